import { civilDay, isDay, sayWeekday, two, weekday } from '../../time';
import type { Cursor } from './cursor';
import type { CivilDate, Period } from '../deadline';
import { numberInWords } from './numbers';
import { readYearOf, sayLater, separatorAhead, type OfYear } from './years';

/** A date as official Vietnamese writes it: "31/8/2021"; "05/02", "05/02 năm sau" without its year. */
export function sayDate({ day, month, year, later }: CivilDate): string {
  const said = `${two(day)}/${month < 3 ? two(month) : month}`;
  return year === null ? `${said}${sayLater(later)}` : `${said}/${year}`;
}

/** The same in a sentence, with the weekday that the words give it: "thứ Năm, ngày 05/3/2026". */
export const sayNamedDate = (date: CivilDate): string =>
  (date.weekday === undefined ? '' : `${sayWeekday(date.weekday)}, `) + `ngày ${sayDate(date)}`;

/** "15/12/2021", "05/9", "15-8-2021", "05 tháng 9 năm 2021"; refuses a day that does not exist. */
export function readDate(cursor: Cursor): CivilDate | null {
  const start = cursor.at;
  const day = cursor.number('15/12');
  if (day === null) return null;
  const dashed = cursor.peek() === '-';
  let month: number | null;
  skipMonths(cursor);
  if (cursor.skip('tháng')) month = readMonthNumber(cursor);
  else if (separatorAhead(cursor)) {
    cursor.at++;
    // "1. 12/2024": the number of a line, and a month.
    if (cursor.peek(-1) === '.' && cursor.peek(1) === '/' && isApart(cursor))
      return cursor.want('tháng 12');
    month = cursor.number('9');
  } else {
    const bare = cursor.around.within && BARE_ENDS.has(cursor.peek()) ? cursor.around.within : null;
    if (bare) return dayIn(cursor, start, day, bare);
    cursor.want('tháng 9');
    cursor.want('/9');
    return cursor.want('hằng tháng');
  }
  if (month === null) return null;
  const of = readYearOf(cursor, dashed);
  if (of === undefined) return null;
  // Without a year 29/02 may exist; the plan's year decides.
  if (isDay(civilDay(of.year ?? 2000, month, day))) return { day, month, ...of };
  return cursor.refuse(
    start,
    `Không có ngày ${sayDate({ day, month, ...of })}`,
    ...lastDayOf(month, of),
  );
}

/** "của", "các" of "ngày 15 của các tháng 3, 6": the month of the first of several days. */
function skipMonths(cursor: Cursor): void {
  const of = cursor.peek() === 'của' ? 1 : 0;
  const each = cursor.peek(of) === 'các' ? 1 : 0;
  if (of + each > 0 && cursor.peek(of + each) === 'tháng') cursor.at += of + each;
}

/** The "20" of "trong tháng 6, trước ngày 20": a day of the month named before. */
function dayIn(cursor: Cursor, start: number, day: number, month: Period): CivilDate | null {
  const { number, year, later } = month;
  cursor.around.bareDay = true;
  const date = { day, month: number, year, ...(later && { later }) };
  if (isDay(civilDay(year ?? 2000, number, day))) return date;
  return cursor.refuse(start, `Không có ngày ${sayDate(date)}`, ...lastDayOf(number, { year }));
}

const BARE_ENDS = new Set(['', ')', ',', ';', '.', 'đến', '-']);

/** Whether a space stands before this place. */
const isApart = ({ tokens, at }: Cursor): boolean => tokens[at]!.start > tokens[at - 1]!.end;

/** The last day that a month has, where there is such a month. */
function lastDayOf(month: number, of: OfYear): string[] {
  const day = [31, 30, 29, 28].find((last) => isDay(civilDay(of.year ?? 2001, month, last)));
  return day === undefined ? [] : [sayDate({ day, month, ...of })];
}

/** "7", "07", "bảy", "mười hai", "Giêng", "Chạp". */
export function readMonthNumber(cursor: Cursor): number | null {
  if (cursor.isNumber()) return cursor.number('9');
  const word = cursor.peek();
  if (word === 'giêng' || word === 'chạp') {
    cursor.at++;
    cursor.around.lunar = true;
    return word === 'giêng' ? 1 : 12;
  }
  // "tháng năm 2021" lacks its month; "tháng năm năm 2021" is May.
  if (word === 'năm' && cursor.isNumber(1)) return cursor.want('9');
  const two = word === 'mười' ? numberInWords([word, cursor.peek(1)]) : null;
  const number = two !== null && two <= 12 ? two : numberInWords([word]);
  if (number === null) return cursor.want('9');
  cursor.at += number === two ? 2 : 1;
  return number;
}

/** Whether "thứ Năm", "Chủ nhật" stands here. */
export const weekdayAhead = (cursor: Cursor): boolean =>
  cursor.peek() === 'thứ' || (cursor.peek() === 'chủ' && cursor.peek(1) === 'nhật');

const WEEKDAYS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'];

/** "thứ Hai" … "thứ Bảy", "thứ 6", "Chủ nhật" as 1 = Monday; null when none stands here. */
export function readWeekday(cursor: Cursor): number | null {
  if (cursor.skip('chủ', 'nhật')) return 7;
  if (cursor.peek() !== 'thứ') return null;
  const word = cursor.peek(1);
  const index = cursor.isNumber(1) ? Number(word) - 2 : WEEKDAYS.indexOf(word);
  cursor.at++;
  if (index >= 0 && index < 6) {
    cursor.at++;
    return index + 1;
  }
  cursor.want('Sáu');
  cursor.at--;
  return null;
}

/**
 * "thứ Năm, ngày 05/3", "ngày thứ Năm 05/3": the weekday before a date, up to the
 * date; null when none stands here, and nothing is taken but "ngày".
 */
export function readWeekdayBefore(cursor: Cursor): number | null {
  cursor.skip('ngày');
  const weekday = readWeekday(cursor);
  if (weekday === null) return null;
  cursor.skip(',');
  cursor.skip('ngày');
  return weekday;
}

/** A date with the weekday before or behind it: "ngày 05/3", "thứ Năm, ngày 05/3", "ngày 05/3 (thứ Năm)". */
export function readNamedDate(cursor: Cursor): CivilDate | null {
  const before = readWeekdayBefore(cursor);
  cursor.skip('mùng');
  const date = readDate(cursor);
  return date && withWeekday(date, before ?? readWeekdayBehind(cursor));
}

/** "(thứ Năm)" behind a date; null when none stands here. */
export function readWeekdayBehind(cursor: Cursor): number | null {
  if (cursor.peek() !== '(') return null;
  // The hour has said which part of the day.
  const part = cursor.around.hour && ['sáng', 'chiều'].includes(cursor.peek(1)) ? 1 : 0;
  if (cursor.peek(1 + part) !== 'thứ' && cursor.peek(1 + part) !== 'chủ') return null;
  const start = cursor.at;
  cursor.at += 1 + part;
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
