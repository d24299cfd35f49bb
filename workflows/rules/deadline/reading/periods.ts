import { civilDay, lastOfMonth, weekday, type Day } from '../../time';
import type { Cursor } from './cursor';
import { readMonthNumber } from './dates';
import type { Period } from '../deadline';
import { numberInWords } from './numbers';
import { readLater, readYearOf, sayLater, separatorAhead } from './years';

const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

/** Whether a month, a quarter, a part of a year or years stand here. */
export function periodAhead(cursor: Cursor): boolean {
  switch (cursor.peek()) {
    case 'tháng':
    case 'quý':
    case 'năm':
    case 'cả':
    case 'nửa':
      return true;
    case 'các':
      return ['tháng', 'quý', 'năm'].includes(cursor.peek(1));
    case 'giai':
      return cursor.peek(1) === 'đoạn';
    case 'nhiệm':
      return cursor.peek(1) === 'kỳ';
    case 't':
      return cursor.isNumber(1) && cursor.peek(2) === '/' && cursor.peek(3).length === 4;
    default:
      return numericPeriodAhead(cursor);
  }
}

/** "6 tháng đầu năm", "9 tháng", "07/2021", "2021-2025". */
function numericPeriodAhead(cursor: Cursor): boolean {
  if (!cursor.isNumber()) return wordedPeriodAhead(cursor);
  if (cursor.peek(1) !== 'tháng') {
    return separatorAhead(cursor, 1) && cursor.peek(2).length === 4;
  }
  const after = cursor.peek(2);
  if (after === 'đầu' || after === 'cuối') return true;
  const ends = after === '' || '.;,)'.includes(after) || (after === 'năm' && cursor.isNumber(3));
  return ends && Number(cursor.peek()) === 9;
}

/** "sáu tháng đầu năm", "hai năm 2023-2024". */
function wordedPeriodAhead(cursor: Cursor): boolean {
  const unit = cursor.peek(1);
  if (unit !== 'tháng' && unit !== 'năm') return false;
  if (numberInWords([cursor.peek()]) === null) return false;
  return unit === 'năm' ? cursor.isNumber(2) : ['đầu', 'cuối'].includes(cursor.peek(2));
}

/** Reads what `periodAhead` has seen; `null` with a refusal when it cannot be meant. */
export function readPeriod(cursor: Cursor): Period | null {
  switch (cursor.peek()) {
    case 'các':
      cursor.at++;
      return readPeriod(cursor);
    case 'tháng':
    case 't':
      return readMonth(cursor);
    case 'quý':
      return readQuarter(cursor);
    case 'năm':
      return readYears(cursor);
    case 'cả':
      cursor.at++;
      cursor.around.whole = true;
      return cursor.peek() === 'năm' ? readYears(cursor) : cursor.want('năm');
    case 'giai':
    case 'nhiệm':
      cursor.around.term = cursor.peek() === 'nhiệm';
      cursor.at += 2;
      cursor.skip('từ');
      // Which years they are must be said: "giai đoạn" alone is no year.
      if (!cursor.isNumber(cursor.peek() === 'năm' ? 1 : 0)) return cursor.want('2021–2025');
      return readYears(cursor);
    case 'nửa':
      return readHalf(cursor);
    default:
  }
  if (cursor.peek(1) === 'tháng') return readMonths(cursor);
  if (cursor.peek(1) === 'năm') return readCountedYears(cursor);
  return cursor.peek().length === 4 ? readYears(cursor) : readMonthAt(cursor, cursor.at);
}

/** "tháng 7 năm 2021", "tháng bảy", "tháng 7/2021". */
function readMonth(cursor: Cursor): Period | null {
  cursor.at++;
  return readMonthAt(cursor, cursor.at);
}

function readMonthAt(cursor: Cursor, start: number): Period | null {
  const number = readMonthNumber(cursor);
  if (number === null) return null;
  if (number < 1 || number > 12)
    return cursor.refuse(start, `Không có tháng ${number}`, 'tháng 12');
  return dated(cursor, 'month', number);
}

/** "quý IV", "quý 2/2025". */
function readQuarter(cursor: Cursor): Period | null {
  const start = ++cursor.at;
  const number = quarterNumber(cursor);
  if (number === null) return null;
  if (number < 1 || number > 4) return cursor.refuse(start, `Không có quý ${number}`, 'quý IV');
  return dated(cursor, 'quarter', number);
}

function quarterNumber(cursor: Cursor): number | null {
  const roman = ROMAN.indexOf(cursor.peek());
  const worded = roman < 1 ? numberInWords([cursor.peek()]) : null;
  if (worded !== null && !(cursor.peek() === 'năm' && cursor.isNumber(1))) {
    cursor.at++;
    return worded;
  }
  if (roman < 1) return cursor.number('quý IV');
  cursor.at++;
  return roman;
}

function dated(cursor: Cursor, unit: Period['unit'], number: number): Period | null {
  const of = readYearOf(cursor);
  return of === undefined ? null : { unit, number, ...of };
}

/** A month or a quarter whose unit stood before: the "12" of "tháng 6 và 12". */
export function readSibling(cursor: Cursor, unit: Period['unit']): Period | null {
  cursor.at--;
  return unit === 'month' ? readMonth(cursor) : readQuarter(cursor);
}

/** Whether such a sibling stands here. */
export const siblingAhead = (cursor: Cursor, unit: Period['unit']): boolean =>
  (unit !== 'week' &&
    cursor.isNumber() &&
    cursor.peek().length < 3 &&
    cursor.peek(1) !== 'tháng') ||
  (unit === 'quarter' && ROMAN.indexOf(cursor.peek()) > 0);

