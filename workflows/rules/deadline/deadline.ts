import type { Day, Instant } from '../time';
import type { DoubtCode } from './doubt-code';

/** What a deadline's words say, before any fact is known. Plain data. */
export interface Deadline {
  /** The words as they were read, in NFC with single spaces. */
  words: string;
  form: Form;
  /** The hour named by the words; null is the end of the day. */
  hour: Hour | null;
  /** "Dự kiến": reminded of, never reported upward. */
  tentative: boolean;
  /** Where the words allow another reading; the form is the earlier one. */
  doubts: WordDoubt[];
  /** Which words say what, in their order. */
  parts: Part[];
  /** Where a day off goes, if the words themselves say so. */
  roll?: TurnedRoll;
}

/** A stretch of the words as given: from the offset `start` up to `end`. */
export interface Part {
  says: 'lead' | 'tentative' | 'limit' | 'hour' | 'time' | 'span' | 'event' | 'cycle' | 'tail';
  start: number;
  end: number;
}

/** "HH:MM", or a part of the day whose end is the office's to say. */
export type Hour = `${string}:${string}` | 'office' | 'morning' | 'afternoon';

export type Form =
  | { kind: 'period'; period: Period; window: boolean; strict: boolean }
  | { kind: 'date'; date: CivilDate; strict: boolean }
  | { kind: 'between'; from: Edge; to: Edge; strict: boolean; after?: true; fromHour?: Hour }
  | { kind: 'from'; from: Edge; after?: true }
  | { kind: 'point'; at: PointAt | NthWeekday; period: Period; strict: boolean; working?: true }
  | { kind: 'when'; event: EventWords }
  | { kind: 'soon'; after: EventWords; days: 0 | 1 | null }
  | Within
  | { kind: 'ahead'; span: Span; before: Anchor }
  | { kind: 'standing' }
  | { kind: 'demand' }
  | { kind: 'schedule'; of: string | null }
  | Recurring
  | { kind: 'list'; of: Form[] };

/** So long after an event or a date; the day itself counts only if the words say so (`including`). */
export interface Within {
  kind: 'within';
  span: Span;
  after: Anchor;
  including?: true;
  /** A day that it never passes, `before` which it must be if the words say "trước". */
  until?: CivilDate;
  before?: true;
}

/** Falls due once in every cycle: at its end, or on a day of it. `year` bounds the cycles. */
export interface Recurring {
  kind: 'recurring';
  /** A week, or so many months counted from January. */
  every: 'week' | 1 | 2 | 3 | 4 | 6 | 12;
  on: CycleDay | null;
  strict: boolean;
  year: number | null;
}

/** A weekday, 1 = Monday; the n-th one of a month; or a day of the cycle. */
export type CycleDay = { weekday: number } | NthWeekday | DayOfCycle;

/**
 * A day of the n-th month of the cycle, one more than the cycle has being the month after it. Day 0 is
 * the last of the month, which opens with the month `from` if there is one; any other opens with the
 * cycle, or on its own day `since`, of the month `from` or its own. `working`: the first or the last working day,
 * or so many working days behind the cycle.
 */
export interface DayOfCycle {
  month: number;
  day: number;
  from?: number;
  since?: number;
  working?: true;
}

/** "Thứ Sáu cuối cùng của tháng": the n-th such weekday of a month; 0 is the last. */
export interface NthWeekday {
  nth: 0 | 1 | 2 | 3 | 4;
  weekday: number;
}

/**
 * A month, a quarter, the `number`-th week of the month `of`, the first or last `number` months of a
 * year, or `number` years from `year` on. Outside a `window` ("hoàn thành tháng 8") it has no start.
 * A year that the words leave out is the plan's.
 */
export interface Period {
  unit: 'week' | 'month' | 'quarter' | 'first' | 'last' | 'year';
  number: number;
  year: number | null;
  later?: Later;
  of?: number;
}

