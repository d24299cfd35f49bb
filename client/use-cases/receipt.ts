import type { Database } from '../../activities/store/database';
import type { IntakeRow } from '../../activities/store/tables';
import type { Receipt } from './act';
import type { Delivery } from './deliver';

/** The receipt of an intake as it stands now; null when no such intake was stored. */
export async function receiptOf(database: Database, id: string): Promise<Receipt | null> {
  const intake = await database
    .selectFrom('intakes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!intake) return null;
  const files = await database
    .selectFrom('files')
    .select(['sha256', 'name', 'size'])
    .where('intake', '=', id)
    .orderBy('position')
    .execute();
  const { plan, no, instance, at } = intake;
  return { plan, no, instance, intake: id, at, files, delivery: deliveryOf(intake) };
}

function deliveryOf({ outcome, refusal }: IntakeRow): Delivery {
  if (outcome === null) return { outcome: 'stored' };
  return outcome === 'applied' ? { outcome } : { outcome, refusal: refusal ?? '' };
}
