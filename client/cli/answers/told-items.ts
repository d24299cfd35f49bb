import type { ItemKey } from '../../../activities/store/tables';
import type { Delivery } from '../../use-cases/acts/deliver';

interface ToldItems {
  /** For programs. */
  items: { plan: string; item: string; instance: number; outcome: Delivery['outcome'] }[];
  /** How many hear of it when the system works again. */
  waiting: number;
  /** What refused it, a sentence each. */
  refusals: string[];
}

/** What became of a change at the items that were told of it. */
export function toldItems(told: (ItemKey & { delivery: Delivery })[]): ToldItems {
  return {
    items: told.map(({ plan, no, instance, delivery }) => ({
      ...{ plan, item: no, instance, outcome: delivery.outcome },
    })),
    waiting: told.filter(({ delivery }) => delivery.outcome === 'stored').length,
    refusals: told.flatMap(({ no, delivery }) =>
      delivery.outcome === 'refused' ? [`Nội dung ${no}: ${delivery.refusal}`] : [],
    ),
  };
}
