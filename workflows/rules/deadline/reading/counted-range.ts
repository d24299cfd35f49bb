import { civilDay, dayNumber } from '../../time';
import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { readFrom } from './edges';
import { readTime } from './times';

/** "02 ngày 08 - 09/9/2022", "02 ngày (20-21/5)": how many days the range must have; 0 when none is told. */
export function countedRangeAhead(cursor: Cursor): number {
  if (!cursor.isNumber() || cursor.peek(1) !== 'ngày') return 0;
  const sign = cursor.peek(2);
  const range = cursor.isNumber(2) && (cursor.peek(3) === '-' || cursor.peek(3) === 'và');
  const told = (sign === ',' || sign === '(' || sign === ':') && TOLD.has(cursor.peek(3));
  const bare = (sign === ',' || sign === '(' || sign === ':') && cursor.isNumber(3);
  return range || bare || (told && rangeBehind(cursor)) ? Number(cursor.peek()) : 0;
}

const TOLD = new Set(['từ', 'ngày', 'vào', 'thứ']);

/** "05 ngày, từ ngày 20/5" is counted from that day; with another day behind it, it is these days. */
const rangeBehind = (cursor: Cursor): boolean =>
  cursor.peek(3) !== 'từ' ||
  cursor.tokens.some(({ text }, i) => i > cursor.at + 3 && (text === 'đến' || text === '-'));

/** The range itself; its days and their number must agree. */
export function readCountedRange(cursor: Cursor, days: number): Form | null {
  const start = cursor.at;
  cursor.at += 2;
  const open = cursor.peek() === '(';
  const signed = open || cursor.peek() === ',' || cursor.peek() === ':';
  if (signed) cursor.at++;
  const range = signed && cursor.skip('từ') ? readFrom(cursor) : readTime(cursor, 'in');
  if (range === null || (open && !cursor.take(')'))) return null;
  const count = daysIn(range);
  if (count === days) return range;
  if (count === null) return cursor.want('ngày 20/5');
  return cursor.refuse(start, `Số ngày và các ngày không khớp: “${cursor.written(start)}”`);
}

/** How many days a form has; null: it is none that can be counted. */
function daysIn(form: Form): number | null {
  if (form.kind === 'date') return form.strict ? null : 1;
  if (form.kind === 'list')
    return form.of.every(({ kind }) => kind === 'date') ? form.of.length : null;
  if (form.kind !== 'between' || form.strict || 'unit' in form.from || 'unit' in form.to)
    return null;
  const { from, to } = form;
  const year = to.year ?? from.year ?? ANY_LEAP_YEAR;
  const turns = from.month > to.month ? 1 : 0;
  const first = civilDay(
    (from.year ?? year) - (from.year === null ? turns : 0),
    from.month,
    from.day,
  );
  return dayNumber(civilDay(to.year ?? year, to.month, to.day)) - dayNumber(first) + 1;
}

const ANY_LEAP_YEAR = 2000;
