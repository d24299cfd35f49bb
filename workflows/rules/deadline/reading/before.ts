import type { Form } from '../deadline';
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
  cursor.around.twofold = true;
  return readTime(cursor, 'before');
}

function spanAfter(cursor: Cursor): boolean {
  cursor.at++;
  const span = spanAhead(cursor);
  cursor.at--;
  return span;
}

/** "trước ngày 10/12", "trước 16 giờ ngày …", "trước 05 ngày làm việc so với thời hạn của Sở". */
export function readBefore(cursor: Cursor): Form | null {
  cursor.skip(':');
  if (cursor.skip('hoặc', 'trong') || cursor.skip('và', 'trong')) return readTime(cursor, 'by');
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