/** How many years after the plan's, where the words name none: "năm sau" 1, "năm trước" -1. */
export type Later = -1 | 0 | 1;

/** A date in the words; `strict` ("trước ngày") makes the day itself too late. */
export interface CivilDate {
  day: number;
  month: number;
  year: number | null;
  later?: Later;
  /** The weekday that the words name, 1 = Monday; left out where the date's own year has it. */
  weekday?: number;
}

export type Edge = CivilDate | Period;

/** Đầu, giữa, cuối: the points of Điều 146 Bộ luật Dân sự 2015. */
export type PointAt = 'first' | 'middle' | 'last';

/**
 * A length of time; "ngày" alone is calendar days. Of hours only whole days can be counted: 24 hours,
 * or 8 of work.
 */
export interface Span {
  count: number;
  unit: 'hour' | 'working-hour' | 'working' | 'calendar' | 'week' | 'month' | 'year';
}

export type Anchor = { event: EventWords } | { date: CivilDate } | { holiday: Holiday };

/** Days off that the calendar has by name; a year that the words leave out is the plan's. */
export interface Holiday {
  name: 'Tết Nguyên đán' | 'Giỗ Tổ Hùng Vương' | 'Ngày Chiến thắng' | 'Quốc khánh';
  year: number | null;
  later?: Later;
}

export interface EventWords {
  /**
   * The fact's name: "công văn", "văn bản", "công bố", "mục 2", "mở bước", "thời hạn của Sở"; a deed
   * with what it is done to, "kết thúc hội nghị"; else the words that tell it, "tiếp công dân".
   */
  name: string;
  /** Who brings it about, as the words say: "Sở Nội vụ". */
  who: string | null;
  /** "Yêu cầu", "đề nghị": a letter brings it as a rule, and it may come by phone. */
  asked?: true;
  /** "Ban hành văn bản": a paper that goes out, and comes with it. */
  issued?: true;
  /** A paper or a thing that the reader has no list of: "có QĐ thành lập BTC" goes by what comes. */
  comes?: true;
}

/** A place where the words allow another reading, to be confirmed by a person. */
export interface WordDoubt {
  code: DoubtCode;
  /** The other reading. */
  reading: string;
  why: string;
  /** The other reading as a form, when it has a day of its own. */
  other: Form | null;
}

/** What stands where: the year of the plan, and the days on which the named events happened. */
export interface Facts {
  planYear: number;
  events: Readonly<Record<string, Day>>;
  /** The days of "theo lịch", by unit. */
  table?: Readonly<Record<string, Day>>;
}

/** Where a due day that is no working day goes; the template says which. */
export type Roll = TurnedRoll | 'none';
export type TurnedRoll = 'back' | 'forward';

export interface Resolved {
  opens: Day | null;
  due: Instant | null;
  /** The event that must happen before the deadline is known. */
  waitsFor: string | null;
  /** One official sentence per step. */
  proof: string[];
  doubts: ResolvedDoubt[];
  /** Computed on days off that are not announced yet. */
  provisional: boolean;
}

/** Another reading with its day. */
export interface ResolvedDoubt {
  reading: string;
  due: Instant | null;
  why: string;
  /** What is taken instead of `due`, where that is not the deadline's own day but that of a later time. */
  taken?: Instant | null;
}

/** One time that a deadline falls due. */
export interface Occurrence {
  /** The days in its words, before days off move them; several where these make them one time. */
  days: Day[];
  opens: Day | null;
  due: Instant;
  proof: string[];
  provisional: boolean;
  /** Whose day it is, when the days stand in a table. */
  unit?: string;
}

export interface Refusal {
  ok: false;
  /** One official sentence: what stood where, and what could stand there. */
  refused: string;
  /** Offset in the words as given. */
  position: number;
  /** What stood there; empty at the end. */
  stood: string;
  /** Up to three things that could stand there. */
  expected: string[];
}

export type Reading = { ok: true; deadline: Deadline; doubts: WordDoubt[] } | Refusal;
