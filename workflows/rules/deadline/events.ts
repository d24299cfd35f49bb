import type { Cursor } from './cursor';
import { readDate } from './dates';
import type { Anchor, EventWords } from './deadline';

/** Words that open another part of a deadline: what stands before them is not a name. */
const RESERVED = new Set(
  'ngày tháng quý trước sau khi chậm muộn trong từ kể đến hết hạn hoặc hằng không giờ'.split(' '),
);

const VERBS = new Set([
  'có',
  'gửi',
  'nhận',
  'yêu',
  'công',
  'văn',
  'ban',
  'phát',
  'mở',
  'mục',
  'hoàn',
]);

/** Who brings the event about: the words up to the verb. */
function readWho(cursor: Cursor): string | null {
  const start = cursor.at;
  while (cursor.token?.kind === 'word' && !RESERVED.has(cursor.peek()) && !verbAhead(cursor))
    cursor.at++;
  return cursor.written(start) || null;
}

function verbAhead(cursor: Cursor): boolean {
  const word = cursor.peek();
  if (!VERBS.has(word)) return false;
  const next = cursor.peek(1);
  switch (word) {
    case 'yêu':
      return next === 'cầu';
    case 'công':
      return next === 'văn' || next === 'bố';
    case 'văn':
      return next === 'bản';
    case 'ban':
    case 'phát':
      return next === 'hành';
    case 'mở':
      return next === 'bước';
    default:
      return true;
  }
}

/** What the letter or the publication is about ("chỉ số CCHC năm 2021"): read over, never counted. */
function readSubject(cursor: Cursor): void {
  while (cursor.token && !RESERVED.has(cursor.peek())) {
    if (
      cursor.token.kind === 'sign' &&
      '.;,'.includes(cursor.peek()) &&
      !cursor.tokens[cursor.at + 1]
    )
      return;
    if (cursor.peek() === ',' && RESERVED.has(cursor.peek(1))) return;
    cursor.at++;
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
  let who = readWho(cursor);
  for (const example of ['công văn', 'văn bản', 'công bố']) cursor.want(example);
  if (cursor.take('mở', 'bước')) return { name: 'mở bước', who };
  if (cursor.take('công', 'bố')) {
    readSubject(cursor);
    return { name: 'công bố', who };
  }
  cursor.take('hoàn', 'thành');
  if (cursor.take('mục')) {
    const number = cursor.number('số của mục');
    return number === null ? null : { name: `mục ${number}`, who };
  }
  if (cursor.take('nhận')) cursor.take('được');
  else if (!cursor.take('có') && !cursor.take('gửi')) cursor.take('ban', 'hành');
  const name = readLetter(cursor) ?? (cursor.take('yêu', 'cầu') ? 'công văn' : null);
  if (name === null) return null;
  cursor.take('đến');
  if (cursor.take('của')) who = readWho(cursor) ?? who;
  readSubject(cursor);
  return { name, who };
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
