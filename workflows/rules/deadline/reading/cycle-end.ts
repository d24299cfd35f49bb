import type { Form, Span } from '../deadline';
import type { Cursor } from './cursor';
import { MOST_WORKING_DAYS } from './cycle-days';
import { WHOLE } from './cycle-names';
import { recurringOn } from './cycles';

type Months = 1 | 3 | 12;

/**
 * "khi kết thúc quý", "ngày cuối cùng của mỗi tháng" behind "kể từ", "sau": the end of a cycle that has no
 * number. Null, and nothing is taken, before anything else.
 */
export function readCycleEnd(cursor: Cursor): Months | null {
  const start = cursor.at;
  const day = cursor.skip('ngày');
  if (!day) cursor.skip('khi');
  let ended = cursor.skip('kết', 'thúc') || cursor.skip('hết');
  if (!ended && day && cursor.skip('cuối')) {
    cursor.skip('cùng');
    cursor.skip('của');
    ended = true;
  }
  const each = cursor.skip('mỗi') || cursor.skip('hằng');
  const every = WHOLE.get(cursor.peek());
  const one = every === 12 ? each : every === 1 || every === 3;
  if (ended && one && END.has(cursor.peek(1))) {
    cursor.at++;
    cursor.mark('cycle', start);
    if (!each) cursor.around.alone = true;
    return every as Months;
  }
  cursor.at = start;
  return null;
}

const END = new Set(['', '.', ',', ';', ')', '/', 'để']);

/** How many days of the month behind it every such cycle has: of each month, of April, July, October and January. */
const LONGEST: Readonly<Record<Months, number>> = { 1: 28, 3: 30, 12: 31 };

/** Days of the calendar behind the end of a cycle are days of the month after it; working days are counted. */
export function spanAfterCycle(cursor: Cursor, span: Span, every: Months): Form | null {
  if (span.unit === 'working' && span.count <= MOST_WORKING_DAYS)
    return recurringOn(cursor, every, { month: every + 1, day: span.count, working: true }, false);
  const days = span.unit === 'week' ? span.count * 7 : span.unit === 'calendar' ? span.count : 0;
  if (days < 1 || days > LONGEST[every]) return cursor.want('ngày 10 tháng sau');
  return recurringOn(cursor, every, { month: every + 1, day: days }, false);
}
