import type { EventWords } from '../deadline';
import type { Cursor } from './cursor';

const ENDS = new Set(['hoàn', 'kết', 'thực', 'xong']);
const ITEMS = new Set(['mục', 'nội', 'nhiệm', 'bước']);

/** "hoàn thành mục 2", "mục 2 hoàn thành"; undefined when it is about something else. */
export function readDone(cursor: Cursor): EventWords | null | undefined {
  const start = cursor.at;
  if (ITEMS.has(cursor.peek()) && itemWords(cursor) > 0) {
    const item = readItem(cursor);
    cursor.skip('được');
    return cursor.take('hoàn', 'thành') || cursor.skip('kết', 'thúc') ? item : null;
  }
  if (!ENDS.has(cursor.peek())) return undefined;
  cursor.skip('thực', 'hiện');
  const ended = cursor.skip('hoàn', 'thành') || cursor.skip('kết', 'thúc') || cursor.skip('xong');
  if (ended && cursor.peek() === 'các' && ITEMS.has(cursor.peek(1)) && cursor.isNumber(2))
    return cursor.refuse(start, ONE_ITEM, 'sau khi hoàn thành mục 2');
  if (ended && ITEMS.has(cursor.peek()) && itemWords(cursor) > 0) {
    const item = readItem(cursor);
    return anotherAhead(cursor) ? cursor.refuse(start, ONE_ITEM, 'sau khi hoàn thành mục 2') : item;
  }
  if (cursor.peek(-1) === 'thành') cursor.want('mục 2');
  cursor.at = start;
  return undefined;
}

const ONE_ITEM = 'Mỗi nội dung chỉ chờ được một mục: đề nghị chỉ ghi mục hoàn thành sau cùng';

/** "và mục 3", ", 3" behind an item. */
function anotherAhead(cursor: Cursor): boolean {
  if (cursor.peek() !== 'và' && cursor.peek() !== ',') return false;
  const named = ITEMS.has(cursor.peek(1)) && cursor.isNumber(2);
  const bare = cursor.isNumber(1) && (cursor.peek(2) === '' || ',;và'.includes(cursor.peek(2)));
  return named || bare;
}

/** How many words name the item before its number: "mục", "nội dung số", "nhiệm vụ tại mục". */
function itemWords(cursor: Cursor): number {
  let words = cursor.peek() === 'nội' || cursor.peek() === 'nhiệm' ? 2 : 1;
  if (cursor.peek(words) === 'nêu') words++;
  if (cursor.peek(words) === 'tại' || cursor.peek(words) === 'ở') words++;
  if (cursor.peek(words) === 'mục') words++;
  return words + (cursor.peek(words) === 'số' ? 1 : 0);
}

/** "mục 2", "mục II.3", "nội dung 2" as the item of that number. */
function readItem(cursor: Cursor): EventWords | null {
  cursor.at += itemWords(cursor);
  const start = cursor.at;
  const roman = /^[ivx]+$/.test(cursor.peek()) && cursor.peek(1) === '.' && cursor.isNumber(2);
  if (roman) cursor.at += 2;
  if (cursor.number('2') === null) return null;
  while (cursor.peek() === '.' && cursor.isNumber(1)) cursor.at += 2;
  const number = roman ? cursor.written(start).toUpperCase() : cursor.written(start);
  return { name: `mục ${roman ? number : number.replace(/^0+(?=\d)/, '')}`, who: null };
}

/** "của mục 2", "thực hiện nội dung 2": the item, a few words on; null when none is named. */
export function readItemBehind(cursor: Cursor): EventWords | null {
  const start = cursor.at;
  for (; cursor.token?.kind === 'word' && cursor.at < start + 8; cursor.at++) {
    if (!ITEMS.has(cursor.peek())) continue;
    const number = itemWords(cursor);
    const roman = cursor.peek(number + 1) === '.' && cursor.isNumber(number + 2);
    if (roman || cursor.isNumber(number)) return readItem(cursor);
  }
  cursor.at = start;
  return null;
}
