import type { CycleDay, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { numberInWords } from './numbers';
import { readYear } from './years';

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
      return timesAhead(cursor) > 0 || bareCyclesAhead(cursor) || oftenAhead(cursor) !== null;
  }
}

/** "6 tháng, năm", "quý, 6 tháng, năm" as reports are called. */
function bareCyclesAhead(cursor: Cursor): boolean {
  const first =
    cursor.isNumber() && cursor.peek(1) === 'tháng' ? 2 : WHOLE.has(cursor.peek()) ? 1 : 0;
  if (first === 0 || (cursor.peek(first) !== ',' && cursor.peek(first) !== 'và')) return false;
  const next = first + 1;
  if (cursor.isNumber(next)) {
    const months = Number(cursor.peek(next));
    return first === 1 && cursor.peek(next + 1) === 'tháng' && months !== 9 && isMonths(months);
  }
  return WHOLE.has(cursor.peek(next)) && endsName(cursor.peek(next + 1));
}

const endsName = (text: string): boolean => text === '' || ',;.)'.includes(text) || text === 'và';

/** So many times in a cycle, said in so many words. */
interface Often {
  times: number;
  of: Every;
  words: number;
}

/** How often in which cycle: "02 lần/năm", "một năm hai lần", "quý một lần"; null when none stands here. */
function oftenAhead(cursor: Cursor): Often | null {
  const count = (ahead: number): number =>
    cursor.isNumber(ahead)
      ? Number(cursor.peek(ahead))
      : (numberInWords([cursor.peek(ahead)]) ?? 0);
  if (cursor.peek(1) === 'lần') {
    let at = 2;
    while (BETWEEN_OFTEN.has(cursor.peek(at)) && at < 4) at++;
    const of = WHOLE.get(cursor.peek(at));
    return at > 2 && of !== undefined && count(0) > 0
      ? { times: count(0), of, words: at + 1 }
      : null;
  }
  const named = cursor.peek(3) === 'lần' && EACH.has(cursor.peek()) ? 1 : 0;
  if (named === 0 && cursor.peek(2) !== 'lần') return null;
  const of = WHOLE.get(cursor.peek(named));
  // "01 năm/lần", "quý/lần".
  const times = cursor.peek(named + 1) === '/' ? 1 : count(named + 1);
  return of !== undefined && times > 0 ? { times, of, words: named + 3 } : null;
}

const EACH = new Set(['một', 'mỗi', 'hằng', '1', '01']);
const BETWEEN_OFTEN = new Set(['/', 'một', 'mỗi', 'trong', '1', '01']);

/** The same behind "định kỳ", of more than one time. */
export function oftenHere(cursor: Cursor): Often | null {
  const { at } = cursor;
  cursor.skip('định', 'kỳ');
  const often = oftenAhead(cursor);
  cursor.at = at;
  return often && often.times > 1 ? often : null;
}

/** Several times in a cycle: so many cycles of even length, or the halves of a month. */
export function takeOften(cursor: Cursor, { times, of, words }: Often): Recurring[] | null {
  const start = cursor.at;
  cursor.skip('định', 'kỳ');
  cursor.at += words;
  const months = of === 'week' ? NaN : of / times;
  const halves = of === 1 && times === 2;
  const dated = DATED.has(cursor.peek(1)) || DATED.has(cursor.peek());
  if (!isMonths(months) && !halves && !dated)
    return cursor.refuse(start, 'Không chia đều được số lần trong kỳ', 'hằng tháng', 'hằng quý');
  const year = readYear(cursor);
  if (year === undefined) return null;
  cursor.mark('cycle', start);
  cursor.around.evenly = true;
  const cycle: Recurring = { kind: 'recurring', every: of, on: null, strict: false, year };
  if (!halves) return [{ ...cycle, every: isMonths(months) ? months : of }];
  return [15, 0].map((day) => ({ ...cycle, on: { month: 1, day } }));
}

/** What the days of such a cycle begin with. */
const DATED = new Set('vào ngày thứ trước tháng quý'.split(' '));

/** "03 tháng một lần", "6 tháng/lần": how many tokens stand behind the months; 0 when none do. */
function timesAhead(cursor: Cursor): number {
  if (cursor.peek(1) !== 'tháng' || monthsHere(cursor) === 0) return 0;
  for (let ahead = 2; ahead < 5; ahead++) {
    if (cursor.peek(ahead) === 'lần') return ahead - 1;
    const between = cursor.peek(ahead);
    if (between !== '/' && between !== 'một' && Number(between) !== 1) return 0;
  }
  return 0;
}

/** "03", "hai" before months. */
const monthsHere = (cursor: Cursor): number =>
  cursor.isNumber() ? Number(cursor.peek()) : (numberInWords([cursor.peek()]) ?? 0);

/** "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý năm 2021": the cycles, at their ends. */
export function readCycles(cursor: Cursor): Recurring[] | null {
  const start = cursor.at;
  const cycles: Recurring[] = [];
  const regular = cursor.skip('định', 'kỳ') || bareCyclesAhead(cursor);
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
  const often = oftenAhead(cursor);
  if (often) {
    cursor.at += often.words;
    return often.times === 1 ? often.of : null;
  }
  const start = cursor.at;
  const times = timesAhead(cursor);
  if (!cursor.skip('hằng') && !cursor.skip('mỗi') && !bare && !cursor.isNumber() && times === 0) {
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
  const months = monthsHere(cursor);
  if (months === 0 || cursor.peek(1) !== 'tháng') return null;
  cursor.at += 2 + timesAhead(cursor);
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
  const joins = cursor.peek() === ',' || cursor.peek() === 'và' || cursor.peek() === '/';
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
