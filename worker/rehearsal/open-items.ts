import { inItemOrder } from '../../activities/store/item-order';
import { itemWorkflowId } from '../../workflows/names';
import { hasEnded, type ItemState } from '../../workflows/rules/duty/state';
import type { Instant } from '../../workflows/rules/time';
import type { World } from './world';

/** An item that has not ended, and when it acts next by itself. */
export interface OpenItem {
  id: string;
  state: ItemState;
  wake: Instant | null;
}

/** The items of a plan that have not ended. */
export async function openItems(world: World, plan: string): Promise<OpenItem[]> {
  const rows = await world.database
    .selectFrom('items')
    .select(['no', 'instance', 'state', 'next_wake'])
    .where('plan', '=', plan)
    .$call(inItemOrder)
    .execute();
  return rows
    .filter(({ state }) => !hasEnded(state))
    .map(({ no, instance, state, next_wake }) => ({
      id: itemWorkflowId(plan, no, instance),
      state,
      wake: next_wake,
    }));
}
