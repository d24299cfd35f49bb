import type { Transaction } from 'kysely';
import { calendarAsOf } from '../../activities/store/calendars';
import { plannedBy } from '../../activities/store/plan-facts';
import { planAsOf, versionOf } from '../../activities/store/plan-versions';
import type { ItemKey, ItemRow, Tables } from '../../activities/store/tables';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { NoticeFacts } from '../../workflows/rules/notices/notices';

/** An item as it is counted now, and what was told about it. */
export interface Faces {
  before: NoticeFacts;
  told: Set<string>;
}

/** An item by the calendar and the template that it was told of, whatever was applied since. */
export async function facesOf(
  tx: Transaction<Tables>,
  shipped: Calendar,
  row: ItemKey & Pick<ItemRow, 'state'>,
): Promise<Faces> {
  const { plan, no, state } = row;
  const calendar = await calendarAsOf(tx, shipped, state.calendar?.n ?? 0);
  const held = await planAsOf(tx, plan, versionOf(state));
  return {
    before: { ...plannedBy(held, no), state, calendar },
    told: await toldOf(tx, row),
  };
}

/** Keys of what was told about an item, or fell away: it stays as it is. */
async function toldOf(tx: Transaction<Tables>, key: ItemKey): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('notices')
    .select('key')
    .where('plan', '=', key.plan)
    .where('no', '=', key.no)
    .where('instance', '=', key.instance)
    .where('phase', '!=', 'planned')
    .execute();
  return new Set(rows.map((row) => row.key));
}
