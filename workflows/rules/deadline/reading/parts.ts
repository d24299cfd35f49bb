import type { Form } from '../deadline';
import { readBefore, readLatest } from './before';
import { readCounted, readLeast } from './counted';
import type { Cursor } from './cursor';
import { recurringOn, takeCycle } from './cycles';
import { readEarliest, readFrom } from './edges';
import { takeEarliest, takeLatest, type Limit } from './limits';
import { nextDayAhead, readNextDay, readSameDay, readSoon } from './next-day';
import { readAfter, readSince } from './after';
import { readAccording, readAnnex } from './according';
import { readAnnounced } from './announced';
import { readDemand, readStanding, readWhen } from './on-event';
import { countsAhead, monthsBeforeAhead, spanAhead } from './spans';
import { skipFirstHour } from './hours';
import { readTime, timeAhead } from './times';
import { countedRangeAhead, readCountedRange } from './counted-range';
import { readWindowOfMonth, windowOfMonthAhead } from './days-of-month';

/** What a refusal offers when not even the first word is understood. */
const EXAMPLES = ['trong tháng 7', 'chậm nhất ngày 15/12', 'khi Sở Nội vụ có công văn'];

/** One deadline behind its lead; `limit` holds when it has no limit word of its own. */
export function readPart(cursor: Cursor, limit: Limit): Form | null {
  for (const example of EXAMPLES) cursor.want(example);
  const start = cursor.at;
  if (cursor.peek() === 'cho' && cursor.peek(1) === 'đến') cursor.at++;
  switch (cursor.peek()) {
    case 'thường':
    case 'liên':
    case 'quanh':
    case 'suốt':
      return readStanding(cursor);
    case 'hằng':
      if (cursor.peek(1) === 'ngày') return readStanding(cursor);
      break;
    case 'đột':
    case 'chuyên':
      return readDemand(cursor);
    case 'theo':
      return readAccording(cursor);
    case 'chi':
    case 'cụ':
      return readAnnex(cursor);
    case 'khi':
      cursor.at++;
      return readWhen(cursor);
    case 'có':
    case 'sẽ':
      return readAnnounced(cursor);
    case 'sau':
      return readAfter(cursor);
    case 'ngay':
      cursor.at++;
      return cursor.peek() === 'trong' ? readPart(cursor, limit) : readSoon(cursor, start);
    case 'từ':
      if (countsBehind(cursor)) {
        cursor.at++;
        return readCounted(cursor);
      }
      if (windowOfMonthAhead(cursor)) return readEachMonth(cursor);
      return readSince(cursor) ?? readStart(cursor);
    case 'kể':
    case 'bắt':
      return readSince(cursor) ?? readStart(cursor);
    case 'trong':
      cursor.at++;
      cursor.mark('limit', start);
      return readInside(cursor, limit);
    case 'trước':
      cursor.at++;
      cursor.mark('limit', start);
      return readBefore(cursor);
    case 'đến': {
      cursor.at++;
      const whole = cursor.skip('hết');
      if (cursor.skip('trước')) {
        cursor.mark('limit', start);
        return readBefore(cursor);
      }
      cursor.mark('limit', start);
      const form = readTime(cursor, 'by');
      if (!whole && form?.kind === 'period' && form.period.unit !== 'year')
        cursor.around.untilPeriod = true;
      return form;
    }
    case 'ít':
      return readLeast(cursor);
    case 'không':
    case 'sớm': {
      if (takeEarliest(cursor)) return readEarliest(cursor, start);
      break;
    }
    case 'tối':
      if (cursor.peek(1) === 'thiểu') return readLeast(cursor);
      break;
    case 'ngày':
      if (nextDayAhead(cursor)) return readNextDay(cursor);
      break;
    default:
  }
  if (takeLatest(cursor)) {
    cursor.mark('limit', start);
    return readLatest(cursor);
  }
  if (monthsBeforeAhead(cursor)) return cursor.want('chậm nhất');
  const days = countedRangeAhead(cursor);
  if (days > 0) return readCountedRange(cursor, days);
  return spanAhead(cursor) ? readCounted(cursor) : readTime(cursor, limit);
}

