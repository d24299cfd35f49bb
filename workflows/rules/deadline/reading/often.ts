import type { Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { numberInWords } from './numbers';
import { readYear } from './years';
import { WHOLE, isMonths } from './cycle-names';

type Every = Recurring['every'];

/** So many times in a cycle, said in so many words. */
export interface Often {
  times: number;
  of: Every;
  words: number;
}

/** How often in which cycle: "02 lần/năm", "một năm hai lần", "quý một lần"; null when none stands here. */
export function oftenAhead(cursor: Cursor): Often | null {
  const count = (ahead: number): number =>
    cursor.isNumber(ahead)
      ? Number(cursor.peek(ahead))
      : (numberInWords([cursor.peek(ahead)]) ?? 0);
  if (cursor.peek(1) === 'lần' || (cursor.peek(1) === 'đợt' && cursor.peek(2) === '/')) {
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
