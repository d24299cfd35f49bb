import type { CalendarCount, CountedBy, ItemDates } from './dates';
import type { Day, Instant } from '../time';

/** How a duty is met: by handing something in, by a decision, by an issued number, … */
export type Meets = 'submit' | 'approve' | 'issue' | 'acknowledge' | 'consent';

/** Letters that items wait for; the plan line names which one opens an item. */
export type LetterKind = 'request' | 'guidance' | 'publication' | 'explanation' | 'council';

export type DutyPhase = 'owed' | 'handed-in' | 'returned' | 'accepted' | 'refused' | 'excused';

export type StagePhase = 'ahead' | 'open' | 'met' | 'closed';

export type ItemPhase = 'not-yet' | 'waiting' | 'open' | 'done' | 'not-applicable' | 'cancelled';

export type Renewal = 'extended' | 'returned' | 'assigned' | 'moved' | 'resumed' | 'replanned';

/** Who owes what inside a stage: one unit, or one seat. */
export interface DutyState {
  /** Unique in the stage: the unit's code, followed by `/criterion` where a unit owes several. */
  id: string;
  unit: string;
  /** The seat that answers for it. */
  seat: string;
  phase: DutyPhase;
  /** When its present generation began: opened, extended, returned or reassigned. */
  since: Instant;
  /** Each deadline that is told, reminded and chased anew opens a new generation. */
  generation: number;
  /** What opened the present generation; null: the first. */
  renewed: Renewal | null;
  /** Number of versions handed in. */
  version: number;
  submittedAt: Instant | null;
  acknowledgedAt: Instant | null;
  /** The ladder rests until this day is over: promised by the owner, or agreed on the phone. */
  restsUntil: Day | null;
  /** The extension asked for, while nobody has decided. */
  asked: { until: Day; at: Instant } | null;
  /** How often an extension was asked for. */
  asks: number;
  /** When an extension was last refused, and how often it was. */
  denied: { at: Instant; times: number } | null;
  /** The day granted. */
  extended: Day | null;
  /** A deadline of its own (a remedial duty), instead of the stage's. */
  due: Day | null;
  /** The intake of the assignment; null: the plan's own line. */
  basis: string | null;
}

/** What Chánh Văn phòng did with a report to a director. */
export interface ReportOrder {
  rung: number;
  order: 'send' | 'hold' | 'edit';
  /** The day a held report is looked at again. */
  until: Day | null;
  intake: string;
  at: Instant;
}

export interface StageState {
  id: string;
  meets: Meets;
  /** The owner's work needs Chánh Văn phòng's review before the stage is met. */
  reviewed: boolean;
  phase: StagePhase;
  openedAt: Instant | null;
  endedAt: Instant | null;
  /** Said when the round was shortened or dropped for want of days. */
  shortened: boolean;
  duties: DutyState[];
  reports: ReportOrder[];
  /** Owed by the units that lead the line; a letter may name others. */
  lead?: true;
}

export interface LetterFact {
  intake: string;
  kind: LetterKind;
  arrivedOn: Day;
  /** The deadline in the letter's own words, where it names one. */
  due: string | null;
  at: Instant;
}

/** Which time of a line that recurs, or whose row of its table, an instance is. */
export interface TaskTime {
  /**
   * Unlike that of any other time: "quý I/2026", of several in a month "tháng 3/2026, đợt 2"; of a
   * table, the unit's name. Plans laid down by earlier builds name all of a month "tháng 3/2026".
   */
  name: string;
  /** The period that it shares with others; absent: it has one by itself, which is its name. */
  period?: string;
  /** The day in the words or in the table, before days off move it. */
  day: Day;
  /** From when on it can be worked on; null: from the plan's start. */
  from: Day | null;
  /** Whose row it is; null: no table. */
  unit: string | null;
  /** The last time of a line all of whose times were past when its plan began; nothing is owed. */
  past?: true;
}

