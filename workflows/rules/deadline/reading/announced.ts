import type { Form } from '../deadline';
import { readSchedule } from './according';
import type { Cursor } from './cursor';
import { scheduleAhead } from './schedules';

/** Papers that will tell the time. */
const PAPERS: ReadonlyMap<string, string> = new Map([
  ['thông', 'báo'],
  ['văn', 'bản'],
  ['công', 'văn'],
  ['hướng', 'dẫn'],
  ['kế', 'hoạch'],
]);

/** "Riêng", "cụ thể sau": what follows their name. */
const LATER = new Set('riêng sau cụ thể chi tiết tiếp'.split(' '));

/** "Có lịch riêng", "sẽ có thông báo cụ thể sau", "sẽ thông báo sau": the time waits for what tells it. */
export function readAnnounced(cursor: Cursor): Form | null {
  const start = cursor.at;
  const will = cursor.skip('sẽ');
  const has = cursor.skip('có');
  if (has && scheduleAhead(cursor) && LATER.has(cursor.peek(1))) {
    cursor.at += 2;
    return readSchedule(cursor, start);
  }
  const first = cursor.peek();
  const told = PAPERS.get(first) === cursor.peek(1) && (has || (will && first === 'thông'));
  if (told && LATER.has(cursor.peek(2))) {
    const name = `${first} ${cursor.peek(1)}`;
    cursor.at += 2;
    while (LATER.has(cursor.peek())) cursor.at++;
    cursor.mark('event', start);
    return { kind: 'when', event: { name, who: null } };
  }
  cursor.at = start;
  return null;
}
