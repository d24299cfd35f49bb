import { randomUUID } from 'node:crypto';
import type { Actor, Intake, PersonAct } from '../../../workflows/rules/duty/acts';
import { fits } from '../../../workflows/rules/duty/fits';
import { hasEnded } from '../../../workflows/rules/duty/state';
import { mayAct, type Concerned } from '../../../workflows/rules/rights';
import type { ItemKey, ItemRow } from '../../../activities/store/tables';
import { deliver } from './deliver';
import { instanceFor } from './instances';
import { checkNames } from './known-names';
import { checkLetter } from './letter-in';
import type { ActOrder } from './order';
import { checkReportOrder } from './report-order';
import { Refused, type UseCaseParts } from '../parts';
import { sayingNames } from './refusal-names';
import { receiptOf, type Receipt } from './receipt';
import { refusePlanOver, unknownItem, unknownPlan } from '../plans';
import { storeIntakes } from './store-intakes';

/**
 * The one way in for every act: asks the right, stores the intake with its time, then delivers it.
 * If no worker answers the intake stays stored and is delivered later.
 * @throws Refused before anything is stored
 */
export async function act(parts: UseCaseParts, order: ActOrder): Promise<Receipt> {
  const id = order.id ?? randomUUID();
  const earlier = order.id ? await receiptOf(parts.database, id) : null;
  if (earlier) return earlier;
  const by = await actorOf(parts, order.by);
  const item = await itemFor(parts, order);
  const intake: Intake = { id, at: parts.now(), by, act: order.act.act };
  await sayingNames(parts.database, item, async () => {
    refuseForbidden(item, by, intake);
    await checkNames(parts, order.act.act);
    await checkLetter(parts, order);
    await checkReportOrder(parts, item, order.act.act);
  });
  const key = await store(parts, item, intake, order);
  if (key === null) return (await receiptOf(parts.database, id))!;
  const delivery = await deliver(parts, key, intake);
  return { ...key, intake: id, at: intake.at, files: order.files ?? [], delivery };
}

/** A seat of the directory as it acts. */
export async function actorOf(parts: Pick<UseCaseParts, 'database'>, code: string): Promise<Actor> {
  const seat = await parts.database
    .selectFrom('seats')
    .select(['code', 'role', 'unit'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (seat) return { seat: seat.code, role: seat.role, unit: seat.unit };
  throw new Refused(
    `Danh mục không có chức vụ "${code}"; đề nghị xem mã chức vụ trong danh mục đơn vị.`,
  );
}

async function itemFor(parts: UseCaseParts, order: ActOrder): Promise<ItemRow> {
  const plan = await parts.database
    .selectFrom('plans')
    .select(['id', 'phase'])
    .where('id', '=', order.plan)
    .executeTakeFirst();
  if (!plan) throw unknownPlan(order.plan);
  refusePlanOver(plan);
  const items = await parts.database
    .selectFrom('items')
    .selectAll()
    .where('plan', '=', order.plan)
    .where('no', '=', order.no)
    .orderBy('instance')
    .execute();
  const found = order.instance
    ? items.find(({ instance }) => instance === order.instance)
    : (items.find(({ phase }) => phase === 'open') ??
      items.find(({ state }) => !hasEnded(state)) ??
      items.at(-1));
  if (found) return found;
  if (items.length === 0) throw new Refused(await unknownItem(parts.database, order));
  const known = items.map(({ instance }) => instance).join(', ');
  throw new Refused(`Nội dung ${order.no} không có lần ${order.instance}; các lần: ${known}.`);
}

/** A correction needs the right to what it puts in the old act's place, too. */
function refuseForbidden(item: ItemRow, by: Actor, { act, at }: Pick<Intake, 'act' | 'at'>): void {
  if (act.verb === 'calendar' || act.verb === 'template') return;
  const concerned = concernedBy(item, act);
  const forbidden = mayAct(act.verb, by, concerned);
  // Of a stage or a duty that is not there nobody is the owner: then that is what is wrong.
  const isNowhere = 'stage' in act && concerned.unit === null;
  if (forbidden) throw new Refused((isNowhere ? fits(item.state, act, at) : null) ?? forbidden);
  if (act.verb === 'correct' && act.act) refuseForbidden(item, by, { act: act.act, at });
}

function concernedBy(item: ItemRow, act: PersonAct): Concerned {
  const stage = 'stage' in act ? item.state.stages.find(({ id }) => id === act.stage) : undefined;
  const duty = 'unit' in act ? stage?.duties.find(({ id }) => id === act.unit) : undefined;
  return {
    unit: duty?.unit ?? null,
    seat: duty?.seat ?? null,
    isDecision: stage?.meets === 'approve',
  };
}

/** @returns the item that the intake is stored for; null: one of the same name was stored before */
async function store(
  parts: UseCaseParts,
  item: ItemRow,
  intake: Intake,
  { act: { said }, files = [] }: ActOrder,
): Promise<ItemKey | null> {
  return parts.database.transaction().execute(async (tx) => {
    const key = await instanceFor(tx, parts.shipped, item, intake);
    if ((await storeIntakes(tx, [{ key, intake, said }])) === 0) return null;
    const rows = files.map((file, position) => ({ intake: intake.id, position, ...file }));
    if (rows.length > 0) await tx.insertInto('files').values(rows).execute();
    return key;
  });
}
