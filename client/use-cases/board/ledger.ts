import { inItemOrder } from '../../../activities/store/item-order';
import type { Database } from '../../../activities/store/database';
import { iso } from '../../../workflows/rules/time';
import { ledgerPageOf } from './ledger-page';

/** One entry of an item's ledger; `at` is ISO 8601 with +07:00. */
export interface LedgerEntry {
  item: string;
  instance: number;
  /** Its number; of several told the same thing at one instant, the first and the last. */
  n: number;
  last: number;
  at: string;
  kind: string;
  /** The seat that acted; null: the item did it by itself. */
  by: string | null;
  text: string;
  said: { label: string; value: string }[];
  /** The act's name, which a correction gives. */
  intake: string | null;
  hash: string;
}

/** The ledgers of a plan's items, or of one of them, each oldest first. */
export async function ledgersOf(
  database: Database,
  plan: string,
  item?: string,
): Promise<LedgerEntry[]> {
  const items = await database
    .selectFrom('items')
    .select(['no', 'instance'])
    .where('plan', '=', plan)
    .$if(item !== undefined, (query) => query.where('no', '=', item!))
    .$call(inItemOrder)
    .execute();
  const entries: LedgerEntry[] = [];
  for (const { no, instance } of items) {
    const page = await ledgerPageOf(database, plan, no, instance);
    for (const { at, what: text, who: _, ...line } of page?.lines ?? []) {
      entries.push({ item: no, instance, at: iso(at), text, ...line });
    }
  }
  return entries;
}
