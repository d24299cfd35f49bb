import type { CycleDay, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readDate, readMonthNumber, readWeekday, sayDate } from './dates';
import { readPeriod } from './periods';
import { takeNth } from './weekdays';
import { readLater } from './years';
import {
  cycleDay,
  dayOfMonth,
  dayOfQuarter,
  dayOfYear,
  noSuchDay,
  workingDay,
} from './days-of-cycle';
import { WHOLE } from './cycle-names';

type Every = Recurring['every'];

/** The day behind the name of a cycle: "hằng tháng, trước ngày 15"; null refuses. */
export function readCycleDay(cursor: Cursor, every: Every, strict: boolean): CycleDay | null {
  const start = cursor.at;
  const day = dayOfCycle(cursor, every, strict);
  if (day) cursor.mark('time', start);
  return day;
}

function dayOfCycle(cursor: Cursor, every: Every, strict: boolean): CycleDay | null {
  if (every === 'week') {
    if (cursor.peek() === 'ngày' && cursor.peek(1) === 'làm')
      return readPointOfCycle(cursor, every);
    cursor.skip('ngày');
    const weekday = readWeekday(cursor);
    return weekday === null ? cursor.want('thứ Sáu') : { weekday };
  }
  const point = readPointOfCycle(cursor, every);
  if (point) return point;
  if (every === 1 && cursor.peek() === 'thứ') return readWeekdayOfMonth(cursor);
  const month = every === 1 ? null : readMonthOfCycle(cursor, every);
  if (month !== null) return dayOfMonth(month, strict);
  if (every === 12 && cursor.peek() === 'tháng') return readMonthOfYear(cursor, strict);
  if (every === 12 && cursor.peek() === 'quý') {
    const quarter = readPeriod(cursor);
    return quarter && quarter.year === null ? dayOfQuarter(quarter, strict) : null;
  }
  cursor.skip('ngày');
  if (every === 12) {
    return readDateOfYear(cursor);
  }
  return readDayOfMonth(cursor, every);
}

/** "15/12" of every year; with a year of its own it comes but once. */
function readDateOfYear(cursor: Cursor): CycleDay | null {
  const start = cursor.at;
  const date = readDate(cursor);
  if (date === null || date.year === null) return date && dayOfYear(date);
  const said = cursor.written(start);
  const yearless = sayDate({ ...date, year: null });
  return cursor.refuse(start, `“${said}” chỉ có một lần, không hợp với “hằng năm”`, yearless);
}

/** "thứ Sáu cuối cùng của tháng" of every month. */
function readWeekdayOfMonth(cursor: Cursor): CycleDay | null {
  const weekday = readWeekday(cursor);
  const nth = weekday === null ? null : takeNth(cursor);
  if (weekday === null || nth === null) return cursor.want('cuối cùng của tháng');
  return cursor.take('tháng') ? { nth, weekday } : null;
}

/** "tháng 12" of every year. */
function readMonthOfYear(cursor: Cursor, strict: boolean): CycleDay | null {
  const start = cursor.at++;
  const month = readMonthNumber(cursor);
  if (month === null) return null;
  if (month >= 1 && month <= 12) return dayOfMonth(month + 12 * (readLater(cursor) ?? 0), strict);
  return cursor.refuse(start, `Không có tháng ${month}`, 'tháng 12');
}

/**
 * Takes "thứ" of "ngày thứ 20 của tháng", which counts the days of the month; a small number may be a
 * weekday's, and needs "của tháng" behind it.
 */
export function skipOrdinal(cursor: Cursor): void {
  if (cursor.peek() !== 'thứ' || !cursor.isNumber(1)) return;
  const of = cursor.peek(2) === 'của';
  const month = OF_MONTH.has(cursor.peek(of ? 3 : 2));
  if (month && (of || Number(cursor.peek(1)) > LAST_WEEKDAY)) cursor.at++;
}

const OF_MONTH = new Set(['tháng', 'hằng', 'mỗi']);

/** "Thứ Bảy"; Sunday has no number. */
const LAST_WEEKDAY = 7;

/** "15", "mùng 5", "20 của tháng", "05 tháng sau", "15 tháng cuối quý" with the month it is in. */
export function readDayOfMonth(cursor: Cursor, every: Every): CycleDay | null {
  const start = cursor.at;
  skipOrdinal(cursor);
  cursor.skip('mùng');
  const day = cursor.number('15');
  if (day === null) return null;
  if (day < 1 || day > 30) {
    return cursor.refuse(start, noSuchDay(day), 'ngày cuối tháng');
  }
  cursor.skip('của');
  if (cursor.peek(1) === 'tháng') cursor.skip('các');
  const month = readMonthOfCycle(cursor, every);
  if (month !== null) return { month, day };
  if (every === 1) return { month: 1, day };
  return every === 3 ? cursor.want('tháng cuối quý') : cursor.want('hằng tháng');
}

