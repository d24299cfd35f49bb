import type { Transaction } from 'kysely';
import type { Calendar } from '../workflows/rules/calendar';
import type { Fact } from '../workflows/rules/duty/acts';
import { evolve, withDates } from '../workflows/rules/duty/evolve';
import { hasEnded, type ItemDates, type ItemState } from '../workflows/rules/duty/state';
import { cameTooLate } from '../workflows/rules/calendar-difference';
import type { MailDays } from '../workflows/rules/lateness';
import { planNotices } from '../workflows/rules/notices';
import type { ItemTemplate, PlanFacts, PlanTemplate } from '../workflows/rules/plan';
import { schedule } from '../workflows/rules/schedule';
import { dayOf, type Instant } from '../workflows/rules/time';
import { issue } from './notices/issue';
import { passOver } from './notices/late';
import { planInRecord } from './notices/plan';
import { refold } from './refold';
import { calendarAsOf } from './store/calendars';
import { append, type Entry } from './store/ledger';
import type { Database } from './store/database';
import { project, projectAct } from './store/projection';
import type { ItemKey, PlanRow, Tables } from './store/tables';
import { nextWake, wakeCourier } from './wakes';

type Tx = Transaction<Tables>;

export interface RecordInput extends ItemKey {
  /** The item's sequence before these facts; a repeated call writes nothing twice. */
  seq: number;
  facts: Fact[];
  /** The workflow's time. */
  now: Instant;
}

export interface Recorded {
  dates: ItemDates;
  /** When the item acts next by itself. */
  next: Instant;
  /** The state folded anew after a correction. */
  refolded: ItemState | null;
}

export interface RecordParts {
  database: Database;
  /** As shipped; an item counts by that and by the years applied as far as it was told of them. */
  calendar: () => Calendar;
  /** Wakes the courier: something is due earlier than it knew. */
  nudge: () => Promise<void>;
}

/**
 * Writes down what happened to an item, plans its notices again and issues those that are due, in
 * one transaction. Idempotent: facts up to the recorded sequence are skipped.
 */
export async function record(parts: RecordParts, input: RecordInput): Promise<Recorded> {
  const { recorded, early } = await parts.database
    .transaction()
    .execute((tx) => recordIn(tx, parts.calendar(), input));
  if (early) await parts.nudge();
  return recorded;
}

async function recordIn(
  tx: Tx,
  shipped: Calendar,
  input: RecordInput,
): Promise<{ recorded: Recorded; early: boolean }> {
  // The courier's row first, as the courier does, so that the two never wait for each other.
  const courier = await tx
    .selectFrom('couriers')
    .select('next_wake')
    .forUpdate()
    .executeTakeFirstOrThrow();
  const row = await tx
    .selectFrom('items')
    .select(['state', 'seq'])
    .where('plan', '=', input.plan)
    .where('no', '=', input.no)
    .where('instance', '=', input.instance)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const plan = await tx
    .selectFrom('plans')
    .selectAll()
    .where('id', '=', input.plan)
    .executeTakeFirstOrThrow();
  const item = itemTemplate(plan.template, input.no);
  const facts = input.facts.slice(Math.max(0, row.seq - input.seq));
  const { mail, lookAhead, holdMost } = plan.template;
  const days = { calendar: await calendarOfItem(tx, shipped, row.state), mail };
  let state = await writeFacts(tx, row.state, facts, days);
  let refolded: ItemState | null = null;
  // Asked of all that was sent: what is recorded twice must be answered twice.
  if (input.facts.some((fact) => fact.type === 'acted' && fact.intake.act.verb === 'correct')) {
    refolded = await refold(tx, state, days);
    state = refolded;
  }
  const planFacts = factsOf(plan);
  const on = { item, plan: planFacts, mail, lookAhead, holdMost };
  const calendar = await calendarOfItem(tx, shipped, state);
  const computed = schedule({ ...on, state, calendar });
  state = withDates(state, computed.dates);
  const planned = planNotices({ ...on, state, calendar });
  const changedAt = calendarChange(facts);
  if (changedAt !== null) {
    const was = { ...state, calendar: row.state.calendar };
    const before = { ...on, state: was, calendar: days.calendar };
    await passOver(tx, state, cameTooLate(before, planned, changedAt), input.now);
  }
  await planInRecord(tx, state, planned, input.now);
  const issued = await issue(tx, input, input.now);
  await append(tx, input, issued.map(told(input.now)));
  const next = await nextWake(tx, state, item, input.now);
  await project(tx, state, item, computed, hasEnded(state) ? null : next);
  const early = await wakeCourier(tx, input, courier.next_wake);
  return { recorded: { dates: computed.dates, next, refolded }, early };
}

const calendarOfItem = (tx: Tx, shipped: Calendar, { calendar }: ItemState): Promise<Calendar> =>
  calendarAsOf(tx, shipped, calendar?.n ?? 0);

/** When the calendar changed for an item; null: it did not. */
function calendarChange(facts: Fact[]): Instant | null {
  const changes = facts.filter(
    (fact) => fact.type === 'acted' && fact.intake.act.verb === 'calendar',
  );
  return changes.at(-1)?.at ?? null;
}

async function writeFacts(
  tx: Tx,
  state: ItemState,
  facts: Fact[],
  days: MailDays,
): Promise<ItemState> {
  await append(
    tx,
    state,
    facts.map((fact) => ({ at: fact.at, kind: fact.type, body: { fact } })),
  );
  let after = state;
  for (const fact of facts) {
    after = evolve(after, fact);
    if (fact.type !== 'acted') continue;
    const intake = await tx
      .selectFrom('intakes')
      .selectAll()
      .where('id', '=', fact.intake.id)
      .executeTakeFirstOrThrow();
    await projectAct(tx, fact, after, intake, days);
  }
  return after;
}

const told =
  (now: Instant) =>
  ({
    key,
    kind,
    at,
    to_seat,
    why,
  }: {
    key: string;
    kind: string;
    at: Instant;
    to_seat: string;
    why: string;
  }): Entry => ({
    at: now,
    kind: 'issued',
    body: { key, kind, at, to: to_seat, why },
  });

export function itemTemplate(template: PlanTemplate, no: string): ItemTemplate {
  const item = template.items.find((each) => each.no === no);
  if (!item) throw new RangeError(`plan template ${template.name} has no item "${no}"`);
  return item;
}

export function factsOf(plan: PlanRow): PlanFacts {
  return { year: plan.year, startedOn: dayOf(plan.started_at), inCharge: plan.in_charge };
}
