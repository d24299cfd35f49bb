import type { Cursor } from './cursor';
import { readMonthNumber } from './dates';
import type { Period } from '../deadline';
import { numberInWords } from './numbers';
import { separatorAhead } from './years';
import { dated, readCountedYears, readHalf, readMonths, readYears } from './year-parts';

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
    case 'thời':
      return cursor.peek(1) === 'kỳ';
    case 'qi':
    case 'qii':
    case 'qiii':
    case 'qiv':
      return true;
    case 't':
    case 'q':
      if (cursor.peek(1) === '.' && cursor.peek() === 'q')
        return cursor.isNumber(2) || ROMAN.indexOf(cursor.peek(2)) > 0;
      return cursor.isNumber(1) && cursor.peek(2) === '/' && cursor.peek(3).length === 4;
    default:
      return numericPeriodAhead(cursor);
  }
}

/** "6 tháng đầu năm", "9 tháng", "07/2021", "2021-2025". */
function numericPeriodAhead(cursor: Cursor): boolean {
  if (!cursor.isNumber()) return wordedPeriodAhead(cursor);
  if (cursor.peek(1) !== 'tháng') {
    if (cursor.peek(1) === 'năm') return cursor.peek(2).length === 4 && cursor.isNumber(2);
    return separatorAhead(cursor, 1) && cursor.peek(2).length === 4;
  }
  const after = cursor.peek(2);
  if (after === 'đầu' || after === 'cuối') return true;
  if (Number(cursor.peek()) === 6 && after === 'năm' && cursor.peek(3).length === 4) return true;
  const ends = after === '' || '.;,)'.includes(after) || (after === 'năm' && cursor.isNumber(3));
  return ends && (Number(cursor.peek()) === 9 || (Number(cursor.peek()) === 6 && isListed(cursor)));
}

/** "quý I, | 6 tháng": a period among those of reports. */
const isListed = (cursor: Cursor): boolean =>
  (cursor.peek(-1) === ',' || cursor.peek(-1) === 'và') &&
  (ROMAN.indexOf(cursor.peek(-2)) > 0 || cursor.peek(-3) === 'quý');

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
    case 'q':
      if (cursor.peek(1) === '.') cursor.at++;
      return readQuarter(cursor);
    case 'qi':
    case 'qii':
    case 'qiii':
    case 'qiv':
      cursor.at++;
      return dated(cursor, 'quarter', ROMAN.indexOf(cursor.peek(-1).slice(1)));
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
    case 'thời':
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

/** A month or a quarter whose unit stood before: the "12" of "tháng 6 và 12". */
export function readSibling(cursor: Cursor, unit: Period['unit']): Period | null {
  if (unit === 'year') return readYears(cursor);
  cursor.at--;
  return unit === 'month' ? readMonth(cursor) : readQuarter(cursor);
}

/** Whether such a sibling stands here. */
export const siblingAhead = (cursor: Cursor, unit: Period['unit']): boolean =>
  (unit !== 'week' &&
    cursor.isNumber() &&
    (unit === 'year' ? cursor.peek().length === 4 : cursor.peek().length < 3) &&
    cursor.peek(1) !== 'tháng') ||
  (unit === 'quarter' && ROMAN.indexOf(cursor.peek()) > 0);
