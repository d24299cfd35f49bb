import { lastOfMonth } from '../../time';
import type { CivilDate, Edge, Period } from '../deadline';
import type { Cursor } from './cursor';
import { readPeriod } from './periods';

/** Whether "đầu", "giữa", "cuối" of a month or a year ends a stretch here. */
export const pointAhead = (cursor: Cursor): boolean =>
  POINTS.has(cursor.peek()) && (cursor.peek(1) === 'tháng' || cursor.peek(1) === 'năm');

const POINTS = new Set(['đầu', 'giữa', 'cuối']);

/** "giữa tháng 5", "cuối tháng 3", "giữa năm": their days (Điều 146 Bộ luật Dân sự 2015). */
export function readPointEdge(cursor: Cursor): Edge | null {
  const at = cursor.peek();
  cursor.at++;
  const period = readPeriod(cursor);
  if (period === null) return null;
  if (at === 'đầu') return firstOf(period);
  if (at === 'cuối') return lastOf(period);
  const { number: month, unit, ...of } = period;
  return unit === 'month' ? { day: 15, month, ...of } : { day: 30, month: 6, ...of };
}

const firstOf = ({ number, unit, ...of }: Period): CivilDate => ({
  day: 1,
  month: unit === 'month' ? number : 1,
  ...of,
});

/** Without a year February has 28 days. */
function lastOf({ number, unit, ...of }: Period): CivilDate {
  const month = unit === 'month' ? number : 12;
  return { day: Number(lastOfMonth(of.year ?? 2001, month).slice(8)), month, ...of };
}
