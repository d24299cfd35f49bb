import type { Period } from '../deadline';
import type { Cursor } from './cursor';
import { numberInWords } from './numbers';
import { readLater, readYearOf } from './years';

/** A period with the year behind it. */
export function dated(cursor: Cursor, unit: Period['unit'], number: number): Period | null {
  const of = readYearOf(cursor);
  return of === undefined ? null : { unit, number, ...of };
}

/** "6 tháng đầu năm 2021", "9 tháng", "03 tháng cuối năm". */
export function readMonths(cursor: Cursor): Period | null {
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
export function readHalf(cursor: Cursor): Period | null {
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
export function readYears(cursor: Cursor): Period | null {
  const start = cursor.at;
  const later = readLater(cursor);
  if (later !== null) return { unit: 'year', number: 1, year: null, ...(later && { later }) };
  cursor.skip('năm');
  if (!cursor.isNumber() || countAhead(cursor))
    return isPlanYear(cursor, start) ? PLAN_YEAR : cursor.want('2021');
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

/** "15 ngày" behind "hết năm": a count, no year. */
const countAhead = (cursor: Cursor): boolean =>
  cursor.peek().length < 3 && (cursor.peek(1) === 'ngày' || cursor.peek(1) === 'tuần');

const PLAN_YEAR: Period = { unit: 'year', number: 1, year: null };

/** "Trong năm", "hết năm", "giữa năm": the plan's; "năm" alone names none. */
const isPlanYear = ({ tokens }: Cursor, at: number): boolean =>
  BEFORE_YEAR.has(tokens[at - 1]?.text ?? '');

const BEFORE_YEAR = new Set('trong cả hết đầu giữa cuối cùng tiên của thúc'.split(' '));

/** "hai năm 2023-2024": the count and the years must agree. */
export function readCountedYears(cursor: Cursor): Period | null {
  const start = cursor.at;
  const count = cursor.isNumber() ? Number(cursor.peek()) : numberInWords([cursor.peek()]);
  cursor.at++;
  const years = readYears(cursor);
  if (years?.number === 1 && years.year !== null) takeYearsBehind(cursor, years);
  if (years === null || years.number === count) return years;
  return cursor.refuse(start, `Số năm và các năm không khớp: “${cursor.written(start)}”`);
}

/** ", 2026 và 2027" behind 2025: years that follow one another. */
function takeYearsBehind(cursor: Cursor, years: Period): void {
  const next = (): boolean => Number(cursor.peek(1)) === (years.year ?? 0) + years.number;
  while ((cursor.peek() === ',' || cursor.peek() === 'và') && cursor.isNumber(1) && next()) {
    cursor.at += 2;
    years.number++;
  }
}

/** The year written here, four digits and between 2000 and 2099. */
function yearAt(cursor: Cursor, start: number): number | null {
  const digits = cursor.peek();
  cursor.at++;
  if (digits.length === 4 && digits >= '2000' && digits <= '2099') return Number(digits);
  const why = `Năm “${digits}” không đọc được, ghi năm có bốn chữ số từ 2000 đến 2099`;
  return cursor.refuse(start, why, 'năm 2021');
}
