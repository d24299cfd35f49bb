import type { Cursor } from './cursor';
import {
  cycleAhead,
  cycleDay,
  readCycleDay,
  readCycles,
  readDayOfMonth,
  readMonthOfCycle,
} from './cycles';
import { readDate, readWeekday, readYear, withWeekday } from './dates';
import type { CycleDay, Form, Recurring } from '../deadline';
import { dayBeforeRange, readDayRange, readTo, takeUntil } from './edges';
import { hourAhead, readHour } from './hours';
import { periodAhead, readPeriod } from './periods';

/** What stands before a time: nothing or "trong", "trước", or "chậm nhất", "đến hết". */
export type Limit = 'in' | 'before' | 'by';

/**
 * A day, a period, a point of one or a cycle, with the hour before it. An hour ends the day it
 * stands beside: "trước 16 giờ 00 ngày 15/8" is on the 15th.
 */
export function readTime(cursor: Cursor, given: Limit): Form | null {
  let limit = given;
  const timed = cursor.around.hour;
  if (!cursor.skip('vào') && !cursor.skip('lúc')) cursor.skip('đúng');
  if (hourAhead(cursor)) {
    // Before office hours, or before the end of them?
    const named = !cursor.isNumber() && cursor.peek() !== 'hết' && cursor.peek() !== 'cuối';
    if (named && limit === 'before') return cursor.want('16 giờ 00');
    if (!setHour(cursor)) return null;
    limit = 'by';
    cursor.skip(',');
    cursor.skip('vào');
  } else cursor.skip('hết');
  const start = cursor.at;
  const marked = cursor.parts.length;
  const form = readDayOrPeriod(cursor, limit);
  if (form && cursor.around.hour !== timed && !hasDay(form)) return cursor.want('ngày 15/12');
  // Ranges and cycles have said more closely what their words are.
  if (form && cursor.parts.length === marked) cursor.mark('time', start);
  return form;
}

/** "ngày 15/12, trước 16 giờ 00", "ngày 15/12 lúc 16 giờ"; false refuses. */
export function readHourBehind(cursor: Cursor): boolean {
  const start = cursor.at;
  cursor.skip(',');
  if (!cursor.skip('vào', 'lúc') && !cursor.skip('lúc')) cursor.skip('trước');
  if (cursor.at > start && hourAhead(cursor) && !hourOfDayAhead(cursor)) return setHour(cursor);
  cursor.at = start;
  return true;
}

/** Whether the hour belongs to a day behind it: "16 giờ 00 ngày 20/12". */
function hourOfDayAhead(cursor: Cursor): boolean {
  for (let ahead = 1; ahead < 6; ahead++) if (cursor.peek(ahead) === 'ngày') return true;
  return false;
}

/** Whether an hour can be an hour of it: it names a day. */
const hasDay = (form: Form): boolean =>
  form.kind === 'date' ||
  form.kind === 'point' ||
  (form.kind === 'recurring' && (form.on !== null || form.every === 'week'));

/** Whether anything stands here that `readTime` could read. */
export const timeAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() ||
  DAY_BEGINS.has(cursor.peek()) ||
  periodAhead(cursor) ||
  cycleAhead(cursor) ||
  hourAhead(cursor);

const DAY_BEGINS = new Set('ngày đầu giữa cuối thứ chủ mùng vào'.split(' '));

/** Reads the hour; two of them in one deadline are refused. */
export function setHour(cursor: Cursor): boolean {
  const start = cursor.at;
  const hour = readHour(cursor);
  if (hour === null) return false;
  const { around } = cursor;
  if (around.hour !== null && around.hour !== hour) {
    cursor.refuse(start, 'Một thời hạn chỉ có một giờ');
    return false;
  }
  around.hour = hour === '24:00' ? null : hour;
  return true;
}

