import { two } from '../../time';
import type { CivilDate, CycleDay, DayOfCycle, Form, Period, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { recurringOn, takeCycle, WHOLE } from './cycles';
import { readDate, readMonthNumber, readWeekday, sayDate } from './dates';
import { hourAhead, setHour } from './hours';
import { readPeriod } from './periods';
import { takeNth } from './weekdays';
import { readLater, sayLater } from './years';

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
    const date = readDate(cursor);
    return date && dayOfYear(date);
  }
  return readDayOfMonth(cursor, every);
}

/** A date of every year; "năm sau", "năm trước" is of the year beside. */
export const dayOfYear = ({ month, day, later = 0 }: CivilDate): DayOfCycle => ({
  month: month + 12 * later,
  day,
});

/** What a month that is named as a whole is due on: its end, or the first day that comes too late. */
export const dayOfMonth = (month: number, strict: boolean): { month: number; day: number } => ({
  month,
  day: strict ? 1 : 0,
});

/** What a quarter of every year is due on. */
export function dayOfQuarter({ number, later = 0 }: Period, strict: boolean): CycleDay {
  const month = (number + 4 * later) * 3;
  return strict ? { month: month - 2, day: 1 } : { month, day: 0, from: month - 2 };
}

/** How many days stand before "hằng tháng": "15 và 30 hằng tháng"; 0 when no such cycle follows. */
export function daysOfMonthAhead(cursor: Cursor): number {
  let days = 0;
  for (let at = 0; cursor.isNumber(at) && cursor.peek(at).length < 3;) {
    days++;
    const joins = cursor.peek(++at);
    if (joins === 'hằng' || joins === 'mỗi') return cursor.peek(at + 1) === 'tháng' ? days : 0;
    if (joins !== ',' && joins !== 'và') return 0;
    at++;
    if (cursor.peek(at) === 'ngày') at++;
  }
  return 0;
}

/** Reads what `daysOfMonthAhead` has seen. */
export function readDaysOfMonth(cursor: Cursor, count: number, strict: boolean): Form | null {
  const days: CycleDay[] = [];
  while (days.length < count) {
    cursor.skip('ngày');
    const start = cursor.at;
    const day = Number(cursor.peek());
    cursor.at++;
    if (day < 1 || day > 30) return cursor.refuse(start, noSuchDay(day), 'ngày cuối tháng');
    days.push({ month: 1, day });
    if (days.length < count) cursor.at++;
  }
  takeCycle(cursor);
  const cycle = recurringOn(cursor, 1, days[0]!, strict);
  return cycle && { kind: 'list', of: days.map((on) => ({ ...cycle, on })) };
}

const noSuchDay = (day: number): string =>
  day === 31 ? 'Nhiều tháng không có ngày 31' : `Không có ngày ${day} trong tháng`;

/** "từ ngày 01 đến ngày 05" of every month; null refuses. */
export function readWindowOfMonth(cursor: Cursor): DayOfCycle | null {
  const start = cursor.at++;
  const since = readBareDay(cursor);
  if (since === null || !(cursor.skip('-') || cursor.take('đến'))) return null;
  if (hourAhead(cursor) && !setHour(cursor)) return null;
  const day = readBareDay(cursor);
  if (day === null) return null;
  cursor.mark('time', start);
  if (since <= day) return { month: 1, day, since };
  return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
}

function readBareDay(cursor: Cursor): number | null {
  cursor.skip('ngày');
  const start = cursor.at;
  const day = cursor.number('15');
  if (day === null || (day >= 1 && day <= 30)) return day;
  return cursor.refuse(start, noSuchDay(day), 'ngày cuối tháng');
}

