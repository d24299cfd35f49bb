import type { Cursor } from './cursor';
import type { Token } from './token';
import { wordSet } from './word-set';

/** What is done to a thing before its time is named, by its two words. */
export const DOINGS: ReadonlyMap<string, string> = new Map([
  ['thực', 'hiện'],
  ['triển', 'khai'],
  ['tổ', 'chức'],
  ['báo', 'cáo'],
  ['tổng', 'hợp'],
  ['rà', 'soát'],
  ['phê', 'duyệt'],
  ['tham', 'mưu'],
  ['ban', 'hành'],
  ['xây', 'dựng'],
  ['hoàn', 'thiện'],
  ['áp', 'dụng'],
  ['đăng', 'ký'],
  ['gia', 'hạn'],
]);

/** "Hoàn thành", "hoàn tất", "kết thúc": an end without a start. */
const COMPLETES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hoàn', wordSet('thành tất')],
  ['kết', wordSet('thúc')],
]);

export const completeAhead = (cursor: Cursor): boolean =>
  COMPLETES.get(cursor.peek())?.has(cursor.peek(1)) === true;

/** Whether "hoàn thành", "xong" stands before this place. */
export const completesBefore = (cursor: Cursor): boolean =>
  cursor.peek(-1) === 'xong' || COMPLETES.get(cursor.peek(-2))?.has(cursor.peek(-1)) === true;

/** The same by one word. */
export const DOINGS_ALONE = wordSet('gửi nộp trình xong lập');

/** Whether what is done to a thing stands here. */
export const doingAhead = (cursor: Cursor): boolean =>
  DOINGS_ALONE.has(cursor.peek()) ||
  DOINGS.get(cursor.peek()) === cursor.peek(1) ||
  completeAhead(cursor);

/** The same at a token. */
export const doingAt = (tokens: readonly Token[], at: number): boolean => {
  const [first = '', second] = [tokens[at]?.text, tokens[at + 1]?.text ?? ''];
  return (
    DOINGS_ALONE.has(first) ||
    (first !== '' && DOINGS.get(first) === second) ||
    COMPLETES.get(first)?.has(second) === true
  );
};
