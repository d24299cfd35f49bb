import type { Anchor, CivilDate, Form, Span, Within } from '../deadline';
import type { Cursor } from './cursor';
import { readNamedDate } from './dates';
import { takeNotCounted } from './days-not-counted';
import { takeLatest } from './limits';
import { daysOf } from './period-days';
import { periodAhead, readPeriod } from './periods';

/** So long after what it is counted from, with what stands behind: which days count, and a last one. */
export function withinOf(cursor: Cursor, span: Span, after: Anchor): Form | null {
  // Days of the calendar from a holiday: from its own day, or from the last day off?
  if ('holiday' in after && span.unit !== 'working') return cursor.want('05 ngày làm việc');
  const form: Within = { kind: 'within', span, after };
  const behind = cursor.peek();
  if (behind === '(' || behind === ',') {
    if (takeIncluding(cursor, after)) form.including = true;
    else if (span.unit === 'calendar' || span.unit === 'working') {
      const left = takeNotCounted(cursor);
      // Holidays are counted where only the weekends are left out.
      if (left === 'weekends' && span.unit === 'calendar') return null;
      if (left) form.span = { ...span, unit: 'working' };
    }
  }
  return readUntil(cursor, form);
}

/** "(tính cả ngày 01/7)", "(kể cả ngày nhận)": the day that it is counted from counts. */
function takeIncluding(cursor: Cursor, after: Anchor): boolean {
  const start = cursor.at;
  const open = cursor.skip('(');
  if (!open) cursor.skip(',');
  let including = cursor.skip('tính', 'cả') || cursor.skip('kể', 'cả');
  if (!including && cursor.skip('bao', 'gồm')) including = cursor.skip('cả');
  if (including && cursor.skip('ngày')) {
    // Which day that is its words say again: a date, or "nhận công văn".
    const same = cursor.isNumber() ? isDayOf(cursor, after) : takePlain(cursor);
    const closed = open ? cursor.skip(')') : !cursor.token || cursor.peek() === '.';
    if (same && closed) {
      cursor.mark('span', start);
      return true;
    }
  }
  cursor.at = start;
  return false;
}

function isDayOf(cursor: Cursor, after: Anchor): boolean {
  const date = readNamedDate(cursor);
  return (
    !!date && 'date' in after && date.day === after.date.day && date.month === after.date.month
  );
}

function takePlain(cursor: Cursor): boolean {
  const start = cursor.at;
  while (cursor.token?.kind === 'word' && !TURNS.has(cursor.peek())) cursor.at++;
  return cursor.at > start;
}

const TURNS = new Set('nghỉ lễ tết thứ chủ không chưa nếu trừ trước sau làm'.split(' '));

/** "nhưng không quá ngày 10/6", "và trước ngày 31/12": the day that it never passes, or never reaches. */
function readUntil(cursor: Cursor, form: Within): Within | null {
  const start = cursor.at;
  if (!cursor.skip(',')) cursor.skip('và');
  cursor.skip('nhưng');
  // The name of an event may have taken the word that joins them.
  const joined = cursor.at > start || cursor.peek(-1) === 'và';
  const latest = joined && takeLatest(cursor);
  const strict = joined && !latest && cursor.skip('trước');
  if ((latest || strict) && cursor.peek() === 'ngày' && cursor.isNumber(1)) {
    cursor.at++;
    const until = readNamedDate(cursor);
    if (until) {
      cursor.mark('time', start);
      return { ...form, until, ...(strict && { before: true }) };
    }
  }
  cursor.back(start);
  return form;
}

/** Whether "đầu tiên của tháng 9" stands behind a number of working days. */
export const firstDaysAhead = (cursor: Cursor, { unit }: Span): boolean =>
  unit === 'working' && cursor.peek() === 'đầu';

/** "05 ngày làm việc | đầu tiên của tháng 9": so many from its first day on, which counts. */
export function readFirstDays(cursor: Cursor, span: Span): Form | null {
  const start = cursor.at++;
  cursor.skip('tiên');
  if (!cursor.skip('của')) cursor.skip('trong');
  const period = periodAhead(cursor) ? readPeriod(cursor) : null;
  if (period === null || period.unit === 'week' || period.number > LARGEST[period.unit])
    return cursor.want('tháng 9');
  const { year, later } = period;
  const [, month, day] = daysOf(period, year ?? ANY_YEAR)
    .first.split('-')
    .map(Number);
  const date: CivilDate = { day: day!, month: month!, year, ...(later && { later }) };
  cursor.mark('time', start);
  return { kind: 'within', span, after: { date }, including: true };
}

const ANY_YEAR = 2000;

/** Of several years the first is not said. */
const LARGEST = { month: 12, quarter: 4, first: 12, last: 12, year: 1 } as const;
