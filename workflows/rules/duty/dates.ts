import type { Day, Instant } from '../time';

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

/** A calendar year that an item was told of, and the document by which it was applied. */
export interface CalendarCount extends CountedBy {
  /** Absent: applied before items kept it. */
  document?: string;
  /** The change before this one. */
  earlier?: CalendarCount;
}

export const NO_DATES: ItemDates = { opens: null, outside: null, stages: {}, marks: {} };
