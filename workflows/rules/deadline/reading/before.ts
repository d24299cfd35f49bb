import type { Form, Span } from '../deadline';
import {
  eventAhead,
  leadBehindEvent,
  occasionAhead,
  readAhead,
  readCounted,
  readEve,
  readEventLead,
  readSpanBehind,
} from './counted';
import type { Cursor } from './cursor';
import { holidayAhead, readHoliday } from './holidays';
import { nextDayAhead, readNextDay } from './next-day';
import { readBeforeEnd } from './period-end';
import { spanAhead } from './spans';
import { readTime } from './times';

/** After "chậm nhất": counted days, the next working day, a time, or "trước" a time. */
export function readLatest(cursor: Cursor): Form | null {
  if (cursor.peek() === 'sau' && spanAfter(cursor)) cursor.at++;
  if (cursor.peek() === 'trong') {
    cursor.at++;
    if (!cursor.skip('vòng')) cursor.skip('thời', 'hạn');
  }
  if (nextDayAhead(cursor)) return readNextDay(cursor);
  if (spanAhead(cursor)) return readCounted(cursor);
  const start = cursor.at;
  if (cursor.skip('đến')) cursor.skip('hết');
  if (!cursor.skip('trước')) return readTime(cursor, 'by');
  cursor.mark('limit', start);
  if (spanAhead(cursor)) return readAhead(cursor);
  const holiday = readBeforeHoliday(cursor);
  if (holiday) return holiday;
  cursor.around.twofold = true;
  return readTime(cursor, 'before');
}

function spanAfter(cursor: Cursor): boolean {
  cursor.at++;
  const span = spanAhead(cursor);
  cursor.at--;
  return span;
}

/** "Tết Nguyên đán", "kỳ nghỉ Tết ít nhất 05 ngày làm việc" behind "trước"; null before anything else. */
function readBeforeHoliday(cursor: Cursor): Form | null {
  const holiday = holidayAhead(cursor) ? readHoliday(cursor) : null;
  if (!holiday) return null;
  const before = { holiday };
  const counted = cursor.peek() === 'ít' || cursor.peek() === 'tối' || spanAhead(cursor);
  return counted ? readSpanBehind(cursor, before) : { kind: 'ahead', span: ONE_DAY, before };
}

/** Before days off: by the last working day. */
const ONE_DAY: Span = { count: 1, unit: 'working' };

/** "trước ngày 10/12", "trước 16 giờ ngày …", "trước 05 ngày làm việc so với thời hạn của Sở". */
export function readBefore(cursor: Cursor): Form | null {
  cursor.skip(':');
  if (cursor.skip('hoặc', 'trong') || cursor.skip('và', 'trong')) return readTime(cursor, 'by');
  const holiday = readBeforeHoliday(cursor);
  if (holiday) return holiday;
  if (eventAhead(cursor) && leadBehindEvent(cursor)) return readEventLead(cursor);
  const ended = readBeforeEnd(cursor);
  if (ended) return ended;
  if (cursor.peek() === 'khi' && occasionAhead(cursor)) return readEve(cursor);
  if (!spanAhead(cursor)) {
    const time = readTime(cursor, 'before');
    const lead = time?.kind === 'date' && (cursor.peek() === 'ít' || cursor.peek() === 'tối');
    return lead ? readSpanBehind(cursor, { date: time.date }) : time;
  }
  return readAhead(cursor);
}