function readDayOrPeriod(cursor: Cursor, limit: Limit): Form | null {
  switch (cursor.peek()) {
    case 'đầu':
    case 'giữa':
    case 'cuối':
      return readPoint(cursor, limit, false);
    case 'ngày': {
      const next = cursor.peek(1);
      if (next === 'cuối' || next === 'đầu') {
        cursor.at++;
        return readPoint(cursor, limit, true);
      }
      const range = dayBeforeRange(cursor);
      if (range) return readDayRange(cursor, range);
      cursor.at++;
      return readDay(cursor, limit);
    }
    default:
  }
  if (cycleAhead(cursor)) return readCycle(cursor, limit);
  if (periodAhead(cursor)) return readWhole(cursor, limit);
  if (limit === 'by') cursor.want('tháng 7');
  cursor.want('ngày');
  const range = dayBeforeRange(cursor);
  return range ? readDayRange(cursor, range) : readDay(cursor, limit);
}

/** "thứ Sáu, ngày 15/10", "thứ Sáu hằng tuần", "15/12", "20 hằng tháng", "15/12 hằng năm". */
function readDay(cursor: Cursor, limit: Limit): Form | null {
  const strict = limit === 'before';
  const first = cursor.at;
  const weekday = readWeekday(cursor);
  if (weekday !== null) {
    if (takeCycle(cursor) === 'week') return dated(cursor, 'week', { weekday }, strict);
    if (!cursor.skip(',')) cursor.skip('(');
    if (!cursor.skip('ngày') && !cursor.isNumber()) return cursor.want('hằng tuần');
  }
  const start = cursor.at;
  cursor.skip('mùng');
  const cycle = cycleBehindDay(cursor);
  if (cycle === 1 || cycle === 3) {
    cursor.at = start;
    const on = readDayOfMonth(cursor, cycle);
    if (on === null) return null;
    takeCycle(cursor);
    return dated(cursor, cycle, on, strict);
  }
  const date = readDate(cursor);
  if (date === null) return null;
  if (date.year === null && takeCycle(cursor) === 12)
    return dated(cursor, 12, { month: date.month, day: date.day }, strict);
  const named = withWeekday(cursor, first, date, weekday);
  if (named === null) return null;
  if (!strict && weekday === null && rangeAhead(cursor) && takeUntil(cursor))
    return readTo(cursor, start, named);
  return { kind: 'date', date: named, strict };
}

const rangeAhead = (cursor: Cursor): boolean => cursor.peek() === '-' || cursor.peek() === 'đến';

/** "hằng tháng" behind a day, with the year that bounds it. */
function dated(
  cursor: Cursor,
  every: Recurring['every'],
  on: CycleDay,
  strict: boolean,
): Recurring | null {
  if (cursor.peek() === 'trong' && cursor.peek(1) === 'năm') cursor.at++;
  const year = readYear(cursor);
  return year === undefined ? null : { kind: 'recurring', every, on, strict, year };
}

const CYCLES = new Map<string, Recurring['every']>([
  ['tuần', 'week'],
  ['tháng', 1],
  ['quý', 3],
  ['năm', 12],
]);

/** Takes "hằng tháng", "mỗi quý", "của hằng năm". */
function takeCycle(cursor: Cursor): Recurring['every'] | null {
  const ahead = cursor.peek() === 'của' ? 1 : 0;
  if (cursor.peek(ahead) !== 'hằng' && cursor.peek(ahead) !== 'mỗi') return null;
  const every = CYCLES.get(cursor.peek(ahead + 1)) ?? null;
  if (every !== null) cursor.at += ahead + 2;
  return every;
}

/** What a number of a day belongs to when no month follows it; null: a month or nothing does. */
function cycleBehindDay(cursor: Cursor): 1 | 3 | null {
  if (!cursor.isNumber()) return null;
  let ahead = cursor.peek(1) === 'của' ? 2 : 1;
  if (cursor.peek(ahead) === 'hằng' || cursor.peek(ahead) === 'mỗi')
    return cursor.peek(ahead + 1) === 'tháng' ? 1 : null;
  if (cursor.peek(ahead) !== 'tháng') return null;
  const next = cursor.peek(++ahead);
  if (next === 'sau' || next === 'tiếp' || next === 'kế') return 1;
  if (next === 'cuối' || next === 'đầu' || next === 'giữa' || next === 'thứ') return 3;
  return ahead === 3 && !cursor.isNumber(ahead) ? 1 : null;
}

