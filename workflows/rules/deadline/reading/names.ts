import type { Cursor } from './cursor';
import { wordSet } from './word-set';

/** Words that begin another part of a deadline, or turn it round: no name runs over them. */
export const RESERVED = wordSet(
  'ngày tháng quý trước sau khi chậm muộn trễ trong từ kể đến hết hạn hoặc hằng giờ ' +
    'không chưa nếu trừ ngoài ít tuần nhưng',
);

/** Words with which the name of an office or an officer begins. */
const OFFICES = wordSet(
  'sở bộ ubnd hđnd ủy hội ban văn phòng cơ cấp chính thủ chủ giám lãnh tổ tổng cục chi ' +
    'trung đơn thanh tỉnh huyện xã phường thành trưởng đoàn đảng quốc',
);

/** What an office does to bring an event about, by its first two words; the second may be any. */
const VERBS: ReadonlyMap<string, string | null> = new Map([
  ['có', null],
  ['gửi', null],
  ['nhận', null],
  ['được', null],
  ['họp', null],
  ['diễn', 'ra'],
  ['khai', 'mạc'],
  ['phát', 'hiện'],
  ['ký', null],
  ['tiếp', 'nhận'],
  ['yêu', 'cầu'],
  ['công', 'bố'],
  ['ban', 'hành'],
  ['hoàn', 'thành'],
  ['kết', 'thúc'],
  ['phê', 'duyệt'],
  ['thông', 'qua'],
  ['đề', 'nghị'],
  ['tổ', 'chức'],
]);

export function verbAhead(cursor: Cursor): boolean {
  if (cursor.peek() === 'có' && cursor.peek(1) === 'thẩm') return false;
  const second = VERBS.get(cursor.peek());
  return second === null || (second !== undefined && cursor.peek(1) === second);
}

/** Who brings the event about: the words up to the verb or the end. */
export function readWho(cursor: Cursor): string | null {
  const start = cursor.at;
  if (!OFFICES.has(cursor.peek()) || verbAhead(cursor)) {
    cursor.want('Sở Nội vụ');
    return null;
  }
  while (
    cursor.token?.kind === 'word' &&
    !RESERVED.has(cursor.peek()) &&
    cursor.peek() !== 'về' &&
    cursor.peek() !== 'để' &&
    // "Ban Tổ chức" is an office.
    (!verbAhead(cursor) || (cursor.peek() === 'tổ' && cursor.peek(-1) === 'ban'))
  ) {
    cursor.at++;
  }
  return cursor.written(start);
}

/**
 * What the letter or the publication is about ("chỉ số CCHC năm 2021"): read over, never counted.
 * It begins with a word; a number in it belongs to a word or a sign before it.
 */
export function readSubject(cursor: Cursor): void {
  const start = cursor.at;
  for (; cursor.token && !RESERVED.has(cursor.peek()); cursor.at++) {
    const { kind } = cursor.token;
    if (cursor.at === start && kind !== 'word') return;
    const next = cursor.tokens[cursor.at + 1];
    if (cursor.peek() === ',' && next && RESERVED.has(next.text)) return;
    if (cursor.peek() === '(' && cursor.peek(1) === 'dự') return;
    if (kind === 'sign' && !next) return;
    if (kind === 'number' && cursor.tokens[cursor.at - 1]?.kind === 'number') return;
    // "Trước khi công bố 05 ngày làm việc": a length of time.
    if (kind === 'number' && next?.text === 'ngày') return;
  }
}
