import { hasEnded, type ItemState } from '../workflows/rules/duty/state';
import { itemWorkflowId } from '../workflows/names';
import type { Instant } from '../workflows/rules/time';
import { inItemOrder } from './store/item-order';
import { endingOf, outcomeOfItem, type Ending } from './endings';
import { takeTurn } from './store/courier';
import type { Database } from './store/database';
import { ofItem } from './store/of-item';
import type { ItemKey } from './store/tables';

export interface Loaded {
  state: ItemState;
  /** Workflow ids of the plan's self-scoring items, which end when the index is published. */
  selfScoring: string[];
  /** Who is told that the item has ended; null: it has not. Absent: recorded by an earlier build. */
  ending?: Ending | null;
  /** As an earlier build told it: the lines that wait for this item's end. */
  followers?: string[];
  /** When the item was done that this line waits for; null: not yet, or it waits for none. */
  followed?: Instant | null;
  /** When it ended without being done; null: it did not. */
  forsaken?: Instant | null;
}

/** Where an item stands, for a run that begins, continues or was repaired. */
export async function load(database: Database, { plan, no, instance }: ItemKey): Promise<Loaded> {
  const row = await database
    .selectFrom('items')
    .select('state')
    .where(ofItem({ plan, no, instance }))
    .executeTakeFirst();
  if (!row) throw new Error(`the record has no item ${plan}/${no} (instance ${instance})`);
  const others = await database
    .selectFrom('items')
    .select(['no', 'instance'])
    .where('plan', '=', plan)
    .where('workflow', '=', 'selfScoring')
    .$call(inItemOrder)
    .execute();
  const follows = row.state.task?.follows ?? null;
  const awaited = follows === null ? null : await outcomeOfItem(database, plan, follows);
  return {
    state: row.state,
    ending: hasEnded(row.state) ? await endingOf(database, plan, no) : null,
    followed: awaited?.is === 'done' ? awaited.at : null,
    forsaken: awaited?.is === 'forsaken' ? awaited.at : null,
    selfScoring: others.map((item) => itemWorkflowId(plan, item.no, item.instance)),
  };
}

export interface PlanItem extends ItemKey {
  workflow: string;
}

/** The items of a plan that have not ended. */
export async function openItems(database: Database, plan: string): Promise<PlanItem[]> {
  const rows = await database
    .selectFrom('items')
    .select(['plan', 'no', 'instance', 'workflow', 'state'])
    .where('plan', '=', plan)
    .$call(inItemOrder)
    .execute();
  return rows
    .filter(({ state }) => !hasEnded(state))
    .map(({ no, instance, workflow }) => ({ plan, no, instance, workflow }));
}

/**
 * Closes the year: its links die with it.
 * @returns whether it is over; false: an item came into the plan after the last was seen to end
 */
export async function closePlan(
  database: Database,
  { plan, at }: { plan: string; at: Instant },
): Promise<boolean> {
  return database.transaction().execute(async (tx) => {
    // As whoever adds an item does, so that none comes in between.
    await takeTurn(tx);
    await tx.selectFrom('plans').select('id').where('id', '=', plan).forUpdate().execute();
    if ((await openItems(tx, plan)).length > 0) return false;
    await tx
      .updateTable('plans')
      .set({ phase: 'closed', closed_at: at })
      .where('id', '=', plan)
      .where('phase', '=', 'running')
      .execute();
    await tx
      .updateTable('links')
      .set({ revoked_at: at })
      .where('plan', '=', plan)
      .where('revoked_at', 'is', null)
      .execute();
    return true;
  });
}
