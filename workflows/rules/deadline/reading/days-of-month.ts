import type { CycleDay, DayOfCycle, Form } from '../deadline';
import { recurringOn, takeCycle } from './cycles';
import type { Cursor } from './cursor';
import { readMonthOfCycle } from './cycle-days';
import { noSuchDay } from './days-of-cycle';
import { hourAhead, setHour } from './hours';

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

/** "từ ngày 01 đến ngày 05", "từ ngày 25 đến ngày 05 tháng sau" of every month; null refuses. */
export function readWindowOfMonth(cursor: Cursor): DayOfCycle | null {
  const start = cursor.at++;
  const since = readBareDay(cursor);
  if (since === null || !(cursor.skip('-') || cursor.take('đến'))) return null;
  if (hourAhead(cursor) && !setHour(cursor)) return null;
  const day = readBareDay(cursor);
  if (day === null) return null;
  const next = cursor.peek() === 'tháng' && readMonthOfCycle(cursor, 1) === 2;
  cursor.mark('time', start);
  if (next) return { month: 2, day, from: 1, since };
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

const NEXT = new Set(['sau', 'tiếp', 'kế', 'liền']);

/** Whether "từ ngày 01 đến ngày 05 hằng tháng", "từ ngày 25 đến ngày 05 tháng sau" stands here. */
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
  if (cursor.peek(cycle) === 'tháng') return NEXT.has(cursor.peek(cycle + 1));
  return (
    (cursor.peek(cycle) === 'hằng' || cursor.peek(cycle) === 'mỗi') &&
    cursor.peek(cycle + 1) === 'tháng'
  );
}