/** Whether "từ ngày 01 đến ngày 05 hằng tháng" stands here. */
export function windowOfMonthAhead(cursor: Cursor): boolean {
  let at = 1;
  for (const joins of ['đến', '']) {
    if (cursor.peek(at) === 'ngày') at++;
    if (!cursor.isNumber(at++)) return false;
    const next = cursor.peek(at);
    if (joins && next !== 'đến' && next !== '-') return false;
    if (joins) at++;
  }
  const cycle = cursor.peek(at) === 'của' ? at + 1 : at;
  return (
    (cursor.peek(cycle) === 'hằng' || cursor.peek(cycle) === 'mỗi') &&
    cursor.peek(cycle + 1) === 'tháng'
  );
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

/** "15", "mùng 5", "20 của tháng", "05 tháng sau", "15 tháng cuối quý" with the month it is in. */
export function readDayOfMonth(cursor: Cursor, every: Every): CycleDay | null {
  const start = cursor.at;
  cursor.skip('mùng');
  const day = cursor.number('15');
  if (day === null) return null;
  if (day < 1 || day > 30) {
    return cursor.refuse(start, noSuchDay(day), 'ngày cuối tháng');
  }
  cursor.skip('của');
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
    if (cursor.skip('sau') || cursor.skip('tiếp', 'theo') || cursor.skip('kế', 'tiếp')) return 2;
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
  if (!cursor.skip('quý') && !cursor.skip('kỳ') && !cursor.skip('năm')) return nth;
  return cursor.skip('sau') || cursor.skip('tiếp', 'theo') || cursor.skip('kế', 'tiếp')
    ? nth + months
    : nth;
}

function readNth(cursor: Cursor, months: number): number | null {
  if (cursor.skip('cuối')) {
    cursor.skip('cùng');
    return months;
  }
  if (cursor.skip('đầu')) {
    cursor.skip('tiên');
    return 1;
  }
  if (cursor.skip('thứ', 'hai') || (months === 3 && cursor.skip('giữa'))) return 2;
  if (cursor.skip('sau') || cursor.skip('tiếp', 'theo') || cursor.skip('kế', 'tiếp'))
    return months + 1;
  return null;
}

/** "cuối tháng", "ngày đầu tháng", "ngày cuối cùng của quý" of the cycle. */
function readPointOfCycle(cursor: Cursor, every: 1 | 2 | 3 | 4 | 6 | 12): CycleDay | null {
  const working = cursor.peek(1) === 'làm' && cursor.peek(2) === 'việc';
  const named = cursor.peek() !== 'ngày' ? 0 : working ? 3 : 1;
  const at = cursor.peek(named);
  if (at !== 'cuối' && at !== 'đầu' && at !== 'giữa') return null;
  let ahead = named + 1;
  if (cursor.peek(ahead) === 'cùng' || cursor.peek(ahead) === 'tiên') ahead++;
  if (cursor.peek(ahead) === 'của') ahead++;
  if (cursor.peek(ahead) === 'mỗi' || cursor.peek(ahead) === 'hằng') ahead++;
  const unit = WHOLE.get(cursor.peek(ahead));
  if (unit !== every && cursor.peek(ahead) !== 'kỳ') return null;
  if (working && at === 'giữa') return null;
  cursor.at += ahead + 1;
  return working ? workingDay(at === 'cuối' ? 'last' : 'first', every) : cycleDay(at, every);
}

/** The first or the last working day of a cycle. */
export const workingDay = (at: 'first' | 'last', months: number): CycleDay =>
  at === 'last' ? { month: months, day: 0, working: true } : { month: 1, day: 1, working: true };

/** The first, the middle or the last day of a cycle. */
export function cycleDay(at: string, months: 1 | 2 | 3 | 4 | 6 | 12): CycleDay {
  if (at === 'cuối') return { month: months, day: 0 };
  if (at === 'đầu') return { month: 1, day: 1 };
  const month = Math.ceil(months / 2);
  return months % 2 === 0 ? { month, day: 0 } : { month, day: 15 };
}

export function sayDayOf(months: number, { month, day, from, working }: DayOfCycle): string {
  if (working) return `ngày làm việc ${day === 0 ? 'cuối cùng' : 'đầu tiên'} của kỳ`;
  if (months === 12) {
    const later = month > 12 ? 1 : month < 1 ? -1 : undefined;
    const own = month - 12 * (later ?? 0);
    if (from !== undefined) return `quý ${['I', 'II', 'III', 'IV'][own / 3 - 1]}${sayLater(later)}`;
    if (day === 0) return `tháng ${own}${sayLater(later)}`;
    return `ngày ${sayDate({ day, month: own, year: null, ...(later && { later }) })}`;
  }
  if (months === 1) {
    if (day === 0) return 'ngày cuối tháng';
    return `ngày ${two(day)}${month === 2 ? ' tháng sau' : ''}`;
  }
  if (months === 6 && month === 3) return 'giữa kỳ';
  const unit = months === 3 ? 'quý' : 'kỳ';
  const ofMonth = `${sayNth(months, month)} ${unit}${month > months ? ' sau' : ''}`;
  return day === 0 ? ofMonth : `ngày ${two(day)} ${ofMonth}`;
}

function sayNth(months: number, month: number): string {
  const n = month > months ? month - months : month;
  return n === months ? 'tháng cuối' : n === 1 ? 'tháng đầu' : 'tháng thứ hai';
}
