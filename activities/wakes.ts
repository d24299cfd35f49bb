import type { Transaction } from 'kysely';
import type { ItemState } from '../workflows/rules/duty/state';
import type { ItemTemplate } from '../workflows/rules/plan/plan';
import type { Instant } from '../workflows/rules/time';
import { HORIZON } from './notices/plan';
import { ofItem } from './store/of-item';
import type { ItemKey, Tables } from './store/tables';

type Tx = Transaction<Tables>;

/** While a hand-in is on its way to the item, its notices are looked at again this soon. */
const UNSEEN_AGAIN = 10 * 60_000;

/** The next instant at which the item has anything to do by itself. */
export async function nextWake(
  tx: Tx,
  state: ItemState,
  item: ItemTemplate,
  now: Instant,
): Promise<Instant> {
  const { min, unseen } = await tx
    .selectFrom('notices')
    .select((eb) => [
      eb.fn.min('at').filterWhere('at', '>', now).as('min'),
      eb.fn.count('key').filterWhere('at', '<=', now).as('unseen'),
    ])
    .where(ofItem(state))
    .where('phase', '=', 'planned')
    .executeTakeFirstOrThrow();
  const { dates } = state;
  const ahead = state.stages
    .filter(({ phase }) => phase === 'ahead')
    .map(({ id }) => dates.stages[id]?.opens ?? null);
  const silent = state.stages
    .filter(
      ({ id, phase }) =>
        phase === 'open' && item.stages.some((stage) => stage.id === id && stage.optional),
    )
    .map(({ id }) => after(dates.stages[id]?.due ?? null));
  const instants = [
    min,
    dates.opens,
    dates.marks.ends ?? null,
    ...ahead,
    ...silent,
    Number(unseen) > 0 ? now + UNSEEN_AGAIN : null,
  ];
  return Math.min(
    now + HORIZON,
    ...instants.filter((at): at is Instant => at !== null && at > now),
  );
}

const after = (instant: Instant | null): Instant | null =>
  instant === null ? null : instant + 1000;

/** Whether the courier has to be woken: something is due before it meant to look. */
export async function wakeCourier(tx: Tx, key: ItemKey, wakes: Instant | null): Promise<boolean> {
  const { first } = await tx
    .selectFrom('notices')
    .select((eb) => eb.fn.min('at').as('first'))
    .where(ofItem(key))
    .where('phase', 'in', ['planned', 'due'])
    .executeTakeFirstOrThrow();
  if (first === null || (wakes !== null && wakes <= first)) return false;
  await tx.updateTable('couriers').set({ next_wake: first }).execute();
  return true;
}
