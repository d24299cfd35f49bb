import { sql } from 'kysely';
import { itemWorkflowId } from '../workflows/names';
import { outcomeOf } from '../workflows/rules/duty/outcome';
import type { Instant } from '../workflows/rules/time';
import type { Database } from './store/database';
import { inItemOrder } from './store/item-order';
import { FOLLOWED } from './store/ledger';

/** How an item ended, all its instances together, and when the last of them did. */
export interface Outcome {
  is: 'done' | 'forsaken';
  at: Instant;
}

/** Who is told of the end of an item's last instance, and what. */
export interface Ending {
  is: Outcome['is'];
  /** Workflow ids of the lines that wait for it. */
  followers: string[];
}

/** How an item of a plan ended; null: one of its instances goes on. */
export async function outcomeOfItem(
  database: Database,
  plan: string,
  no: string,
): Promise<Outcome | null> {
  const rows = await database
    .selectFrom('items')
    .select((eb) => [
      'phase',
      eb
        .selectFrom('ledger')
        .whereRef('ledger.plan', '=', 'items.plan')
        .whereRef('ledger.no', '=', 'items.no')
        .whereRef('ledger.instance', '=', 'items.instance')
        .where('kind', 'not in', FOLLOWED)
        .select(({ fn }) => fn.max('at').as('last'))
        .as('last'),
    ])
    .where('plan', '=', plan)
    .where('no', '=', no)
    .execute();
  const is = outcomeOf(rows.map(({ phase }) => phase));
  return is && { is, at: Math.max(...rows.map(({ last }) => last ?? 0)) };
}

/** Whom the end of an instance concerns: nobody as long as another one goes on. */
export async function endingOf(database: Database, plan: string, no: string): Promise<Ending> {
  const outcome = await outcomeOfItem(database, plan, no);
  if (!outcome) return { is: 'forsaken', followers: [] };
  const following = await database
    .selectFrom('items')
    .select(['no', 'instance'])
    .where('plan', '=', plan)
    .where(sql`state->'task'->>'follows'`, '=', no)
    .$call(inItemOrder)
    .execute();
  const followers = following.map((item) => itemWorkflowId(plan, item.no, item.instance));
  return { is: outcome.is, followers };
}
