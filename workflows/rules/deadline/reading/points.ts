import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { cycleDay } from './cycle-days';
import { recurringOn, takeCycle, WHOLE } from './cycles';
import type { Limit } from './limits';
import { periodAhead, readPeriod } from './periods';

/** "đầu tháng 9", "cuối quý IV", "giữa năm", "cuối mỗi tháng"; `named`: behind "ngày". */
export function readPoint(cursor: Cursor, limit: Limit, named: boolean): Form | null {
  const strict = limit === 'before';
  const word = cursor.peek();
  cursor.at++;
  if (!cursor.skip('cùng')) cursor.skip('tiên');
  cursor.skip('của');
  const at = word === 'đầu' ? 'first' : word === 'giữa' ? 'middle' : 'last';
  const each = cursor.skip('mỗi') || cursor.skip('hằng') || cursor.skip('các');
  const every = WHOLE.get(cursor.peek()) ?? null;
  if (every === null || every === 'week') return cursor.want('tháng 9') ?? cursor.want('năm');
  if (each || (every !== 12 && pointAlone(cursor))) {
    cursor.at++;
    if (!each && !named) cursor.around.alone = true;
    if (takeCycle(cursor) !== null) cursor.around.alone = false;
    return recurringOn(cursor, every, cycleDay(word, every), strict);
  }
  const period = readPeriod(cursor);
  return period && { kind: 'point', at, period, strict };
}

/** "ngày làm việc cuối cùng của tháng 9", behind "ngày làm việc". */
export function readWorkingPoint(cursor: Cursor, limit: Limit): Form | null {
  const at = cursor.peek() === 'cuối' ? 'last' : 'first';
  cursor.at++;
  if (!cursor.skip('cùng')) cursor.skip('tiên');
  cursor.skip('của');
  if (limit === 'before' || !periodAhead(cursor) || (cursor.peek() !== 'năm' && pointAlone(cursor)))
    return cursor.want('tháng 9');
  const period = readPeriod(cursor);
  return period && { kind: 'point', at, period, strict: false, working: true };
}

/** "cuối tháng" with no month, "cuối quý" with no quarter. */
function pointAlone(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  return (
    next === '' || ',.;/)('.includes(next) || next === 'hằng' || next === 'mỗi' || next === 'năm'
  );
}
