import type { Anchor, Form, Span } from '../deadline';
import { readAnchor } from './anchors';
import type { Cursor } from './cursor';
import { readCycle } from './cycle-phrases';
import { firstDaysAhead, readFirstDays, withinOf } from './counted-from';
import { readCycleEnd, spanAfterCycle } from './cycle-end';
import { cycleAhead } from './cycles';
import { bareEventAhead, readEvent } from './events';
import { holidayAhead } from './holidays';
import { skipNextOf } from './next-day';
import { countsAhead, readSpan, spanAhead } from './spans';

/** "05 ngày làm việc kể từ …", "10 ngày làm việc trước …". */
export function readCounted(cursor: Cursor): Form | null {
  const least = takeLeastCount(cursor);
  const span = readSpan(cursor);
  if (!span) return null;
  if (least !== null) return readRange(cursor, span, least);
  if (firstDaysAhead(cursor, span)) return readFirstDays(cursor, span);
  if (cursor.take('trước')) return aheadOf(cursor, span);
  return readWithin(cursor, span);
}

/** The "03" of "03 đến 05 ngày làm việc", with what joins it to the "05"; null when no such count stands here. */
function takeLeastCount(cursor: Cursor): number | null {
  if (!countsAhead(cursor)) return null;
  const least = Number(cursor.peek());
  cursor.at += 2;
  return least;
}

/** The shorter count; the longer is its other reading. */
function readRange(cursor: Cursor, span: Span, least: number): Form | null {
  const form = least > 0 && least < span.count ? readWithin(cursor, span) : null;
  if (form?.kind !== 'within') return null;
  cursor.around.longer = form;
  return { ...form, span: { ...span, count: least } };
}

/** "kể từ ngày nhận được công văn" behind a length of time. */
function readWithin(cursor: Cursor, span: Span): Form | null {
  cursor.skip(',');
  const after =
    cursor.take('kể', 'từ') || cursor.take('tính', 'từ') || cursor.take('từ') || cursor.take('sau');
  if (!after && cursor.peek() !== 'khi') return null;
  const cycle = readCycleEnd(cursor);
  if (cycle) return spanAfterCycle(cursor, span, cycle);
  skipNextOf(cursor);
  const anchor = readAnchor(cursor);
  return anchor && withinOf(cursor, span, anchor);
}

/** "trước ngày 15/12 ít nhất 05 ngày làm việc": the length stands behind what it is counted from. */
export function readSpanBehind(cursor: Cursor, before: Anchor): Form | null {
  const start = cursor.at;
  // "Trước khi kết thúc năm là 15 ngày".
  cursor.skip('là');
  const least = cursor.take('ít', 'nhất') || cursor.skip('tối', 'thiểu');
  if (!least && !spanAhead(cursor)) return null;
  cursor.mark('limit', start);
  const span = readSpan(cursor);
  return span && !inHours(span) ? { kind: 'ahead', span, before } : null;
}

/** Back from a day no hours can be counted. */
const inHours = ({ unit }: Span): boolean => unit === 'hour' || unit === 'working-hour';

/** "ít nhất 05 ngày làm việc trước ngày 15/12", "ít nhất 01 lần/năm". */
export function readLeast(cursor: Cursor): Form | null {
  const start = cursor.at;
  if (!cursor.take('ít', 'nhất') && !cursor.skip('tối', 'thiểu')) return null;
  cursor.mark('limit', start);
  if (cycleAhead(cursor)) return readCycle(cursor, 'in');
  const span = readSpan(cursor);
  return span && cursor.take('trước') ? aheadOf(cursor, span) : null;
}

/** Whether a length of time stands behind the event of "trước khi". */
export const leadBehindEvent = (cursor: Cursor): boolean =>
  cursor.tokens.some(
    ({ text, kind }, i) =>
      i > cursor.at &&
      i + 1 < cursor.tokens.length &&
      (text === 'ít' ||
        text === 'tối' ||
        (kind === 'number' && LEADS.has(cursor.tokens[i + 1]!.text))),
  );

/** Whether an event stands behind "trước": "khi …", "ngày họp", "kỳ họp". */
export const eventAhead = (cursor: Cursor): boolean =>
  cursor.peek() === 'khi' ||
  (cursor.peek() === 'ngày' && !cursor.isNumber(1) && !DAYS.has(cursor.peek(1))) ||
  bareEventAhead(cursor);

const DAYS = new Set('mùng thứ chủ cuối đầu làm'.split(' '));

/** "khi Hội đồng họp ít nhất 03 ngày", "kỳ họp 10 ngày", behind "trước". */
export function readEventLead(cursor: Cursor): Form | null {
  const before = readAnchor(cursor);
  return before && readSpanBehind(cursor, before);
}

const LEADS = new Set(['ngày', 'tuần']);

/** Whether "khi" here names an occasion that has a day: "kiểm tra"; "trước khi ban hành" sets no date. */
export const occasionAhead = (cursor: Cursor): boolean =>
  cursor.peek(1) === 'họp' || OCCASIONS.has(`${cursor.peek(1)} ${cursor.peek(2)}`);

const OCCASIONS = new Set(['kiểm tra', 'khai mạc', 'diễn ra']);

/** "khi kiểm tra", behind "trước": the last working day before it. */
export function readEve(cursor: Cursor): Form | null {
  cursor.at++;
  const event = readEvent(cursor);
  if (!event) return null;
  cursor.around.eve = true;
  return { kind: 'ahead', span: { count: 1, unit: 'working' }, before: { event } };
}

/** "05 ngày làm việc so với thời hạn của Sở", "05 ngày khi tổ chức hội nghị", behind "trước". */
export function readAhead(cursor: Cursor): Form | null {
  const span = readSpan(cursor);
  if (!span || !leadsToAnchor(cursor)) return null;
  return aheadOf(cursor, span);
}

const leadsToAnchor = (cursor: Cursor): boolean =>
  cursor.take('so', 'với') ||
  cursor.peek() === 'khi' ||
  bareEventAhead(cursor) ||
  holidayAhead(cursor);

function aheadOf(cursor: Cursor, span: Span): Form | null {
  if (inHours(span)) return null;
  const before = readAnchor(cursor);
  // Nobody knows before its end when an item will have ended.
  if (before && 'event' in before && before.event.name.startsWith('mục '))
    return cursor.want('ngày 15/12');
  return before && { kind: 'ahead', span, before };
}
