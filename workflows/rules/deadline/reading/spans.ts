import { two } from '../../time';
import type { Cursor } from './cursor';
import { takeNotCounted } from './days-not-counted';
import type { Span } from '../deadline';
import { beginsNumber, numberInWords } from './numbers';

const UNITS = new Set(['ngày', 'tuần', 'tháng', 'năm']);

/** Whether a length of time stands here rather than a date, an hour or a period. */
export function spanAhead(cursor: Cursor): boolean {
  if (countsAhead(cursor)) return true;
  if (!cursor.isNumber())
    return wordsAhead(cursor) > 0 || ordinalAhead(cursor) > 0 || halfAhead(cursor) !== null;
  const after = cursor.peek(1);
  if (after === 'ngày') return cursor.peek(2) !== 'đầu' && cursor.peek(2) !== 'cuối';
  if (after === 'tuần') return cursor.peek(3) !== 'lần';
  if (after === 'giờ' || after === 'h')
    return HOURS_COUNT.has(cursor.peek(cursor.peek(2) === 'làm' ? 4 : 2));
  if (after === '(') return cursor.tokens[cursor.at + 2]?.kind === 'word';
  return (after === 'tháng' || after === 'năm') && COUNTS.has(cursor.peek(2));
}

/** Whether "03 đến 05 ngày", "03 - 05 ngày làm việc" stands here: from so many days to so many. */
export const countsAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() &&
  (cursor.peek(1) === '-' || cursor.peek(1) === 'đến') &&
  cursor.isNumber(2) &&
  (cursor.peek(3) === 'ngày' || cursor.peek(3) === 'tuần') &&
  COUNTED_UNITS.has(cursor.peek(4));

/** What stands behind the "ngày" of such a count, and never behind that of a date. */
const COUNTED_UNITS = new Set(['làm', 'kể', 'tính', 'sau', 'lịch', ',']);

/** "6 tháng trước ngày 15/6" may be a report's name before its day as well as a length of time. */
export const monthsBeforeAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() && cursor.peek(1) === 'tháng' && cursor.peek(2) === 'trước';

/** What follows a number of hours that is counted rather than a time of the day. */
const HOURS_COUNT = new Set(['kể', 'tính', 'sau']);

/** What follows a number of months that is counted rather than named. */
const COUNTS = new Set(['kể', 'tính', 'từ', 'sau', 'trước', 'so']);

/** "ngày thứ 90 kể từ", "ngày làm việc thứ 05 kể từ": how many words stand before the number. */
function ordinalAhead(cursor: Cursor): number {
  if (cursor.peek() !== 'ngày') return 0;
  const words = cursor.peek(1) === 'làm' ? 4 : 2;
  const comma = cursor.peek(words + 1) === ',' ? 1 : 0;
  const counted = cursor.isNumber(words) && HOURS_COUNT.has(cursor.peek(words + 1 + comma));
  return counted && cursor.peek(words - 1) === 'thứ' ? words : 0;
}

/** "Nửa tháng", "nửa năm" that is counted: 15 days, six months (Điều 146 Bộ luật Dân sự 2015). */
function halfAhead(cursor: Cursor): Span | null {
  if (cursor.peek() !== 'nửa' || !COUNTS.has(cursor.peek(2))) return null;
  if (cursor.peek(1) === 'tháng') return { count: 15, unit: 'calendar' };
  return cursor.peek(1) === 'năm' ? { count: 6, unit: 'month' } : null;
}

/** How many words here write a number that a unit follows ("mười lăm ngày", "bốn mươi (40) ngày"). */
function wordsAhead(cursor: Cursor): number {
  if (!beginsNumber(cursor.peek())) return 0;
  for (let n = 1; n <= 3; n++) {
    const unit = cursor.peek(n) === '(' && cursor.isNumber(n + 1) ? n + 3 : n;
    if (!UNITS.has(cursor.peek(unit))) continue;
    if (cursor.peek(unit + 2) === 'lần') return 0;
    const counted = cursor.peek(unit) === 'ngày' || cursor.peek(unit) === 'tuần';
    if (!counted && !COUNTS.has(cursor.peek(unit + 1))) return 0;
    const words = Array.from({ length: n }, (_, i) => cursor.peek(i));
    return numberInWords(words) === null ? 0 : n;
  }
  return 0;
}

