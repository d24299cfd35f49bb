import type { Cursor } from './cursor';
import type { EventWords } from '../deadline';
import { readDate } from './dates';
import { readSubject, readWho, RESERVED } from './names';

/** What arrives or is issued; the event goes by its name. */
const PAPERS: readonly (readonly [string, string])[] = [
  ['công', 'văn'],
  ['văn', 'bản'],
  ['hướng', 'dẫn'],
  ['thông', 'báo'],
  ['quyết', 'định'],
  ['kế', 'hoạch'],
  ['kết', 'quả'],
  ['chỉ', 'đạo'],
  ['ý', 'kiến'],
  ['giấy', 'mời'],
  ['hồ', 'sơ'],
  ['kiến', 'nghị'],
  ['báo', 'cáo'],
  ['thể', 'lệ'],
  ['thay', 'đổi'],
];

/** What is done without a paper being named; the event goes by the verb. */
const DEEDS: readonly (readonly [string, string])[] = [
  ['phê', 'duyệt'],
  ['ban', 'hành'],
  ['thông', 'qua'],
  ['kết', 'thúc'],
  ['tổ', 'chức'],
  ['diễn', 'ra'],
  ['khai', 'mạc'],
  ['kiểm', 'tra'],
  ['phát', 'hiện'],
  ['có', 'hiệu'],
];

function takePair(cursor: Cursor, pairs: readonly (readonly [string, string])[]): string | null {
  const first = cursor.peek();
  for (const [a, b] of pairs) {
    if (first === a && cursor.peek(1) === b) {
      cursor.at += 2;
      return `${a} ${b}`;
    }
  }
  return null;
}

/**
 * An event, after "khi" or "kể từ ngày": "Sở Nội vụ có công văn yêu cầu", "nhận được văn bản của Sở
 * Nội vụ", "UBND tỉnh công bố chỉ số", "hoàn thành mục 2", "mở bước". "Yêu cầu" alone is asked by
 * a letter ("công văn").
 */
export function readEvent(cursor: Cursor): EventWords | null {
  const start = cursor.at;
  for (const example of ['có công văn', 'công bố', 'hoàn thành mục 2']) cursor.want(example);
  const event = readClause(cursor);
  if (event) cursor.mark('event', start);
  return event;
}

function readClause(cursor: Cursor): EventWords | null {
  if (cursor.skip('mở', 'bước')) return { name: 'mở bước', who: null };
  const done = readDone(cursor);
  if (done !== undefined) return done;
  const arrived = takeLetter(cursor);
  if (arrived) return cursor.take('đến') ? letter(cursor, arrived, null) : null;
  const who = readWho(cursor) ?? skipPatient(cursor);
  if (cursor.skip('được') && !paperAhead(cursor)) return readDeed(cursor, who ?? readWho(cursor));
  if (cursor.take('công', 'bố')) return deed(cursor, 'công bố', who);
  if (cursor.take('yêu', 'cầu') || cursor.skip('đề', 'nghị'))
    return letter(cursor, 'công văn', who);
  return readPaper(cursor, who);
}

/** "có công văn", "nhận được yêu cầu", "ban hành quyết định công bố", and "kết thúc" alone. */
function readPaper(cursor: Cursor, who: string | null): EventWords | null {
  const start = cursor.at;
  const acts =
    cursor.take('có') ||
    cursor.skip('gửi') ||
    cursor.skip('ban', 'hành') ||
    cursor.skip('ra') ||
    cursor.skip('nhận') ||
    cursor.skip('tiếp', 'nhận');
  if (!acts) return readDeed(cursor, who);
  const received = cursor.peek(-1) === 'nhận';
  cursor.skip('được');
  cursor.skip('đủ');
  cursor.skip('sự');
  // "Ngay khi nhận": what brings the work.
  if (received && isEnd(cursor)) return { name: 'văn bản', who };
  cursor.want('công văn');
  cursor.want('văn bản');
  const name = takePair(cursor, PAPERS) ?? (takeRequest(cursor) ? 'công văn' : null);
  if (name === null) {
    cursor.want('yêu cầu');
    cursor.at = start;
    return readDeed(cursor, who);
  }
  // A decision that publishes is the publication.
  if (cursor.skip('công', 'bố')) return deed(cursor, 'công bố', who);
  cursor.skip('đến');
  return letter(cursor, name, who);
}

const isEnd = (cursor: Cursor): boolean => !cursor.token || '.;,/)'.includes(cursor.peek());

const takeRequest = (cursor: Cursor): boolean =>
  cursor.skip('yêu', 'cầu') || cursor.skip('đề', 'nghị');

function takeLetter(cursor: Cursor): string | null {
  if (cursor.skip('công', 'văn')) return 'công văn';
  return cursor.skip('văn', 'bản') ? 'văn bản' : null;
}

const paperAhead = (cursor: Cursor): boolean =>
  PAPERS.some(([a, b]) => cursor.peek() === a && cursor.peek(1) === b);

