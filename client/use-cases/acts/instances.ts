import { sql, type Transaction } from 'kysely';
import { takeTurn } from '../../../activities/store/courier';
import { unitsOn } from '../../../activities/store/directory';
import { ofItem } from '../../../activities/store/of-item';
import type { ItemKey, ItemRow, PlanRow, Tables } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import type { Intake } from '../../../workflows/rules/duty/acts';
import { initialState } from '../../../workflows/rules/initial';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { opensAnew } from '../../../workflows/rules/plan/task';
import { dayOf } from '../../../workflows/rules/time';
import { owingOf } from '../owing';
import { refusePlanOver } from '../plans';
import { layDown } from './lay-down';

type Tx = Transaction<Tables>;

/**
 * The instance an act belongs to. A second letter asking for opinions while the first consultation
 * is under way, or after it, lays down a second one beside it (item 1, and any line on demand), in
 * the transaction that stores the letter.
 * @throws Refused when the plan is over
 */
export async function instanceFor(
  tx: Tx,
  shipped: Calendar,
  { plan, no, instance }: ItemRow,
  intake: Intake,
): Promise<ItemKey> {
  const own = { plan, no, instance };
  if (intake.act.verb !== 'letter-in' || intake.act.kind !== 'request') return own;
  const item = (await planRow(tx, plan)).template.items.find((each) => each.no === no)!;
  if (!opensAnew(item)) return own;
  // One letter after the other, so that each sees whether one came before it.
  await takeTurn(tx);
  const row = await planRow(tx, plan);
  refusePlanOver(row);
  const known = await tx.selectFrom('intakes').selectAll().where('id', '=', intake.id).execute();
  if (known[0]) return { plan, no, instance: known[0].instance };
  return (await hasLetter(tx, own)) ? layDownAnother(tx, shipped, row, item, intake) : own;
}

const planRow = (tx: Tx, plan: string): Promise<PlanRow> =>
  tx.selectFrom('plans').selectAll().where('id', '=', plan).executeTakeFirstOrThrow();

/** Whether a letter has come to an instance, or is on its way to it. */
async function hasLetter(tx: Tx, { plan, no, instance }: ItemKey): Promise<boolean> {
  const { state } = await tx
    .selectFrom('items')
    .select('state')
    .where(ofItem({ plan, no, instance }))
    .executeTakeFirstOrThrow();
  const letters = await tx
    .selectFrom('intakes')
    .select('id')
    .where(ofItem({ plan, no, instance }))
    .where(sql<boolean>`act->>'verb' = 'letter-in'`)
    .where(sql<boolean>`outcome is distinct from 'refused'`)
    .execute();
  return state.letters.length > 0 || letters.some(({ id }) => !state.applied.includes(id));
}

async function layDownAnother(
  tx: Tx,
  shipped: Calendar,
  plan: PlanRow,
  item: ItemTemplate,
  { at }: Intake,
): Promise<ItemKey> {
  const { last } = await tx
    .selectFrom('items')
    .select((eb) => eb.fn.max('instance').as('last'))
    .where('plan', '=', plan.id)
    .where('no', '=', item.no)
    .executeTakeFirstOrThrow();
  const instance = last + 1;
  const units = owingOf(await unitsOn(tx, dayOf(at)));
  const facts = { year: plan.year, startedOn: dayOf(plan.started_at), inCharge: plan.in_charge };
  const state = initialState(plan.id, item, facts, units.owing, at, instance);
  await layDown(tx, shipped, plan.template, item, facts, state);
  return { plan: plan.id, no: item.no, instance };
}
