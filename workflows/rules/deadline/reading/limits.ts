import type { Cursor } from './cursor';

/** What stands before a time: nothing or "trong", "trước", or "chậm nhất", "đến hết". */
export type Limit = 'in' | 'before' | 'by';

/** Whether a limit of its own stands here. */
export const limitAhead = (cursor: Cursor): boolean =>
  LIMITS.has(cursor.peek()) || (cursor.peek() === 'không' && wordsOfNoLater(cursor) > 0);

const LIMITS = new Set('trước chậm muộn trễ trong đến'.split(' '));

/** "chậm nhất", "muộn nhất", "không muộn hơn", "không chậm quá", "không quá", "tối đa", with "là". */
export function takeLatest(cursor: Cursor): boolean {
  const found =
    cursor.skip('chậm', 'nhất') ||
    cursor.skip('muộn', 'nhất') ||
    cursor.skip('trễ', 'nhất') ||
    cursor.skip('tối', 'đa') ||
    takeNoLater(cursor);
  if (!found) return false;
  cursor.skip('là');
  // "Chậm nhất không quá 15 ngày": the same limit twice.
  takeNoLater(cursor);
  return true;
}

function takeNoLater(cursor: Cursor): boolean {
  const words = cursor.peek() === 'không' ? wordsOfNoLater(cursor) : 0;
  cursor.at += words;
  return words > 0;
}

/** How many words "không muộn hơn", "không được quá" have; 0 when something else stands here. */
function wordsOfNoLater(cursor: Cursor): number {
  const word = cursor.peek(1) === 'được' ? 2 : 1;
  if (cursor.peek(word) === 'quá') return word + 1;
  const than = cursor.peek(word + 1);
  return LATER.has(cursor.peek(word)) && (than === 'hơn' || than === 'quá') ? word + 2 : 0;
}

const LATER = new Set(['muộn', 'chậm', 'trễ']);

/** "đến hết", "chậm nhất", "trước" before the end of a stretch; null, and nothing is taken, before else. */
export function takeEnd(cursor: Cursor): Limit | null {
  const latest = takeLatest(cursor);
  const until = latest || cursor.skip('đến') || cursor.skip('-');
  if (until && !latest) cursor.skip('hết');
  if (cursor.skip('trước')) return 'before';
  return until ? 'by' : null;
}

/** "không sớm hơn", "sớm nhất là": what follows is a beginning. */
export function takeEarliest(cursor: Cursor): boolean {
  const { at } = cursor;
  if (cursor.skip('không')) {
    cursor.skip('được');
    if (cursor.skip('sớm', 'hơn')) return true;
  } else if (cursor.skip('sớm', 'nhất')) {
    cursor.skip('là');
    cursor.skip('vào');
    cursor.skip('từ');
    return true;
  }
  cursor.at = at;
  return false;
}
