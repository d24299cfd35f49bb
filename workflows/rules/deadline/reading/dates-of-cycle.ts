import type { Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readDate } from './dates';
import { dayOfYear } from './days-of-cycle';
import { separatorAhead } from './years';

/** Whether a day with its month stands here, behind "trước", "các ngày": "hằng quý, trước ngày 15/3, …". */
export function dateOfCycleAhead(cursor: Cursor, every: Recurring['every']): boolean {
  if (every === 'week' || every === 1 || every === 12) return false;
  let ahead = 0;
  while (BEFORE.has(cursor.peek(ahead))) ahead++;
  return cursor.isNumber(ahead) && isMonthAt(cursor, ahead + 1);
}

const BEFORE = new Set('trước chậm muộn nhất là vào các ngày'.split(' '));

const isMonthAt = (cursor: Cursor, ahead: number): boolean =>
  separatorAhead(cursor, ahead) || (cursor.peek(ahead) === 'tháng' && cursor.isNumber(ahead + 1));

/**
 * "15/3, 15/6, 15/9, 15/12" of a cycle: one for each that a year has. Of half-years the first may stand
 * by itself before another cycle: "6 tháng trước ngày 15/6 và hằng năm …".
 */
export function readDatesOfCycle(cursor: Cursor, cycle: Recurring): Recurring[] | null {
  const start = cursor.at;
  const dates: Recurring[] = [];
  let strict = false;
  do {
    const from = cursor.at;
    if (cursor.skip('chậm', 'nhất') || cursor.skip('muộn', 'nhất')) cursor.skip('là');
    const before = cursor.skip('trước');
    if (cursor.at > from) strict = before;
    cursor.skip('vào');
    cursor.skip('các');
    cursor.skip('ngày');
    const date = readDate(cursor);
    if (date === null || date.year !== null) return null;
    dates.push({ ...cycle, every: 12, on: dayOfYear(date), strict });
  } while (takeJoint(cursor, cycle));
  cursor.mark('time', start);
  const times = 12 / (cycle.every as number);
  const joint = cursor.peek() === ')' ? cursor.peek(1) : cursor.peek();
  const half = cycle.every === 6 && dates.length === 1 && JOINTS.has(joint);
  if (half || dates.length === times) return dates;
  return cursor.refuse(start, `Mỗi năm có ${times} kỳ mà nêu ${dates.length} ngày`);
}

/** Takes what joins two dates, if another one follows. */
function takeJoint(cursor: Cursor, { every }: Recurring): boolean {
  if (!JOINTS.has(cursor.peek())) return false;
  const ahead = cursor.peek(1) === 'và' ? 2 : 1;
  const { at } = cursor;
  cursor.at += ahead;
  if (dateOfCycleAhead(cursor, every)) return true;
  cursor.at = at;
  return false;
}

const JOINTS = new Set([',', ';', 'và']);
