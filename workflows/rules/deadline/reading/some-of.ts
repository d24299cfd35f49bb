import { civilDay, isDay } from '../../time';
import type { DayOfCycle, Form, NthWeekday, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readPeriod, readSibling, siblingAhead } from './periods';

/**
 * "Hằng tháng (trừ tháng 6 và tháng 12)", "thứ Sáu hằng tuần trong tháng 8": the times that are left, as a
 * list; what recurs itself where nothing is said. Null refuses.
 */
export function readSome(cursor: Cursor, form: Recurring): Form | null {
  if (cursor.peek(1) === 'trừ' && (cursor.peek() === '(' || cursor.peek() === ','))
    return UNITS.has(cursor.peek(cursor.peek(2) === 'các' ? 3 : 2)) ? readBut(cursor, form) : form;
  const weeks = form.every === 'week' && cursor.peek() === 'trong' && cursor.peek(1) === 'tháng';
  return weeks ? readWeeksOf(cursor, form) : form;
}

const UNITS = new Set(['tháng', 'quý']);

/** "(trừ tháng 6 và tháng 12)": each month or quarter but these. */
function readBut(cursor: Cursor, form: Recurring): Form | null {
  const start = cursor.at;
  const open = cursor.peek() === '(';
  cursor.at += 2;
  cursor.skip('các');
  const left = takeNumbers(cursor, form.every === 3 ? 'quarter' : 'month');
  if (!left || (open && !cursor.take(')')) || (form.every !== 1 && form.every !== 3)) return null;
  const of: Form[] = [];
  for (let number = 1; number <= 12 / form.every; number++) {
    if (left.has(number)) continue;
    const one = timeOf(form, number);
    if (one === null) return null;
    of.push(one);
  }
  if (of.length < 2) return cursor.refuse(start, `“${cursor.written(start)}” không còn nhiều kỳ`);
  cursor.mark('time', start);
  cursor.around.each = true;
  return { kind: 'list', of };
}

/** "tháng 6, 9 và tháng 12": their numbers; null where one is of a year of its own or of another kind. */
function takeNumbers(cursor: Cursor, unit: 'month' | 'quarter'): Set<number> | null {
  const numbers = new Set<number>();
  for (;;) {
    const period =
      siblingAhead(cursor, unit) && numbers.size > 0
        ? readSibling(cursor, unit)
        : readPeriod(cursor);
    if (period?.unit !== unit || period.year !== null || period.later) return null;
    numbers.add(period.number);
    const next = cursor.peek(1);
    const joined = cursor.peek() === ',' || cursor.peek() === 'và';
    const more = UNITS.has(next) || cursor.isNumber(1) || ['i', 'ii', 'iii', 'iv'].includes(next);
    if (!joined || !more) return numbers;
    cursor.at++;
  }
}

/** What recurs as its time of one month or quarter; null where it has no plain day. */
function timeOf({ on, every, strict, year }: Recurring, number: number): Form | null {
  if (on === null) {
    const unit = every === 3 ? 'quarter' : 'month';
    return { kind: 'period', period: { unit, number, year }, window: true, strict: false };
  }
  if (!isPlainDay(on) || typeof every !== 'number' || on.month > every) return null;
  const month = (number - 1) * every + on.month;
  if (!isDay(civilDay(year ?? COMMON_YEAR, month, on.day))) return null;
  return { kind: 'date', date: { day: on.day, month, year }, strict };
}

const COMMON_YEAR = 2001;

const isPlainDay = (on: NonNullable<Recurring['on']>): on is DayOfCycle =>
  'day' in on && on.day > 0 && on.since === undefined && !on.working;

/** "thứ Sáu hằng tuần | trong tháng 8": each of its Fridays; the fifth, where there is none, is the fourth. */
function readWeeksOf(cursor: Cursor, { on, strict, year }: Recurring): Form | null {
  if (!on || !('weekday' in on) || 'nth' in on || year !== null) return cursor.want('thứ Sáu');
  const start = cursor.at++;
  const period = readPeriod(cursor);
  if (period?.unit !== 'month') return null;
  cursor.mark('time', start);
  cursor.around.each = true;
  const { weekday } = on;
  return {
    kind: 'list',
    of: NTHS.map((nth) => ({ kind: 'point', at: { nth, weekday }, period, strict })),
  };
}

const NTHS: readonly NthWeekday['nth'][] = [1, 2, 3, 4, 0];
