import { civilDay, isDay } from '../../time';
import type { Cursor } from './cursor';
import { readDate, readNamedDate, sayDate } from './dates';
import type { CivilDate, Edge, Form } from '../deadline';
import { hourAhead, isBefore, readHour, setHour } from './hours';
import { takeLatest } from './limits';
import { takeOnward } from './onward';
import { periodAhead, readPeriod, readSibling, siblingAhead } from './periods';
import { pointAhead, readPointEdge } from './point-edges';
import { inYear } from './years';

/** What joins the two ends of a stretch of time: "-" or "đến (hết)". */
export function takeUntil(cursor: Cursor): boolean {
  if (endsAhead(cursor)) {
    cursor.at += 3;
    cursor.skip('vào');
    return true;
  }
  if (!cursor.skip('-') && !cursor.take('đến')) return false;
  cursor.skip('hết');
  return true;
}

/** Whether another end may follow. */
export const rangeAhead = (cursor: Cursor): boolean =>
  cursor.peek() === '-' || cursor.peek() === 'đến' || endsAhead(cursor);

/** "và kết thúc vào ngày 14/7" behind "từ ngày 23/6". */
function endsAhead(cursor: Cursor): boolean {
  const joined = cursor.peek() === 'và' || cursor.peek() === ',';
  return joined && cursor.peek(1) === 'kết' && cursor.peek(2) === 'thúc';
}

/** "từ ngày 15/8 đến ngày 05/9", "từ tháng 7", "từ ngày 10/11 trở đi", after the "từ". */
export function readFrom(cursor: Cursor): Form | null {
  const start = cursor.at;
  const days = dayBeforeRange(cursor);
  if (days) return readDayRange(cursor, days);
  cursor.skip('đầu');
  const from = readOpening(cursor);
  if (from === null) return null;
  // "Từ năm 2021 đến năm 2025" has both its ends.
  if ('unit' in from && from.unit === 'year' && cursor.at - start > 2) {
    cursor.mark('time', start);
    return { kind: 'period', period: from, window: !cursor.around.completes, strict: false };
  }
  if (takeUntil(cursor)) return readTo(cursor, start, from);
  cursor.mark('time', start);
  if (cursor.skip('trở', 'đi')) cursor.mark('tail', cursor.at - 2);
  else if ('unit' in from && from.unit === 'year' && takeOnward(cursor))
    cursor.around.openEnded = false;
  return { kind: 'from', from };
}

/** After "không sớm hơn": a beginning, with "và không muộn hơn" an end behind it. */
export function readEarliest(cursor: Cursor, limit: number): Form | null {
  cursor.mark('limit', limit);
  const start = cursor.at;
  const from = readOpening(cursor);
  if (from === null) return null;
  const end = cursor.at;
  if (!cursor.skip(',')) cursor.skip('và');
  if (takeLatest(cursor)) return readTo(cursor, start, from);
  cursor.at = end;
  cursor.mark('time', start);
  return { kind: 'from', from };
}

/** The first day of a stretch; an hour before it is of that day. */
function readOpening(cursor: Cursor): Edge | null {
  cursor.around.fromHour = null;
  if (!hourAhead(cursor)) return readEdge(cursor);
  const hour = readHour(cursor);
  if (hour === null) return null;
  cursor.around.fromHour = hour === '24:00' || hour === '00:00' ? null : hour;
  cursor.skip(',');
  if (cursor.peek() !== 'ngày') return cursor.want('ngày');
  return readEdge(cursor);
}

/** A date or a period at one end of a stretch of time. */
function readEdge(cursor: Cursor): Edge | null {
  const year = cursor.isNumber() && cursor.peek().length === 4;
  if (year || periodAhead(cursor)) return readPeriod(cursor);
  if (pointAhead(cursor)) return readPointEdge(cursor);
  cursor.want('tháng 7');
  return readNamedDate(cursor);
}

/** The end of a stretch, after "đến"; one that lies before its beginning is refused. */
export function readTo(cursor: Cursor, start: number, from: Edge): Form | null {
  let strict = cursor.skip('trước');
  const timed = hourAhead(cursor);
  if (timed) {
    if (!setHour(cursor)) return null;
    strict = cursor.around.midnight;
    cursor.skip(',');
  }
  const short = 'unit' in from && siblingAhead(cursor, from.unit) && !dateAhead(cursor);
  if (cursor.peek() === 'cuối' && cursor.peek(1) !== 'cùng') cursor.at++;
  const end = short ? readSibling(cursor, from.unit) : readEdge(cursor);
  if (end === null) return null;
  // "Từ ngày 15/12/2021 đến ngày 05/01 năm sau": the year after the one that is named.
  const to = end.later && from.year !== null ? inYear(end, from.year) : end;
  if (timed && 'unit' in to) return cursor.want('ngày 15/12');
  const { hour, fromHour } = cursor.around;
  const sameDay = fromHour !== null && hour !== null && isSameDay(from, to);
  if (isReversed(from, to, strict) || (sameDay && !isBefore(fromHour, hour))) {
    return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
  }
  cursor.mark('time', start);
  return { kind: 'between', from, to, strict, ...(fromHour !== null && { fromHour }) };
}

