import { dayOf, sayDay } from '../../../workflows/rules/time';
import type { PreviewOrder } from './walk-year';

/** That a plan starts in neither its own year nor the one before, which is a slip as a rule; null: it does. */
export function farYear({
  year,
  startedAt,
}: Pick<PreviewOrder, 'year' | 'startedAt'>): string | null {
  const day = dayOf(startedAt);
  const thisYear = Number(day.slice(0, 4));
  if (year === thisYear || year === thisYear + 1) return null;
  return `Kế hoạch của năm ${year} nhưng bắt đầu ngày ${sayDay(day)}: không phải năm ${thisYear} hay năm ${thisYear + 1}`;
}
