import type { CycleDay, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { numberInWords } from './numbers';
import { readYear } from './years';
import { oftenAhead } from './often';
import { WHOLE, isMonths } from './cycle-names';

type Every = Recurring['every'];

/** Whether the name of a cycle stands here: "hằng tháng", "mỗi quý", "định kỳ", "03 tháng một lần". */
export function cycleAhead(cursor: Cursor): boolean {
  switch (cursor.peek()) {
    case 'hằng':
    case 'mỗi':
      return true;
    case 'định':
      return cursor.peek(1) === 'kỳ';
    case 'các':
      return eachAhead(cursor);
    default:
      return timesAhead(cursor) > 0 || bareCyclesAhead(cursor) || oftenAhead(cursor) !== null;
  }
}

/** "các tháng trong năm": each of them, as a rule. */
const eachAhead = (cursor: Cursor): boolean =>
  cursor.peek() === 'các' &&
  WHOLE.has(cursor.peek(1)) &&
  cursor.peek(2) === 'trong' &&
  cursor.peek(3) === 'năm';

/** "6 tháng, năm", "quý, 6 tháng, năm" as reports are called. */
function bareCyclesAhead(cursor: Cursor): boolean {
  const first =
    cursor.isNumber() && cursor.peek(1) === 'tháng' ? 2 : WHOLE.has(cursor.peek()) ? 1 : 0;
  if (first === 0 || (cursor.peek(first) !== ',' && cursor.peek(first) !== 'và')) return false;
  const next = first + 1;
  if (cursor.isNumber(next)) {
    const months = Number(cursor.peek(next));
    if (first === 2 && months === 1 && cursor.peek(next + 1) === 'năm') return true;
    return first === 1 && cursor.peek(next + 1) === 'tháng' && months !== 9 && isMonths(months);
  }
  return WHOLE.has(cursor.peek(next)) && endsName(cursor.peek(next + 1));
}

/** What stands behind the name of a cycle that is complete. */
export const endsName = (text: string): boolean =>
  text === '' || ',;.)'.includes(text) || text === 'và';

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

/**
 * "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý năm 2021": the cycles, at their ends. `more`: of a list that
 * has begun before, "quý, 9 tháng".
 */
export function readCycles(cursor: Cursor, more = false): Recurring[] | null {
  const start = cursor.at;
  const cycles: Recurring[] = [];
  if (eachAhead(cursor)) cursor.around.alone = cursor.skip('các');
  const regular = cursor.around.alone || cursor.skip('định', 'kỳ') || bareCyclesAhead(cursor);
  do {
    if ((more || cycles.length > 0) && takeNineMonths(cursor)) {
      cycles.push(NINE_MONTHS);
      continue;
    }
    const every = readEvery(cursor, more || regular || cycles.length > 0);
    if (every === null) return null;
    cycles.push({ kind: 'recurring', every, on: null, strict: false, year: null });
  } while (anotherAhead(cursor));
  const year = readYearOfCycle(cursor);
  if (year === undefined) return null;
  cursor.mark('cycle', start);
  return cycles.map((cycle) => ({ ...cycle, year }));
}

/** "9 tháng" among the periods of reports: once a year, at the end of September. */
const NINE_MONTHS: Recurring = {
  ...{ kind: 'recurring', every: 12, on: { month: 9, day: 0 } },
  ...{ strict: false, year: null },
};

function takeNineMonths(cursor: Cursor): boolean {
  if (!cursor.isNumber() || Number(cursor.peek()) !== 9 || cursor.peek(1) !== 'tháng') return false;
  cursor.at += 2;
  return true;
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
  if (months > 1 && cursor.peek(1) === 'tuần') {
    const why = `Chu kỳ ${months} tuần không có ngày bắt đầu, không tính được`;
    return cursor.refuse(start, why, 'hằng tuần', 'ngày 15 và ngày 30 hằng tháng');
  }
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

/** Takes "hằng năm" behind a day or a month of the year; another cycle there contradicts it. */
export function takeYearly(cursor: Cursor): boolean {
  const start = cursor.at;
  const every = takeCycle(cursor);
  if (every === 12) return true;
  if (every !== null)
    cursor.refuse(start, `“${cursor.written(start)}” không hợp với ngày, tháng đã ghi`, 'hằng năm');
  return false;
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
  const year = readYearOfCycle(cursor);
  return year === undefined ? null : { kind: 'recurring', every, on, strict, year };
}

/** "trong năm 2026", "năm 2026", or "trong năm", which is each of the plan's; undefined refuses. */
function readYearOfCycle(cursor: Cursor): number | null | undefined {
  if (cursor.peek() !== 'trong' || cursor.peek(1) !== 'năm') return readYear(cursor);
  cursor.at++;
  if (cursor.isNumber(1)) return readYear(cursor);
  cursor.at++;
  return null;
}
