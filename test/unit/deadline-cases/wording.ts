/** Words of a real plan, and what they promise. What is left out is not promised by the case. */
export interface WordingCase {
  /** One of the 27 forms of deadlines that plans use. */
  form: number;
  words: string;
  /** The year of the plan. */
  year: number;
  /** Days of the events that have happened, by the name in the words. */
  events?: Record<string, string>;
  /** What to do with a day off; back when left out. */
  roll?: 'back' | 'forward' | 'none';
  opens?: string | null;
  /** Wall time in Vietnam, `2021-07-30T23:59:59`; null: the words set no date. */
  due?: string | null;
  waitsFor?: string | null;
  /** Whether the words can be read in another way, too. */
  doubted?: boolean;
  /** Whether days off on the way are still to be announced. */
  provisional?: boolean;
  /** Only expected: reminded of, never reported. */
  tentative?: boolean;
  /** Every day of the year on which it is due again. */
  dues?: string[];
  why?: string;
}

/** Words that are no deadline, or one that cannot be. */
export interface RefusedCase {
  words: string;
  /** Where the culprit stands in the words. */
  refusedAt?: number;
  /** The culprit, as the refusal names it. */
  stood?: string;
  why?: string;
}

/** Days of a year, written as months and days: "01-29 02-26". */
export const daysOf = (year: number, monthsAndDays: string): string[] =>
  monthsAndDays.split(' ').map((day) => `${year}-${day}`);