/** Whether "từ" here leads a count from so many days to so many. */
function countsBehind(cursor: Cursor): boolean {
  cursor.at++;
  const counts = countsAhead(cursor);
  cursor.at--;
  return counts;
}

/** "từ ngày 01 đến ngày 05 hằng tháng". */
function readEachMonth(cursor: Cursor): Form | null {
  const on = readWindowOfMonth(cursor);
  if (on === null) return null;
  const every = takeCycle(cursor);
  if (every === null && on.month === 2) cursor.around.alone = true;
  else if (every !== 1) return null;
  return recurringOn(cursor, 1, on, false);
}

/** After "trong": a length of time, the day itself, hours of a day, or a period. */
function readInside(cursor: Cursor, limit: Limit): Form | null {
  const from = cursor.at;
  for (const example of ['tháng 7', 'quý IV']) cursor.want(example);
  if (rangeInside(cursor)) return readStart(cursor);
  const days = countedRangeAhead(cursor);
  if (days > 0) return readCountedRange(cursor, days);
  if (cursor.skip('thời', 'hạn') || cursor.skip('vòng')) {
    cursor.mark('limit', from);
    return takeLatest(cursor) ? readCounted(cursor) : readStretch(cursor);
  }
  if (cursor.peek() === 'suốt') return readStanding(cursor);
  if (spanAhead(cursor)) return readStretch(cursor);
  if (cursor.peek() === 'ngày' && !dayBehind(cursor)) return readSameDay(cursor);
  return timeAhead(cursor) ? readTime(cursor, limit) : null;
}

/** "trong 10 ngày kể từ …"; "trong 10 ngày trước ngày 15/7" may be the ten days up to its eve. */
function readStretch(cursor: Cursor): Form | null {
  const form = readCounted(cursor);
  if (form?.kind === 'ahead')
    cursor.around.lastDays = { ...form, span: { count: 1, unit: 'calendar' } };
  return form;
}

/** Takes "khoảng", "thời gian", "tuần" before "từ … đến …". */
function rangeInside(cursor: Cursor): boolean {
  const start = cursor.at;
  cursor.skip('khoảng');
  if (!cursor.skip('thời', 'gian')) cursor.skip('tuần');
  if (cursor.at > start && cursor.peek() === 'từ') return true;
  cursor.at = start;
  return false;
}

/** Whether a day is named behind "ngày": "15/8", "mùng 5", "thứ Sáu". */
const dayBehind = (cursor: Cursor): boolean =>
  cursor.isNumber(1) || ['mùng', 'thứ', 'chủ', 'cuối', 'đầu'].includes(cursor.peek(1));

/** "từ ngày 15/8 đến ngày 05/9", "bắt đầu từ ngày 10/11", "từ nay đến ngày 15/8". */
function readStart(cursor: Cursor): Form | null {
  const start = cursor.at;
  const begins = cursor.skip('bắt', 'đầu');
  if (begins && !cursor.skip('thực', 'hiện')) cursor.skip('triển', 'khai');
  const counted = cursor.skip('kể');
  if (!cursor.take('từ') && !begins) return null;
  if (cursor.skip('nay', 'đến')) {
    cursor.skip('hết');
    cursor.mark('limit', start);
    return readTime(cursor, 'by');
  }
  cursor.mark('limit', start);
  if (cursor.peek() === 'sau' && cursor.peek(1) === 'ngày') return readAfter(cursor);
  if (skipFirstHour(cursor)) return readTime(cursor, 'by');
  const form = readFrom(cursor);
  if (form?.kind === 'between' && (begins || counted))
    cursor.around.openingRange = !isUntilSaid(cursor, start);
  const onward = ['đi', 'theo', 'tiếp', 'đó'].includes(cursor.peek(-1));
  if (form?.kind === 'from' && !begins && !counted && !onward) cursor.around.openEnded = true;
  return form;
}

/** Whether "đến" or "kết thúc" parts the ends of the stretch that was read; "15-20/8" has but a sign. */
const isUntilSaid = ({ tokens, at }: Cursor, start: number): boolean =>
  tokens.slice(start, at).some(({ text }) => text === 'đến' || text === 'kết');
