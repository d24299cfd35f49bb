import { civilDay, isDay } from '../../time';
import type { CivilDate, Form } from '../deadline';
import type { Cursor } from './cursor';
import { readDate } from './dates';

/** How many days stand before the month that they share: "08 và 09/9"; 0 for one day or none. */
export function daysBeforeMonth(cursor: Cursor): number {
  let days = 0;
  for (let at = 0; cursor.isNumber(at) && cursor.peek(at).length < 3;) {
    days++;
    const joins = cursor.peek(++at);
    if (joins === '/' || joins === '.' || joins === 'tháng')
      return days > 1 && (joins !== 'tháng' || cursor.isNumber(at + 1)) ? days : 0;
    if (joins !== ',' && joins !== 'và') return 0;
    at++;
    if (cursor.peek(at) === 'ngày') at++;
  }
  return 0;
}

/**
 * Reads what `daysBeforeMonth` has seen: behind "trong" days side by side are one stretch, and a time
 * each otherwise.
 */
export function readSeveralDays(cursor: Cursor, count: number, strict: boolean): Form | null {
  const start = cursor.at;
  const before = cursor.tokens.slice(Math.max(0, start - 4), start);
  const inside = before.some(({ text }) => text === 'trong');
  const days: number[] = [];
  while (days.length < count - 1) {
    cursor.skip('ngày');
    days.push(Number(cursor.peek()));
    cursor.at += 2;
  }
  cursor.skip('ngày');
  const last = readDate(cursor);
  if (last === null) return null;
  const dates = [...days.map((day): CivilDate => ({ ...last, day })), last];
  const inOrder = dates.every(({ day }, i) => i === 0 || day > dates[i - 1]!.day);
  if (!inOrder || !isDay(civilDay(2000, last.month, dates[0]!.day)))
    return cursor.refuse(start, `Các ngày không theo thứ tự: “${cursor.written(start)}”`);
  const sideBySide = last.day - dates[0]!.day === count - 1;
  if (inside && !strict && sideBySide)
    return { kind: 'between', from: dates[0]!, to: last, strict };
  return { kind: 'list', of: dates.map((date) => ({ kind: 'date', date, strict })) };
}
