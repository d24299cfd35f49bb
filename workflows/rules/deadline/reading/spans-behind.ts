import type { Span } from '../deadline';
import type { Cursor } from './cursor';
import { takeLatest } from './limits';
import { countsAhead, readSpan, spanAhead } from './spans';

/** "chậm nhất 05 ngày", "trong vòng 05 ngày" behind an event; null, and nothing is taken, before anything else. */
export function readLimitedSpan(cursor: Cursor): Span | null {
  const start = cursor.at;
  const limited = takeLatest(cursor) || cursor.skip('trong');
  if (limited && !cursor.skip('thời', 'hạn')) cursor.skip('vòng');
  if (limited && spanAhead(cursor) && !countsAhead(cursor)) {
    const span = readSpan(cursor);
    // "Trong 02 ngày 15-16/8" are these days.
    if (span && !cursor.isNumber() && cursor.peek() !== '(') return span;
  }
  cursor.at = start;
  return null;
}
