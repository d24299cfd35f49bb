import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { takeTurn } from '../../../activities/store/courier';
import { inItemOrder } from '../../../activities/store/item-order';
import type { IntakeRow, PlanRow, Tables } from '../../../activities/store/tables';
import type { ReadAct } from '../../../config/acts';
import type { Intake } from '../../../workflows/rules/duty/acts';
import { hasEnded } from '../../../workflows/rules/duty/state';
import { mayAct } from '../../../workflows/rules/rights';
import { dayOf, sayDay } from '../../../workflows/rules/time';
import { actorOf } from './act';
import { deliver } from './deliver';
import { Refused, type UseCaseParts } from '../parts';
import { unknownPlan } from '../plans';
import { withNames } from './refusal-names';
import { receiptOf, type Receipt } from './receipt';
import { storeIntakes } from './store-intakes';

type Tx = Transaction<Tables>;

export interface CancelOrder {
  plan: string;
  by: string;
  act: ReadAct;
}

/**
 * Cancels a plan: stores the same act for each of its open items and writes it at the plan, all at
 * once, then delivers it. Asked for again it does nothing more and answers with what became of it.
 * @throws Refused before anything is done, when the seat may not or nothing is open
 */
export async function cancelPlan(parts: UseCaseParts, order: CancelOrder): Promise<Receipt[]> {
  const by = await actorOf(parts, order.by);
  const { act: given, said } = order.act;
  const forbidden = mayAct(given.verb, by, { unit: null, seat: null, isDecision: false });
  if (forbidden)
    throw new Refused(await withNames(parts.database, { plan: order.plan, no: '' }, forbidden));
  const at = parts.now();
  const intakes = await parts.database.transaction().execute(async (tx) => {
    // As whoever lays an item down does, so that none comes in between.
    await takeTurn(tx);
    const plan = await planRow(tx, order.plan);
    if (plan.phase === 'running') await cancel(tx, plan, { at, by, act: given }, said);
    return cancelsOf(tx, plan.id);
  });
  const waiting = intakes.filter(({ outcome }) => outcome === null);
  await Promise.all(
    waiting.map(({ id, act, plan, no, instance, ...row }) => {
      const actor = { seat: row.by_seat, role: row.by_role, unit: row.by_unit };
      return deliver(parts, { plan, no, instance }, { id, at: row.at, by: actor, act });
    }),
  );
  const receipts = await Promise.all(intakes.map(({ id }) => receiptOf(parts.database, id)));
  return receipts.filter((receipt) => receipt !== null);
}

async function planRow(tx: Tx, id: string): Promise<PlanRow> {
  const plan = await tx.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst();
  if (!plan) throw unknownPlan(id);
  if (plan.phase !== 'closed') return plan;
  const on = plan.closed_at === null ? '' : ` ngày ${sayDay(dayOf(plan.closed_at))}`;
  throw new Refused(
    `Kế hoạch "${id}" đã kết thúc${on}, không còn nội dung nào đang thực hiện nên không cần dừng.`,
  );
}

/** Stores the act for the items that have not ended and do not have it, and closes the plan. */
async function cancel(
  tx: Tx,
  { id: plan }: PlanRow,
  intake: Omit<Intake, 'id'>,
  said: ReadAct['said'],
): Promise<void> {
  const given = await cancelsOf(tx, plan);
  const items = await tx
    .selectFrom('items')
    .select(['plan', 'no', 'instance', 'state'])
    .where('plan', '=', plan)
    .$call(inItemOrder)
    .execute();
  const open = items.filter(
    ({ no, instance, state }) =>
      !hasEnded(state) && !given.some((one) => one.no === no && one.instance === instance),
  );
  if (open.length === 0 && given.length === 0) {
    throw new Refused(`Kế hoạch "${plan}" không còn nội dung nào đang thực hiện.`);
  }
  const intakes = open.map((key) => ({ key, intake: { ...intake, id: randomUUID() }, said }));
  await storeIntakes(tx, intakes);
  await tx
    .updateTable('plans')
    .set({ phase: 'cancelled', closed_at: intake.at })
    .where('id', '=', plan)
    .execute();
}

/** The act as items were given it, unless they refused it. */
function cancelsOf(tx: Tx, plan: string): Promise<IntakeRow[]> {
  return tx
    .selectFrom('intakes')
    .selectAll()
    .where('plan', '=', plan)
    .where(sql<string>`act->>'verb'`, '=', 'cancel')
    .where(sql<boolean>`outcome is distinct from 'refused'`)
    .$call(inItemOrder)
    .execute();
}
