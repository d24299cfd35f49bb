import { civilDay, isDay, two, weekday } from '../../time';
import type { Cursor } from './cursor';
import type { CivilDate } from '../deadline';
import { numberInWords } from './numbers';

/** The years a plan can speak of. */
const EARLIEST = 2000;
const LATEST = 2099;

/** A date as official Vietnamese writes it: "31/8/2021"; "05/02" when the year is left out. */
export function sayDate({ day, month, year }: CivilDate): string {
  const said = `${two(day)}/${month < 3 ? two(month) : month}`;
  return year === null ? said : `${said}/${year}`;
}

/** Whether a sign stands here that parts the numbers of a date: "15/8", "15-8", "15.8". */
export function separatorAhead(cursor: Cursor, ahead = 0): boolean {
  const sign = cursor.peek(ahead);
  return (sign === '/' || sign === '-' || sign === '.') && cursor.isNumber(ahead + 1);
}

/** "15/12/2021", "05/9", "15-8-2021", "05 tháng 9 năm 2021"; refuses a day that does not exist. */
export function readDate(cursor: Cursor): CivilDate | null {
  const start = cursor.at;
  const day = cursor.number('15/12');
  if (day === null) return null;
  const dashed = cursor.peek() === '-';
  let month: number | null;
  if (cursor.skip('tháng')) month = readMonthNumber(cursor);
  else if (separatorAhead(cursor)) {
    cursor.at++;
    month = cursor.number('số của tháng');
  } else {
    cursor.want('tháng 9');
    cursor.want('/9');
    return cursor.want('hằng tháng');
  }
  if (month === null) return null;
  const year = readYear(cursor, dashed);
  if (year === undefined) return null;
  // Without a year 29/02 may exist; the plan's year decides.
  if (isDay(civilDay(year ?? 2000, month, day))) return { day, month, year };
  return cursor.refuse(start, `Không có ngày ${sayDate({ day, month, year })}`);
}

/** "7", "07", "bảy", "mười hai", "Giêng", "Chạp". */
export function readMonthNumber(cursor: Cursor): number | null {
  if (cursor.isNumber()) return cursor.number('số của tháng');
  const word = cursor.peek();
  if (word === 'giêng' || word === 'chạp') {
    cursor.at++;
    cursor.around.lunar = true;
    return word === 'giêng' ? 1 : 12;
  }
  // "tháng năm 2021" lacks its month; "tháng năm năm 2021" is May.
  if (word === 'năm' && cursor.isNumber(1)) return cursor.want('số của tháng');
  const two = word === 'mười' ? numberInWords([word, cursor.peek(1)]) : null;
  const number = two !== null && two <= 12 ? two : numberInWords([word]);
  if (number === null) return cursor.want('số của tháng');
  cursor.at += number === two ? 2 : 1;
  return number;
}

/**
 * "/2021", "năm 2021" or nothing (null); undefined when a year is there but cannot be. After a dash
 * a short number is the other end of a range, unless the date itself is `dashed`.
 */
export function readYear(cursor: Cursor, dashed = false): number | null | undefined {
  const start = cursor.at;
  const comma = cursor.peek() === ',' ? 1 : 0;
  if (cursor.peek(comma) === 'năm' && cursor.isNumber(comma + 1)) cursor.at += comma + 1;
  else if (separatorAhead(cursor) && !isRange(cursor, dashed)) cursor.at++;
  else {
    cursor.want('năm');
    cursor.want('/');
    return null;
  }
  const digits = cursor.peek();
  const year = Number(digits);
  cursor.at++;
  if (digits.length === 4 && year >= EARLIEST && year <= LATEST) return year;
  cursor.refuse(
    start,
    `Năm “${digits}” không đọc được, ghi năm có bốn chữ số từ ${EARLIEST} đến ${LATEST}`,
    'năm 2021',
  );
  return undefined;
}

/** "15/8-05/9", "tháng 7-9": what follows the dash is no year. */
function isRange(cursor: Cursor, dashed: boolean): boolean {
  return (
    cursor.peek() === '-' && cursor.peek(1).length < 3 && (!dashed || separatorAhead(cursor, 2))
  );
}

const WEEKDAYS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'];

/** "thứ Hai" … "thứ Bảy", "thứ 6", "Chủ nhật" as 1 = Monday; null when none stands here. */
export function readWeekday(cursor: Cursor): number | null {
  if (cursor.skip('chủ', 'nhật')) return 7;
  if (cursor.peek() !== 'thứ') return null;
  const word = cursor.peek(1);
  const index = cursor.isNumber(1) ? Number(word) - 2 : WEEKDAYS.indexOf(word);
  cursor.at++;
  if (!(index >= 0 && index < 6)) return cursor.want('Sáu');
  cursor.at++;
  return index + 1;
}

/** "(thứ Năm)" behind a date; null when none stands here. */
export function readWeekdayBehind(cursor: Cursor): number | null {
  if (cursor.peek() !== '(' || (cursor.peek(1) !== 'thứ' && cursor.peek(1) !== 'chủ')) return null;
  const start = cursor.at++;
  const weekday = readWeekday(cursor);
  if (weekday !== null && cursor.take(')')) return weekday;
  cursor.at = start;
  return null;
}

/** A date with the weekday that stands beside it, unless its own year says the same. */
export function withWeekday(date: CivilDate, named: number | null): CivilDate {
  if (named === null) return date;
  if (date.year === null) return { ...date, weekday: named };
  const real = weekday(civilDay(date.year, date.month, date.day));
  return real === named ? date : { ...date, weekday: named };
}
