import type { CivilDate, Edge, Form } from '../deadline';
import type { Cursor } from './cursor';
import type { Limit } from './limits';
import { turnsOver, yearOfOpening } from './shared';
import { inYear } from './years';

/** The last words of a limit: "chậm nhất", "không quá", "không muộn hơn", "đến hết", "tối đa", "hạn chót". */
const LIMIT_ENDS = new Set('nhất quá hơn hết đến đa trước chót cuối cùng'.split(' '));

/** What may stand between a limit and its time. */
const BETWEEN = new Set(['là', ':', 'vào']);

/**
 * "Trước ngày 15-20/8", "chậm nhất tháng 7 - 8": the limit is the first of them or the last, no stretch; the
 * first is the earlier reading, the last its doubt. Any other form stays as it is. `start`: where it begins.
 */
export function firstOfLimited(cursor: Cursor, form: Form, start: number, limit: Limit): Form {
  if (form.kind !== 'between' || !isLimited(cursor, start)) return form;
  const strict = limit === 'before';
  const year = yearOfOpening(form);
  const next = form.to.year === null && year === null && turnsOver(form.from, form.to);
  cursor.around.limitRange = limitAt(next ? { ...form.to, later: 1 } : form.to, strict);
  return limitAt(year === null ? form.from : inYear(form.from, year), strict);
}

function isLimited({ tokens }: Cursor, start: number): boolean {
  // "Vào hết ngày 15-20/8".
  if (tokens[start]?.text === 'hết' || tokens[start + 1]?.text === 'hết') return true;
  let before = start - 1;
  while (before >= 0 && BETWEEN.has(tokens[before]!.text)) before--;
  return before >= 0 && LIMIT_ENDS.has(tokens[before]!.text);
}

const limitAt = (edge: Edge, strict: boolean): Form =>
  isDate(edge)
    ? { kind: 'date', date: edge, strict }
    : { kind: 'period', period: edge, window: false, strict };

const isDate = (edge: Edge): edge is CivilDate => !('unit' in edge);
