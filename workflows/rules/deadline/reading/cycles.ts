import type { CycleDay, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { readYear } from './dates';

type Every = Recurring['every'];

/** The cycles that go by a word of their own. */
export const WHOLE: ReadonlyMap<string, Every> = new Map<string, Every>([
  ['tuần', 'week'],
  ['tháng', 1],
  ['quý', 3],
  ['năm', 12],
]);

/** Whether the name of a cycle stands here: "hằng tháng", "mỗi quý", "định kỳ", "03 tháng một lần". */
export function cycleAhead(cursor: Cursor): boolean {
  switch (cursor.peek()) {
    case 'hằng':
    case 'mỗi':
      return true;
    case 'định':
      return cursor.peek(1) === 'kỳ';
    default:
      return timesAhead(cursor) > 0 || bareCyclesAhead(cursor);
  }
}

/** "6 tháng, năm" as reports are called. */
const bareCyclesAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() &&
  cursor.peek(1) === 'tháng' &&
  (cursor.peek(2) === ',' || cursor.peek(2) === 'và') &&
  cursor.peek(3) === 'năm' &&
  !cursor.isNumber(4);

/** "03 tháng một lần", "6 tháng/lần": how many tokens stand behind the months; 0 when none do. */
function timesAhead(cursor: Cursor): number {
  if (!cursor.isNumber() || cursor.peek(1) !== 'tháng') return 0;
  for (let ahead = 2; ahead < 5; ahead++) {
    if (cursor.peek(ahead) === 'lần') return ahead - 1;
    const between = cursor.peek(ahead);
    if (between !== '/' && between !== 'một' && Number(between) !== 1) return 0;
  }
  return 0;
}

/** "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý năm 2021": the cycles, at their ends. */
export function readCycles(cursor: Cursor): Recurring[] | null {
  const start = cursor.at;
  const cycles: Recurring[] = [];
  const regular = cursor.skip('định', 'kỳ');
  do {
    const every = readEvery(cursor, regular || cycles.length > 0);
    if (every === null) return null;
    cycles.push({ kind: 'recurring', every, on: null, strict: false, year: null });
  } while (anotherAhead(cursor));
  if (cursor.peek() === 'trong' && cursor.peek(1) === 'năm') cursor.at++;
  const year = readYear(cursor);
  if (year === undefined) return null;
  for (const cycle of cycles) cycle.year = year;
  cursor.mark('cycle', start);
  return cycles;
}

/** "tháng" of "hằng tháng", "6 tháng" of "định kỳ 6 tháng". */
function readEvery(cursor: Cursor, bare: boolean): Every | null {
  const start = cursor.at;
  if (!cursor.skip('hằng') && !cursor.skip('mỗi') && !bare && !cursor.isNumber()) {
    return cursor.want('hằng tháng');
  }
  const whole = WHOLE.get(cursor.peek());
  if (whole !== undefined) {
    cursor.at++;
    if ((cursor.peek() === 'một' || Number(cursor.peek()) === 1) && cursor.peek(1) === 'lần')
      cursor.at += 2;
    return whole;
  }
  for (const example of ['tuần', 'tháng', 'quý']) cursor.want(example);
  if (cursor.isNumber() && Number(cursor.peek()) === 1 && cursor.peek(1) === 'năm') {
    cursor.at += 2;
    return 12;
  }
  if (!cursor.isNumber() || cursor.peek(1) !== 'tháng') return null;
  const times = timesAhead(cursor);
  const months = cursor.number('6') as number;
  cursor.at += 1 + times;
  if (isMonths(months)) return months;
  return cursor.refuse(
    start,
    `Chu kỳ ${months} tháng không chia hết một năm`,
    '03 tháng',
    '6 tháng',
  );
}

const isMonths = (n: number): n is 1 | 2 | 3 | 4 | 6 | 12 =>
  n === 1 || n === 2 || n === 3 || n === 4 || n === 6 || n === 12;

/** Takes the sign or "và" before another cycle. */
function anotherAhead(cursor: Cursor): boolean {
  const joins = cursor.peek() === ',' || cursor.peek() === 'và';
  if (!joins) return false;
  const next = cursor.peek(1);
  const cycle =
    next === 'hằng' ||
    next === 'mỗi' ||
    (WHOLE.has(next) && !cursor.isNumber(2)) ||
    (cursor.isNumber(1) && (cursor.peek(2) === 'tháng' || cursor.peek(2) === 'năm'));
  if (cycle) cursor.at++;
  return cycle;
}

/** Takes "hằng tháng", "mỗi quý", "của hằng năm". */
export function takeCycle(cursor: Cursor): Recurring['every'] | null {
  const ahead = cursor.peek() === 'của' ? 1 : 0;
  if (cursor.peek(ahead) !== 'hằng' && cursor.peek(ahead) !== 'mỗi') return null;
  const every = WHOLE.get(cursor.peek(ahead + 1)) ?? null;
  if (every !== null) cursor.at += ahead + 2;
  return every;
}

/** "hằng tháng" behind a day, with the year that bounds it. */
export function recurringOn(
  cursor: Cursor,
  every: Recurring['every'],
  on: CycleDay,
  strict: boolean,
): Recurring | null {
  if (cursor.peek() === 'trong' && cursor.peek(1) === 'năm') cursor.at++;
  const year = readYear(cursor);
  return year === undefined ? null : { kind: 'recurring', every, on, strict, year };
}
