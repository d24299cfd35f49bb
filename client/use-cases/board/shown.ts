import type { Day } from '../../../workflows/rules/time';
import type { DutyCode, ItemCode, StageCode, Standing } from './states';

/** A plan as it stands now: what the page shows and `status --json` prints. Instants in ISO +07:00. */
export interface Board {
  plan: string;
  year: number;
  department: string;
  title: string;
  number: string | null;
  issuedOn: Day | null;
  phase: 'running' | 'closed' | 'cancelled';
  startedAt: string;
  now: string;
  items: BoardItem[];
}

export interface BoardItem extends Standing<ItemCode> {
  no: string;
  instance: number;
  /** The plan's line, e.g. "II.3". */
  line: string;
  workflow: string;
  title: string;
  lead: string;
  /** The deadline in the plan's own words. */
  words: string;
  opens: string | null;
  due: string | null;
  proof: string[];
  /** The days off of a year it was counted over are still to be announced. */
  provisional: boolean;
  letters: BoardLetter[];
  /** What the item waits for, while it does. */
  waitsFor: string | null;
  stages: BoardStage[];
}

/** A letter in: its number and date as its sender gave them, and our day of arrival. */
export interface BoardLetter {
  kind: string;
  number: string | null;
  dated: Day | null;
  arrivedOn: Day;
  sender: string | null;
  due: string | null;
}

export interface BoardStage extends Standing<StageCode> {
  id: string;
  title: string;
  meets: string;
  opens: string | null;
  due: string | null;
  proof: string[];
  basis: string;
  duties: BoardDuty[];
}

export interface BoardDuty extends Standing<DutyCode> {
  id: string;
  unit: string;
  unitName: string;
  /** What it is about, where the unit owes several: a criterion, a nominee. */
  about: string | null;
  seat: string;
  seatTitle: string;
  /** Nobody holds the seat: who is asked instead. */
  vacant: string | null;
  due: string | null;
  submittedAt: string | null;
  version: number;
  versions: BoardVersion[];
  /** The day promised by the owner or agreed on the phone. */
  promised: Day | null;
  asked: Day | null;
  extended: Day | null;
  /** Why the last version was returned, while it is not handed in again. */
  returned: string | null;
  /** The assignment that made it theirs, where it is not the plan's own line. */
  basis: string | null;
}

export interface BoardVersion {
  version: number;
  at: string;
  late: boolean;
  files: number;
}
