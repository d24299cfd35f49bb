import { addDays, civilDay, lastOfMonth, sayWeekday, weekday, type Day } from '../../time';
import type { Form, NthWeekday } from '../deadline';
import type { Cursor } from './cursor';
import { recurringOn, takeCycle } from './cycles';
import { readWeekday } from './dates';
import { readPeriod } from './periods';

/** Whether another weekday is joined to the one read before: "thứ Hai và thứ Năm". */
export const anotherWeekdayAhead = (cursor: Cursor): boolean =>
  (cursor.peek() === ',' || cursor.peek() === 'và') &&
  (cursor.peek(1) === 'thứ' || cursor.peek(1) === 'chủ');

/** "và thứ Năm hằng tuần" behind a weekday; null refuses. */
export function readMoreWeekdays(cursor: Cursor, first: number, strict: boolean): Form | null {
  const days = [first];
  while (anotherWeekdayAhead(cursor)) {
    cursor.at++;
    const day = readWeekday(cursor);
    if (day === null) return null;
    days.push(day);
  }
  if (takeCycle(cursor) !== 'week') return cursor.want('hằng tuần');
  const week = recurringOn(cursor, 'week', { weekday: first }, strict);
  return week && { kind: 'list', of: days.map((weekday) => ({ ...week, on: { weekday } })) };
}

const NTHS: ReadonlyMap<string, NthWeekday['nth']> = new Map([
  ['cuối', 0],
  ['đầu', 1],
  ['nhất', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
]);

/** Which of a month: "tuần cuối", "tuần thứ 2", "đầu tiên", "cuối cùng của"; null: none stands here. */
export function takeNth(cursor: Cursor): NthWeekday['nth'] | null {
  const start = cursor.at;
  if (cursor.peek(1) === 'tuần') cursor.skip('của');
  const week = cursor.skip('tuần');
  if (week && !cursor.skip('thứ')) cursor.skip('lễ');
  const word = cursor.peek();
  const count = cursor.isNumber() ? Number(word) : null;
  const named = week || word === 'cuối' || word === 'đầu' ? NTHS.get(word) : undefined;
  const nth = week && count !== null && count >= 1 && count <= 4 ? count : named;
  if (nth === undefined) {
    cursor.at = start;
    return null;
  }
  cursor.at++;
  if (!cursor.skip('cùng')) cursor.skip('tiên');
  if (!cursor.skip('của') && cursor.peek(1) === 'tháng') cursor.skip('trong');
  if (cursor.peek() !== 'tháng' && cursor.peek(1) !== 'tháng') {
    cursor.at = start;
    return null;
  }
  // No rule says with which day a week of a month begins.
  if (week) cursor.around.weekOfMonth = 'weekday';
  return nth as NthWeekday['nth'];
}

/** The month behind "thứ Sáu tuần cuối": one by name, or each. */
export function readNthWeekday(cursor: Cursor, on: NthWeekday, strict: boolean): Form | null {
  if (takeCycle(cursor) === 1) return recurringOn(cursor, 1, on, strict);
  if (cursor.peek() !== 'tháng') return cursor.want('hằng tháng');
  const month = cursor.isNumber(1) || MONTH_WORDS.has(cursor.peek(1));
  if (month) {
    const period = readPeriod(cursor);
    return period && { kind: 'point', at: on, period, strict };
  }
  cursor.at++;
  cursor.around.alone = true;
  return recurringOn(cursor, 1, on, strict);
}

const MONTH_WORDS = new Set('một hai ba bốn năm sáu bảy tám chín mười giêng chạp'.split(' '));

/** "thứ Sáu cuối cùng của", before the month. */
export function sayNthWeekday({ nth, weekday: day }: NthWeekday): string {
  const which = nth === 0 ? 'cuối cùng' : nth === 1 ? 'đầu tiên' : `tuần thứ ${nth}`;
  return `${sayWeekday(day)} ${which} của`;
}

/** Its day in a month. */
export function nthWeekdayOf({ nth, weekday: day }: NthWeekday, year: number, month: number): Day {
  const last = lastOfMonth(year, month);
  if (nth === 0) return addDays(last, -((weekday(last) - day + 7) % 7));
  const first = civilDay(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
}
