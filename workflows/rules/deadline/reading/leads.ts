import type { Cursor } from './cursor';
import { cycleAhead } from './cycles';
import { partOfMonthAhead } from './month-parts';
import { objectOf } from './objects';
import { monthsBeforeAhead, spanAhead } from './spans';
import { periodAhead } from './periods';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is done to a thing before its time is named, by its two words. */
const DOINGS: ReadonlyMap<string, string> = new Map([
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
  ['hoàn', words('thành tất')],
  ['kết', words('thúc')],
]);

const completeAhead = (cursor: Cursor): boolean =>
  COMPLETES.get(cursor.peek())?.has(cursor.peek(1)) === true;

const DOINGS_ALONE = words('gửi nộp trình xong lập');

/** Words that turn a sentence round or leave it open: nothing is read over them. */
const TURNS = words('không chưa nếu trừ hoặc ngoài trước sau khi');

/** Words with which a time begins behind an object ("gửi Sở Nội vụ | trước ngày 10/12"). */
const BEGINS = words('trước chậm muộn không sớm trong khi sau ngay hằng mỗi định thường từ');

/** The same when nothing but words stands before them. */
const MAY_BEGIN = words('ngày tháng quý vào đến theo cuối đầu giữa');

/** "hoàn thành", "thực hiện", "gửi Sở Nội vụ", "thời hạn:", "dự kiến" before the deadline proper. */
export function readLead(cursor: Cursor): void {
  for (;;) {
    const start = cursor.at;
    if (readTentative(cursor)) continue;
    cursor.skip('phải');
    takeRegular(cursor);
    if (takeLabel(cursor) || takeClause(cursor) || takeDoing(cursor)) {
      while (cursor.peek() === ',' || cursor.peek() === ':') cursor.at++;
      cursor.mark('lead', start);
    } else return;
  }
}

/** "định kỳ" before "vào ngày 15 hằng tháng": what follows must recur. */
function takeRegular(cursor: Cursor): void {
  if (cursor.peek() !== 'định' || !REGULAR_DAYS.has(cursor.peek(2))) return;
  cursor.around.regular = cursor.skip('định', 'kỳ');
}

const REGULAR_DAYS = words('vào ngày trước chậm từ thứ cuối đầu đến');

/** "dự kiến", "khoảng": a time that is not promised. */
export function readTentative(cursor: Cursor): boolean {
  const start = cursor.at;
  const bracket = cursor.peek() === '(' && cursor.peek(1) === 'dự' && cursor.peek(3) === ')';
  if (bracket) cursor.at++;
  if (!cursor.skip('dự', 'kiến') && !cursor.skip('khoảng')) return false;
  if (bracket || cursor.peek() === ':') cursor.at++;
  cursor.around.tentative = true;
  cursor.mark('tentative', start);
  return true;
}

/** "thời hạn:", "hạn cuối", "thời gian hoàn thành:"; a limit ends something, it has no start. */
function takeLabel(cursor: Cursor): boolean {
  const start = cursor.at;
  let limit = cursor.skip('hạn');
  if (!limit && !cursor.skip('thời', 'hạn') && !cursor.skip('thời', 'gian')) return false;
  if (cursor.peek() === 'của' || cursor.peek() === 'không') {
    cursor.at = start;
    return false;
  }
  if (cursor.skip('cuối')) {
    // "Hạn: cuối tháng 9" is a point, "hạn cuối tháng 9" may be.
    limit = true;
    cursor.skip('cùng');
  } else if (cursor.skip('chót')) limit = true;
  for (;;) {
    if (cursor.skip('hoàn', 'thành')) limit = true;
    else if (cursor.skip('nộp') || cursor.skip('gửi') || cursor.skip('trình')) limit = true;
    else if (!cursor.skip('thực', 'hiện') && !cursor.skip('báo', 'cáo')) break;
  }
  if (!cursor.skip(':')) cursor.skip('là');
  if (limit) cursor.around.completes = true;
  return true;
}

/** "để thực hiện" may bound what others do. */
function takeClause(cursor: Cursor): boolean {
  if (cursor.peek() !== 'để' || (cursor.peek(1) !== 'thực' && cursor.peek(1) !== 'hoàn'))
    return false;
  cursor.at++;
  cursor.around.clause = true;
  return true;
}

function takeDoing(cursor: Cursor): boolean {
  const start = cursor.at;
  const first = cursor.peek();
  const hands = first === 'báo' || first === 'gửi' || first === 'nộp' || first === 'trình';
  if (completeAhead(cursor) && cursor.peek(2) !== 'mục') {
    cursor.at += 2;
    cursor.around.completes = true;
  } else if (DOINGS.get(first) === cursor.peek(1) && first !== '') cursor.at += 2;
  else if (DOINGS_ALONE.has(first)) {
    if (first === 'xong') cursor.around.completes = true;
    cursor.at++;
  } else return false;
  skipObject(cursor, start, hands);
  return true;
}

