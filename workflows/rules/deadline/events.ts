import type { Cursor } from './cursor';
import { readDate } from './dates';
import type { Anchor, EventWords } from './deadline';

/** Words that begin another part of a deadline, or turn it round: no name runs over them. */
const RESERVED = new Set(
  (
    'ngày tháng quý trước sau khi chậm muộn trong từ kể đến hết hạn hoặc hằng giờ ' +
    'không chưa nếu trừ'
  ).split(' '),
);

/** Words with which the name of an office or an officer begins. */
const OFFICES = new Set(
  (
    'sở bộ ubnd hđnd ủy hội ban văn phòng cơ cấp chính thủ chủ giám lãnh tổ tổng cục chi ' +
    'trung đơn thanh tỉnh huyện xã phường'
  ).split(' '),
);

/** What an office does to bring an event about, by its first two words; the second may be any. */
const VERBS: ReadonlyMap<string, string | null> = new Map([
  ['có', null],
  ['gửi', null],
  ['nhận', null],
  ['yêu', 'cầu'],
  ['công', 'bố'],
  ['ban', 'hành'],
  ['hoàn', 'thành'],
]);

function verbAhead(cursor: Cursor): boolean {
  const second = VERBS.get(cursor.peek());
  return second === null || (second !== undefined && cursor.peek(1) === second);
}

/** Who brings the event about: the words up to the verb or the end. */
function readWho(cursor: Cursor): string | null {
  const start = cursor.at;
  if (!OFFICES.has(cursor.peek()) || verbAhead(cursor)) {
    cursor.want('Sở Nội vụ');
    return null;
  }
  while (
    cursor.token?.kind === 'word' &&
    !RESERVED.has(cursor.peek()) &&
    cursor.peek() !== 'về' &&
    !verbAhead(cursor)
  ) {
    cursor.at++;
  }
  return cursor.written(start);
}

/**
 * What the letter or the publication is about ("chỉ số CCHC năm 2021"): read over, never counted.
 * It begins with a word; a number in it belongs to a word or a sign before it.
 */
function readSubject(cursor: Cursor): void {
  const start = cursor.at;
  for (; cursor.token && !RESERVED.has(cursor.peek()); cursor.at++) {
    const { kind } = cursor.token;
    if (cursor.at === start && kind !== 'word') return;
    const next = cursor.tokens[cursor.at + 1];
    if (cursor.peek() === ',' && next && RESERVED.has(next.text)) return;
    if (kind === 'sign' && !next) return;
    if (kind === 'number' && cursor.tokens[cursor.at - 1]?.kind === 'number') return;
  }
}

function readLetter(cursor: Cursor): string | null {
  if (cursor.take('công', 'văn')) return 'công văn';
  return cursor.take('văn', 'bản') ? 'văn bản' : null;
}

/**
 * An event, after "khi" or "kể từ ngày": "Sở Nội vụ có công văn yêu cầu", "nhận được văn bản của Sở
 * Nội vụ", "UBND tỉnh công bố chỉ số", "hoàn thành mục 2", "mở bước". "Yêu cầu" alone is asked by
 * a letter ("công văn").
 */
export function readEvent(cursor: Cursor): EventWords | null {
  for (const example of ['có công văn', 'công bố', 'hoàn thành mục 2']) cursor.want(example);
  if (cursor.take('mở', 'bước')) return { name: 'mở bước', who: null };
  if (cursor.take('hoàn', 'thành')) return readItem(cursor);
  if (cursor.peek() === 'mục') {
    const item = readItem(cursor);
    return cursor.take('hoàn', 'thành') ? item : null;
  }
  const arrived = readLetter(cursor);
  if (arrived) return cursor.take('đến') ? letter(cursor, arrived, null) : null;
  const who = readWho(cursor);
  if (cursor.take('công', 'bố')) {
    readSubject(cursor);
    return { name: 'công bố', who };
  }
  if (cursor.take('yêu', 'cầu')) return letter(cursor, 'công văn', who);
  const acts = cursor.take('có') || cursor.take('gửi') || cursor.take('ban', 'hành');
  if (!acts) {
    if (!cursor.take('nhận')) return null;
    cursor.take('được');
  }
  const name = readLetter(cursor) ?? (cursor.take('yêu', 'cầu') ? 'công văn' : null);
  if (name === null) return null;
  cursor.take('đến');
  return letter(cursor, name, who);
}

function letter(cursor: Cursor, name: string, who: string | null): EventWords {
  const sender = cursor.take('của') ? readWho(cursor) : null;
  readSubject(cursor);
  return { name, who: sender ?? who };
}

function readItem(cursor: Cursor): EventWords | null {
  if (!cursor.take('mục')) return null;
  const number = cursor.number('số của mục');
  return number === null ? null : { name: `mục ${number}`, who: null };
}

/** The department's own outside date, from which inside dates are counted back. */
function readOutside(cursor: Cursor): EventWords | null {
  if (cursor.take('thời', 'hạn', 'của', 'sở') || cursor.take('hạn', 'của', 'sở')) {
    return { name: 'thời hạn của Sở', who: null };
  }
  return null;
}

/** Where a number of days is counted from: an event, the outside date, or a date. */
export function readAnchor(cursor: Cursor): Anchor | null {
  const outside = readOutside(cursor);
  if (outside) return { event: outside };
  if (!cursor.take('khi')) {
    const day = cursor.take('ngày');
    if (cursor.token?.kind === 'number') {
      const date = readDate(cursor);
      return date && { date };
    }
    if (!day) return null;
  }
  const event = readEvent(cursor);
  return event && { event };
}
