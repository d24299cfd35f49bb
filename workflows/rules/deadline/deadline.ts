import type { Day, Instant } from '../time';

/** What a deadline's words say, before any fact is known. Plain data. */
export interface Deadline {
  /** The words as they were read, in NFC with single spaces. */
  words: string;
  form: Form;
  /** The hour named by the words, "HH:MM"; null is the end of the day. */
  hour: string | null;
  /** Where the words allow another reading; the form is the earlier one. */
  doubts: WordDoubt[];
}

export type Form =
  | { kind: 'period'; period: Period; window: boolean }
  | { kind: 'date'; date: CivilDate; strict: boolean }
  | { kind: 'between'; from: CivilDate; to: CivilDate }
  | { kind: 'when'; event: EventWords }
  | { kind: 'within'; span: Span; after: Anchor }
  | { kind: 'ahead'; span: Span; before: Anchor }
  | { kind: 'standing' };

/** A month or a quarter; outside a `window` ("hoàn thành tháng 8") it has no start. A year that the words leave out is the plan's. */
export type Period =
  | { unit: 'month'; number: number; year: number | null }
  | { unit: 'quarter'; number: number; year: number | null };

/** A date in the words; `strict` ("trước ngày") makes the day itself too late. */
export interface CivilDate {
  day: number;
  month: number;
  year: number | null;
}

/** A number of days; "ngày" alone is calendar days. */
export interface Span {
  count: number;
  unit: 'working' | 'calendar';
}

export type Anchor = { event: EventWords } | { date: CivilDate };

export interface EventWords {
  /** The fact's name: "công văn", "văn bản", "công bố", "mục 2", "mở bước", "thời hạn của Sở". */
  name: string;
  /** Who brings it about, as the words say: "Sở Nội vụ". */
  who: string | null;
}

/** A place where the words allow another reading, to be confirmed by a person. */
export interface WordDoubt {
  code: 'strict' | 'strict-limit' | 'clause';
  /** The other reading. */
  reading: string;
  why: string;
}

/** What stands where: the year of the plan, and the days on which the named events happened. */
export interface Facts {
  planYear: number;
  events: Record<string, Day>;
}

/** Where a due day that is no working day goes; the template says which. */
export type Roll = 'back' | 'forward' | 'none';

export interface Resolved {
  opens: Day | null;
  due: Instant | null;
  /** The event that must happen before the deadline is known. */
  waitsFor: string | null;
  /** One official sentence per step. */
  proof: string[];
  doubts: { reading: string; due: Instant | null; why: string }[];
  /** Computed on days off that are not announced yet. */
  provisional: boolean;
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