/** "6 tháng đầu năm 2021", "9 tháng", "03 tháng cuối năm". */
function readMonths(cursor: Cursor): Period | null {
  const start = cursor.at;
  const number = cursor.isNumber() ? Number(cursor.peek()) : numberInWords([cursor.peek()])!;
  cursor.at += 2;
  const last = cursor.skip('cuối');
  const said = last || cursor.skip('đầu');
  if (number < 1 || number > 11)
    return cursor.refuse(start, `Số tháng “${number}” phải từ 1 đến 11`, '6 tháng đầu năm');
  if (said && cursor.peek() !== 'năm') return cursor.want('năm');
  return datedPart(cursor, last ? 'last' : 'first', number);
}

/** "nửa đầu năm", "nửa năm cuối". */
function readHalf(cursor: Cursor): Period | null {
  cursor.at++;
  const before = cursor.skip('năm');
  const last = cursor.skip('cuối');
  if (!last && !cursor.take('đầu')) return cursor.want('cuối năm');
  if (!before && cursor.peek() !== 'năm') return cursor.want('năm');
  return datedPart(cursor, last ? 'last' : 'first', 6);
}

/** The "năm" of "6 tháng đầu năm" is the plan's when nothing is said of it. */
function datedPart(cursor: Cursor, unit: 'first' | 'last', number: number): Period | null {
  const { at } = cursor;
  const period = dated(cursor, unit, number);
  return period && cursor.at === at && cursor.skip('năm') ? dated(cursor, unit, number) : period;
}

/** "năm 2021", "năm", "2021–2025", "từ năm 2021 đến năm 2025" after its "từ". */
function readYears(cursor: Cursor): Period | null {
  const start = cursor.at;
  const later = readLater(cursor);
  if (later !== null) return { unit: 'year', number: 1, year: null, ...(later && { later }) };
  cursor.skip('năm');
  if (!cursor.isNumber()) return { unit: 'year', number: 1, year: null };
  const first = yearAt(cursor, start);
  if (first === null) return null;
  const to = cursor.peek() === '-' || cursor.peek() === 'đến' ? 1 : 0;
  const named = to && cursor.peek(to) === 'năm' ? 1 : 0;
  if (!to || cursor.peek(to + named).length !== 4 || !cursor.isNumber(to + named))
    return { unit: 'year', number: 1, year: first };
  cursor.at += to + named;
  const last = yearAt(cursor, cursor.at);
  if (last === null) return null;
  if (last < first)
    return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
  return { unit: 'year', number: last - first + 1, year: first };
}

/** "hai năm 2023-2024": the count and the years must agree. */
function readCountedYears(cursor: Cursor): Period | null {
  const start = cursor.at;
  const count = numberInWords([cursor.peek()]);
  cursor.at++;
  const years = readYears(cursor);
  if (years === null || years.number === count) return years;
  return cursor.refuse(start, `Số năm và các năm không khớp: “${cursor.written(start)}”`);
}

/** The year written here, four digits and between 2000 and 2099. */
function yearAt(cursor: Cursor, start: number): number | null {
  const digits = cursor.peek();
  cursor.at++;
  if (digits.length === 4 && digits >= '2000' && digits <= '2099') return Number(digits);
  const why = `Năm “${digits}” không đọc được, ghi năm có bốn chữ số từ 2000 đến 2099`;
  return cursor.refuse(start, why, 'năm 2021');
}

/** "tháng 7/2021", "quý IV/2021", "6 tháng đầu năm 2021", "giai đoạn 2021–2025"; a null year is left out. */
export function sayPeriod({ unit, number, of, later }: Period, year: number | null): string {
  const slash = year === null ? sayLater(later) : `/${year}`;
  const ofYear = year === null ? sayLater(later).trim() || 'năm' : `năm ${year}`;
  switch (unit) {
    case 'week':
      return `tuần thứ ${number} của tháng ${of}${slash}`;
    case 'month':
      return `tháng ${number}${slash}`;
    case 'quarter':
      return `quý ${ROMAN[number]!.toUpperCase()}${slash}`;
    case 'first':
      return `${number} tháng đầu ${ofYear}`;
    case 'last':
      return `${number} tháng cuối ${ofYear}`;
    case 'year':
  }
  return number > 1 && year !== null ? `giai đoạn ${year}–${year + number - 1}` : ofYear;
}

/** The first and the last day of a period that begins in the year. */
export function daysOf({ unit, number, of }: Period, year: number): { first: Day; last: Day } {
  switch (unit) {
    case 'week':
      return weekOfMonth(number, year, of as number);
    case 'month':
      return { first: civilDay(year, number, 1), last: lastOfMonth(year, number) };
    case 'quarter':
      return { first: civilDay(year, number * 3 - 2, 1), last: lastOfMonth(year, number * 3) };
    case 'first':
      return { first: civilDay(year, 1, 1), last: lastOfMonth(year, number) };
    case 'last':
      return { first: civilDay(year, 13 - number, 1), last: civilDay(year, 12, 31) };
    case 'year':
  }
  return { first: civilDay(year, 1, 1), last: civilDay(year + number - 1, 12, 31) };
}

/**
 * The week of a month by the calendar, Monday to Sunday, and never later than by sevens from day 01:
 * the first is the one that has the first weekday, of which the month before keeps its own days.
 */
function weekOfMonth(nth: number, year: number, month: number): { first: Day; last: Day } {
  const sunday = 8 - weekday(civilDay(year, month, 1));
  // A month that begins on a weekend has its first weekday in the week behind it.
  const end = (sunday < 3 ? sunday + 7 : sunday) + 7 * (nth - 1);
  return {
    first: civilDay(year, month, Math.max(1, end - 6)),
    last: civilDay(year, month, Math.min(end, 7 * nth)),
  };
}
