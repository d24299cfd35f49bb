import type { Form, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readCycleDay } from './cycle-days';
import { readCycles } from './cycles';
import { readDayBehind, takeSameCycle } from './day-behind';
import { dateOfCycleAhead, readDatesOfCycle } from './dates-of-cycle';
import { monthsBehind, readEachOf } from './each-month';
import { hourAhead, setHour } from './hours';
import type { Limit } from './limits';
import { beforeBeginning } from './days-of-cycle';
import { readWindowOfMonth } from './days-of-month';
import { readDayOfAll } from './other-cycles';
import { oftenHere, takeOften } from './often';

/** "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý, trước ngày 15 tháng cuối quý". */
export function readCycle(cursor: Cursor, limit: Limit): Form | null {
  const often = oftenHere(cursor);
  const cycles = often ? takeOften(cursor, often) : readCycles(cursor);
  const [cycle, second] = cycles ?? [];
  if (!cycles || !cycle) return null;
  if (HANDS.has(cursor.peek()) && !second) skipReceiver(cursor);
  if (cycle.every === 1 && !second && monthsBehind(cursor)) return readEachOf(cursor, cycle);
  const behind =
    !second && !often && limit !== 'before' && readDayBehind(cursor, cycle, readDaysIn);
  if (behind) return behind.length === 1 ? behind[0]! : { kind: 'list', of: behind };
  const open = cursor.peek();
  const tentative = open === '(' && cursor.peek(1) === 'dự';
  const joined = open === ',' || open === '(' || open === ':' ? 1 : 0;
  const lead = cursor.peek(joined);
  // How often is said: the days are of the whole cycle.
  const whole: Recurring = often ? { ...cycle, every: often.of, on: null } : cycle;
  const dated =
    DAY_LEADS.has(lead) ||
    (joined && cursor.isNumber(joined)) ||
    (whole.every === 12 && (lead === 'tháng' || lead === 'quý'));
  if (tentative || !dated || (second && !often)) {
    if (second)
      return (
        (dated && !tentative && readForAll(cursor, cycles, joined)) || { kind: 'list', of: cycles }
      );
    return limit === 'before' ? cursor.want('ngày 15') : cycle;
  }
  cursor.at += joined;
  const first = cursor.at;
  const of = often ? readDaysOfCycle(cursor, whole) : readDaysIn(cursor, whole);
  if (of === null || !takeSameCycle(cursor, whole) || (open === '(' && !cursor.take(')')))
    return null;
  if (often && of.length !== often.times)
    return cursor.refuse(first, `Ghi ${often.times} lần mà nêu ${of.length} ngày`);
  if (often) cursor.around.evenly = false;
  return of.length === 1 ? of[0]! : { kind: 'list', of };
}

/** ", trước ngày 25", "(trước ngày 20 của tháng cuối kỳ)" for all of the cycles; null, and nothing is taken, before else. */
function readForAll(cursor: Cursor, cycles: Recurring[], joined: number): Form | null {
  const start = cursor.at;
  cursor.at += joined;
  const strict = readDayLimit(cursor) ?? false;
  const all = readDayOfAll(cursor, cycles, strict);
  if (all && (cursor.tokens[start]!.text !== '(' || cursor.take(')'))) return all;
  cursor.back(start);
  return null;
}

const DAY_LEADS = new Set(
  'trước chậm muộn vào ngày đến thứ chủ cuối đầu trong từ hạn thời'.split(' '),
);

const HANDS = new Set(['gửi', 'nộp', 'trình']);

/** "hằng quý | gửi về Sở Nội vụ | trước ngày 15": who gets it, up to a limit; else nothing is taken. */
function skipReceiver(cursor: Cursor): void {
  const start = cursor.at;
  while (cursor.token?.kind === 'word' && !LIMITS.has(cursor.peek())) {
    if (TIMES.has(cursor.peek()) || cursor.at - start > LONGEST) break;
    cursor.at++;
  }
  if (LIMITS.has(cursor.peek())) cursor.mark('lead', start);
  else cursor.at = start;
}

const LIMITS = new Set(['trước', 'chậm', 'muộn']);
const TIMES = new Set(
  'ngày tuần tháng quý năm thứ sáng chiều khi sau từ hằng mỗi không chưa nếu trừ hoặc'.split(' '),
);
const LONGEST = 12;

/** The days of a cycle, or its dates: "15/3, 15/6, 15/9, 15/12" of each quarter. */
const readDaysIn = (cursor: Cursor, cycle: Recurring): Recurring[] | null =>
  dateOfCycleAhead(cursor, cycle.every)
    ? readDatesOfCycle(cursor, cycle)
    : readDaysOfCycle(cursor, cycle);

/** "trước ngày 15 và ngày 30": the days of a cycle; a limit holds for those behind it. */
function readDaysOfCycle(cursor: Cursor, cycle: Recurring): Recurring[] | null {
  const days: Recurring[] = [];
  let strict = false;
  do {
    const limited = readDayLimit(cursor);
    if (limited !== null) strict = limited;
    if (hourAhead(cursor) && !setHour(cursor)) return null;
    const on =
      cycle.every === 1 && cursor.peek() === 'từ'
        ? readWindowOfMonth(cursor)
        : readCycleDay(cursor, cycle.every, strict);
    if (on === null) return null;
    const { midnight, hour } = cursor.around;
    const before = (strict || midnight) && hour === null;
    days.push({ ...cycle, on: before ? beforeBeginning(on) : on, strict: before });
  } while (takeAnother(cursor, cycle));
  return days;
}

/** Takes what joins two days, if another day of the cycle follows. */
function takeAnother(cursor: Cursor, { every }: Recurring): boolean {
  const joins = cursor.peek();
  if (joins !== ',' && joins !== 'và' && joins !== ';') return false;
  const ahead = joins !== 'và' && cursor.peek(1) === 'và' ? 2 : 1;
  const next = cursor.peek(ahead);
  const whole = every === 12 && (next === 'tháng' || next === 'quý');
  const follows =
    every === 'week' ? next === 'thứ' || next === 'chủ' : whole || isDay(cursor, ahead);
  if (follows) cursor.at += ahead;
  return follows;
}

/** "ngày 20", "trước ngày 20", "20" and no cycle of its own behind it. */
function isDay(cursor: Cursor, ahead: number): boolean {
  const limit = cursor.peek(ahead) === 'trước' ? 1 : 0;
  const day = cursor.peek(ahead + limit) === 'ngày' ? 1 : 0;
  return cursor.isNumber(ahead + limit + day) && (day > 0 || limit === 0);
}

/** Takes "(hạn) trước", "chậm nhất (là)", "vào"; whether the day itself is too late, null: not said. */
function readDayLimit(cursor: Cursor): boolean | null {
  const start = cursor.at;
  cursor.skip('thời');
  if (cursor.skip('hạn')) cursor.skip('là');
  const latest = cursor.skip('chậm', 'nhất') || cursor.skip('muộn', 'nhất');
  if (latest) cursor.skip('là');
  const strict = cursor.skip('trước');
  if (latest && strict) cursor.around.twofold = true;
  if (!strict && !cursor.skip('vào') && !cursor.skip('trong') && cursor.skip('đến'))
    cursor.skip('hết');
  cursor.mark('limit', start);
  return cursor.at > start ? strict : null;
}
