import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import type { Limit } from './limits';

/** Whether "năm học 2025-2026" stands here. */
export const schoolYearAhead = (cursor: Cursor): boolean =>
  cursor.peek() === 'năm' && cursor.peek(1) === 'học' && cursor.isNumber(2);

/**
 * "năm học 2025 - 2026": from 05/9, when every school opens, to 31/5; each year's own timetable may say
 * otherwise. Behind a limit ("hết năm học") its last day.
 */
export function readSchoolYear(cursor: Cursor, limit: Limit): Form | null {
  const start = cursor.at;
  cursor.at += 2;
  const first = Number(cursor.peek());
  cursor.at++;
  if (limit === 'before' || !(cursor.skip('-') || cursor.skip('/') || cursor.skip('đến')))
    return cursor.want('- năm sau');
  const last = cursor.number('2026');
  if (last === null) return null;
  if (last !== first + 1 || first < 2000 || last > 2099)
    return cursor.refuse(start, `“${cursor.written(start)}” không phải hai năm liền nhau`);
  cursor.around.schoolYear = true;
  const to = { day: 31, month: 5, year: last };
  if (limit === 'by' || cursor.around.completes) return { kind: 'date', date: to, strict: false };
  return { kind: 'between', from: { day: 5, month: 9, year: first }, to, strict: false };
}
