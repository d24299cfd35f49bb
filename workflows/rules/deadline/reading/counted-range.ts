import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { readTime } from './times';

/** "02 ngày 08 - 09/9/2022": how many days the range must have; 0 when none is told. */
export function countedRangeAhead(cursor: Cursor): number {
  const range = cursor.isNumber() && cursor.peek(1) === 'ngày' && cursor.isNumber(2);
  return range && (cursor.peek(3) === '-' || cursor.peek(3) === 'và') ? Number(cursor.peek()) : 0;
}

/** The range itself; its days and their number must agree. */
export function readCountedRange(cursor: Cursor, days: number): Form | null {
  const start = cursor.at;
  cursor.at += 2;
  const range = readTime(cursor, 'in');
  if (range?.kind !== 'between' || 'unit' in range.from || 'unit' in range.to) return null;
  if (range.to.month !== range.from.month || range.to.day - range.from.day === days - 1)
    return range;
  return cursor.refuse(start, `Số ngày và các ngày không khớp: “${cursor.written(start)}”`);
}
