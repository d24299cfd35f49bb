import { sql } from 'kysely';
import type { Fact } from '../workflows/rules/duty/acts';
import { hasEnded, type ItemState } from '../workflows/rules/duty/state';
import { itemWorkflowId } from '../workflows/names';
import type { Instant } from '../workflows/rules/time';
import { inItemOrder } from './store/item-order';
import { takeTurn } from './store/courier';
import type { Database } from './store/database';
import type { ItemKey } from './store/tables';

export interface Loaded {
  state: ItemState;
  /** Workflow ids of the plan's self-scoring items, which end when the index is published. */
  selfScoring: string[];
  /** Workflow ids of the lines that wait for this item's end; absent: told by an earlier build. */
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
    .where('plan', '=', plan)
    .where('no', '=', no)
    .where('instance', '=', instance)
    .executeTakeFirst();
  if (!row) throw new Error(`the record has no item ${plan}/${no} (instance ${instance})`);
  const others = await database
    .selectFrom('items')
    .select(['no', 'instance'])
    .where('plan', '=', plan)
    .where('workflow', '=', 'selfScoring')
    .execute();
  const follows = row.state.task?.follows ?? null;
  return {
    state: row.state,
    followers: await followersOf(database, { plan, no }),
    followed: follows === null ? null : await doneAt(database, plan, follows),
    forsaken: follows === null ? null : await forsakenAt(database, plan, follows),
    selfScoring: others.map((item) => itemWorkflowId(plan, item.no, item.instance)),
  };
}

/** Workflow ids of the lines that wait for an item's end. */
export async function followersOf(
  database: Database,
  { plan, no }: Pick<ItemKey, 'plan' | 'no'>,
): Promise<string[]> {
  const following = await database
    .selectFrom('items')
    .select(['no', 'instance'])
    .where('plan', '=', plan)
    .where(sql`state->'task'->>'follows'`, '=', no)
    .$call(inItemOrder)
    .execute();
  return following.map((item) => itemWorkflowId(plan, item.no, item.instance));
}

/** When an item was done; of several instances, the first. */
async function doneAt(database: Database, plan: string, no: string): Promise<Instant | null> {
  const row = await database
    .selectFrom('ledger')
    .select(sql<Fact>`body->'fact'`.as('fact'))
    .where('plan', '=', plan)
    .where('no', '=', no)
    .where('kind', '=', 'ended')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return row?.fact.at ?? null;
}

/** When the last instance of an item ended, none of them done. */
async function forsakenAt(database: Database, plan: string, no: string): Promise<Instant | null> {
  const row = await database
    .selectFrom('items')
    .innerJoin('ledger', (join) =>
      join
        .onRef('ledger.plan', '=', 'items.plan')
        .onRef('ledger.no', '=', 'items.no')
        .onRef('ledger.instance', '=', 'items.instance'),
    )
    .select((eb) => [
      eb.fn.max('ledger.at').as('last'),
      sql<boolean>`bool_and(items.phase in ('not-applicable', 'cancelled'))`.as('forsaken'),
    ])
    .where('items.plan', '=', plan)
    .where('items.no', '=', no)
    .executeTakeFirstOrThrow();
  return row.forsaken ? row.last : null;
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
