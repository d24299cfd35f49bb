/**
 * Days and instants of Vietnam. The country has one zone, UTC+7, and no summer time
 * (Quyết định 134/2002/QĐ-TTg), so plain arithmetic is exact and the rules need no library.
 */

/** A civil day in Vietnam, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/**
 * Days since 1970-01-01 of a civil day. Throws on a day that does not exist. Whole-number arithmetic
 * on years that begin in March, so that the leap day is the last: a deadline asks this many times.
 */
export function dayNumber(day: Day): number {
  if (!isDay(day)) {
    throw new RangeError(`"${day}" is not a day; write YYYY-MM-DD, for example 2021-08-31`);
  }
  const month = numberAt(day, 5, 2);
  const year = numberAt(day, 0, 4) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + numberAt(day, 8, 2) - 1;
  return year * 365 + leapDays + inYear - EPOCH;
}

/** The civil day with that number of days since 1970-01-01. */
export function fromDayNumber(n: number): Day {
  const days = n + EPOCH;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = inYear - Math.floor((153 * march + 2) / 5) + 1;
  return civilDay(yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, day);
}

/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The whole number written in `length` digits at `start`; NaN when one is no digit. */
function numberAt(text: string, start: number, length: number): number {
  let n = 0;
  for (let i = start; i < start + length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    n = n * 10 + digit;
  }
  return n;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return fromDayNumber(dayNumber(day) + n);
}

/** Sorts days, the earlier before the later. */
export const inTime = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The civil day of a year, a month (1–12) and a day of the month. Not checked: see `isDay`. */
export function civilDay(year: number, month: number, day: number): Day {
  const y = year > 999 ? `${year}` : String(year).padStart(4, '0');
  return `${y}-${pad(month)}-${pad(day)}`;
}

/** The last day of a month. `month` is 1–12. */
export function lastOfMonth(year: number, month: number): Day {
  return civilDay(year, month, daysIn(year, month));
}

/** The Vietnamese civil day an instant falls on. */
export function dayOf(instant: Instant): Day {
  return fromDayNumber(Math.floor((instant + OFFSET) / DAY));
}

/** The instant of a wall time, `HH:MM` or `HH:MM:SS`, on a day in Vietnam. */
export function at(day: Day, wall: string): Instant {
  const seconds = wall.length > 5 ? numberAt(wall, 6, 2) : 0;
  const minutes = numberAt(wall, 0, 2) * 60 + numberAt(wall, 3, 2);
  return dayNumber(day) * DAY - OFFSET + (minutes * 60 + seconds) * 1000;
}

/** A day ends at 23:59:59+07:00 unless the words name an hour. */
export function endOf(day: Day): Instant {
  return dayNumber(day) * DAY - OFFSET + DAY - 1000;
}

/** ISO 8601 with +07:00, to the second, as every outward form shows instants. */
export function iso(instant: Instant): string {
  return `${new Date(instant + OFFSET).toISOString().slice(0, 19)}+07:00`;
}

/**
 * A day as official Vietnamese writes it: "31/8/2021", "05/9/2021", "10/02/2021".
 * Days below 10 and the months 1 and 2 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function sayDay(day: Day): string {
  const month = numberAt(day, 5, 2);
  return `${day.slice(8)}/${month <= 2 ? pad(month) : month}/${day.slice(0, 4)}`;
}

/** An instant to the minute as official Vietnamese writes it: "07 giờ 45 ngày 02/8/2021". */
export function sayInstant(instant: Instant): string {
  const wall = iso(instant);
  return `${wall.slice(11, 13)} giờ ${wall.slice(14, 16)} ngày ${sayDay(dayOf(instant))}`;
}

/** A deadline: its day, with the hour where its words name one ("16 giờ 00 ngày 15/10/2021"). */
export function sayDeadline(due: Instant): string {
  const day = dayOf(due);
  return due === endOf(day) ? sayDay(day) : sayInstant(due);
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** A day of the week by its number, as `weekday` gives it: 1 is "thứ Hai", 7 is "Chủ nhật". */
export const sayWeekday = (n: number): string => WEEKDAYS[n - 1]!;

/** A number as official Vietnamese writes it beside "ngày", "đơn vị", "lần": 3 is "03". */
export const two = pad;
