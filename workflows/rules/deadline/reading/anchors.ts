import type { Cursor } from './cursor';
import { readNamedDate, sayNamedDate, weekdayAhead } from './dates';
import type { Anchor, EventWords } from '../deadline';
import { bareEventAhead, readEvent, sayEventClause } from './events';
import { holidayAhead, readHoliday, sayHoliday } from './holidays';
import { isDeed, isKnown } from './papers';
import { readPeriodEnd } from './period-end';

/** The department's own outside date, from which inside dates are counted back. */
function readOutside(cursor: Cursor): EventWords | null {
  const start = cursor.at;
  cursor.skip('thời');
  if (!cursor.skip('hạn', 'của') || !cursor.skip('sở')) {
    cursor.at = start;
    return null;
  }
  cursor.mark('event', start);
  return { name: 'thời hạn của Sở', who: null };
}

/** Where a length of time is counted from: an event, the outside date, or a date. */
export function readAnchor(cursor: Cursor): Anchor | null {
  const outside = readOutside(cursor);
  if (outside) return { event: outside };
  const holiday = holidayAhead(cursor) ? readHoliday(cursor) : null;
  if (holiday) return { holiday };
  if (!cursor.take('khi') && !cursor.skip('thời', 'điểm')) {
    const start = cursor.at;
    const day = cursor.take('ngày');
    if (cursor.isNumber() || weekdayAhead(cursor)) {
      cursor.at = start;
      const date = readNamedDate(cursor);
      cursor.mark('time', start);
      return date && { date };
    }
    if (!day && !bareEventAhead(cursor)) return null;
  }
  const date = readPeriodEnd(cursor);
  if (date) return { date };
  const event = readEvent(cursor);
  return event && { event };
}

/** As it stands behind "kể từ" or "trước": "ngày nhận được công văn của Sở Nội vụ". */
export function sayAnchor(anchor: Anchor): string {
  if ('date' in anchor) return sayNamedDate(anchor.date);
  if ('holiday' in anchor) return sayHoliday(anchor.holiday);
  const { name, who, comes, asked, issued } = anchor.event;
  if (name === 'thời hạn của Sở') return name;
  if (comes || issued || !isKnown(name)) return `ngày ${sayEventClause(anchor.event)}`;
  if (isDeed(anchor.event) || NOT_RECEIVED.has(name)) return `khi ${sayEventClause(anchor.event)}`;
  return `ngày nhận được ${asked ? 'yêu cầu' : name}${who ? ` của ${who}` : ''}`;
}

/** What comes about, though it is no deed and no paper. */
const NOT_RECEIVED = new Set(['hiệu lực', 'thay đổi']);
