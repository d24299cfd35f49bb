import type { Cursor } from './cursor';
import { skipObject } from './doing-objects';
import { takeTurn, takeTurnsAhead } from './turns';
import { completeAhead, DOINGS, DOINGS_ALONE } from './doings';
import { wordSet } from './word-set';

/** "hoàn thành", "thực hiện", "gửi Sở Nội vụ", "thời hạn:", "dự kiến" before the deadline proper. */
export function readLead(cursor: Cursor): void {
  for (;;) {
    const start = cursor.at;
    if (readTentative(cursor)) continue;
    cursor.skip('phải');
    takeRegular(cursor);
    if (takeTurnsAhead(cursor) || takeTurn(cursor)) cursor.mark('lead', start);
    else if (takeLabel(cursor) || takeClause(cursor) || takeDoing(cursor)) {
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

const REGULAR_DAYS = wordSet('vào ngày trước chậm từ thứ cuối đầu đến');

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

/** "hoàn thành", "gửi Sở Nội vụ", with whom or what it is about. */
function takeDoing(cursor: Cursor): boolean {
  const start = cursor.at;
  const first = cursor.peek();
  const sums = (first === 'sơ' || first === 'tổng') && cursor.peek(1) === 'kết';
  const hands = sums || first === 'báo' || first === 'gửi' || first === 'nộp' || first === 'trình';
  if (completeAhead(cursor) && cursor.peek(2) !== 'mục') {
    cursor.at += 2;
    cursor.around.completes = true;
  } else if (sums) cursor.at += 2;
  else if (DOINGS.get(first) === cursor.peek(1) && first !== '') cursor.at += 2;
  else if (DOINGS_ALONE.has(first)) {
    if (first === 'xong') cursor.around.completes = true;
    cursor.at++;
  } else return false;
  skipObject(cursor, start, hands);
  return true;
}
