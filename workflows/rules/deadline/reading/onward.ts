import type { Cursor } from './cursor';

/** "và những năm tiếp theo" behind a year: it begins there and has no end. */
export function takeOnward(cursor: Cursor): boolean {
  const many = cursor.peek(1) === 'những' || cursor.peek(1) === 'các' ? 2 : 1;
  if (cursor.peek() !== 'và' || cursor.peek(many) !== 'năm') return false;
  const next = `${cursor.peek(many + 1)} ${cursor.peek(many + 2)}`;
  if (next !== 'tiếp theo' && next !== 'kế tiếp' && next !== 'sau đó') return false;
  cursor.at += many + 3;
  return true;
}
