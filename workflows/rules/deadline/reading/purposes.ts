import type { Edge, Form } from '../deadline';
import type { Cursor } from './cursor';
import { readPart } from './parts';
import { wordSet } from './word-set';

/** With these the time begins by which those do it who receive. */
const LIMITS = wordSet('trước chậm muộn');

/** Words of another time, and words that turn a sentence round: nothing is read over them. */
const OPEN = wordSet(
  'ngày tuần tháng quý năm giờ không chưa nếu trừ hoặc ngoài sau khi hằng mỗi nhưng riêng',
);

/**
 * Reads "để tổng hợp báo cáo Sở Nội vụ trước ngày 20/7" behind a deadline: what those do who receive, and
 * their own time, which comes later. Null, and nothing is taken, where no such time stands.
 */
export function readPurpose(cursor: Cursor, first: Form): Form | null {
  const start = cursor.at;
  cursor.skip(',');
  if (cursor.skip('để')) {
    while (cursor.token?.kind === 'word' && !LIMITS.has(cursor.peek()) && !OPEN.has(cursor.peek()))
      cursor.at++;
    const { hour } = cursor.around;
    const second = LIMITS.has(cursor.peek()) ? readPart(cursor, 'by') : null;
    if (second && cursor.around.hour === hour && comesLater(first, second)) {
      cursor.unmark(start);
      cursor.mark('tail', start);
      return second;
    }
  }
  cursor.back(start);
  return null;
}

function comesLater(first: Form, second: Form): boolean {
  if (first.kind === 'recurring' && second.kind === 'recurring') {
    const [a, b] = [first.on, second.on];
    if (first.every !== second.every || !a || !b || !('day' in a) || !('day' in b)) return false;
    return a.month * 100 + (a.day || 32) < b.month * 100 + (b.day || 32);
  }
  const [from, to] = [endOf(first), endOf(second)];
  if (!from || !to || (from.year === null) !== (to.year === null)) return false;
  return from.year === null
    ? from.day < to.day
    : from.year * YEAR + from.day < to.year! * YEAR + to.day;
}

const YEAR = 10_000;

/** Where a time ends, for its order beside another; null: it has no such place. */
function endOf(form: Form): { year: number | null; day: number } | null {
  if (form.kind === 'period') return endOfEdge(form.period);
  if (form.kind === 'between') return endOfEdge(form.to);
  return form.kind === 'date' ? endOfEdge(form.date) : null;
}

function endOfEdge(edge: Edge): { year: number | null; day: number } | null {
  const { year, later = 0 } = edge;
  if (!('unit' in edge)) return { year, day: later * YEAR + edge.month * 100 + edge.day };
  const months = edge.unit === 'month' ? 1 : edge.unit === 'quarter' ? 3 : 0;
  return months === 0 ? null : { year, day: later * YEAR + edge.number * months * 100 + 31 };
}
