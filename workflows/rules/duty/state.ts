import { dayOf, endOf, type Day, type Instant } from '../time';

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

/** Deadlines of a stage as last computed by the rules. */
export interface StageDates {
  /** The stage opens at this instant at the latest. */
  opens: Instant | null;
  due: Instant | null;
  /** The last day to which its units may be extended: the eve of the next stage's due. */
  latest: Day | null;
  /** Too few days are left: the round falls away. */
  dropped: boolean;
  shortened: boolean;
  /** Until when what was returned too late for the stage's own date is to be mended, by duty. */
  mended?: Record<string, Day>;
}

export interface ItemDates {
  opens: Instant | null;
  /** The outside date: what the department owes. */
  outside: Instant | null;
  stages: Record<string, StageDates>;
  /** Instants at which the item itself must look: a missing letter, a year's end. */
  marks: Record<string, Instant>;
}

/** Deadlines as they stood at an instant; of what is to be mended, by "stage/duty". */
export interface Dues {
  outside: Instant | null;
  stages: Record<string, Instant | null>;
  mended: Record<string, Day>;
}

/** What an item's dates are counted by, a calendar or a version of the template, and since when. */
export interface CountedBy {
  /** Number of the latest calendar year applied by then, 0: none was; or of the version. */
  n: number;
  at: Instant;
  /** The deadlines before the change; null: the item began with it. */
  was: Dues | null;
}

/** Which time of a line that recurs, or whose row of its table, an instance is. */
export interface TaskTime {
  /** "tháng 3/2026", "quý I/2026"; of a table, the unit's name. */
  name: string;
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
  calendar?: CountedBy;
  /** Absent: the template with which the plan was started. */
  template?: CountedBy;
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

export const NO_DATES: ItemDates = { opens: null, outside: null, stages: {}, marks: {} };

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

/**
 * The day at whose end a duty is due: the stage's or its own, or the extended one. An extension
 * never shortens, and when the outside date moves it stays before the next stage's deadline.
 */
export function dueOf(state: ItemState, stage: StageState, duty: DutyState): Day | null {
  const mended = state.dates.stages[stage.id]?.mended?.[duty.id] ?? null;
  const granted = grantedDue(state, stage, duty);
  return mended !== null && (granted === null || granted < mended) ? mended : granted;
}

/** The stage's date, the duty's own, or the one it was extended to, before any return. */
export function grantedDue(state: ItemState, stage: StageState, duty: DutyState): Day | null {
  const dates = state.dates.stages[stage.id];
  const due = duty.due ?? (dates?.due ? dayOf(dates.due) : null);
  if (duty.extended === null) return due;
  const latest = dates?.latest ?? null;
  const extended = latest !== null && latest < duty.extended ? latest : duty.extended;
  return due !== null && due > extended ? due : extended;
}

/** When a duty is due, with the hour that its stage's words name; null: not known, or never. */
export function dueInstant(state: ItemState, stage: StageState, duty: DutyState): Instant | null {
  const day = dueOf(state, stage, duty);
  const own = state.dates.stages[stage.id]?.due ?? null;
  if (day === null) return null;
  return own !== null && dayOf(own) === day ? own : endOf(day);
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
