import type { Form } from '../deadline';
import { readSchedule } from './according';
import type { Cursor } from './cursor';
import { readEvent } from './events';
import { readSubject } from './names';
import { readPeriodEnd } from './period-end';
import { takePhrase } from './phrases';
import { isSchedule, scheduleAhead } from './schedules';

/** "khi Sở Nội vụ có công văn"; "khi cần", "khi phát sinh" are on demand. */
export function readWhen(cursor: Cursor): Form | null {
  const start = cursor.at;
  if (cursor.peek(1) === 'cần') cursor.skip('thấy');
  if (cursor.skip('cần') || cursor.skip('phát', 'sinh')) {
    if (!cursor.skip('thiết')) takePhrase(cursor);
    cursor.mark('event', start);
    return { kind: 'demand' };
  }
  if (cursor.skip('có')) {
    if (scheduleAhead(cursor)) {
      cursor.at++;
      return readSchedule(cursor, start);
    }
    cursor.at--;
  }
  return whenOf(cursor);
}

/** What an event opens; one that comes up again and again is on demand, a schedule has days. */
export function whenOf(cursor: Cursor): Form | null {
  const ended = readPeriodEnd(cursor);
  if (ended) return { kind: 'from', from: ended, after: true };
  const event = readEvent(cursor);
  if (event === null) return null;
  const [first, second] = event.name.toLowerCase().split(' ');
  if (first === 'phát' && second === 'sinh') return { kind: 'demand' };
  return isSchedule(first!, second) ? { kind: 'schedule', of: event.who } : { kind: 'when', event };
}

/** "thường xuyên", "liên tục", with "trong năm", "cả năm", "hằng năm". */
export function readStanding(cursor: Cursor): Form | null {
  const start = cursor.at;
  const named =
    cursor.take('thường', 'xuyên') ||
    cursor.skip('liên', 'tục') ||
    cursor.skip('quanh', 'năm') ||
    cursor.skip('suốt', 'năm') ||
    takeDaily(cursor);
  if (!named) return null;
  while (STANDING.has(cursor.peek()) && !cycleAfter(cursor)) cursor.at++;
  if (cursor.isNumber() && cursor.peek(-1) === 'năm') cursor.at++;
  if (cursor.peek(-1) === ',') cursor.at--;
  cursor.mark('time', start);
  return { kind: 'standing' };
}

/** "hằng ngày": each day's work goes on, and no day of it is a deadline. */
function takeDaily(cursor: Cursor): boolean {
  cursor.around.daily = cursor.skip('hằng', 'ngày');
  return cursor.around.daily;
}

/** "hằng tháng" says when to report, "hằng ngày" and "hằng năm" that it goes on. */
const cycleAfter = (cursor: Cursor): boolean =>
  cursor.peek() === 'hằng' && cursor.peek(1) !== 'ngày' && cursor.peek(1) !== 'năm';

const STANDING = new Set(', trong năm cả liên tục thường xuyên hằng ngày suốt'.split(' '));

/** "đột xuất", "chuyên đề", "đột xuất khi có yêu cầu của UBND tỉnh". */
export function readDemand(cursor: Cursor): Form | null {
  const start = cursor.at;
  if (!takeDemand(cursor)) return null;
  for (let joins = cursor.at; cursor.skip(',') || cursor.skip('và'); joins = cursor.at) {
    if (takeDemand(cursor)) continue;
    cursor.at = joins;
    break;
  }
  if (cursor.peek() === ',' || cursor.peek() === '(') cursor.at++;
  if (cursor.skip('khi')) {
    if (readWhen(cursor) === null) return null;
    cursor.parts.pop();
  } else if (cursor.skip('theo')) readSubject(cursor);
  if (cursor.peek() === ')') cursor.at++;
  cursor.mark('event', start);
  return { kind: 'demand' };
}

const takeDemand = (cursor: Cursor): boolean =>
  cursor.take('đột', 'xuất') || cursor.take('chuyên', 'đề');
