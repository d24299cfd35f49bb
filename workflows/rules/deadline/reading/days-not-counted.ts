import type { Cursor } from './cursor';
import { wordSet } from './word-set';

const DAYS_OFF = wordSet(
  'thứ bảy chủ nhật ngày nghỉ lễ tết hằng tuần các những và , 7 theo quy định',
);

/**
 * "(không tính thứ Bảy, Chủ nhật)" behind a length of time: which days are left out. "all": weekends and
 * holidays; null, and nothing is taken, where nothing is said.
 */
export function takeNotCounted(cursor: Cursor): 'weekends' | 'all' | null {
  const start = cursor.at;
  const open = cursor.skip('(');
  if (!open) cursor.skip(',');
  const first = cursor.at;
  const said = cursor.skip('không', 'tính') || cursor.skip('không', 'kể');
  if (said || cursor.skip('không', 'bao')) {
    if (!said) cursor.skip('gồm');
    while (DAYS_OFF.has(cursor.peek()) && !(cursor.peek() === ',' && !DAYS_OFF.has(cursor.peek(1))))
      cursor.at++;
    const named = new Set(cursor.tokens.slice(first, cursor.at).map(({ text }) => text));
    const all = named.has('nghỉ') || named.has('lễ') || named.has('tết');
    const closed = open ? cursor.skip(')') : cursor.at > start;
    if (closed && (all || named.has('nhật'))) return all ? 'all' : 'weekends';
  }
  cursor.at = start;
  return null;
}