/** "ký", "phê duyệt", "ban hành (kế hoạch)", "có hiệu lực", "kết thúc (hội nghị)". */
function readDeed(cursor: Cursor, who: string | null): EventWords | null {
  if (cursor.skip('công', 'bố')) return deed(cursor, 'công bố', who);
  if (cursor.skip('ký')) return deed(cursor, 'ký', who);
  if (cursor.skip('họp')) return deed(cursor, 'họp', who);
  const name = takePair(cursor, DEEDS);
  if (name === null) return null;
  if (name !== 'có hiệu') return deed(cursor, name, who);
  return cursor.take('lực') ? deed(cursor, 'hiệu lực', who) : null;
}

function deed(cursor: Cursor, name: string, who: string | null): EventWords {
  readSubject(cursor);
  return { name, who };
}

function letter(cursor: Cursor, name: string, who: string | null): EventWords {
  readNumber(cursor);
  readSubjectBeforeSender(cursor);
  const sender = cursor.skip('của') ? readWho(cursor) : null;
  readSubject(cursor);
  return { name, who: sender ?? who };
}

/** "số 515/SNV-CCHC ngày 24/4/2017": a paper's own number and date. */
function readNumber(cursor: Cursor): void {
  if (!cursor.skip('số')) return;
  while (cursor.token && !RESERVED.has(cursor.peek()) && !AFTER_NUMBER.has(cursor.peek()))
    cursor.at++;
  if (cursor.peek() !== 'ngày' || !cursor.isNumber(1)) return;
  cursor.at++;
  readDate(cursor);
}

const AFTER_NUMBER = new Set(['của', 'về', 'yêu', 'để', ',', ';']);

/** "công văn yêu cầu của Sở Nội vụ": what is asked stands before who asks. */
function readSubjectBeforeSender(cursor: Cursor): void {
  cursor.want('đến');
  cursor.want('của');
  for (let ahead = 0; ahead < 8; ahead++) {
    const token = cursor.tokens[cursor.at + ahead];
    if (token?.text === 'của') {
      cursor.at += ahead;
      return;
    }
    if (token?.kind !== 'word' || RESERVED.has(token.text)) return;
  }
}

/** "chỉ số", "kế hoạch" before "được công bố": what it is done to, read over. */
function skipPatient(cursor: Cursor): null {
  for (let ahead = 1; ahead < 10; ahead++) {
    const token = cursor.tokens[cursor.at + ahead];
    if (token?.text === 'được' && cursor.peek(ahead - 1) !== 'nhận') {
      cursor.at += ahead;
      return null;
    }
    if (token?.kind !== 'word' || RESERVED.has(token.text)) return null;
  }
  return null;
}

const ENDS = new Set(['hoàn', 'kết', 'thực', 'xong']);
const ITEMS = new Set(['mục', 'nội', 'nhiệm', 'bước']);

/** "hoàn thành mục 2", "mục 2 hoàn thành"; undefined when it is about something else. */
function readDone(cursor: Cursor): EventWords | null | undefined {
  if (ITEMS.has(cursor.peek()) && itemWords(cursor) > 0) {
    const item = readItem(cursor);
    cursor.skip('được');
    return cursor.take('hoàn', 'thành') || cursor.skip('kết', 'thúc') ? item : null;
  }
  if (!ENDS.has(cursor.peek())) return undefined;
  const start = cursor.at;
  cursor.skip('thực', 'hiện');
  const ended = cursor.skip('hoàn', 'thành') || cursor.skip('kết', 'thúc') || cursor.skip('xong');
  if (ended && ITEMS.has(cursor.peek())) return readItem(cursor);
  const completed = cursor.peek(-1) === 'thành';
  if (completed) return cursor.want('mục 2');
  cursor.at = start;
  return undefined;
}

/** How many words name the item before its number: "mục", "nội dung số"; 0 when none do. */
function itemWords(cursor: Cursor): number {
  const words = cursor.peek() === 'nội' || cursor.peek() === 'nhiệm' ? 2 : 1;
  return words + (cursor.peek(words) === 'số' ? 1 : 0);
}

/** "mục 2", "mục II.3", "nội dung 2" as the item of that number. */
function readItem(cursor: Cursor): EventWords | null {
  cursor.at += itemWords(cursor);
  const start = cursor.at;
  const roman = /^[ivx]+$/.test(cursor.peek()) && cursor.peek(1) === '.' && cursor.isNumber(2);
  if (roman) cursor.at += 2;
  if (cursor.number('số của mục') === null) return null;
  while (cursor.peek() === '.' && cursor.isNumber(1)) cursor.at += 2;
  const number = roman ? cursor.written(start).toUpperCase() : cursor.written(start);
  return { name: `mục ${roman ? number : number.replace(/^0+(?=\d)/, '')}`, who: null };
}

/** The event as it is named behind "khi": "Sở Nội vụ có công văn", "hoàn thành mục 2". */
export function sayEventClause({ name, who }: EventWords): string {
  const by = who ? `${who} ` : '';
  if (name === 'mở bước') return name;
  if (name.startsWith('mục ')) return `hoàn thành ${name}`;
  if (name === 'hiệu lực') return `${by}có hiệu lực`;
  return isDeed(name) ? `${by}${name}` : `${by}có ${name}`;
}

/** Whether an event is something done, rather than a paper that comes. */
export const isDeed = (name: string): boolean =>
  name === 'công bố' ||
  name === 'ký' ||
  name === 'họp' ||
  DEEDS.some(([a, b]) => name === `${a} ${b}`);