/**
 * "05 ngày làm việc", "05 (năm) ngày", "mười ngày", "02 tuần"; a number that its own words deny is
 * refused.
 */
export function readSpan(cursor: Cursor): Span | null {
  const start = cursor.at;
  const half = halfAhead(cursor);
  if (half) {
    cursor.at += 2;
    cursor.mark('span', start);
    return half;
  }
  const ordinal = ordinalAhead(cursor);
  cursor.at += ordinal;
  const count = readCount(cursor);
  if (count === null) return null;
  if (count < 1 || count > 999) {
    return cursor.refuse(start, `Số ngày “${cursor.written(start)}” phải từ 01 đến 999`, '05 ngày');
  }
  if (cursor.skip('(')) {
    const again = readAgain(cursor);
    if (!cursor.take(')')) return null;
    if (again !== count) {
      return cursor.refuse(start, `Số và chữ không khớp: “${cursor.written(start)}”`);
    }
  }
  const unit = ordinal === 4 ? 'working' : ordinal === 2 ? 'calendar' : readUnit(cursor);
  if (unit === null) return null;
  cursor.skip('liên', 'tục');
  const left = unit === 'working' || unit === 'calendar' ? takeNotCounted(cursor) : null;
  // Holidays are counted where only the weekends are left out.
  if (left === 'weekends' && unit === 'calendar') return null;
  cursor.mark('span', start);
  return { count, unit: left ? 'working' : unit };
}

/** The number once more, in the brackets behind it. */
function readAgain(cursor: Cursor): number | null {
  if (cursor.isNumber()) return cursor.number('05');
  const first = cursor.at;
  while (cursor.token?.kind === 'word') cursor.at++;
  return numberInWords(cursor.tokens.slice(first, cursor.at).map((token) => token.text));
}

function readCount(cursor: Cursor): number | null {
  if (cursor.isNumber()) return cursor.number('05');
  const words = wordsAhead(cursor);
  if (words === 0) return cursor.want('05');
  const count = numberInWords(Array.from({ length: words }, (_, i) => cursor.peek(i)));
  cursor.at += words;
  return count;
}

function readUnit(cursor: Cursor): Span['unit'] | null {
  if (cursor.skip('tuần')) return 'week';
  if (cursor.skip('tháng')) return 'month';
  if (cursor.skip('năm')) return 'year';
  if (cursor.skip('giờ') || cursor.skip('h'))
    return cursor.skip('làm', 'việc') ? 'working-hour' : 'hour';
  if (!cursor.take('ngày')) return null;
  const bracket = cursor.peek() === '(' ? 1 : 0;
  if (cursor.peek(bracket) === 'làm' && cursor.peek(bracket + 1) === 'việc') {
    cursor.at += bracket + 2;
    return bracket && !cursor.take(')') ? null : 'working';
  }
  if (cursor.peek(bracket) === 'lịch') {
    cursor.at += bracket + 1;
    if (bracket && !cursor.take(')')) return null;
  }
  return 'calendar';
}

/** "05 ngày làm việc", "03 ngày", "02 tuần", "01 tháng". */
export function saySpan({ count, unit }: Span): string {
  if (unit === 'week') return `${two(count)} tuần`;
  if (unit === 'month') return `${two(count)} tháng`;
  if (unit === 'year') return `${two(count)} năm`;
  if (unit === 'working-hour') return `${two(count)} giờ làm việc`;
  if (unit === 'hour') return `${two(count)} giờ`;
  return `${two(count)} ngày${unit === 'working' ? ' làm việc' : ''}`;
}
