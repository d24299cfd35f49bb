import type { Form, TurnedRoll } from '../deadline';
import type { Cursor } from './cursor';
import { wordSet } from './word-set';

/** With these stand what a day off does to a deadline: "nếu", "trường hợp", "khi". */
const BEGINS = wordSet('nếu trường khi');

/** "… thời hạn trùng ngày nghỉ, lễ": when it holds. */
const WHEN = wordSet(
  'ngày hạn thời cuối cùng nộp gửi báo cáo đến này đó nêu trên rơi trúng trùng gặp vào với là các nghỉ ' +
    'lễ tết thứ bảy chủ nhật hằng tuần hoặc và , theo quy định',
);

/** Days off, one of which must be named. */
const OFF = wordSet('nghỉ lễ nhật');

/** "… được tính vào": what then is done. */
const DONE = wordSet(
  'thì được nộp gửi báo cáo tính lùi chuyển dời hạn thời kéo dài sang vào đến trong là lên về thực hiện hoàn thành ,',
);

/**
 * Reads "; trường hợp trùng ngày nghỉ thì nộp vào ngày làm việc liền trước" behind a deadline: where the
 * words themselves put a day off. Null, and nothing is taken, where they say nothing of it.
 */
export function readRolled(cursor: Cursor): TurnedRoll | null {
  const start = cursor.at;
  const sign = cursor.token?.kind === 'sign' ? 1 : 0;
  if (!BEGINS.has(cursor.peek(sign))) return null;
  const open = cursor.peek() === '(';
  cursor.at += sign;
  if (!cursor.skip('trường', 'hợp')) cursor.at++;
  cursor.skip('nếu');
  const off = takeWhile(cursor, WHEN, OFF);
  takeWhile(cursor, DONE, DONE);
  const day = off && cursor.skip('ngày') && cursor.skip('làm', 'việc');
  const roll = day ? directionHere(cursor) : null;
  const end = roll && (open ? cursor.skip(')') : !cursor.token || '.;'.includes(cursor.peek()));
  if (end) {
    cursor.mark('tail', start);
    return roll;
  }
  cursor.at = start;
  return null;
}

/** Takes words of `all`; whether one of `asked` is among them. */
function takeWhile(cursor: Cursor, all: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  let found = false;
  for (; all.has(cursor.peek()) && !workingDayAhead(cursor); cursor.at++)
    if (asked.has(cursor.peek())) found = true;
  return found;
}

const workingDayAhead = (cursor: Cursor): boolean =>
  cursor.peek() === 'ngày' && cursor.peek(1) === 'làm';

/** "liền trước", "trước đó": back; "tiếp theo", "liền sau", "đầu tiên sau ngày nghỉ": on. */
function directionHere(cursor: Cursor): TurnedRoll | null {
  const first = cursor.at;
  cursor.skip('gần', 'nhất');
  cursor.skip('đầu', 'tiên');
  if (!cursor.skip('liền', 'kề') && !cursor.skip('liền')) cursor.skip('ngay');
  const back = cursor.skip('trước');
  const on =
    !back && (cursor.skip('tiếp', 'theo') || cursor.skip('kế', 'tiếp') || cursor.skip('sau'));
  if (!back && !on) {
    cursor.at = first;
    return null;
  }
  cursor.skip('liền', 'kề');
  while (OF_IT.has(cursor.peek())) cursor.at++;
  return back ? 'back' : 'forward';
}

/** "… trước đó", "… sau ngày nghỉ đó", "của ngày nghỉ". */
const OF_IT = wordSet('của đó ngày nghỉ lễ kỳ ấy này');

/** Whether a form has a day that may leave its place: a month or a quarter never rolls out of itself. */
export function rollsOn(form: Form): boolean {
  switch (form.kind) {
    case 'list':
      return form.of.every(rollsOn);
    case 'date':
    case 'within':
    case 'soon':
      return true;
    case 'between':
      return !('unit' in form.to);
    case 'recurring':
      return form.on !== null && (!('day' in form.on) || form.on.day > 0);
    default:
      return false;
  }
}
