import {
  addDays,
  civilDay,
  isDay,
  lastOfMonth,
  sayDay,
  sayWeekday,
  weekday,
  type Day,
} from '../../time';
import type { CivilDate } from '../deadline';
import { sayDate } from '../reading/dates';
import type { OfYear } from '../reading/years';
import type { Reckoning } from './settle';

/** Says of a year that the words leave out whose it is. */
export function whose({ year, later }: OfYear): string {
  if (year !== null) return '';
  return ` (${later ? `năm liền ${later > 0 ? 'sau' : 'trước'} ` : ''}năm của kế hoạch)`;
}

/** The day of a date; 29/02 of a common year is 28/02 and doubted. */
export function civil(date: CivilDate, year: number, reckoning: Reckoning): Day {
  const named = civilDay(year, date.month, date.day);
  if (isDay(named)) {
    if (date.weekday !== undefined) holdWeekday(named, date.weekday, reckoning);
    return named;
  }
  const last = lastOfMonth(year, date.month);
  const next = addDays(last, 1);
  const why = `năm ${year} không có ngày ${sayDate({ day: date.day, month: date.month, year: null })}`;
  reckoning.doubts.push({ reading: `ngày ${sayDay(next)}`, due: reckoning.end(next), why });
  return last;
}

/** A weekday that the year of the plan does not give the date is doubted. */
function holdWeekday(day: Day, named: number, reckoning: Reckoning): void {
  const real = weekday(day);
  if (real === named) return;
  reckoning.doubts.push({
    reading: `${sayWeekday(named)} của một ngày khác hoặc năm khác`,
    due: null,
    why: `ngày ${sayDay(day)} là ${sayWeekday(real)}, không phải ${sayWeekday(named)}`,
  });
}
