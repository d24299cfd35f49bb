import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { ItemState } from '../../workflows/rules/duty/state';
import { calendarAsOf } from './calendars';
import type { Database } from './database';
import { plannedBy, type Planned } from './plan-facts';
import { planAsOf, versionOf } from './plan-versions';

/** What an item's dates and notices are counted by. */
export type Counting = Planned & { calendar: Calendar };

type Counted = Pick<ItemState, 'plan' | 'no' | 'template' | 'calendar'>;

/** The calendar and the template that an item was told of, whatever was applied since. */
export async function countedBy(
  db: Database,
  shipped: Calendar,
  state: Counted,
): Promise<Counting> {
  const plan = await planAsOf(db, state.plan, versionOf(state));
  const calendar = await calendarAsOf(db, shipped, calendarNumber(state));
  return { ...plannedBy(plan, state.no), calendar };
}

/** Whether an item counts by the same in two states. */
export const countsAlike = (a: Counted, b: Counted): boolean =>
  versionOf(a) === versionOf(b) && calendarNumber(a) === calendarNumber(b);

const calendarNumber = ({ calendar }: Counted): number => calendar?.n ?? 0;
