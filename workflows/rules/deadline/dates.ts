import { civilDay, isDay } from '../time';
import type { Cursor } from './cursor';
import type { CivilDate, Period, Span } from './deadline';
import { numberInWords } from './words';

/** The years a plan can speak of. */
const EARLIEST = 2000;
const LATEST = 2099;

const pad = (n: number): string => String(n).padStart(2, '0');

/** A date as official Vietnamese writes it: "31/8/2021"; "05/02" when the year is left out. */
export function sayDate({ day, month, year }: CivilDate): string {
  const said = `${pad(day)}/${month < 3 ? pad(month) : month}`;
  return year === null ? said : `${said}/${year}`;
}

/** A separator between numbers of a date: "15/8", "15-8", "15.8". */
function separator(cursor: Cursor): string | null {
  const sign = cursor.peek();
  if (
    (sign !== '/' && sign !== '-' && sign !== '.') ||
    cursor.tokens[cursor.at + 1]?.kind !== 'number'
  ) {
    cursor.want('/');
    return null;
  }
  cursor.at++;
  return sign;
}

/** "15/12/2021", "05/9", "15-8-2021", "05 tháng 9 năm 2021"; refuses a day that does not exist. */
export function readDate(cursor: Cursor): CivilDate | null {
  const start = cursor.at;
  const day = cursor.number('15/12');
  if (day === null) return null;
  const inWords = cursor.take('tháng');
  if (!inWords && !separator(cursor)) return null;
  const month = cursor.number('số của tháng');
  if (month === null) return null;
  const year = readYear(cursor);
  if (year === undefined) return null;
  // Without a year 29/02 may exist; the plan's year decides.
  if (isDay(civilDay(year ?? 2000, month, day))) return { day, month, year };
  return cursor.refuse(start, `Không có ngày ${sayDate({ day, month, year })}`);
}

/** "/2021", "năm 2021" or nothing (null); undefined when a year is there but cannot be. */
function readYear(cursor: Cursor): number | null | undefined {
  const start = cursor.at;
  if (cursor.peek() === ',' && cursor.peek(1) === 'năm') cursor.at++;
  if (!cursor.take('năm') && !separator(cursor)) return null;
  const digits = cursor.peek();
  const year = cursor.number('năm có bốn chữ số');
  if (year === null) return undefined;
  if (digits.length === 4 && year >= EARLIEST && year <= LATEST) return year;
  cursor.refuse(
    start,
    `Năm “${digits}” không đọc được, ghi năm có bốn chữ số từ ${EARLIEST} đến ${LATEST}`,
    'năm 2021',
  );
  return undefined;
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

/** Whether a month or a quarter stands here. */
export function periodAhead(cursor: Cursor): boolean {
  if (cursor.peek() === 'tháng' || cursor.peek() === 'quý') return true;
  cursor.want('tháng 7');
  cursor.want('quý IV');
  return false;
}

/** "tháng 7 năm 2021", "tháng 7/2021", "quý IV", "quý 2/2025". */
export function readPeriod(cursor: Cursor): Period | null {
  const start = cursor.at;
  if (cursor.take('tháng')) {
    const number = cursor.number('số của tháng');
    if (number === null) return null;
    if (number < 1 || number > 12)
      return cursor.refuse(start, `Không có tháng ${number}`, 'tháng 12');
    const year = readYear(cursor);
    return year === undefined ? null : { unit: 'month', number, year };
  }
  if (!cursor.take('quý')) return null;
  const roman = ROMAN.indexOf(cursor.peek());
  const number = roman > 0 ? roman : cursor.number('quý IV');
  if (number === null) return null;
  if (roman > 0) cursor.at++;
  if (number < 1 || number > 4) return cursor.refuse(start, `Không có quý ${number}`, 'quý IV');
  const year = readYear(cursor);
  return year === undefined ? null : { unit: 'quarter', number, year };
}

/** "16 giờ 00", "16 giờ", "16h00", "16:00" as "HH:MM". Ask `hourAhead` first. */
export function readHour(cursor: Cursor): string | null {
  const start = cursor.at;
  const hour = cursor.number('16 giờ 00');
  if (hour === null) return null;
  cursor.at++;
  let minute = 0;
  if (
    cursor.token?.kind === 'number' &&
    !'/-.'.includes(cursor.peek(1) || ' ') &&
    cursor.peek(1) !== 'tháng'
  ) {
    minute = cursor.number('số phút') as number;
    cursor.take('phút');
  }
  if (hour < 24 && minute < 60) return `${pad(hour)}:${pad(minute)}`;
  return cursor.refuse(start, `Không có ${hour} giờ ${pad(minute)}`, '17 giờ 00');
}

/** Whether an hour stands here rather than a date or a number of days. */
export function hourAhead(cursor: Cursor): boolean {
  const sign = cursor.peek(1);
  return cursor.token?.kind === 'number' && (sign === 'giờ' || sign === 'h' || sign === ':');
}

/** Whether a number of days stands here rather than a date or an hour. */
export function spanAhead(cursor: Cursor): boolean {
  const after = cursor.peek(1);
  return cursor.token?.kind === 'number' && (after === 'ngày' || after === '(');
}

/** "05 ngày làm việc", "05 (năm) ngày"; a number that its own words deny is refused. */
export function readSpan(cursor: Cursor): Span | null {
  const start = cursor.at;
  const count = cursor.number('số ngày');
  if (count === null) return null;
  if (count < 1 || count > 999) {
    return cursor.refuse(start, `Số ngày “${cursor.written(start)}” phải từ 01 đến 999`, '05 ngày');
  }
  if (cursor.take('(')) {
    const first = cursor.at;
    while (cursor.token?.kind === 'word') cursor.at++;
    const words = cursor.tokens.slice(first, cursor.at).map((token) => token.text);
    if (!cursor.take(')')) return null;
    if (numberInWords(words) !== count) {
      return cursor.refuse(start, `Số và chữ không khớp: “${cursor.written(start)}”`);
    }
  }
  if (!cursor.take('ngày')) return null;
  return { count, unit: cursor.take('làm', 'việc') ? 'working' : 'calendar' };
}
