import { takeException, takeLabelBehind, takeWhoDoes } from './clauses-behind';
import type { Cursor } from './cursor';
import { readTentative } from './leads';
import { wordSet } from './word-set';

/** With these begins what a deadline is for or how it is met; null: whatever word follows. */
const TAILS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ...['để', 'gửi', 'nộp', 'trình', 'theo', 'qua', 'bằng', 'kèm', 'nhằm', 'tại'].map(
    (word): [string, null] => [word, null],
  ),
  ['báo', wordSet('cáo')],
  ['đồng', wordSet('thời')],
  ['sản', wordSet('phẩm')],
  ['phải', wordSet('hoàn xong báo gửi nộp trình')],
  ['thời', wordSet('gian')],
]);

const TAIL_ENDS = wordSet(
  'trước sau khi không chưa nếu trừ hoặc ngoài chậm muộn hạn ngày tháng quý tuần giờ hằng mỗi âm',
);

/** Signs that mean nothing behind a deadline. */
const SIGNS = '.;,/…!:';

/** What the words say behind the deadline: "để tổng hợp, báo cáo UBND tỉnh", "(theo dấu bưu điện)". */
export function readTail(cursor: Cursor): void {
  if (!cursor.token) return;
  readTentative(cursor);
  takeLabelBehind(cursor);
  if (takeException(cursor)) cursor.around.exception = true;
  else takeWhoDoes(cursor);
  while (takeTail(cursor) || takeBrackets(cursor));
  while (cursor.token && SIGNS.includes(cursor.peek())) cursor.at++;
  closeMarks(cursor);
}

function takeTail(cursor: Cursor): boolean {
  const start = cursor.at;
  let at = start;
  while (',;.'.includes(cursor.tokens[at]?.text ?? '-') || cursor.tokens[at]?.text === 'và') at++;
  const first = cursor.tokens[at]?.text ?? '';
  const second = TAILS.get(first);
  const next = cursor.tokens[at + 1]?.text ?? '';
  if (second === undefined || (second !== null && !second.has(next))) return false;
  if (first === 'thời' && cursor.tokens[at + 2]?.text !== 'còn') return false;
  while (inTail(cursor, at)) at++;
  const token = cursor.tokens[at];
  if (token && !'.;(”"»)'.includes(token.text)) return false;
  noteOtherPaper(cursor, start, at);
  cursor.at = at;
  cursor.mark('tail', start);
  return true;
}

/** "Tháng 9 (theo lịch của Sở)", "quý III theo hướng dẫn của …": which may have other days. */
function noteOtherPaper(cursor: Cursor, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    if (cursor.tokens[at]!.text !== 'theo') continue;
    if (cursor.tokens[at + 1]?.text === 'yêu') cursor.around.asked = true;
    if (DATING.has(cursor.tokens[at + 1]?.text ?? '')) cursor.around.otherPaper = true;
  }
}

/** With which "lịch", "kế hoạch", "tiến độ", "hướng dẫn", "thông báo", "chương trình" begin. */
const DATING = wordSet('lịch kế kh tiến hướng thông chương');

function inTail(cursor: Cursor, at: number): boolean {
  const token = cursor.tokens[at];
  if (!token || token.kind === 'number') return false;
  if (token.kind === 'sign') return ',:-'.includes(token.text);
  return !TAIL_ENDS.has(token.text) || isNamedDay(cursor, at);
}

/** "Ngày Nhà giáo Việt Nam", "ngày truyền thống": no day of a month. */
function isNamedDay({ tokens }: Cursor, at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.text === 'ngày' && next?.kind === 'word' && !TIMES.has(next.text);
}

const TIMES = wordSet('làm mùng thứ chủ cuối đầu sau trước tiếp kế hôm nghỉ');

/** "(theo dấu bưu điện)": words alone, that name no time. */
function takeBrackets(cursor: Cursor): boolean {
  // "Tháng 6/2022. (Ban Tổ chức sẽ thông báo)."
  const point = cursor.peek() === '.' && cursor.peek(1) === '(';
  if (point) cursor.at++;
  if (cursor.peek() === '(' && takeBracketed(cursor)) return true;
  if (point) cursor.at--;
  return false;
}

function takeBracketed(cursor: Cursor): boolean {
  const start = cursor.at;
  // "(đã hoàn thành)": nothing is left to be done.
  if (cursor.peek(1) === 'đã') return false;
  // A weekday behind what has none belongs to a day that is not said.
  if (cursor.peek(1) === 'thứ' || (cursor.peek(1) === 'chủ' && cursor.peek(2) === 'nhật'))
    return false;
  let at = start + 1;
  const told = willBeTold(cursor);
  const isInside = (): boolean =>
    inTail(cursor, at) || (told && cursor.tokens[at]?.kind === 'word');
  while (isInside()) at++;
  if (cursor.tokens[at]?.text !== ')' || at === start + 1) return false;
  noteOtherPaper(cursor, start, at);
  cursor.at = at + 1;
  cursor.mark('tail', start);
  return true;
}

/** "(sẽ có thông báo cụ thể sau)", "(Ban Tổ chức sẽ thông báo sau)". */
function willBeTold({ tokens, at }: Cursor): boolean {
  const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
  const inside = new Set(tokens.slice(at + 1, close).map(({ text }) => text));
  return inside.has('sẽ') && inside.has('thông');
}

/** Signs that stand before a line of a list. */
const BULLETS = '-+*•';

const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

/** Steps over "- " before a deadline, and over the marks around the whole of it. */
export function skipMarks(cursor: Cursor): void {
  while (cursor.token?.kind === 'sign' && BULLETS.includes(cursor.peek())) cursor.at++;
  skipNumber(cursor);
  const closing = CLOSINGS.get(cursor.peek());
  if (closing === undefined) return;
  let last = cursor.tokens.length - 1;
  while (SIGNS.includes(cursor.tokens[last]!.text)) last--;
  if (last === cursor.at || cursor.tokens[last]!.text !== closing) return;
  // "(Trước ngày 10/12) (dự kiến)": the first closes elsewhere.
  for (let i = cursor.at + 1; i < last; i++) if (cursor.tokens[i]!.text === closing) return;
  cursor.at++;
}

/** Steps over "1. " before a deadline; "15. 8. 2024" is a date. */
function skipNumber(cursor: Cursor): void {
  if (!cursor.isNumber() || cursor.peek(1) !== '.') return;
  const { at, tokens } = cursor;
  const [number, point, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== 'number' || point?.text !== '.' || !next) return;
  const apart = point.start === number.end && next.start > point.end;
  if (apart && (next.kind !== 'number' || tokens[at + 3]?.text !== '.')) cursor.at += 2;
}

/** Steps over what closes the marks of `skipMarks`. */
function closeMarks(cursor: Cursor): void {
  const opened = cursor.tokens.findIndex(
    ({ kind, text }) => kind !== 'sign' || !BULLETS.includes(text),
  );
  const closing = CLOSINGS.get(cursor.tokens[opened]?.text ?? '');
  if (closing === undefined || cursor.peek() !== closing) return;
  cursor.at++;
  while (cursor.token && SIGNS.includes(cursor.peek())) cursor.at++;
}