/** What a line of any plan is by its own words. */
export interface TaskState {
  /** The event that it waits for ("công văn", "mục 2"); null: it opens by itself. */
  waitsFor: string | null;
  /** The number of the item whose end it waits for. */
  follows: string | null;
  /** When that item ended. */
  after: Instant | null;
  /** When it ended without being done; absent: it did not. */
  forsaken?: Instant;
  time: TaskTime | null;
}

/** All that an item workflow knows. One serialisable object, rebuilt by folding facts. */
export interface ItemState {
  plan: string;
  no: string;
  instance: number;
  workflow: string;
  phase: ItemPhase;
  startedAt: Instant;
  pausedSince: Instant | null;
  letters: LetterFact[];
  /** The outside date where a direction moved it, and when. */
  moved: { to: Day; at: Instant } | null;
  /** The issued document's day, once its number is recorded. */
  issuedOn: Day | null;
  /** Absent: the calendar as it was shipped. */
  calendar?: CalendarCount;
  /** Absent: the template with which the plan was started. */
  template?: CountedBy;
  /** When a later program first counted its deadlines otherwise; only the record knows it. */
  recounted?: Pick<CountedBy, 'at' | 'was'>;
  /** When the index was published, told by item 6. */
  publishedAt: Instant | null;
  stages: StageState[];
  dates: ItemDates;
  /** Absent: one of the six items. */
  task?: TaskState;
  /** Facts applied so far; the ledger's sequence. */
  seq: number;
  /** Intakes applied: update ids do not survive continue-as-new. */
  applied: string[];
}

/** The stage with that id, if the item has it. */
export function stageOf(state: ItemState, id: string): StageState | undefined {
  return state.stages.find((stage) => stage.id === id);
}

/** The first letter of a kind, if it has come. */
export function letterOf(state: ItemState, kind: LetterKind): LetterFact | undefined {
  return state.letters.find((letter) => letter.kind === kind);
}

/** Whether a letter asks the item's own work of us: an explanation has a round of its own, the council's decision asks for nothing. */
export const asksOfUs = (kind: LetterKind): boolean => kind !== 'explanation' && kind !== 'council';

/** Whether what a line of any plan waits for has come; true where it waits for nothing. */
export const hasCome = ({ task, letters }: ItemState): boolean =>
  !task?.waitsFor || task.after !== null || letters.some(({ kind }) => asksOfUs(kind));

/** Whether somebody still owes this duty. */
export function owes(duty: DutyState): boolean {
  return duty.phase === 'owed' || duty.phase === 'returned';
}

/** Whether the duty needs nothing more for its stage to be met. */
export function isMet(stage: StageState, duty: DutyState): boolean {
  if (duty.phase === 'accepted' || duty.phase === 'excused') return true;
  return duty.phase === 'handed-in' && !stage.reviewed;
}

const ENDED: ReadonlySet<ItemPhase> = new Set(['done', 'not-applicable', 'cancelled']);

export const isOver = (phase: ItemPhase): boolean => ENDED.has(phase);

export const hasEnded = ({ phase }: ItemState): boolean => isOver(phase);

/** The unit of a duty's id or of a seat: both begin with its code ("qlxd/2.1", "qlxd.head"). */
export const unitOf = (idOrSeat: string): string => idOrSeat.split(/[./]/)[0]!;

/** The seat that answers for a unit. */
export function headOf(unit: string): string {
  if (unit === 'vp') return 'vp.chief';
  return unit === 'bgd' ? 'bgd.director' : `${unit}.head`;
}

/** A duty as it stands when it is first owed. */
export function newDuty(unit: string, seat: string, since: Instant): DutyState {
  return {
    id: unit,
    unit,
    seat,
    phase: 'owed',
    since,
    generation: 1,
    renewed: null,
    version: 0,
    submittedAt: null,
    acknowledgedAt: null,
    restsUntil: null,
    asked: null,
    asks: 0,
    denied: null,
    extended: null,
    due: null,
    basis: null,
  };
}