/** "tháng 7 năm 2021", "tháng 7 đến tháng 9", "tháng cuối quý", "tháng 12 hằng năm". */
function readWhole(cursor: Cursor, limit: Limit): Form | null {
  const strict = limit === 'before';
  const start = cursor.at;
  const month = quarterMonth(cursor);
  if (month !== null) return dated(cursor, 3, { month, day: 0 }, strict);
  const period = readPeriod(cursor);
  if (period === null) return null;
  if (period.unit === 'month' && period.year === null && takeCycle(cursor) === 12)
    return dated(cursor, 12, { month: period.number, day: 0 }, strict);
  if (!strict && period.unit !== 'year' && rangeAhead(cursor) && takeUntil(cursor))
    return readTo(cursor, start, period);
  const window = limit === 'in' && !cursor.around.completes;
  return { kind: 'period', period, window, strict };
}

/** "tháng cuối quý", "tháng đầu mỗi quý"; nothing when a month of the year is named. */
function quarterMonth(cursor: Cursor): number | null {
  const next = cursor.peek(1);
  if (cursor.peek() !== 'tháng' || !['cuối', 'đầu', 'giữa', 'thứ'].includes(next)) return null;
  return readMonthOfCycle(cursor, 3);
}

/** "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý, trước ngày 15 tháng cuối quý". */
function readCycle(cursor: Cursor, limit: Limit): Form | null {
  const cycles = readCycles(cursor);
  const [cycle, second] = cycles ?? [];
  if (!cycles || !cycle) return null;
  if (second) return { kind: 'list', of: cycles };
  const open = cursor.peek();
  if (open === '(' && cursor.peek(1) === 'dự') return cycle;
  const joined = open === ',' || open === '(' || open === ':' ? 1 : 0;
  if (!DAY_LEADS.has(cursor.peek(joined)) && !(joined && cursor.isNumber(joined))) {
    return limit === 'before' ? cursor.want('ngày 15') : cycle;
  }
  cursor.at += joined;
  const strict = readDayLimit(cursor);
  if (hourAhead(cursor) && !setHour(cursor)) return null;
  const on = readCycleDay(cursor, cycle.every);
  if (on === null) return null;
  if (open === '(' && !cursor.take(')')) return null;
  return { ...cycle, on, strict: strict && cursor.around.hour === null };
}

const DAY_LEADS = new Set('trước chậm muộn vào ngày đến thứ chủ cuối đầu trong'.split(' '));

/** Takes "trước", "chậm nhất (là)", "vào"; whether the day itself is too late. */
function readDayLimit(cursor: Cursor): boolean {
  const start = cursor.at;
  const latest = cursor.skip('chậm', 'nhất') || cursor.skip('muộn', 'nhất');
  if (latest) cursor.skip('là');
  const strict = cursor.skip('trước');
  if (latest && strict) cursor.around.twofold = true;
  if (!strict && !cursor.skip('vào') && !cursor.skip('trong') && cursor.skip('đến'))
    cursor.skip('hết');
  cursor.mark('limit', start);
  return strict;
}

/** "đầu tháng 9", "cuối quý IV", "giữa năm", "cuối mỗi tháng"; `named`: behind "ngày". */
function readPoint(cursor: Cursor, limit: Limit, named: boolean): Form | null {
  const strict = limit === 'before';
  const word = cursor.peek();
  cursor.at++;
  if (!cursor.skip('cùng')) cursor.skip('tiên');
  cursor.skip('của');
  const at = word === 'đầu' ? 'first' : word === 'giữa' ? 'middle' : 'last';
  const each = cursor.skip('mỗi') || cursor.skip('hằng') || cursor.skip('các');
  const every = CYCLES.get(cursor.peek()) ?? null;
  if (every === null || every === 'week') return cursor.want('tháng 9') ?? cursor.want('năm');
  if (each || (every !== 12 && pointAlone(cursor))) {
    cursor.at++;
    if (!each && !named) cursor.around.alone = true;
    if (takeCycle(cursor) !== null) cursor.around.alone = false;
    return dated(cursor, every, cycleDay(word, every), strict);
  }
  const period = readPeriod(cursor);
  return period && { kind: 'point', at, period, strict };
}

/** "cuối tháng" with no month, "cuối quý" with no quarter. */
function pointAlone(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  return (
    next === '' || ',.;/)('.includes(next) || next === 'hằng' || next === 'mỗi' || next === 'năm'
  );
}
