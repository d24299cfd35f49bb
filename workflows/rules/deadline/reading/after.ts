import type { CivilDate, Form } from '../deadline';
import { eventAhead, readCounted } from './counted';
import type { Cursor } from './cursor';
import { readNamedDate, weekdayAhead } from './dates';
import { isReversed } from './edges';
import { takeEnd } from './limits';
import { readWhen, whenOf } from './on-event';
import { isOccasion } from './papers';
import { readAfterPeriod } from './period-end';
import { readSpan, spanAhead } from './spans';
import { readLimitedSpan } from './spans-behind';
import { readTime } from './times';

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
  const over = readAfterPeriod(cursor);
  if (over) return over;
  cursor.at = start;
  return null;
}

/** "kể từ ngày ký", "từ khi nhận được văn bản"; null, and nothing is taken, where a date stands there. */
export function readSince(cursor: Cursor): Form | null {
  const start = cursor.at;
  cursor.skip('bắt', 'đầu');
  if (!cursor.skip('kể', 'từ')) cursor.skip('từ');
  const point = cursor.skip('thời', 'điểm');
  if (point || eventAhead(cursor)) {
    if (!cursor.skip('ngày')) cursor.skip('khi');
    const form = whenOf(cursor);
    if (form) {
      if (cursor.peek() === 'đến' || cursor.peek() === '-') return readEnd(cursor);
      const span = form.kind === 'when' ? readLimitedSpan(cursor) : null;
      if (span && form.kind === 'when')
        return { kind: 'within', span, after: { event: form.event } };
      cursor.around.openEnded = true;
      return form;
    }
  }
  cursor.at = start;
  return null;
}

/** "đến hết ngày 30/6" behind "từ ngày ban hành kế hoạch": the end stands though the event comes late. */
function readEnd(cursor: Cursor): Form | null {
  const start = cursor.at;
  const limit = takeEnd(cursor);
  cursor.mark('limit', start);
  const end = limit && readTime(cursor, limit);
  if (end?.kind !== 'date' && end?.kind !== 'period' && end?.kind !== 'point') return null;
  cursor.around.awaited = true;
  return end;
}

/** "10/11/2021": what begins on the day behind it. */
function readDayAfter(cursor: Cursor): Form | null {
  const start = cursor.at;
  const date = readNamedDate(cursor);
  cursor.mark('time', start);
  return date && (readUntil(cursor, start, date) ?? { kind: 'from', from: date, after: true });
}

/** "… và trước ngày 30/6" behind "sau ngày 15/6": the stretch between; null when no end stands here. */
function readUntil(cursor: Cursor, start: number, from: CivilDate): Form | null {
  const { at } = cursor;
  if (!cursor.skip(',')) cursor.skip('và');
  cursor.skip('nhưng');
  const joined = cursor.at > at || cursor.peek() === 'đến';
  const first = cursor.at;
  const limit = joined ? takeEnd(cursor) : null;
  cursor.mark('limit', first);
  const end = limit && readTime(cursor, limit);
  if (end?.kind !== 'date') {
    cursor.at = at;
    return null;
  }
  const { date: to, strict } = end;
  if (!isReversed(from, to, strict, true))
    return { kind: 'between', from, to, strict, after: true };
  return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
}

/** "sau khi UBND tỉnh công bố 05 ngày làm việc": the length stands behind the event. */
function withSpanBehind(cursor: Cursor, form: Form | null): Form | null {
  if (form?.kind !== 'when') return form;
  const limited = readLimitedSpan(cursor);
  if (limited) return { kind: 'within', span: limited, after: { event: form.event } };
  if (!spanAhead(cursor)) return form;
  const span = readSpan(cursor);
  return span && { kind: 'within', span, after: { event: form.event } };
}
