import { lastOfMonth } from '../../time';
import type { Form, Period } from '../deadline';
import type { Cursor } from './cursor';
import type { Limit } from './limits';
import { readPeriod } from './periods';

/** The days of a part of a month; `to` 0 is its last day. */
interface Days {
  from: number;
  to: number;
  week: boolean;
}

/** The ten days that go by a name, and the halves. */
const NAMED: ReadonlyMap<string, Days> = new Map([
  ['thượng tuần', { from: 1, to: 10, week: false }],
  ['trung tuần', { from: 11, to: 20, week: false }],
  ['hạ tuần', { from: 21, to: 0, week: false }],
  ['nửa đầu', { from: 1, to: 15, week: false }],
  ['nửa cuối', { from: 16, to: 0, week: false }],
]);

/** Whether a part of a month stands at a token: "trung tuần tháng 9", "tuần đầu tháng 9". */
export function partOfMonthAhead(cursor: Cursor, at = cursor.at): boolean {
  switch (cursor.tokens[at]?.text) {
    case 'thượng':
    case 'trung':
    case 'hạ':
    case 'nửa':
    case 'tuần':
      return partAt(cursor, at) !== null;
    default:
      return cursor.tokens[at]?.kind === 'number' && partAt(cursor, at) !== null;
  }
}

/** Its days, and the token of "tháng". */
function partAt(cursor: Cursor, at: number): (Days & { month: number }) | null {
  const text = (i: number): string => cursor.tokens[i]?.text ?? '';
  const named = NAMED.get(`${text(at)} ${text(at + 1)}`);
  const counted = text(at + 1) === 'ngày' ? countedAt(Number(text(at)), text(at + 2)) : null;
  const days = named ?? counted ?? (text(at) === 'tuần' ? weekAt(text, at + 1) : null);
  if (!days) return null;
  let month = at + 2;
  if (counted || (!named && text(at + 1) === 'thứ')) month++;
  if (text(month) === 'tiên' || text(month) === 'cùng') month++;
  if (text(month) === 'của' || text(month) === 'trong') month++;
  return text(month) === 'tháng' ? { ...days, month } : null;
}

/** "10 ngày đầu", "05 ngày cuối" of a month. */
function countedAt(count: number, word: string): Days | null {
  if (!(count >= 1 && count <= 28)) return null;
  if (word === 'đầu') return { from: 1, to: count, week: false };
  return word === 'cuối' ? { from: 1 - count, to: 0, week: false } : null;
}

/** Which seven days "tuần 3", "tuần thứ hai", "tuần đầu", "tuần cuối" are. */
function weekAt(text: (i: number) => string, at: number): Days | null {
  const word = text(at) === 'thứ' ? text(at + 1) : text(at);
  if (word === 'cuối') return { from: -6, to: 0, week: true };
  const nth = WEEKS.get(word) ?? Number(word);
  return nth >= 1 && nth <= 4 ? { from: nth * 7 - 6, to: nth * 7, week: true } : null;
}

const WEEKS: ReadonlyMap<string, number> = new Map([
  ['đầu', 1],
  ['nhất', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
]);

/** Reads what `partOfMonthAhead` has seen: days of a month, or the last of them. */
export function readPartOfMonth(cursor: Cursor, limit: Limit): Form | null {
  const part = partAt(cursor, cursor.at);
  if (part === null || limit === 'before') return cursor.want('ngày');
  cursor.at = part.month;
  const period = readPeriod(cursor);
  if (period === null) return null;
  const window = limit === 'in' && !cursor.around.completes;
  const days = formOf(part, period, window);
  if (!part.week) return days;
  cursor.around.weekOfMonth = part.to === 0 ? 'last' : days;
  if (part.to === 0) return days;
  const week: Period = { ...period, unit: 'week', number: part.to / 7, of: period.number };
  return { kind: 'period', period: week, window, strict: false };
}

/** The part of a month whose "tháng" is a token, as a window of another month; null: no part stands there. */
export function partIn(cursor: Cursor, month: number, period: Period): Form | null {
  for (let at = month - 1; at >= 0 && month - at < LONGEST_PART; at--) {
    const part = partAt(cursor, at);
    if (part?.month === month) return formOf(part, period, true);
  }
  return null;
}

/** "10 ngày đầu tiên của", "tuần thứ hai của". */
const LONGEST_PART = 7;

/** Days of a month that are counted from its first day or to its last. */
function formOf(part: Days, month: Period, window: boolean): Form {
  const { number, unit: _unit, ...of } = month;
  const to = part.to === 0 ? month : { day: part.to, month: number, ...of };
  if (window) {
    // Without a year February has 28 days.
    const last = Number(lastOfMonth(of.year ?? 2001, number).slice(8));
    const day = part.from > 0 ? part.from : last + part.from;
    return { kind: 'between', from: { day, month: number, ...of }, to, strict: false };
  }
  return 'unit' in to
    ? { kind: 'period', period: to, window: false, strict: false }
    : { kind: 'date', date: to, strict: false };
}
