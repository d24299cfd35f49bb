import { two } from '../../time';
import type { Cursor } from './cursor';
import { readDate, readMonthNumber, readWeekday, readYear, sayWeekday } from './dates';
import type { CycleDay, Hour, Recurring } from '../deadline';
import { sayHour } from './hours';

type Every = Recurring['every'];

const WHOLE = new Map<string, Every>([
  ['tuần', 'week'],
  ['tháng', 1],
  ['quý', 3],
  ['năm', 12],
]);

/** Whether the name of a cycle stands here: "hằng tháng", "mỗi quý", "định kỳ", "03 tháng một lần". */
export function cycleAhead(cursor: Cursor): boolean {
  switch (cursor.peek()) {
    case 'hằng':
    case 'mỗi':
      return true;
    case 'định':
      return cursor.peek(1) === 'kỳ';
    default:
      return timesAhead(cursor) > 0 || bareCyclesAhead(cursor);
  }
}

/** "6 tháng, năm" as reports are called. */
const bareCyclesAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() &&
  cursor.peek(1) === 'tháng' &&
  (cursor.peek(2) === ',' || cursor.peek(2) === 'và') &&
  cursor.peek(3) === 'năm' &&
  !cursor.isNumber(4);

/** "03 tháng một lần", "6 tháng/lần": how many tokens stand behind the months; 0 when none do. */
function timesAhead(cursor: Cursor): number {
  if (!cursor.isNumber() || cursor.peek(1) !== 'tháng') return 0;
  for (let ahead = 2; ahead < 5; ahead++) {
    if (cursor.peek(ahead) === 'lần') return ahead - 1;
    const between = cursor.peek(ahead);
    if (between !== '/' && between !== 'một' && Number(between) !== 1) return 0;
  }
  return 0;
}

/** "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý năm 2021": the cycles, at their ends. */
export function readCycles(cursor: Cursor): Recurring[] | null {
  const start = cursor.at;
  const cycles: Recurring[] = [];
  const regular = cursor.skip('định', 'kỳ');
  do {
    const every = readEvery(cursor, regular || cycles.length > 0);
    if (every === null) return null;
    cycles.push({ kind: 'recurring', every, on: null, strict: false, year: null });
  } while (anotherAhead(cursor));
  if (cursor.peek() === 'trong' && cursor.peek(1) === 'năm') cursor.at++;
  const year = readYear(cursor);
  if (year === undefined) return null;
  for (const cycle of cycles) cycle.year = year;
  cursor.mark('cycle', start);
  return cycles;
}

/** "tháng" of "hằng tháng", "6 tháng" of "định kỳ 6 tháng". */
function readEvery(cursor: Cursor, bare: boolean): Every | null {
  const start = cursor.at;
  if (!cursor.skip('hằng') && !cursor.skip('mỗi') && !bare && !cursor.isNumber()) {
    return cursor.want('hằng tháng');
  }
  const whole = WHOLE.get(cursor.peek());
  if (whole !== undefined) {
    cursor.at++;
    if ((cursor.peek() === 'một' || Number(cursor.peek()) === 1) && cursor.peek(1) === 'lần')
      cursor.at += 2;
    return whole;
  }
  for (const example of ['tuần', 'tháng', 'quý']) cursor.want(example);
  if (cursor.isNumber() && Number(cursor.peek()) === 1 && cursor.peek(1) === 'năm') {
    cursor.at += 2;
    return 12;
  }
  if (!cursor.isNumber() || cursor.peek(1) !== 'tháng') return null;
  const times = timesAhead(cursor);
  const months = cursor.number('6') as number;
  cursor.at += 1 + times;
  if (isMonths(months)) return months;
  return cursor.refuse(
    start,
    `Chu kỳ ${months} tháng không chia hết một năm`,
    '03 tháng',
    '6 tháng',
  );
}

const isMonths = (n: number): n is 1 | 2 | 3 | 4 | 6 | 12 =>
  n === 1 || n === 2 || n === 3 || n === 4 || n === 6 || n === 12;

/** Takes the sign or "và" before another cycle. */
function anotherAhead(cursor: Cursor): boolean {
  const joins = cursor.peek() === ',' || cursor.peek() === 'và';
  if (!joins) return false;
  const next = cursor.peek(1);
  const cycle =
    next === 'hằng' ||
    next === 'mỗi' ||
    (WHOLE.has(next) && !cursor.isNumber(2)) ||
    (cursor.isNumber(1) && (cursor.peek(2) === 'tháng' || cursor.peek(2) === 'năm'));
  if (cycle) cursor.at++;
  return cycle;
}

