import { sql, type Transaction } from 'kysely';
import { dayOf, type Day } from '../../workflows/rules/time';
import { holdersOn, type Holder } from '../store/directory';
import type { ItemKey, ItemRow, NoticeRow, Tables } from '../store/tables';
import {
  isAhead,
  itemKey,
  reasonKey,
  reportKey,
  type Cited,
  type DutyRow,
  type Facts,
  type ItemFacts,
  type ReportAhead,
  type StageFacts,
  type Told,
} from './facts';

type Tx = Transaction<Tables>;

/** Reads what the notices are about, and who holds which seat on that day. */
export async function factsFor(tx: Tx, notices: NoticeRow[], day: Day): Promise<Facts> {
  const keys = [...new Map(notices.map((notice) => [itemKey(notice), notice])).values()];
  const concerned = sql<boolean>`(plan, no, instance) in (select * from unnest(
    ${keys.map(({ plan }) => plan)}::text[], ${keys.map(({ no }) => no)}::text[],
    ${keys.map(({ instance }) => instance)}::int[]))`;
  const rows = await tx.selectFrom('items').selectAll().where(concerned).execute();
  const plans = await tx
    .selectFrom('plans')
    .selectAll()
    .where('id', 'in', [...new Set(keys.map(({ plan }) => plan))])
    .execute();
  const stages = await tx.selectFrom('stages').selectAll().where(concerned).execute();
  const duties = await tx
    .selectFrom('duties')
    .selectAll()
    .where(concerned)
    .orderBy('due')
    .orderBy('id')
    .execute();
  const items = new Map<string, ItemFacts>();
  for (const row of rows) {
    const plan = plans.find(({ id }) => id === row.plan)!;
    const template = plan.template.items.find(({ no }) => no === row.no);
    if (!template) throw new RangeError(`the template of plan ${plan.id} has no item "${row.no}"`);
    items.set(itemKey(row), { row, plan, template, stages: new Map(), onTheWay: [] });
  }
  const stageOf = (of: ItemKey, id: string | null): StageFacts | undefined =>
    id === null ? undefined : items.get(itemKey(of))?.stages.get(id);
  for (const row of stages.sort((a, b) => a.position - b.position)) {
    items.get(itemKey(row))!.stages.set(row.id, { row, duties: new Map(), told: [] });
  }
  for (const row of duties) stageOf(row, row.stage)?.duties.set(row.id, row);
  if (notices.some(({ kind }) => kind === 'report' || kind === 'ask')) {
    for (const row of await toldBefore(tx, concerned)) stageOf(row, row.stage)?.told.push(row);
  }
  const onTheWay = await tx
    .selectFrom('intakes')
    .select([
      'plan',
      'no',
      'instance',
      sql<string | null>`act->>'stage'`.as('stage'),
      sql<string | null>`act->>'unit'`.as('duty'),
    ])
    .where('outcome', 'is', null)
    .where(concerned)
    .execute();
  for (const intake of onTheWay) items.get(itemKey(intake))!.onTheWay.push(intake);
  return {
    items,
    holders: await holdersOn(tx, day),
    seats: await named(tx.selectFrom('seats').select(['code', 'title as name']).execute()),
    units: await named(tx.selectFrom('units').select(['code', 'name']).execute()),
    cited: await citedIn(tx, rows, duties),
    reasons: await reasonsIn(tx, rows),
    reports: notices.some(isAhead) ? await reportsIn(tx, concerned) : new Map(),
  };
}

async function reportsIn(
  tx: Tx,
  concerned: ReturnType<typeof sql<boolean>>,
): Promise<Map<string, ReportAhead>> {
  const rows = await tx
    .selectFrom('notices')
    .select(['plan', 'no', 'instance', 'stage', 'duty', 'rung', 'generation', 'to_seat', 'at'])
    .where('kind', '=', 'report')
    .where('phase', '=', 'planned')
    .where(concerned)
    .execute();
  const holders = new Map<Day, Map<string, Holder>>();
  for (const day of new Set(rows.map(({ at }) => dayOf(at)))) {
    holders.set(day, await holdersOn(tx, day));
  }
  return new Map(
    rows.map((row) => {
      const [day, seat] = [dayOf(row.at), row.to_seat];
      return [reportKey(row), { day, seat, held: holders.get(day)!.has(seat) }];
    }),
  );
}

async function named(
  rows: Promise<{ code: string; name: string }[]>,
): Promise<Map<string, string>> {
  return new Map((await rows).map(({ code, name }) => [code, name]));
}

async function toldBefore(
  tx: Tx,
  concerned: ReturnType<typeof sql<boolean>>,
): Promise<(Told & ItemKey & { stage: string | null })[]> {
  const rows = await tx
    .selectFrom('notices')
    .leftJoin('letters', 'letters.id', 'notices.letter')
    .select(['plan', 'no', 'instance', 'stage', 'duty', 'kind', 'rung', 'generation', 'person'])
    .select((eb) => eb.fn.coalesce('letters.dated', 'notices.at').as('at'))
    .where('notices.kind', 'in', ['remind', 'chase', 'report'])
    .where('notices.phase', 'in', ['due', 'lettered'])
    .where(concerned)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Told['kind'] }));
}

/** The documents that made a duty somebody's, and what Chánh Văn phòng wrote into a report. */
async function citedIn(tx: Tx, items: ItemRow[], duties: DutyRow[]): Promise<Map<string, Cited>> {
  const ids = new Set(duties.flatMap(({ basis }) => basis ?? []));
  for (const { state } of items) {
    for (const stage of state.stages) for (const { intake } of stage.reports) ids.add(intake);
  }
  if (ids.size === 0) return new Map();
  const rows = await tx
    .selectFrom('intakes')
    .leftJoin('letters_in', 'letters_in.intake', 'intakes.id')
    .select(['intakes.id', 'intakes.said', 'number', 'dated', 'sender'])
    .select(sql<string>`act->>'verb'`.as('verb'))
    .where('intakes.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function reasonsIn(tx: Tx, items: ItemRow[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('intakes')
    .select(['plan', 'no', 'instance'])
    .select([
      sql<string>`act->>'verb'`.as('verb'),
      sql<string>`act->>'stage'`.as('stage'),
      sql<string>`act->>'unit'`.as('id'),
      sql<string | null>`said->>'reason'`.as('reason'),
    ])
    .where(sql<string>`act->>'verb'`, 'in', ['return', 'ask-extension', 'extend', 'consent'])
    .where('outcome', '=', 'applied')
    .where('plan', 'in', [...new Set(items.map(({ plan }) => plan))])
    .orderBy('at')
    .execute();
  return new Map(
    rows.flatMap((row) => (row.reason ? [[reasonKey(row.verb, row), row.reason] as const] : [])),
  );
}
