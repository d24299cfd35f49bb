import type { Form, Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { shareCycleOf } from './shared';

/** Whether it recurs, as a whole. */
export const recurs = (form: Form): boolean =>
  form.kind === 'recurring' || (form.kind === 'list' && form.of.every(recurs));

/**
 * "Cuối quý | cuối năm", "báo cáo năm trước ngày 15/12 | báo cáo quý trước ngày 20 tháng cuối quý": a point beside
 * what recurs is of every year, and so is the day of a report (`named`). Gives the times behind; those before
 * are changed where they stand.
 */
export function besideCycles(forms: Form[], next: Form[], named: boolean): Form[] {
  if (forms.at(-1)!.kind === 'recurring')
    return next.map((form) => (form.kind === 'point' ? shareCycleOf(form) : form));
  const yearly = ({ kind }: Form): boolean => kind === 'point' || (named && kind === 'date');
  if (next[0]!.kind === 'recurring' && forms.every(yearly))
    for (const [i, form] of forms.entries()) forms[i] = shareCycleOf(form);
  return next;
}

/** "Cả năm, báo cáo trước ngày 20 tháng cuối quý": goes on, and the reports have the time; null: it is none. */
export function withinYear(cursor: Cursor, first: Form, next: Form): Form | null {
  if (first.kind !== 'period' || first.strict || !recurs(next)) return null;
  const { unit, number, year, later } = first.period;
  if (unit !== 'year' || number > 1 || later) return null;
  cursor.around.ongoing = true;
  const bounded = (form: Form): Form => ({
    ...(form as Recurring),
    year: (form as Recurring).year ?? year,
  });
  return next.kind === 'list' ? { kind: 'list', of: next.of.map(bounded) } : bounded(next);
}
