import { sql } from 'kysely';
import type { ReadAct } from '../../../config/acts';
import { hasEnded } from '../../../workflows/rules/duty/state';
import { mayAct } from '../../../workflows/rules/rights';
import { act, actorOf } from './act';
import { Refused, type UseCaseParts } from '../parts';
import { receiptOf, type Receipt } from './receipt';

export interface CancelOrder {
  plan: string;
  by: string;
  act: ReadAct;
}

/**
 * Cancels a plan: the same act on each of its open items, then the plan itself. Where that was cut
 * short it can be asked for again: items that have the act already do not get it twice.
 * @throws Refused before anything is done, when the seat may not or nothing is open
 */
export async function cancelPlan(parts: UseCaseParts, order: CancelOrder): Promise<Receipt[]> {
  const { plan } = order;
  await refuseForbidden(parts, order);
  const receipts = await earlierOf(parts, plan);
  const open = await openItems(parts, plan, receipts);
  if (open.length === 0 && !(receipts.length > 0 && (await isRunning(parts, plan)))) {
    throw new Refused(`Kế hoạch "${plan}" không còn nội dung nào đang thực hiện.`);
  }
  for (const { no, instance } of open) receipts.push(await act(parts, { ...order, no, instance }));
  if (receipts.every(({ delivery }) => delivery.outcome !== 'refused')) {
    await parts.database
      .updateTable('plans')
      .set({ phase: 'cancelled', closed_at: parts.now() })
      .where('id', '=', plan)
      .execute();
  }
  return receipts;
}

async function refuseForbidden(
  parts: UseCaseParts,
  { by, act: given }: CancelOrder,
): Promise<void> {
  const actor = await actorOf(parts, by);
  const forbidden = mayAct(given.act.verb, actor, { unit: null, seat: null, isDecision: false });
  if (forbidden) throw new Refused(forbidden);
}

/** What became of the act at the items that were given it before. */
async function earlierOf({ database }: UseCaseParts, plan: string): Promise<Receipt[]> {
  const given = await database
    .selectFrom('intakes')
    .select('id')
    .where('plan', '=', plan)
    .where(sql<string>`act->>'verb'`, '=', 'cancel')
    .where(sql<boolean>`coalesce(outcome, '') <> 'refused'`)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const receipts = await Promise.all(given.map(({ id }) => receiptOf(database, id)));
  return receipts.filter((receipt) => receipt !== null);
}

/** The items that have not ended and were not given the act. */
async function openItems(
  { database }: UseCaseParts,
  plan: string,
  given: Receipt[],
): Promise<{ no: string; instance: number }[]> {
  const rows = await database
    .selectFrom('items')
    .select(['no', 'instance', 'state'])
    .where('plan', '=', plan)
    .orderBy('no')
    .orderBy('instance')
    .execute();
  return rows.filter(
    ({ no, instance, state }) =>
      !hasEnded(state) && !given.some((one) => one.no === no && one.instance === instance),
  );
}

async function isRunning({ database }: UseCaseParts, plan: string): Promise<boolean> {
  const row = await database
    .selectFrom('plans')
    .select('phase')
    .where('id', '=', plan)
    .executeTakeFirst();
  return row?.phase === 'running';
}
