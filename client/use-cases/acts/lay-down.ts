import type { Transaction } from 'kysely';
import { calendarInForce } from '../../../activities/store/calendars';
import { takeTurn } from '../../../activities/store/courier';
import { unitsOn } from '../../../activities/store/directory';
import { append } from '../../../activities/store/ledger';
import { addVersion, countsFromVersion } from '../../../activities/store/plan-versions';
import { project } from '../../../activities/store/projection';
import type { Tables } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { withDates } from '../../../workflows/rules/duty/evolve';
import { hasEnded, type ItemState } from '../../../workflows/rules/duty/state';
import { initialState } from '../../../workflows/rules/initial';
import type { ItemTemplate, PlanFacts, PlanTemplate } from '../../../workflows/rules/plan/plan';
import { mayDo } from '../../../workflows/rules/rights';
import { schedule } from '../../../workflows/rules/plan/schedule';
import { titleOf } from '../../../workflows/rules/plan/task';
import { dayOf, type Day } from '../../../workflows/rules/time';
import { instancesOf, unitNames } from '../item-times';
import { owingOf } from '../owing';
import { Refused, type UseCaseParts } from '../parts';

export interface StartOrder {
  template: PlanTemplate;
  /** Its file as the office wrote it, to be worked on in later years. */
  source?: string | undefined;
  year: number;
  /** The plan document's number and date; without them letters name it by its title. */
  number?: string | undefined;
  issuedOn?: Day | undefined;
  /** The seat that starts it, for the ledger. */
  by?: string | undefined;
}

/** Writes a plan and its items into the record; nothing runs yet. @returns the plan's id */
export async function layDownPlan(
  parts: Pick<UseCaseParts, 'database' | 'shipped' | 'now'>,
  order: StartOrder,
): Promise<string> {
  const plan = `${order.template.name}-${order.year}`;
  const startedAt = parts.now();
  await parts.database.transaction().execute(async (tx) => {
    await takeTurn(tx);
    const known = await tx
      .selectFrom('plans')
      .select('id')
      .where('id', '=', plan)
      .executeTakeFirst();
    if (known) {
      throw new Refused(
        `Kế hoạch ${plan} đã được khởi động; xem bằng lệnh "status ${plan}". Nếu đây là kế hoạch khác, đề nghị đổi name trong mẫu.`,
      );
    }
    const there = await unitsOn(tx, dayOf(startedAt));
    const units = owingOf(there);
    if (units.owing.length === 0) {
      throw new Refused(
        'Chưa có danh mục đơn vị; đề nghị nạp danh mục bằng lệnh "directory apply".',
      );
    }
    if (order.by) await mayStart(tx, order.by);
    const facts: PlanFacts = {
      year: order.year,
      startedOn: dayOf(startedAt),
      inCharge: units.inCharge,
    };
    await tx
      .insertInto('plans')
      .values({
        id: plan,
        template: JSON.stringify(order.template),
        year: order.year,
        number: order.number ?? null,
        issued_on: order.issuedOn ?? null,
        title: order.template.title,
        started_at: startedAt,
        in_charge: JSON.stringify(facts.inCharge),
        phase: 'running',
        closed_at: null,
      })
      .execute();
    await addVersion(tx, {
      plan,
      version: order.template.version,
      template: JSON.stringify(order.template),
      source: order.source ?? null,
      at: startedAt,
      by_seat: order.by ?? null,
    });
    const { calendar } = await calendarInForce(tx, parts.shipped);
    const names = unitNames(there);
    for (const item of order.template.items) {
      for (const { instance, time } of instancesOf(item, facts, calendar, names)) {
        const state = initialState(plan, item, facts, units.owing, startedAt, instance, time);
        await layDown(tx, parts.shipped, order.template, item, facts, state, order.by);
      }
    }
  });
  return plan;
}

async function mayStart(tx: Transaction<Tables>, seat: string): Promise<void> {
  const known = await tx
    .selectFrom('seats')
    .select('role')
    .where('code', '=', seat)
    .executeTakeFirst();
  const forbidden = known
    ? mayDo('start', { seat, role: known.role })
    : `Danh mục không có chức vụ "${seat}"; đề nghị xem mã chức vụ trong danh mục đơn vị.`;
  if (forbidden) throw new Refused(forbidden);
}

/**
 * Writes an item into the record as it stands before its workflow first acts.
 * @param shipped the calendar but for the years applied
 */
export async function layDown(
  tx: Transaction<Tables>,
  shipped: Calendar,
  template: PlanTemplate,
  item: ItemTemplate,
  facts: PlanFacts,
  initial: ItemState,
  by?: string,
): Promise<void> {
  const { n, calendar } = await calendarInForce(tx, shipped);
  const { startedAt: at } = initial;
  const version = await countsFromVersion(tx, initial.plan, at);
  const begins = {
    ...initial,
    ...(n === 0 ? {} : { calendar: { n, at, was: null } }),
    ...(version && { template: version }),
  };
  const computed = schedule({ state: begins, item, plan: facts, mail: template.mail, calendar });
  const state = withDates(begins, computed.dates);
  const { plan, no, instance } = state;
  await tx
    .insertInto('items')
    .values({
      plan,
      no,
      instance,
      workflow: item.workflow,
      title: titleOf(item, state),
      phase: state.phase,
      state: JSON.stringify(state),
      proof: JSON.stringify(computed.outsideProof),
      provisional: computed.provisional,
      opens: state.dates.opens,
      due: state.dates.outside,
      seq: 0,
      next_wake: null,
    })
    .execute();
  // Its wake is past from the start: nothing is sent before the item has looked once itself.
  await project(tx, state, item, computed, hasEnded(state) ? null : state.startedAt);
  await append(tx, state, [{ at: state.startedAt, kind: 'created', body: { state, by } }]);
}
