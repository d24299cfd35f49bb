import type { Cursor } from './cursor';
import { doingAhead } from './doings';
import { timeInLead } from './lead-times';
import { isObject, objectOf, TURNS } from './objects';
import { wordSet } from './word-set';

/** The most words of who does what before the time is named. */
const LONGEST = 40;

/** Words that leave a sentence open: "đã gửi", "trường hợp có vướng mắc". */
const OPEN = wordSet('đã nhưng thì tuy vì nên mà');

/** Words with which a time begins behind a sentence. */
const BEGINS_BEHIND = wordSet(
  'trước chậm muộn trễ không sớm trong khi sau ngay hằng định từ kể đến',
);

/**
 * "Các phòng, đơn vị gửi báo cáo …", "cơ bản hoàn thành …": who does what, up to the time or the doing
 * that leads to it; false, and nothing is taken, where the words turn it round or name a figure.
 */
export function takeSentence(cursor: Cursor): boolean {
  const start = cursor.at;
  if (cursor.token?.kind !== 'word' || BEGINS_BEHIND.has(cursor.peek())) return false;
  for (; cursor.token && cursor.at - start < LONGEST; cursor.at++) {
    const text = cursor.peek();
    if (isLength(cursor, start)) break;
    if (cursor.at > start && (doingAhead(cursor) || beginsBehind(cursor))) {
      const at = cursor.at;
      cursor.at = timeInLead(cursor, start, start, at);
      if (cursor.at > start) cursor.around.object ??= objectOf(cursor, start, cursor.at);
      cursor.mark('lead', start);
      return cursor.at > start;
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

/**
 * Whether a length of time ends here whose number is none, "vài ngày | sau khi": what it limits must
 * not be lost. A report has its period as well: "tổng kết năm | sau khi".
 */
function isLength(cursor: Cursor, start: number): boolean {
  if (!COUNTED_FROM.has(cursor.peek()) || cursor.at === start) return false;
  const unit = cursor.peek(-1);
  if (unit === 'ngày' || unit === 'giờ') return true;
  return LONG.has(unit) && (cursor.peek() === 'kể' || cursor.at - start === 2);
}

const COUNTED_FROM = wordSet('sau trước kể từ khi');
const LONG = wordSet('tuần tháng quý năm');
