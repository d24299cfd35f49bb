import type { Form, Period, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readMonthOfCycle } from './cycle-days';
import { recurringOn, takeYearly } from './cycles';
import { dayOfMonth, dayOfQuarter } from './days-of-cycle';
import { rangeAhead, readTo, takeUntil } from './edges';
import type { Limit } from './limits';
import { takeOnward } from './onward';
import { readPeriod } from './periods';

/** "tháng 7 năm 2021", "tháng 7 đến tháng 9", "tháng cuối quý", "tháng 12 hằng năm". */
export function readWhole(cursor: Cursor, limit: Limit): Form | null {
  const strict = limit === 'before';
  const start = cursor.at;
  const month = quarterMonth(cursor);
  if (month !== null) return recurringOn(cursor, 3, dayOfMonth(month, strict), strict);
  const period = readPeriod(cursor);
  if (period === null) return null;
  const yearly = readYearly(cursor, period, strict);
  if (yearly) return yearly;
  if (!strict && period.unit !== 'year' && rangeAhead(cursor) && takeUntil(cursor))
    return readTo(cursor, start, period);
  if (!strict && period.unit === 'year' && takeOnward(cursor))
    return { kind: 'from', from: period };
  const window = limit === 'in' && !cursor.around.completes;
  return { kind: 'period', period, window, strict };
}

/** "hằng năm" behind a month or a quarter without its year; null where none stands. */
export function readYearly(cursor: Cursor, period: Period, strict: boolean): Recurring | null {
  const { unit, number, year, later = 0 } = period;
  if (year !== null || (unit !== 'quarter' && unit !== 'month')) return null;
  if (!takeYearly(cursor)) return null;
  const quarter = unit === 'quarter';
  const on = quarter ? dayOfQuarter(period, strict) : dayOfMonth(number + 12 * later, strict);
  return recurringOn(cursor, 12, on, strict);
}

/** "tháng cuối quý", "tháng đầu mỗi quý"; nothing when a month of the year is named. */
function quarterMonth(cursor: Cursor): number | null {
  const next = cursor.peek(1);
  if (cursor.peek() !== 'tháng' || !['cuối', 'đầu', 'giữa', 'thứ'].includes(next)) return null;
  return readMonthOfCycle(cursor, 3);
}