/** "tháng sau", "tháng cuối quý", "tháng đầu của quý sau": which month of the cycle; null when none. */
export function readMonthOfCycle(cursor: Cursor, every: Every): number | null {
  if (cursor.peek() !== 'tháng' || every === 'week') return null;
  const months = every;
  const start = cursor.at++;
  if (every === 1) {
    if (takeNext(cursor)) return 2;
    if (cursor.peek() === 'báo' && ENDS.has(cursor.peek(2))) cursor.skip('báo', 'cáo');
    return 1;
  }
  const nth = readNth(cursor, months);
  if (nth === null || (nth > months && months === 12)) {
    cursor.at = start;
    return null;
  }
  if (nth > months) return nth;
  cursor.skip('của');
  if (!cursor.skip('hằng')) cursor.skip('mỗi');
  const whole = WHOLE.get(cursor.peek());
  if (whole !== undefined && whole !== every) {
    cursor.at = start;
    return null;
  }
  if (whole === undefined && cursor.peek() !== 'kỳ') return nth;
  cursor.at++;
  return takeNext(cursor) ? nth + months : nth;
}

/** Takes "sau", "tiếp theo", "kế tiếp", "liền kề" behind a month or a quarter: the one after it. */
function takeNext(cursor: Cursor): boolean {
  const beside = cursor.skip('liền', 'kề') || cursor.skip('liền', 'sau');
  // "Liền kề trước": the one before it.
  if (beside && cursor.peek() === 'trước') {
    cursor.at -= 2;
    return false;
  }
  const next = cursor.skip('sau') || cursor.skip('tiếp', 'theo') || cursor.skip('kế', 'tiếp');
  if (next && !beside) cursor.skip('liền', 'kề');
  return next || beside;
}

/** What stands behind "tháng báo cáo", where nothing is reported. */
const ENDS = new Set(['', ',', ';', '.', '(', ')', 'đối']);

function readNth(cursor: Cursor, months: number): number | null {
  if (cursor.skip('cuối')) {
    cursor.skip('cùng');
    return months;
  }
  if (cursor.skip('đầu')) {
    cursor.skip('tiên');
    return 1;
  }
  if ((months > 2 && cursor.skip('thứ', 'hai')) || (months === 3 && cursor.skip('giữa'))) return 2;
  if (takeNext(cursor)) return months + 1;
  return null;
}

/** "cuối tháng", "ngày đầu tháng", "ngày cuối cùng của quý" of the cycle. */
function readPointOfCycle(cursor: Cursor, every: Every): CycleDay | null {
  const working = cursor.peek(1) === 'làm' && cursor.peek(2) === 'việc';
  const named = cursor.peek() !== 'ngày' ? 0 : working ? 3 : 1;
  const at = cursor.peek(named);
  if (working && at === 'thứ') return readNthWorkingDay(cursor, every);
  if (at !== 'cuối' && at !== 'đầu' && at !== 'giữa') return null;
  let ahead = named + 1;
  if (cursor.peek(ahead) === 'cùng' || cursor.peek(ahead) === 'tiên') ahead++;
  if (cursor.peek(ahead) === 'của') ahead++;
  if (cursor.peek(ahead) === 'mỗi' || cursor.peek(ahead) === 'hằng') ahead++;
  const unit = WHOLE.get(cursor.peek(ahead));
  if (unit !== every && cursor.peek(ahead) !== 'kỳ') return null;
  if (working && at === 'giữa') return null;
  if (every === 'week' && !working) return null;
  cursor.at += ahead + 1;
  if (every === 'week') return workingDay(at === 'cuối' ? 'last' : 'first', 1);
  return working ? workingDay(at === 'cuối' ? 'last' : 'first', every) : cycleDay(at, every);
}

/** "ngày làm việc thứ 05 của kỳ sau". */
function readNthWorkingDay(cursor: Cursor, every: Every): CycleDay | null {
  const day = cursor.isNumber(4) ? Number(cursor.peek(4)) : 0;
  const next = cursor.peek(5) === 'của' && cursor.peek(6) === 'kỳ' && cursor.peek(7) === 'sau';
  if (!next || every === 'week' || day < 1 || day > MOST_WORKING_DAYS) return null;
  cursor.at += 8;
  return { month: every + 1, day, working: true };
}

/** How many working days every month has. */
export const MOST_WORKING_DAYS = 14;
