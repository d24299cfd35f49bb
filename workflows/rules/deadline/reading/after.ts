import type { Form } from '../deadline';
import { eventAhead, readCounted } from './counted';
import type { Cursor } from './cursor';
import { readNamedDate, weekdayAhead } from './dates';
import { readWhen, whenOf } from './on-event';
import { isOccasion } from './papers';
import { readSpan, spanAhead } from './spans';

/** "sau khi UBND tỉnh công bố", "sau hội nghị", "sau ngày 10/11", "sau 15 ngày kể từ …". */
export function readAfter(cursor: Cursor): Form | null {
  const start = cursor.at;
  if (cursor.take('sau', 'khi')) return withSpanBehind(cursor, readWhen(cursor));
  cursor.at++;
  if (cursor.peek() === 'ngày') {
    cursor.at++;
    cursor.mark('limit', start);
    return cursor.isNumber() || weekdayAhead(cursor) ? readDayAfter(cursor) : whenOf(cursor);
  }
  if (weekdayAhead(cursor)) {
    cursor.mark('limit', start);
    return readDayAfter(cursor);
  }
  if (isOccasion(cursor.peek(), cursor.peek(1))) return withSpanBehind(cursor, whenOf(cursor));
  if (spanAhead(cursor)) {
    cursor.around.notBefore = true;
    cursor.mark('limit', start);
    return readCounted(cursor);
  }
  cursor.at = start;
  return null;
}

/** "kể từ ngày ký", "từ khi nhận được văn bản"; null, and nothing is taken, where a date stands there. */
export function readSince(cursor: Cursor): Form | null {
  const start = cursor.at;
  if (!cursor.skip('kể', 'từ')) cursor.skip('từ');
  const point = cursor.skip('thời', 'điểm');
  if (point || eventAhead(cursor)) {
    if (!cursor.skip('ngày')) cursor.skip('khi');
    const form = whenOf(cursor);
    if (form) {
      cursor.around.openEnded = true;
      return form;
    }
  }
  cursor.at = start;
  return null;
}

/** "10/11/2021": what begins on the day behind it. */
function readDayAfter(cursor: Cursor): Form | null {
  const start = cursor.at;
  const date = readNamedDate(cursor);
  cursor.mark('time', start);
  return date && { kind: 'from', from: date, after: true };
}

/** "sau khi UBND tỉnh công bố 05 ngày làm việc": the length stands behind the event. */
function withSpanBehind(cursor: Cursor, form: Form | null): Form | null {
  if (form?.kind !== 'when' || !spanAhead(cursor)) return form;
  const span = readSpan(cursor);
  return span && { kind: 'within', span, after: { event: form.event } };
}
