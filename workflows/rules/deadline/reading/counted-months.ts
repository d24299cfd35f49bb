import type { Form, Period } from '../deadline';
import type { Cursor } from './cursor';
import { takeYearly } from './cycles';
import { sayDate } from './dates';
import { rangeAhead, readTo, takeUntil } from './edges';
import type { Limit } from './limits';
import { readSibling } from './periods';
import { shareCycleOf, shareYears } from './shared';

/** Months that stand behind their number: which they are, and whether as a stretch, "3 tháng 7-9". */
interface Listed {
  months: number[];
  range: boolean;
}

/**
 * "3 tháng 7, 8, 9", "02 tháng (11, 12)": so many months, not the days 3/7, 3/8, 3/9. Undefined, and nothing is
 * taken, where a day of a month stands here; null refuses.
 */
export function readCountedMonths(cursor: Cursor, limit: Limit): Form | null | undefined {
  const inside = cursor.peek(-1) === 'trong';
  if (!inside && limit !== 'in') return undefined;
  const count = Number(cursor.peek());
  const listed = listedAt(cursor);
  if (listed === null || count > 12) return undefined;
  const { months, range } = listed;
  const told = range ? ((months[1]! - months[0]! + 12) % 12) + 1 : months.length;
  const signed = !cursor.isNumber(2);
  if (told !== count) {
    if (range || !(inside || signed)) return undefined;
    return cursor.refuse(cursor.at, 'Số tháng và các tháng không khớp', `${told} tháng`);
  }
  if (!inside && !signed && !range) {
    const sideBySide = months.every((month, i) => i === 0 || month === (months[i - 1]! % 12) + 1);
    noteDays(cursor, count, months[0]!, sideBySide);
    if (!sideBySide) return undefined;
  }
  return readMonths(cursor, limit, listed);
}

/** "3 tháng 7, 8, 9" without "trong" may be days; months that do not follow one another are rather that. */
function noteDays({ around }: Cursor, day: number, month: number, counted: boolean): void {
  const date = { day, month, year: null };
  around.counted = {
    code: 'months',
    reading: counted
      ? `ngày ${sayDate(date)} và cùng ngày của các tháng sau`
      : `trọn các tháng đã ghi`,
    why: `số đứng trước “tháng” có thể là ngày hoặc số tháng; đang hiểu là ${counted ? 'số tháng' : 'ngày'}`,
    other: counted
      ? { kind: 'date', date, strict: false }
      : {
          kind: 'period',
          period: { unit: 'month', number: month, year: null },
          window: true,
          strict: false,
        },
  };
}

/** The months behind "3 tháng": two or more by their numbers; null where anything else stands there. */
function listedAt(cursor: Cursor): Listed | null {
  let at = cursor.peek(2) === ':' || cursor.peek(2) === '(' ? 3 : 2;
  const months: number[] = [];
  for (;;) {
    if (months.length > 0 && cursor.peek(at) === 'tháng') at++;
    const month = Number(cursor.peek(at));
    const isMonth =
      cursor.isNumber(at) && month >= 1 && month <= 12 && cursor.peek(at + 1) !== 'tháng';
    if (!isMonth) return null;
    months.push(month);
    at++;
    const year = cursor.peek(at) === '/' || cursor.peek(at) === 'năm';
    if (year && cursor.peek(at) === '/' && cursor.peek(at + 1).length < 4) return null;
    if (year && cursor.isNumber(at + 1)) at += 2;
    const joint = cursor.peek(at);
    if (months.length === 1 && (joint === '-' || joint === 'đến'))
      return rangeAt(cursor, at, month);
    if (!JOINTS.has(joint)) return months.length > 1 ? { months, range: false } : null;
    at += cursor.peek(at + 1) === 'và' ? 2 : 1;
  }
}

/** The other end of "7-9", "7 đến tháng 9". */
function rangeAt(cursor: Cursor, joint: number, first: number): Listed | null {
  const at = cursor.peek(joint + 1) === 'tháng' ? joint + 2 : joint + 1;
  const last = Number(cursor.peek(at));
  const after = cursor.peek(at + 1);
  const isMonth = cursor.isNumber(at) && last >= 1 && last <= 12 && after !== 'tháng';
  if (!isMonth || (after === '/' && cursor.peek(at + 2).length < 4)) return null;
  return { months: [first, last], range: true };
}

const JOINTS = new Set([',', 'và', ';']);

/** Reads what `listedAt` has seen. */
function readMonths(cursor: Cursor, limit: Limit, { months, range }: Listed): Form | null {
  cursor.at += 2;
  const open = cursor.peek() === '(';
  if (open || cursor.peek() === ':') cursor.at++;
  const start = cursor.at;
  const window = limit === 'in' && !cursor.around.completes;
  const periods: Period[] = [];
  while (periods.length < (range ? 1 : months.length)) {
    if (cursor.peek() === ',' || cursor.peek() === ';') cursor.at++;
    cursor.skip('và');
    cursor.skip('tháng');
    const period = readSibling(cursor, 'month');
    if (period === null) return null;
    periods.push(period);
  }
  if (range) {
    const stretch =
      rangeAhead(cursor) && takeUntil(cursor) ? readTo(cursor, start, periods[0]!) : null;
    return stretch && (!open || cursor.take(')')) ? stretch : null;
  }
  if (open && !cursor.take(')')) return null;
  const of = periods.map((period): Form => ({ kind: 'period', period, window, strict: false }));
  shareYears(of);
  const yearly = periods.at(-1)!.year === null && takeYearly(cursor);
  return { kind: 'list', of: yearly ? of.map(shareCycleOf) : of };
}
