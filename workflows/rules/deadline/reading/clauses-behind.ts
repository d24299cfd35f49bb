import type { Cursor } from './cursor';
import { completeAhead, doingAhead } from './doings';
import { wordSet } from './word-set';

/** Words of time, and words that turn a sentence round: nothing is stepped over them. */
const OPEN = wordSet(
  'ngày tuần tháng quý năm giờ buổi sáng chiều thứ kỳ đợt lần vòng mùng hằng mỗi từng trước sau khi đến trong từ kể ' +
    'chậm muộn trễ sớm không chưa nếu trừ hoặc ngoài nhưng riêng còn thì đầu giữa cuối hạn thời lịch',
);

/** "…, trừ trường hợp Thanh tra Chính phủ có hướng dẫn khác": what the deadline does not hold for. */
export function takeException(cursor: Cursor): boolean {
  const start = cursor.at;
  cursor.skip(',');
  const found = cursor.skip('trừ', 'trường') && cursor.skip('hợp') && isPlainToEnd(cursor);
  return found ? takeRest(cursor, start) : give(cursor, start);
}

/** "…, các cơ quan, đơn vị nộp báo cáo": who does what, behind the time. */
export function takeWhoDoes(cursor: Cursor): boolean {
  const start = cursor.at;
  if (!cursor.skip(',') || cursor.peek() !== 'các' || !isPlainToEnd(cursor))
    return give(cursor, start);
  let does = false;
  for (; cursor.token && !does; cursor.at++) does = doingAhead(cursor);
  return does ? takeRest(cursor, start) : give(cursor, start);
}

/** "… là hạn cuối": the label behind its time. */
export function takeLabelBehind(cursor: Cursor): boolean {
  const start = cursor.at;
  if (!cursor.skip('là') || !cursor.skip('hạn')) return give(cursor, start);
  if (!cursor.skip('chót') && cursor.skip('cuối')) cursor.skip('cùng');
  if (!isEnd(cursor)) return give(cursor, start);
  cursor.mark('tail', start);
  return true;
}

/** ", tầm nhìn đến năm 2030" behind the years of a plan: what is looked at, no time of the work. */
export function takeVision(cursor: Cursor): void {
  const comma = cursor.peek() === ',' ? 1 : 0;
  if (cursor.peek(comma) !== 'tầm' || cursor.peek(comma + 1) !== 'nhìn') return;
  const start = cursor.at;
  cursor.at += comma + 2;
  cursor.skip('đến');
  cursor.skip('năm');
  if (cursor.isNumber() && cursor.peek().length === 4) {
    cursor.at++;
    cursor.mark('tail', start);
  } else give(cursor, start);
}

/** "đến tháng 6 hoàn thành": an end without a start. */
export function takeDoneBehind(cursor: Cursor): boolean {
  const start = cursor.at;
  const count = completeAhead(cursor) ? 2 : cursor.peek() === 'xong' ? 1 : 0;
  cursor.at += count;
  if (count === 0 || !isEnd(cursor)) return give(cursor, start);
  cursor.mark('tail', start);
  return true;
}

const isEnd = (cursor: Cursor): boolean => !cursor.token || '.;'.includes(cursor.peek());

/** Whether nothing but words without a time stands up to the end. */
function isPlainToEnd({ tokens, at }: Cursor): boolean {
  const rest = tokens.slice(at);
  const plain = rest.every(({ text, kind }) =>
    kind === 'word' ? !OPEN.has(text) : kind === 'sign' && ',.;'.includes(text),
  );
  return plain && rest.length > 1;
}

function takeRest(cursor: Cursor, start: number): true {
  cursor.at = cursor.tokens.length;
  cursor.mark('tail', start);
  return true;
}

function give(cursor: Cursor, start: number): false {
  cursor.at = start;
  return false;
}
