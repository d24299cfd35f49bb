import type { Transaction } from 'kysely';
import { countedBy } from '../../activities/store/counted-by';
import { ofItem } from '../../activities/store/of-item';
import type { ItemKey, ItemRow, Tables } from '../../activities/store/tables';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { NoticeFacts } from '../../workflows/rules/notices/notice';

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
  const { state } = row;
  const before = { ...(await countedBy(tx, shipped, state)), state };
  return { before, told: await toldOf(tx, row) };
}

/** Keys of what was told about an item, or fell away: it stays as it is. */
async function toldOf(tx: Transaction<Tables>, key: ItemKey): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('notices')
    .select('key')
    .where(ofItem(key))
    .where('phase', '!=', 'planned')
    .execute();
  return new Set(rows.map((row) => row.key));
}
