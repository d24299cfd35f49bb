import type { Selectable } from 'kysely';
import {
  calendarOf,
  type Calendar,
  type CalendarYear,
} from '../../workflows/rules/calendar/calendar';
import type { Instant } from '../../workflows/rules/time';
import type { Database } from './database';
import type { CalendarTable } from './tables/plans';

/** A calendar year that was applied here, by which document and by whom. */
export type AppliedYear = Selectable<CalendarTable>;

/** All that was applied, in order, up to a number; without one, to this day. */
export function appliedYears(db: Database, until?: number): Promise<AppliedYear[]> {
  return db
    .selectFrom('calendars')
    .selectAll()
    .$if(until !== undefined, (query) => query.where('n', '<=', until!))
    .orderBy('n')
    .execute();
}

export interface NewYear {
  days: CalendarYear;
  document: string;
  by: string;
  at: Instant;
}

/** Adds a calendar year, which holds from now on. @returns its number */
export async function addYear(tx: Database, { days, document, by, at }: NewYear): Promise<number> {
  const { n } = await tx
    .insertInto('calendars')
    .values({ year: days.year, days: JSON.stringify(days), document, by_seat: by, at })
    .returning('n')
    .executeTakeFirstOrThrow();
  return n;
}

/** A calendar, and the number of the latest year applied to it; 0: none was. */
export interface NumberedCalendar {
  n: number;
  calendar: Calendar;
}

/** The calendar that holds now. @param shipped the years that nobody applied */
export async function calendarInForce(db: Database, shipped: Calendar): Promise<NumberedCalendar> {
  const applied = await appliedYears(db);
  return { n: applied.at(-1)?.n ?? 0, calendar: laidOver(shipped, applied) };
}

/** The calendar as it was when the n-th year had been applied. */
export async function calendarAsOf(db: Database, shipped: Calendar, n: number): Promise<Calendar> {
  return n === 0 ? shipped : laidOver(shipped, await appliedYears(db, n));
}

/** What was last asked for: building a calendar takes longer than asking whether it changed. */
const last = new WeakMap<Calendar, { applied: string; calendar: Calendar }>();

function laidOver(shipped: Calendar, applied: AppliedYear[]): Calendar {
  if (applied.length === 0) return shipped;
  const key = JSON.stringify(applied);
  const known = last.get(shipped);
  if (known?.applied === key) return known.calendar;
  const years = new Map(shipped.years);
  for (const { days } of applied) years.set(days.year, days);
  const calendar = calendarOf([...years.values()]);
  last.set(shipped, { applied: key, calendar });
  return calendar;
}

/** The calendar of a process that lives on while years are applied. */
export interface LivingCalendar {
  now: () => Calendar;
  /** Looks whether another year was applied. */
  refresh: () => Promise<void>;
}

export async function livingCalendar(db: Database, shipped: Calendar): Promise<LivingCalendar> {
  let { calendar } = await calendarInForce(db, shipped);
  return {
    now: () => calendar,
    refresh: async () => {
      ({ calendar } = await calendarInForce(db, shipped));
    },
  };
}
