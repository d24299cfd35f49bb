import type { Transaction } from 'kysely';
import type { Calendar } from '../workflows/rules/calendar/calendar';
import type { Act, Fact } from '../workflows/rules/duty/acts';
import { evolve, withDates } from '../workflows/rules/duty/evolve';
import { hasEnded, type ItemState } from '../workflows/rules/duty/state';
import type { ItemDates } from '../workflows/rules/duty/dates';
import { cameTooLate } from '../workflows/rules/plan/item-difference';
import type { MailDays } from '../workflows/rules/plan/lateness';
import { planNotices } from '../workflows/rules/notices/notices';
import { schedule } from '../workflows/rules/plan/schedule';
import type { Instant } from '../workflows/rules/time';
import { endingOf, type Ending } from './endings';
import { issue } from './notices/issue';
import { passOver } from './notices/late';
import { planInRecord } from './notices/plan';
import { keepRecount, noteRecount } from './recount';
import { refold } from './refold';
import { countedBy, countsAlike } from './store/counted-by';
import { append, type Entry } from './store/ledger';
import type { Database } from './store/database';
import { ofItem } from './store/of-item';
import { project, projectAct } from './store/projection';
import type { ItemKey, Tables } from './store/tables';
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
  /** With the item's end: who is told of it. Absent: recorded by an earlier build. */
  ending?: Ending | null;
  /** As an earlier build told it with the item's end: the lines that wait for it. */
  followers?: string[];
}

export interface RecordParts {
  database: Database;
  /** As shipped; an item counts by that and by the years applied as far as it was told of them. */
  shipped: Calendar;
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
    .execute((tx) => recordIn(tx, parts.shipped, input));
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
    .where(ofItem(input))
    .forUpdate()
    .executeTakeFirstOrThrow();
  const was = await countedBy(tx, shipped, row.state);
  const facts = input.facts.slice(Math.max(0, row.seq - input.seq));
  const noted = noteRecount(row.state, was, input.now);
  await append(tx, input, noted.entries);
  let state = await writeFacts(tx, noted.state, facts, was);
  let refolded: ItemState | null = null;
  // Asked of all that was sent: what is recorded twice must be answered twice.
  if (input.facts.some((fact) => fact.type === 'acted' && fact.intake.act.verb === 'correct')) {
    refolded = keepRecount(state, await refold(tx, shipped, state));
    state = refolded;
  }
  const on = countsAlike(state, row.state) ? was : await countedBy(tx, shipped, state);
  const computed = schedule({ ...on, state });
  state = withDates(state, computed.dates);
  const planned = planNotices({ ...on, state });
  const change = changeIn(facts);
  if (change !== null) {
    const { calendar, template } = row.state;
    const before = { ...was, state: { ...state, calendar, template } };
    const late = cameTooLate(before, planned, change.at);
    await passOver(tx, state, late, input.now, change.what);
  }
  await planInRecord(tx, state, planned, input.now, change?.at ?? null);
  const issued = await issue(tx, input, input.now);
  await append(tx, input, issued.map(told(input.now)));
  const next = await nextWake(tx, state, on.item, input.now);
  await project(tx, state, on.item, computed, hasEnded(state) ? null : next);
  const early = await wakeCourier(tx, input, courier.next_wake);
  const ending = hasEnded(state) ? await endingOf(tx, input.plan, input.no) : null;
  return { recorded: { dates: computed.dates, next, refolded, ending }, early };
}

const CHANGES: Partial<Record<Act['verb'], string>> = {
  calendar: 'lịch làm việc',
  template: 'mẫu kế hoạch',
};

/** When, and in what, the calendar or the template changed for an item; null: neither did. */
function changeIn(facts: Fact[]): { at: Instant; what: string } | null {
  const changes = facts.flatMap((fact) => {
    const what = fact.type === 'acted' ? CHANGES[fact.intake.act.verb] : undefined;
    return what === undefined ? [] : [{ at: fact.at, what }];
  });
  return changes.at(-1) ?? null;
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
