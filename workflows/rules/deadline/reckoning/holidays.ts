import { rollBack, rollForward, type Calendar } from '../../calendar/calendar';
import { addDays, civilDay, sayDay, type Day } from '../../time';
import type { Facts, Holiday } from '../deadline';
import { sayHoliday } from '../reading/holidays';
import { yearOf } from '../reading/years';
import { sayProvisional } from './proof';
import type { Reckoning } from './settle';

/**
 * The days off of a holiday, from the first to the last, weekends beside them included; null where the
 * calendar does not have the holiday.
 */
export function daysOff(
  holiday: Holiday,
  facts: Facts,
  reckoning: Reckoning,
): { first: Day; last: Day; said: string } | null {
  const { calendar } = reckoning;
  const year = yearOf(holiday, facts.planYear);
  const named = calendar.years.get(year)?.off.filter(({ name }) => name.includes(holiday.name));
  const own = fixedDay(holiday.name, year);
  const days = [...(named ?? []).map(({ day }) => day), ...(own ? [own] : [])].sort();
  if (days.length === 0) return null;
  const first = addDays(rollBack(calendar, days[0]!), 1);
  const last = addDays(rollForward(calendar, days.at(-1)!), -1);
  const note = sayProvisional(calendar, first, last);
  if (note) reckoning.provisional = true;
  const source = sourceOf(calendar, first, last);
  const said = `${capital(sayHoliday({ name: holiday.name, year }))}, nghỉ từ ngày ${sayDay(first)} đến ngày ${sayDay(last)}${source}${note}`;
  return { first, last, said };
}

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** Of a holiday that the solar calendar has. */
function fixedDay(name: Holiday['name'], year: number): Day | null {
  if (name === 'Quốc khánh') return civilDay(year, 9, 2);
  return name === 'Ngày Chiến thắng' ? civilDay(year, 4, 30) : null;
}

/** The announcement of these days. */
function sourceOf(calendar: Calendar, first: Day, last: Day): string {
  const off = calendar.years.get(Number(last.slice(0, 4)))?.off ?? [];
  const sources = new Set(
    off.filter(({ day }) => day >= first && day <= last).map(({ source }) => source),
  );
  return sources.size > 0 ? ` (${[...sources].join('; ')})` : '';
}
