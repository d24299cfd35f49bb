import type { Cursor } from './cursor';

/** What stands before a time: nothing or "trong", "trước", or "chậm nhất", "đến hết". */
export type Limit = 'in' | 'before' | 'by';

/** Whether a limit of its own stands here. */
export const limitAhead = (cursor: Cursor): boolean =>
  LIMITS.has(cursor.peek()) || (cursor.peek() === 'không' && cursor.peek(1) === 'quá');

const LIMITS = new Set('trước chậm muộn trễ trong đến'.split(' '));

/** "chậm nhất", "muộn nhất", "không muộn hơn", "không quá", "tối đa", with "là". */
export function takeLatest(cursor: Cursor): boolean {
  const found =
    cursor.skip('chậm', 'nhất') ||
    cursor.skip('muộn', 'nhất') ||
    cursor.skip('trễ', 'nhất') ||
    cursor.skip('tối', 'đa') ||
    (cursor.peek() === 'không' &&
      ((cursor.peek(2) === 'hơn' && cursor.take('không', cursor.peek(1), 'hơn')) ||
        cursor.skip('không', 'quá')));
  if (found) cursor.skip('là');
  return found;
}