/** The day behind the name of a cycle: "hằng tháng, trước ngày 15"; null refuses. */
export function readCycleDay(cursor: Cursor, every: Every): CycleDay | null {
  const start = cursor.at;
  const day = dayOfCycle(cursor, every);
  if (day) cursor.mark('time', start);
  return day;
}

function dayOfCycle(cursor: Cursor, every: Every): CycleDay | null {
  if (every === 'week') {
    cursor.skip('ngày');
    const weekday = readWeekday(cursor);
    return weekday === null ? cursor.want('thứ Sáu') : { weekday };
  }
  const point = readPointOfCycle(cursor, every);
  if (point) return point;
  const month = every === 1 ? null : readMonthOfCycle(cursor, every);
  if (month !== null) return { month, day: 0 };
  if (every === 12 && cursor.peek() === 'tháng') return readMonthOfYear(cursor);
  cursor.skip('ngày');
  if (every === 12) {
    const date = readDate(cursor);
    return date && { month: date.month, day: date.day };
  }
  return readDayOfMonth(cursor, every);
}

/** "tháng 12" of every year: due at its end. */
function readMonthOfYear(cursor: Cursor): CycleDay | null {
  const start = cursor.at++;
  const month = readMonthNumber(cursor);
  if (month === null) return null;
  if (month >= 1 && month <= 12) return { month, day: 0 };
  return cursor.refuse(start, `Không có tháng ${month}`, 'tháng 12');
}

/** "15", "mùng 5", "20 của tháng", "05 tháng sau", "15 tháng cuối quý" with the month it is in. */
export function readDayOfMonth(cursor: Cursor, every: Every): CycleDay | null {
  const start = cursor.at;
  cursor.skip('mùng');
  const day = cursor.number('15');
  if (day === null) return null;
  if (day < 1 || day > 30) {
    const why = day === 31 ? 'Nhiều tháng không có ngày 31' : `Không có ngày ${day} trong tháng`;
    return cursor.refuse(start, why, 'ngày cuối tháng');
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
  const named = cursor.peek() === 'ngày' ? 1 : 0;
  const at = cursor.peek(named);
  if (at !== 'cuối' && at !== 'đầu' && at !== 'giữa') return null;
  let ahead = named + 1;
  if (cursor.peek(ahead) === 'cùng' || cursor.peek(ahead) === 'tiên') ahead++;
  if (cursor.peek(ahead) === 'của') ahead++;
  if (cursor.peek(ahead) === 'mỗi' || cursor.peek(ahead) === 'hằng') ahead++;
  const unit = WHOLE.get(cursor.peek(ahead));
  if (unit !== every && cursor.peek(ahead) !== 'kỳ') return null;
  cursor.at += ahead + 1;
  return cycleDay(at, every);
}

/** The first, the middle or the last day of a cycle. */
export function cycleDay(at: string, months: 1 | 2 | 3 | 4 | 6 | 12): CycleDay {
  if (at === 'cuối') return { month: months, day: 0 };
  if (at === 'đầu') return { month: 1, day: 1 };
  const month = Math.ceil(months / 2);
  return months % 2 === 0 ? { month, day: 0 } : { month, day: 15 };
}

const EVERY: Readonly<Record<Every, string>> = {
  week: 'hằng tuần',
  1: 'hằng tháng',
  2: 'định kỳ 2 tháng',
  3: 'hằng quý',
  4: 'định kỳ 4 tháng',
  6: 'định kỳ 6 tháng',
  12: 'hằng năm',
};

/** "hằng tháng", "hằng quý, trước ngày 15 tháng cuối quý", "hằng năm, vào ngày 15/12". */
export function sayCycle({ every, on, strict, year }: Recurring, hour: Hour | null): string {
  const cycle = `${EVERY[every]}${year === null ? '' : ` năm ${year}`}`;
  if (on === null) return cycle;
  const day = 'weekday' in on ? sayWeekday(on.weekday) : sayDayOf(every as number, on);
  if (hour === null) return `${cycle}, ${strict ? 'trước' : 'vào'} ${day}`;
  return `${cycle}, ${hour.includes(':') ? 'trước' : 'trong'} ${sayHour(hour)} ${day}`;
}

function sayDayOf(months: number, { month, day }: { month: number; day: number }): string {
  if (months === 12) {
    return day === 0 ? `tháng ${month}` : `ngày ${two(day)}/${month < 3 ? two(month) : month}`;
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