/** "báo cáo đột xuất", not "báo cáo chuyên đề trước ngày 15/9". */
function demandAhead(cursor: Cursor): boolean {
  const demand = cursor.peek(1) === 'xuất' || cursor.peek(1) === 'đề';
  const after = cursor.peek(2);
  return demand && (!cursor.tokens[cursor.at + 2] || ',.;/(khitheovà'.includes(after));
}

/** "báo cáo quý IV trước ngày 15/12": a period before the limit names the report. */
const limitBehind = (cursor: Cursor): boolean =>
  cursor.tokens.some(
    ({ text }, i) => i > cursor.at && (text === 'trước' || text === 'chậm' || text === 'muộn'),
  );

const doingAhead = (cursor: Cursor): boolean =>
  DOINGS_ALONE.has(cursor.peek()) ||
  DOINGS.get(cursor.peek()) === cursor.peek(1) ||
  completeAhead(cursor);

/** The most words of who does what before the time is named. */
const LONGEST = 40;

/** Words that leave a sentence open: "đã gửi", "trường hợp có vướng mắc". */
const OPEN = words('đã nhưng thì tuy vì nên mà');

/** Words with which a time begins behind a sentence. */
const BEGINS_BEHIND = words('trước chậm muộn trễ không sớm trong khi sau ngay hằng định từ kể đến');

/**
 * "Các phòng, đơn vị gửi báo cáo …", "cơ bản hoàn thành …": who does what, up to the time or the doing
 * that leads to it; false, and nothing is taken, where the words turn it round or name a figure.
 */
export function takeSentence(cursor: Cursor): boolean {
  const start = cursor.at;
  if (cursor.token?.kind !== 'word' || BEGINS_BEHIND.has(cursor.peek())) return false;
  for (; cursor.token && cursor.at - start < LONGEST; cursor.at++) {
    const text = cursor.peek();
    if (cursor.at > start && (doingAhead(cursor) || beginsBehind(cursor))) {
      cursor.mark('lead', start);
      return true;
    }
    const { kind } = cursor.token;
    const open =
      OPEN.has(text) || TURNS.has(text) || (text === 'trường' && cursor.peek(1) === 'hợp');
    if (open || (kind !== 'word' && !',:()'.includes(text))) break;
  }
  cursor.at = start;
  return false;
}

const beginsBehind = (cursor: Cursor): boolean =>
  BEGINS_BEHIND.has(cursor.peek()) && !isObject(cursor, cursor.at, cursor.peek());

/** Skips whom or what a doing is about, up to the words that begin a time. */
function skipObject(cursor: Cursor, start: number, hands: boolean): void {
  if (doingAhead(cursor) || demandAhead(cursor)) return;
  const { at } = cursor;
  const named = hands && limitBehind(cursor);
  if (!named && cycleAhead(cursor)) return;
  if (periodAhead(cursor) && !named && !isObject(cursor, at, cursor.peek())) {
    cursor.around.object = objectOf(cursor, start, at);
    return;
  }
  if (spanAhead(cursor) && !monthsBeforeAhead(cursor)) return;
  const { tokens } = cursor;
  let numbers = false;
  for (let at = cursor.at; at < tokens.length; at++) {
    const { text, kind } = tokens[at]!;
    if (isTentative(text, tokens[at + 1]?.text ?? '') || partOfMonthAhead(cursor, at)) {
      cursor.at = at;
      return;
    }
    if (kind === 'word' && (BEGINS.has(text) || (!numbers && !named && MAY_BEGIN.has(text)))) {
      if (isObject(cursor, at, text)) continue;
      cursor.around.object = objectOf(cursor, start, at);
      cursor.at = at;
      return;
    }
    if (kind === 'word' && TURNS.has(text)) return;
    if (kind === 'number') numbers = true;
  }
}

/** "dự kiến", "khoảng tháng 9" behind an object. */
const isTentative = (text: string, next: string): boolean =>
  text === 'dự' ? next === 'kiến' : text === 'khoảng' && MAY_BEGIN.has(next);

/** "gửi đến Sở Nội vụ", "báo cáo tháng, quý": the word belongs to what is sent. */
function isObject(cursor: Cursor, at: number, text: string): boolean {
  const next = cursor.tokens[at + 1];
  if (text === 'đến')
    return (
      next?.kind === 'word' && !['hết', 'ngày', 'tháng', 'quý', 'năm', 'cuối'].includes(next.text)
    );
  if (text === 'tháng' || text === 'quý' || text === 'ngày' || text === 'năm')
    return next?.kind !== 'number' && !/^(i|ii|iii|iv|cuối|đầu|mùng|làm)$/.test(next?.text ?? '');
  if (text === 'định') return next?.text !== 'kỳ';
  if (text === 'từ')
    return (
      next?.kind === 'word' && !['ngày', 'tháng', 'quý', 'năm', 'nay', 'đầu'].includes(next.text)
    );
  if (text === 'đầu' || text === 'cuối' || text === 'giữa')
    return !['tháng', 'quý', 'năm'].includes(next?.text ?? '');
  return false;
}