const isSameDay = (from: Edge, to: Edge): boolean =>
  !('unit' in from) &&
  !('unit' in to) &&
  from.day === to.day &&
  from.month === to.month &&
  (from.year ?? to.year) === (to.year ?? from.year) &&
  !to.later === !from.later;

/** The most months that a window without its years may run over the turn of a year: a school year. */
const LONGEST_TURN = 9;

/** Whether a stretch ends before it begins; without both its years it may run into the next. */
export function isReversed(from: Edge, to: Edge, strict: boolean, after = false): boolean {
  const fixed = (from.year === null) === (to.year === null);
  const [start, end] = fixed ? [from, to] : [inYear(from, 0), inYear(to, 0)];
  const [first, last] = [
    rank(start, 0) + (after ? 1 : 0),
    strict ? rank(end, 0) - 1 : rank(end, 32),
  ];
  if (first <= last) return false;
  if (fixed && (from.year !== null || to.later)) return true;
  const months = Math.floor((first % 10_000) / 100) - Math.floor((last % 10_000) / 100);
  const days = !('unit' in from) && !('unit' in to) && to.day > from.day;
  return 12 - months + (days ? 1 : 0) > LONGEST_TURN;
}

const dateAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() &&
  !'-)'.includes(cursor.peek(1)) &&
  cursor.isNumber(2) &&
  cursor.peek(2).length < 3;

/** Orders edges: a period counts from its first day (`day` 0) or to its last (`day` 32). */
function rank(edge: Edge, day: number): number {
  const year = (edge.year ?? (edge.later ?? 0) + 1) * 10_000;
  if (!('unit' in edge)) return year + edge.month * 100 + edge.day;
  const last = day > 0;
  switch (edge.unit) {
    case 'week':
      return year + (edge.of as number) * 100 + edge.number * 7;
    case 'month':
      return year + edge.number * 100 + day;
    case 'quarter':
      return year + (last ? edge.number * 3 : edge.number * 3 - 2) * 100 + day;
    case 'first':
      return year + (last ? edge.number : 1) * 100 + day;
    case 'last':
      return year + (last ? 12 : 13 - edge.number) * 100 + day;
    case 'year':
  }
  return year + (last ? (edge.number - 1) * 10_000 + 1200 : 100) + day;
}

/** The bare first day of "15-20/8", "ngày 15 đến ngày 20/8"; null when a date stands here. */
export function dayBeforeRange(cursor: Cursor): { day: number; ahead: number } | null {
  let ahead = cursor.peek() === 'ngày' ? 1 : 0;
  if (cursor.peek(ahead) === 'mùng') ahead++;
  if (!cursor.isNumber(ahead) || cursor.peek(ahead).length > 2) return null;
  const day = Number(cursor.peek(ahead));
  const joins = cursor.peek(ahead + 1);
  if (joins === 'đến') return { day, ahead: ahead + 1 };
  const dated =
    cursor.peek(ahead + 3) === 'tháng' ||
    (cursor.peek(ahead + 3) === '/' && cursor.peek(ahead + 4).length < 3) ||
    (cursor.peek(ahead + 3) === '.' &&
      cursor.isNumber(ahead + 4) &&
      cursor.peek(ahead + 4).length < 3);
  return joins === '-' && cursor.isNumber(ahead + 2) && dated ? { day, ahead: ahead + 1 } : null;
}

/** The stretch whose first day has no month of its own: it has that of the last. */
export function readDayRange(
  cursor: Cursor,
  { day, ahead }: { day: number; ahead: number },
): Form | null {
  const start = cursor.at;
  cursor.at += ahead;
  takeUntil(cursor);
  if (monthEndAhead(cursor)) return readToMonthEnd(cursor, start, day);
  cursor.skip('ngày');
  const to = readDate(cursor);
  if (to === null) return null;
  const from: CivilDate = { ...to, day };
  if (day < 1 || day > to.day) {
    return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
  }
  cursor.mark('time', start);
  return { kind: 'between', from, to, strict: false };
}

/** Whether "(đến hết) tháng 8", "(đến) cuối tháng 8" stands here. */
const monthEndAhead = (cursor: Cursor): boolean =>
  cursor.peek() === 'tháng'
    ? cursor.peek(-1) === 'hết'
    : cursor.peek() === 'cuối' && cursor.peek(1) === 'tháng';

/** "từ ngày 15 đến hết tháng 8": from the 15th of that month. */
function readToMonthEnd(cursor: Cursor, start: number, day: number): Form | null {
  cursor.skip('cuối');
  const to = readPeriod(cursor);
  if (to === null) return null;
  const { number: month, year, later } = to;
  const from: CivilDate = { day, month, year, ...(later && { later }) };
  if (!isDay(civilDay(year ?? ANY_COMMON_YEAR, month, day)))
    return cursor.refuse(start, `Không có ngày ${sayDate(from)}`);
  cursor.mark('time', start);
  return { kind: 'between', from, to, strict: false };
}

const ANY_COMMON_YEAR = 2001;
