import type { EventWords, Form } from '../deadline';
import type { Cursor } from './cursor';
import { bareEventAhead, readEvent } from './events';
import { hourAhead, setHour } from './hours';
import { takeLatest } from './limits';
import { isOccasion } from './papers';

/** "sau khi …", "khi …" behind "ngay". */
export function readSoon(cursor: Cursor, start: number): Form | null {
  cursor.skip('lập', 'tức');
  const when = cursor.take('sau', 'khi') || cursor.take('khi') || cursor.skip('sau', 'ngày');
  if (!when && !takeBeforeOccasion(cursor)) return null;
  cursor.mark('limit', start);
  const after = readEvent(cursor);
  return after && { kind: 'soon', after, days: null };
}

/** Takes "sau" of "sau hội nghị". */
function takeBeforeOccasion(cursor: Cursor): boolean {
  return isOccasion(cursor.peek(1), cursor.peek(2)) && cursor.skip('sau');
}

/** A letter that is not named is the one that brought the work. */
const LETTER: EventWords = { name: 'văn bản', who: null };

/** "trong ngày", "trong ngày làm việc", "trong ngày nhận được văn bản". */
export function readSameDay(cursor: Cursor): Form | null {
  if (nextDayAhead(cursor)) return readNextDay(cursor);
  const start = cursor.at++;
  if (!cursor.skip('làm', 'việc')) cursor.skip('đó');
  cursor.mark('time', start);
  if (latestNextDay(cursor)) return readNextDay(cursor);
  const after = readDayEvent(cursor);
  if (after && latestNextDay(cursor)) {
    const next = readNextDay(cursor);
    return next && { ...next, after };
  }
  return after && { kind: 'soon', after, days: 0 };
}

/** "trong ngày, chậm nhất là ngày làm việc tiếp theo": the limit is the later one. */
function latestNextDay(cursor: Cursor): boolean {
  const start = cursor.at;
  if (!cursor.skip(',')) cursor.skip('hoặc');
  const latest = takeLatest(cursor);
  if (latest) cursor.skip('trong');
  const { hour } = cursor.around;
  if (latest && (!hourAhead(cursor) || setHour(cursor)) && nextDayAhead(cursor)) return true;
  cursor.around.hour = hour;
  cursor.at = start;
  return false;
}

/** "tiếp theo", "kế tiếp", "hôm sau"; "sau khi" and "sau ngày" name an event. */
function takeNext(cursor: Cursor): boolean {
  if (cursor.skip('tiếp', 'theo') || cursor.skip('kế', 'tiếp') || cursor.skip('hôm', 'sau'))
    return true;
  if (cursor.skip('liền', 'kề')) return true;
  if (cursor.peek() === 'liền' && cursor.peek(1) === 'sau') {
    const event = cursor.peek(2) === 'khi' || cursor.peek(2) === 'ngày';
    cursor.at += event ? 1 : 2;
    return true;
  }
  return cursor.peek(1) !== 'khi' && cursor.peek(1) !== 'ngày' && cursor.skip('sau');
}

/**
 * Takes "ngày tiếp theo của" before "ngày nhận được công văn" behind "kể từ": it names the first day that
 * counts, which is the same without it (Điều 147 Bộ luật Dân sự 2015).
 */
export function skipNextOf(cursor: Cursor): void {
  if (cursor.peek() !== 'ngày' || !NEXT.has(cursor.peek(1))) return;
  const { at } = cursor;
  cursor.at++;
  const next = takeNext(cursor) || cursor.skip('sau');
  if (next && !cursor.skip('liền', 'kề')) cursor.skip('sau');
  cursor.skip('của');
  if (!next || cursor.peek() !== 'ngày') cursor.at = at;
}

const NEXT = new Set('tiếp kế hôm liền sau'.split(' '));

/** Whether "ngày làm việc tiếp theo" stands here. */
export function nextDayAhead(cursor: Cursor): boolean {
  const start = cursor.at;
  cursor.skip('vào');
  if (!cursor.skip('ngày')) {
    cursor.at = start;
    return false;
  }
  cursor.skip('làm', 'việc');
  const next = takeNext(cursor);
  cursor.at = start;
  return next;
}

/** "ngày làm việc tiếp theo", with the day it follows. */
export function readNextDay(cursor: Cursor): Extract<Form, { kind: 'soon' }> | null {
  const start = cursor.at;
  cursor.skip('vào');
  cursor.at++;
  cursor.skip('làm', 'việc');
  if (!takeNext(cursor)) return null;
  cursor.mark('time', start);
  const after = readDayEvent(cursor);
  return after && { kind: 'soon', after, days: 1 };
}

/** The event of a day: "kể từ ngày nhận văn bản", "khi có yêu cầu"; the letter when none is named. */
function readDayEvent(cursor: Cursor): EventWords | null {
  const counted = cursor.skip('kể', 'từ') || cursor.skip('tính', 'từ') || cursor.skip('sau');
  if (cursor.skip('khi') || (counted && cursor.skip('ngày'))) return readEvent(cursor);
  if (counted) return cursor.want('ngày');
  return EVENT_BEGINS.has(cursor.peek()) || bareEventAhead(cursor) ? readEvent(cursor) : LETTER;
}

const EVENT_BEGINS = new Set('nhận tiếp có công văn được'.split(' '));
