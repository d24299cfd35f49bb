import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { recurringOn, takeCycle } from './cycles';
import { readMonthOfCycle } from './cycle-days';
import { rangeAhead, readTo, takeUntil } from './edges';
import type { Limit } from './limits';
import { pointAhead, readPointEdge } from './point-edges';
import { periodAhead, readPeriod } from './periods';
import { beforeBeginning, cycleDay, workingDay } from './days-of-cycle';
import { WHOLE } from './cycle-names';

/** "đầu tháng 9", "cuối quý IV", "giữa năm", "cuối mỗi tháng"; `named`: behind "ngày". */
export function readPoint(cursor: Cursor, limit: Limit, named: boolean): Form | null {
  const strict = limit === 'before';
  const word = cursor.peek();
  const start = cursor.at++;
  if (!cursor.skip('cùng')) cursor.skip('tiên');
  if (!cursor.skip('của') && named) cursor.skip('trong');
  const at = word === 'đầu' ? 'first' : word === 'giữa' ? 'middle' : 'last';
  if (named && !strict && cursor.peek() === 'tháng' && OF_QUARTER.has(cursor.peek(1))) {
    const month = readMonthOfCycle(cursor, 3);
    if (month === null) return null;
    const day = at === 'last' ? 0 : 1;
    return recurringOn(cursor, 3, { month, day }, strict);
  }
  const each = cursor.skip('mỗi') || cursor.skip('hằng') || cursor.skip('các');
  const every = WHOLE.get(cursor.peek()) ?? null;
  if (every === null || every === 'week') return cursor.want('tháng 9') ?? cursor.want('năm');
  if (each || (every !== 12 && pointAlone(cursor))) {
    cursor.at++;
    if (!each && !named) cursor.around.alone = true;
    if (takeCycle(cursor) !== null) cursor.around.alone = false;
    const day = cycleDay(word, every);
    return recurringOn(cursor, every, strict ? beforeBeginning(day) : day, strict);
  }
  const period = readPeriod(cursor);
  if (!strict && limit === 'in' && period && rangeAhead(cursor))
    return readFromPoint(cursor, start);
  // Several years have no middle that any rule tells.
  if (period === null || (period.unit === 'year' && period.number > 1)) return null;
  return { kind: 'point', at, period, strict };
}

/** "đầu tháng 10 đến giữa tháng 11": a stretch from the point at a token. */
function readFromPoint(cursor: Cursor, start: number): Form | null {
  cursor.at = start;
  const from = pointAhead(cursor) ? readPointEdge(cursor) : null;
  return from && takeUntil(cursor) ? readTo(cursor, start, from) : null;
}

/** Which months have no name but their place in a quarter: "ngày cuối cùng của tháng đầu quý". */
const OF_QUARTER = new Set(['đầu', 'giữa', 'cuối', 'thứ']);

/** "ngày làm việc cuối cùng của tháng 9", behind "ngày làm việc". */
export function readWorkingPoint(cursor: Cursor, limit: Limit): Form | null {
  const at = cursor.peek() === 'cuối' ? 'last' : 'first';
  cursor.at++;
  if (!cursor.skip('cùng')) cursor.skip('tiên');
  if (otherAhead(cursor)) return readBoth(cursor, limit, at);
  if (!cursor.skip('của')) cursor.skip('trong');
  if (cursor.peek() === 'tuần' && limit !== 'before') {
    cursor.at++;
    return recurringOn(cursor, 'week', workingDay(at, 1), false);
  }
  const cycle = limit === 'before' ? null : readCycleOfPoint(cursor);
  if (cycle !== null)
    return recurringOn(cursor, cycle, workingDay(at, cycle === 'week' ? 1 : cycle), false);
  if (limit === 'before' || !periodAhead(cursor)) return cursor.want('tháng 9');
  if (cursor.peek() !== 'năm' && pointAlone(cursor)) {
    const every = WHOLE.get(cursor.peek());
    if (every !== 1 && every !== 3) return cursor.want('tháng 9');
    cursor.at++;
    cursor.around.alone = true;
    return recurringOn(cursor, every, workingDay(at, every), false);
  }
  const period = readPeriod(cursor);
  return period && { kind: 'point', at, period, strict: false, working: true };
}

/** Whether "và ngày làm việc cuối cùng …" stands here. */
const otherAhead = (cursor: Cursor): boolean =>
  ['và', 'ngày', 'làm', 'việc'].every((word, i) => cursor.peek(i) === word) &&
  (cursor.peek(4) === 'cuối' || cursor.peek(4) === 'đầu');

/** "ngày làm việc đầu tiên và ngày làm việc cuối cùng hằng tháng": both are of what stands behind. */
function readBoth(cursor: Cursor, limit: Limit, at: 'first' | 'last'): Form | null {
  cursor.at += 4;
  const other = readWorkingPoint(cursor, limit);
  if (other?.kind === 'point') return { kind: 'list', of: [{ ...other, at }, other] };
  if (other?.kind !== 'recurring' || typeof other.every !== 'number') return null;
  return { kind: 'list', of: [{ ...other, on: workingDay(at, other.every) }, other] };
}

/** "hằng tháng", "mỗi quý" behind "ngày làm việc cuối cùng"; null when none stands here. */
function readCycleOfPoint(cursor: Cursor): 'week' | 1 | 3 | 12 | null {
  const { at } = cursor;
  const every = takeCycle(cursor);
  if (every === 'week' || every === 1 || every === 3 || every === 12) return every;
  cursor.at = at;
  return null;
}

/** "cuối tháng" with no month, "cuối quý" with no quarter. */
function pointAlone(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  return (
    next === '' || ',.;/)('.includes(next) || next === 'hằng' || next === 'mỗi' || next === 'năm'
  );
}
