import type { Edge, Form } from '../../workflows/rules/deadline/deadline';
import type { ItemDraft } from './draft';
import { monthsOf } from './months';

/**
 * Asks about times without a year that would be over before the plan was issued, as "tháng 1" of a
 * school year is: a later year may be meant. `issued`: "YYYY-MM-DD".
 */
export function askPast(items: readonly ItemDraft[], year: number | null, issued: string): void {
  const [y, m] = issued.split('-').map(Number) as [number, number];
  for (const { due, unsure } of year === null ? [] : items) {
    const over = due.find(({ deadline }) => {
      const last = deadline && lastMonth(deadline.form);
      return last !== null && year! * 12 + last < y * 12 + m;
    });
    if (over && unsure.every(({ field }) => field !== 'due'))
      unsure.push({
        field: 'due',
        reason: `“${over.words}” không ghi năm, tính theo năm ${year} thì đã qua khi ban hành kế hoạch`,
      });
  }
}

/** The last month of a time that names months and no year; null of any other. */
function lastMonth(form: Form): number | null {
  const months = namesYear(form) ? null : monthsOf(form);
  return months && months[0]! <= months.at(-1)! ? months.at(-1)! : null;
}

/** "31/01/2027", "31/01 năm sau". */
function namesYear(form: Form): boolean {
  const isNamed = ({ year, later = 0 }: Edge): boolean => year !== null || later !== 0;
  switch (form.kind) {
    case 'date':
      return isNamed(form.date);
    case 'period':
    case 'point':
      return isNamed(form.period);
    case 'between':
      return isNamed(form.from) || isNamed(form.to);
    default:
      return false;
  }
}
