import { sql } from 'kysely';
import { inItemOrder } from '../../../activities/store/item-order';
import type { IntakeRow, ItemKey, NewNotice } from '../../../activities/store/tables';
import { titleOf } from '../../../config/act-forms';
import { sayInstant, type Instant } from '../../../workflows/rules/time';
import { deliver } from './deliver';
import { wakeCourier } from '../mail/mail';
import type { RunningParts } from '../parts';
import { startAdded } from './start-item';

/** So long a fresh intake or item is left to the one who brought it, who waits for its outcome. */
const OWN_DELIVERY = 10_000;

/** A wake this long past is stuck. */
export const STUCK_AFTER = 10 * 60_000;

/** Who looks after the running of the system, unless the settings name another seat. */
const ADMINISTRATOR = 'vp.clerk';

/**
 * Delivers intakes that were stored while nobody answered, each item's in their order, and mails
 * the refusal of those whose author had his receipt already. Items that were added to a plan and
 * that nobody started meanwhile are started first.
 * @returns how many got an outcome
 */
export async function deliverStored(parts: RunningParts): Promise<number> {
  const own = parts.now() - OWN_DELIVERY;
  await startAdded(parts, own);
  const intakes = await parts.database
    .selectFrom('intakes')
    .selectAll()
    .where('outcome', 'is', null)
    .where('at', '<=', own)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const past = await pastWakes(parts, parts.now());
  const behind = new Set(past.filter(hasBegun).map(nameOf));
  const items = new Map<string, IntakeRow[]>();
  for (const intake of intakes) {
    const name = nameOf(intake);
    // What it has slept through comes first: the stage that is acted on may be about to open.
    if (behind.has(name)) continue;
    items.set(name, [...(items.get(name) ?? []), intake]);
  }
  const settled = await Promise.all([...items.values()].map((waiting) => inOrder(parts, waiting)));
  await mailRefusals(parts);
  return settled.reduce((sum, n) => sum + n, 0);
}

/** What a further letter asked for begins with its first act, so it cannot be waited for. */
const hasBegun = ({ instance, seq, recurs }: PastWake): boolean =>
  instance === 1 || seq > 0 || recurs;

/** What cannot be delivered yet keeps what came after it from overtaking. */
async function inOrder(parts: RunningParts, intakes: IntakeRow[]): Promise<number> {
  let settled = 0;
  for (const row of intakes) {
    const { plan, no, instance, id, at, by_seat, by_role, by_unit, act } = row;
    const by = { seat: by_seat, role: by_role, unit: by_unit };
    const { outcome } = await deliver(parts, { plan, no, instance }, { id, at, by, act });
    if (outcome === 'stored') break;
    settled += 1;
  }
  return settled;
}

/** Every refusal that came after its author had gone is told by mail, once. */
async function mailRefusals(parts: RunningParts): Promise<void> {
  const refused = await parts.database
    .selectFrom('intakes')
    .selectAll('intakes')
    .leftJoin('notices', (join) =>
      join.on('notices.key', '=', sql<string>`intakes.id || ${STATE}::text`),
    )
    .where('outcome', '=', 'refused')
    .where((eb) => eb('delivered_at', '>=', eb('intakes.at', '+', OWN_DELIVERY)))
    .where('notices.key', 'is', null)
    .execute();
  const notices = refused.map((intake) => {
    const said = `${titleOf(intake.act)}, gửi lúc ${sayInstant(intake.at)}: ${intake.refusal}`;
    const stage = 'stage' in intake.act ? intake.act.stage : null;
    return {
      ...stateNotice(intake, `${intake.id}${STATE}`, intake.by_seat, said, parts.now()),
      stage,
    };
  });
  await tell(parts, notices);
}

const STATE = '/state';

/**
 * Watches for items that should have acted by themselves and have not. What this process has seen
 * past for ten minutes is mailed to the administrator, once per item and wake.
 * @returns looks once, and names the wakes that are stuck
 */
export function watchWakes(
  parts: RunningParts,
  administrator = ADMINISTRATOR,
): () => Promise<PastWake[]> {
  // A machine that was off or asleep is behind for a moment and is not stuck.
  let seen = new Map<string, Instant>();
  return async () => {
    const now = parts.now();
    const past = await pastWakes(parts, now);
    seen = new Map(past.map((wake) => [keyOf(wake), seen.get(keyOf(wake)) ?? now]));
    const stuck = past.filter((wake) => now - seen.get(keyOf(wake))! >= STUCK_AFTER);
    await tell(
      parts,
      stuck.map((wake) => {
        const said = `Nội dung ${wake.no} của kế hoạch ${wake.plan} đáng lẽ tự xử lý lúc ${sayInstant(wake.next_wake)} nhưng chưa chạy; đề nghị chạy lệnh "dondoc doctor --repair"`;
        return stateNotice(wake, keyOf(wake), administrator, said, now);
      }),
    );
    return stuck;
  };
}

export interface PastWake extends ItemKey {
  /** How much has happened to the item. */
  seq: number;
  /** It is one time of a line that recurs, and began with the plan. */
  recurs: boolean;
  next_wake: Instant;
}

/** Items of running plans whose wake is at or before the instant. */
export async function pastWakes(parts: RunningParts, until: Instant): Promise<PastWake[]> {
  return parts.database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select((eb) => [
      'plan',
      'no',
      'instance',
      'seq',
      sql<boolean>`state->'task'->>'time' is not null`.as('recurs'),
      eb.ref('next_wake').$notNull().as('next_wake'),
    ])
    .where('plans.phase', '=', 'running')
    .where('next_wake', '<=', until)
    .orderBy('plan')
    .$call(inItemOrder)
    .execute();
}

const nameOf = ({ plan, no, instance }: ItemKey): string => `${plan}/${no}.${instance}`;
const keyOf = (wake: PastWake): string => `${nameOf(wake)}/wake/${wake.next_wake}${STATE}`;

function stateNotice(
  { plan, no, instance }: ItemKey,
  key: string,
  seat: string,
  why: string,
  at: Instant,
): NewNotice {
  return {
    ...{ plan, no, instance, key, why, at },
    stage: null,
    duty: null,
    unit: null,
    kind: 'state',
    rung: null,
    occurrence: 1,
    generation: 1,
    to_seat: seat,
    alone: true,
    phase: 'due',
    reason: null,
    issued_at: at,
    letter: null,
  };
}

/** Puts notices that go alone into the record and wakes the courier for them. */
async function tell(parts: RunningParts, notices: NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const added = await parts.database
    .insertInto('notices')
    .values(notices)
    .onConflict((oc) => oc.column('key').doNothing())
    .returning('key')
    .execute();
  if (added.length > 0) await wakeCourier(parts);
}
