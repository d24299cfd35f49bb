import type { DayOfCycle, Form, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readMonthOfCycle } from './cycle-days';
import { isMonths, WHOLE } from './cycle-names';
import { readCycles } from './cycles';
import { workingDay } from './days-of-cycle';

/**
 * "quý, 6 tháng và năm" behind "ngày 25 hằng tháng": the same day of the last month of each, "tháng cuối quý"
 * behind "ngày 15 tháng đầu quý": of that month. Undefined, and nothing is taken, where cycles with a day of
 * their own or something else stand here; null refuses.
 */
export function readOtherCycles(cursor: Cursor, given: Form[]): Form[] | null | undefined {
  const days = given.filter(isOnDay);
  if (days.length < given.length) return undefined;
  if (cursor.peek() === 'tháng' && days[0]!.every === 3 && PLACES.has(cursor.peek(1)))
    return inOtherMonth(cursor, days);
  if (!cyclesAhead(cursor)) return undefined;
  const start = cursor.at;
  const cycles = readCycles(cursor, true);
  if (cycles === null) return null;
  if (hasOwnDay(cursor)) {
    cursor.back(start);
    return undefined;
  }
  const shared = cycles.flatMap((cycle) => days.map((day) => onSameDay(day, cycle)));
  const found = shared.filter((form) => form !== null);
  if (found.length < shared.length) return cursor.want('hết thời hạn');
  if (days[0]!.on.day > 0) cursor.around.wholeToo ??= cycles[0]!;
  return found;
}

type OnDay = Recurring & { every: Exclude<Recurring['every'], 'week'>; on: DayOfCycle };

/** Whether it has a day that other cycles can have as well; a month of every year is a time by itself. */
const isOnDay = (form: Form): form is OnDay =>
  form.kind === 'recurring' &&
  form.every !== 'week' &&
  form.on !== null &&
  'day' in form.on &&
  (form.every !== 12 || form.on.day > 0);

const PLACES = new Set(['đầu', 'giữa', 'cuối', 'thứ']);

/** "tháng cuối quý" behind the day of another month of each quarter. */
function inOtherMonth(cursor: Cursor, days: OnDay[]): Form[] | undefined {
  const start = cursor.at;
  const month = readMonthOfCycle(cursor, 3);
  if (month === null) return undefined;
  cursor.mark('time', start);
  return days.map((day) => ({ ...day, on: { ...day.on, month } }));
}

/** Whether the name of a cycle stands here: "quý", "6 tháng", "hằng năm". */
function cyclesAhead(cursor: Cursor): boolean {
  const first = cursor.peek();
  if (first === 'hằng' || first === 'mỗi') return WHOLE.has(cursor.peek(1));
  if (first === 'quý' && cursor.peek(1) === 'năm') return cursor.isNumber(2);
  if (WHOLE.has(first)) return ENDS.has(cursor.peek(1));
  if (!cursor.isNumber() || cursor.peek(1) !== 'tháng' || !ENDS.has(cursor.peek(2))) return false;
  const months = Number(first);
  return months === 9 || (months > 1 && isMonths(months));
}

const ENDS = new Set(['', ',', 'và', ';', '.', ')', 'để', 'theo', 'trong']);

/** Whether the cycles have a day of their own behind them: "hằng quý, trước ngày 15 …", "năm (ngày 15/12)". */
function hasOwnDay(cursor: Cursor): boolean {
  const sign = cursor.peek();
  if (sign === '(') return true;
  const ahead = sign === ',' || sign === ':' ? 1 : 0;
  return DAY_LEADS.has(cursor.peek(ahead)) || cursor.isNumber(ahead);
}

const DAY_LEADS = new Set(
  'trước chậm muộn không vào ngày đến thứ chủ cuối đầu giữa trong từ hạn thời'.split(' '),
);

/**
 * The day in another cycle, as far behind its last month; null for a day of a month before the last, and for
 * days that are a window.
 */
function onSameDay({ every, on, strict, year }: OnDay, cycle: Recurring): Recurring | null {
  if (cycle.every === 'week' || on.month < every || on.since !== undefined) return null;
  // "Ngày 15/12 hằng năm" names a month of the year.
  if (every === 12 && on.day > 0 && !on.working) return null;
  const own = { ...cycle, strict, year: cycle.year ?? year };
  if (on.working && on.month > every) return null;
  if (on.working)
    return cycle.on
      ? null
      : { ...own, on: workingDay(on.day === 0 ? 'last' : 'first', cycle.every) };
  const last = cycle.on && 'month' in cycle.on ? cycle.on.month : cycle.every;
  return { ...own, on: { ...on, month: last + on.month - every } };
}

/**
 * "ngày 25", "ngày 20 của tháng cuối kỳ" behind "hằng tháng, quý, năm": that day for each of them. Undefined
 * where no such day stands here: of a quarter by itself a bare day names no month.
 */
export function readDayOfAll(
  cursor: Cursor,
  cycles: Recurring[],
  strict: boolean,
): Form | null | undefined {
  cursor.skip('ngày');
  if (!cursor.isNumber()) return undefined;
  const start = cursor.at++;
  const day = Number(cursor.peek(-1));
  const of = cursor.skip('của');
  const month = cursor.peek() === 'tháng' ? readMonthOfCycle(cursor, 3) : null;
  const named = month === 4 || (month === 3 && cursor.written(start).includes('kỳ'));
  const bare = !of && cursor.peek() !== 'tháng' && cycles.some(({ every }) => every === 1);
  if (day < 1 || day > 28 || (!named && (!bare || month !== null || !ENDS.has(cursor.peek()))))
    return undefined;
  cursor.mark('time', start);
  const on = { month: month === 4 ? 2 : 1, day };
  const monthly: OnDay = { kind: 'recurring', every: 1, on, strict, year: cycles[0]!.year };
  const shared = cycles.map((cycle) => onSameDay(monthly, cycle));
  const found = shared.filter((form) => form !== null);
  if (found.length < shared.length) return null;
  if (!named) cursor.around.wholeToo ??= cycles.find(({ every }) => every !== 1)!;
  return { kind: 'list', of: found };
}
