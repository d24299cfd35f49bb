import { completed, unannounced, type CalendarYear, type DayOff, type MakeUpDay } from './year';
import { dayNumber, fromDayNumber, sayDay, type Day } from '../time';

export type { CalendarYear, DayOff, MakeUpDay } from './year';

/** Years made ready for look-ups; build it once with `calendarOf`. Day numbers as in `time.ts`. */
export interface Calendar {
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly off: ReadonlyMap<number, DayOff>;
  readonly makeUp: ReadonlyMap<number, MakeUpDay>;
  /** How many working days lie before the day `FIRST + i`. */
  readonly before: Int32Array;
  /** Day number of the n-th working day. */
  readonly working: Int32Array;
}

/** Days that can be looked up: a century of plans and what they count to. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2110;
const FIRST = dayNumber(`${FIRST_YEAR}-01-01`);
const LAST = dayNumber(`${LAST_YEAR}-12-31`);

/** 0 = Monday … 6 = Sunday, of a day number. */
const weekdayOf = (n: number): number => (n + 3) % 7;

/**
 * Builds the calendar from its years, in any order. A provisional year, and one that is absent, has
 * the days filled in that the law fixes. Throws when a year comes twice.
 */
export function calendarOf(years: CalendarYear[]): Calendar {
  const byYear = new Map<number, CalendarYear>();
  for (const year of years) {
    if (byYear.has(year.year)) throw new RangeError(`calendar year ${year.year} is given twice`);
    byYear.set(year.year, completed(year));
  }
  const off = new Map<number, DayOff>();
  const makeUp = new Map<number, MakeUpDay>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const known = byYear.get(year) ?? unannounced(year);
    for (const day of known.off) off.set(dayNumber(day.day), day);
    for (const day of known.makeUp) makeUp.set(dayNumber(day.day), day);
  }
  const before = new Int32Array(LAST - FIRST + 2);
  const working: number[] = [];
  for (let n = FIRST; n <= LAST; n++) {
    if ((weekdayOf(n) < 5 && !off.has(n)) || makeUp.has(n)) working.push(n);
    before[n - FIRST + 1] = working.length;
  }
  return { years: byYear, off, makeUp, before, working: Int32Array.from(working) };
}

/** A year as it is counted with: announced, or what the law fixes of it. */
export function yearOf(calendar: Calendar, year: number): CalendarYear {
  return calendar.years.get(year) ?? unannounced(year);
}

/** A day or a count that needs years that no calendar has. */
export class OutsideCalendar extends RangeError {}

function numberIn(day: Day): number {
  const n = dayNumber(day);
  if (n >= FIRST && n <= LAST) return n;
  throw new OutsideCalendar(`${day} is outside the calendar (${FIRST_YEAR}–${LAST_YEAR})`);
}

/** Working days before a day number; `n` may be one past the last day. */
const countBefore = (calendar: Calendar, n: number): number => calendar.before[n - FIRST] as number;

const worked = (calendar: Calendar, n: number): boolean =>
  countBefore(calendar, n + 1) > countBefore(calendar, n);

function workingDay(calendar: Calendar, index: number): Day {
  const n = calendar.working[index];
  if (n !== undefined) return fromDayNumber(n);
  throw new OutsideCalendar(`counting leaves the calendar (${FIRST_YEAR}–${LAST_YEAR})`);
}

/** Whether the civil service works on that day: a weekday that is not off, or a make-up Saturday. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return worked(calendar, numberIn(day));
}

/**
 * The n-th working day after `day` (before it when `n` is negative). The day itself is not counted
 * (Điều 147 Bộ luật Dân sự 2015); 0 gives the day back as it is.
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (n === 0) return day;
  const number = numberIn(day);
  return n > 0
    ? workingDay(calendar, countBefore(calendar, number + 1) + n - 1)
    : workingDay(calendar, countBefore(calendar, number) + n);
}

/**
 * How many working days lead from one day to the other, `from` not counted and `to` counted;
 * negative when `to` is earlier. On working days it undoes `addWorkingDays`.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const a = numberIn(from);
  const b = numberIn(to);
  return b >= a
    ? countBefore(calendar, b + 1) - countBefore(calendar, a + 1)
    : countBefore(calendar, b) - countBefore(calendar, a);
}

/** The day itself if it is a working day, else the last one before it. */
export function rollBack(calendar: Calendar, day: Day): Day {
  const n = numberIn(day);
  return worked(calendar, n) ? day : workingDay(calendar, countBefore(calendar, n) - 1);
}

/** The day itself if it is a working day, else the next one. */
export function rollForward(calendar: Calendar, day: Day): Day {
  const n = numberIn(day);
  return worked(calendar, n) ? day : workingDay(calendar, countBefore(calendar, n));
}

/** Whether the days off of that day's year are still to be announced. */
export function isProvisional(calendar: Calendar, day: Day): boolean {
  return calendar.years.get(Number(day.slice(0, 4)))?.status !== 'official';
}

/** The make-up Saturdays worked from `from` to `to`, both ends included. */
export function makeUpsWorked(calendar: Calendar, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  const last = numberIn(to);
  for (let n = numberIn(from); n <= last; n++) {
    if (calendar.makeUp.has(n)) days.push(fromDayNumber(n));
  }
  return days;
}

/**
 * The days off from `from` to `to`, both ends included, in words: "20–21/7 (T7, CN)",
 * "02–03/9 (Quốc khánh, Thông báo 5015/TB-LĐTBXH)". Consecutive days off for one reason are one
 * entry; weekends that follow one another share their reason.
 */
export function skipped(calendar: Calendar, from: Day, to: Day): string[] {
  const runs: { first: number; last: number; why: string | null }[] = [];
  const end = numberIn(to);
  for (let n = numberIn(from); n <= end; n++) {
    if (worked(calendar, n)) continue;
    const why = holiday(calendar, n);
    const run = runs.at(-1);
    if (run && run.why === why && run.last === n - 1) run.last = n;
    else runs.push({ first: n, last: n, why });
  }
  const said: { days: string[]; why: string }[] = [];
  for (const { first, last, why: name } of runs) {
    const why = name ?? weekend(first, last);
    const previous = said.at(-1);
    if (previous?.why === why) previous.days.push(span(first, last));
    else said.push({ days: [span(first, last)], why });
  }
  return said.map(({ days, why }) => `${days.join(', ')} (${why})`);
}

function holiday(calendar: Calendar, n: number): string | null {
  const off = calendar.off.get(n);
  if (!off) return null;
  const year = calendar.years.get(Number(off.day.slice(0, 4)));
  const unchecked = year?.status === 'official' && !year.checked;
  return `${off.name}, ${off.source}${unchecked ? ', chưa đối chiếu' : ''}`;
}

function weekend(first: number, last: number): string {
  if (last > first) return 'T7, CN';
  return weekdayOf(first) === 5 ? 'T7' : 'CN';
}

/** "20–21/7", "31/7–01/8", "21/7". */
function span(first: number, last: number): string {
  const b = inYear(last);
  if (first === last) return b;
  const a = inYear(first);
  return a.slice(3) === b.slice(3) ? `${a.slice(0, 2)}–${b}` : `${a}–${b}`;
}

const inYear = (n: number): string => sayDay(fromDayNumber(n)).slice(0, -5);
