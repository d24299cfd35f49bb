import type { Form, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { dayOfYear } from './days-of-cycle';
import { readPart } from './parts';
import { readPeriod } from './periods';

/**
 * "(riêng quý IV trước ngày 10/12)" behind a day of each quarter: the days of the year, one of them
 * another. The form itself where nothing is said; null refuses.
 */
export function readApart(cursor: Cursor, form: Form): Form | null {
  if (form.kind !== 'recurring' || !isApart(cursor)) return form;
  const open = cursor.peek() === '(';
  const start = cursor.at;
  cursor.at += 2;
  if (cursor.peek() === 'báo') cursor.skip('báo', 'cáo');
  const period = cursor.peek() === 'quý' ? readPeriod(cursor) : null;
  if (!cursor.skip(':')) cursor.skip('là');
  const own = period && period.year === null ? readPart(cursor, 'in') : null;
  if (own?.kind !== 'date' || own.date.year !== null || (open && !cursor.take(')'))) return null;
  const of = quartersOf(form);
  if (of === null || period?.unit !== 'quarter') return null;
  of[period.number - 1] = { ...form, every: 12, on: dayOfYear(own.date), strict: own.strict };
  cursor.mark('time', start);
  return { kind: 'list', of };
}

const isApart = (cursor: Cursor): boolean =>
  (cursor.peek() === '(' || cursor.peek() === ',' || cursor.peek() === ';') &&
  cursor.peek(1) === 'riêng';

/** The day of each quarter as days of the year; null where it is none that every quarter has. */
function quartersOf(form: Recurring): Recurring[] | null {
  const { on, every, year } = form;
  if (every !== 3 || year !== null || !on || !('day' in on)) return null;
  if (on.day < 1 || on.day > 28 || on.since !== undefined || on.working) return null;
  return [0, 3, 6, 9].map((before) => ({
    ...form,
    every: 12,
    on: { month: before + on.month, day: on.day },
  }));
}
