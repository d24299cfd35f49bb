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

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days since 1970-01-01 of a civil day. Throws on a day that does not exist. */
export function dayNumber(day: Day): number {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const ms = Date.UTC(y, m - 1, d);
  const n = ms / DAY;
  if (!Number.isInteger(n) || fromDayNumber(n) !== day) {
    throw new RangeError(`"${day}" is not a day; write YYYY-MM-DD, for example 2021-08-31`);
  }
  return n;
}

/** The civil day with that number of days since 1970-01-01. */
export function fromDayNumber(n: number): Day {
  const d = new Date(n * DAY);
  return `${pad(d.getUTCFullYear(), 4)}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())}`;
}

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && fromDayNumber(ms / DAY) === text;
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return fromDayNumber(dayNumber(day) + n);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The civil day of a year, a month (1–12) and a day of the month. Not checked: see `isDay`. */
export function civilDay(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** The last day of a month. `month` is 1–12. */
export function lastOfMonth(year: number, month: number): Day {
  const next = month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1)}-01`;
  return addDays(next, -1);
}

/** The Vietnamese civil day an instant falls on. */
export function dayOf(instant: Instant): Day {
  return fromDayNumber(Math.floor((instant + OFFSET) / DAY));
}

/** The instant of a wall time, `HH:MM` or `HH:MM:SS`, on a day in Vietnam. */
export function at(day: Day, wall: string): Instant {
  const [h, m, s = 0] = wall.split(':').map(Number) as [number, number, number?];
  return dayNumber(day) * DAY - OFFSET + (h * 3600 + m * 60 + s) * 1000;
}

/** A day ends at 23:59:59+07:00 unless the words name an hour. */
export function endOf(day: Day): Instant {
  return at(day, '23:59:59');
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
  const [y, m, d] = day.split('-') as [string, string, string];
  return `${d}/${Number(m) <= 2 ? m : Number(m)}/${y}`;
}
