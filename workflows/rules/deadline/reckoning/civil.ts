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
import type { CivilDate, Edge, Form } from '../deadline';
import { sayDate } from '../reading/dates';
import type { OfYear } from '../reading/years';
import { capital } from './proof';
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
  const why = `năm ${year} không có ngày ${sayDate({ day: date.day, month: date.month, year: null })}`;
  reckoning.proof.push(`${capital(why)}, lấy ngày ${sayDay(last)}`);
  // What the deadline would then be only the whole of it tells.
  reckoning.missing = { reading: `ngày ${sayDay(addDays(last, 1))}`, due: null, why };
  reckoning.doubts.push(reckoning.missing);
  return last;
}

/** The same form with 01/3 for a 29/02 that its year does not have. */
export function withNextDay(form: Form): Form {
  switch (form.kind) {
    case 'date':
      return { ...form, date: nextOf(form.date) };
    case 'within': {
      const after = 'date' in form.after ? { date: nextOf(form.after.date) } : form.after;
      return { ...form, after, ...(form.until && { until: nextOf(form.until) }) };
    }
    case 'ahead':
      return 'date' in form.before ? { ...form, before: { date: nextOf(form.before.date) } } : form;
    case 'between':
      return { ...form, from: nextOf(form.from), to: nextOf(form.to) };
    case 'from':
      return { ...form, from: nextOf(form.from) };
    default:
      return form;
  }
}

function nextOf<T extends Edge>(edge: T): T {
  if ('unit' in edge || edge.day !== 29 || edge.month !== 2) return edge;
  return { ...edge, day: 1, month: 3 };
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
