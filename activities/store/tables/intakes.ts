import type { Act } from '../../../workflows/rules/duty/acts';
import type { LetterKind } from '../../../workflows/rules/duty/state';
import type { Day, Instant } from '../../../workflows/rules/time';
import type { SeatTable } from './directory';
import type { ItemKey } from './items';
import type { Json } from './json';

export interface IntakeTable extends ItemKey {
  id: string;
  at: Instant;
  by_seat: string;
  by_role: SeatTable['role'];
  by_unit: string;
  act: Json<Act>;
  /** What was written or attached; it stays here and never enters a workflow. */
  said: Json<Record<string, unknown>>;
  delivered_at: Instant | null;
  outcome: 'applied' | 'refused' | null;
  refusal: string | null;
}

export interface LetterInTable extends ItemKey {
  intake: string;
  kind: LetterKind;
  number: string | null;
  dated: Day | null;
  arrival_number: string | null;
  arrived_on: Day;
  sender: string | null;
  about: string | null;
  due_words: string | null;
}

export interface SubmissionTable extends ItemKey {
  intake: string;
  stage: string;
  duty: string;
  version: number;
  at: Instant;
  late: boolean;
  body: string | null;
  by_seat: string;
}

export interface FileTable {
  intake: string;
  position: number;
  sha256: string;
  name: string;
  size: number;
}

export interface DirectionTable extends ItemKey {
  intake: string;
  who: string;
  said_on: Day | null;
  how: string | null;
  what: string | null;
}
