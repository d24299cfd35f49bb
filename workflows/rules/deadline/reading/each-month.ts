import { civilDay, isDay } from '../../time';
import type { DayOfCycle, Form, Period, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { daysOf } from './period-days';
import { periodAhead, readPeriod } from './periods';

/** Whether months stand behind "hằng tháng" in which it comes: "từ tháng 3 đến tháng 8", "trong quý II". */
export function monthsBehind(cursor: Cursor): boolean {
  const ahead = cursor.peek() === ',' ? 1 : 0;
  const next = cursor.peek(ahead + 1);
  if (cursor.peek(ahead) === 'kể' || cursor.peek(ahead) === 'bắt') {
    const from = ahead + (cursor.peek(ahead) === 'kể' ? 1 : 2);
    return cursor.peek(from) === 'từ' && monthAt(cursor, from + 1);
  }
  if (cursor.peek(ahead) === 'từ') return monthAt(cursor, ahead + 1);
  if (cursor.peek(ahead) !== 'trong') return false;
  return next === 'quý' || (cursor.isNumber(ahead + 1) && cursor.peek(ahead + 2) === 'tháng');
}

const monthAt = (cursor: Cursor, ahead: number): boolean =>
  cursor.peek(ahead) === 'tháng' && cursor.isNumber(ahead + 1);

/** Each month of those that `monthsBehind` has seen, or the day of each; null refuses. */
export function readEachOf(cursor: Cursor, cycle: Recurring): Form | null {
  const { on } = cycle;
  cursor.skip(',');
  const start = cursor.at;
  if (!cursor.skip('kể')) cursor.skip('bắt', 'đầu');
  const months = cursor.skip('từ') ? readStretch(cursor) : readWhole(cursor);
  if (!months || cycle.year !== null || (on && !isPlainDay(on))) return null;
  cursor.mark('time', start);
  const { first, last, year } = months;
  if (last - first < 1)
    return cursor.refuse(start, `“${cursor.written(start)}” không có nhiều tháng`);
  const of: Form[] = [];
  for (let month = first; month <= last; month++) {
    if (on && !isDay(civilDay(year ?? COMMON_YEAR, month, on.day))) return null;
    of.push(
      on
        ? { kind: 'date', date: { day: on.day, month, year }, strict: cycle.strict }
        : {
            kind: 'period',
            period: { unit: 'month', number: month, year },
            window: true,
            strict: false,
          },
    );
  }
  cursor.around.each = true;
  return { kind: 'list', of };
}

const COMMON_YEAR = 2001;

interface Months {
  first: number;
  last: number;
  year: number | null;
}

/** "tháng 3 đến tháng 8/2024" behind "từ"; without an end up to the end of the year. */
function readStretch(cursor: Cursor): Months | null {
  const from = periodAhead(cursor) ? readPeriod(cursor) : null;
  if (from?.unit !== 'month') return null;
  if (!cursor.skip('-') && !cursor.skip('đến')) {
    cursor.skip('trở', 'đi');
    // From a month of a year that is named on: to which year is not said.
    if (from.later || from.year !== null) return cursor.want('đến tháng 12');
    return { first: from.number, last: 12, year: null };
  }
  cursor.skip('hết');
  const to = cursor.peek() === 'tháng' ? readPeriod(cursor) : null;
  if (to?.unit !== 'month' || from.later || to.later) return null;
  if (from.year !== null && from.year !== to.year) return null;
  return { first: from.number, last: to.number, year: to.year };
}

/** "quý II", "6 tháng cuối năm" behind "trong". */
function readWhole(cursor: Cursor): Months | null {
  cursor.skip('trong');
  const period: Period | null = periodAhead(cursor) ? readPeriod(cursor) : null;
  if (!period || period.later || !WHOLE.has(period.unit)) return null;
  const { first, last } = daysOf(period, COMMON_YEAR);
  return { first: Number(first.slice(5, 7)), last: Number(last.slice(5, 7)), year: period.year };
}

const WHOLE = new Set<Period['unit']>(['quarter', 'first', 'last']);

const isPlainDay = (on: NonNullable<Recurring['on']>): on is DayOfCycle =>
  'day' in on && on.day > 0 && on.month === 1 && on.since === undefined && !on.working;
