import type { Database } from '../store/database';
import { sql, type Transaction } from 'kysely';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import { officeTime } from '../../workflows/rules/notices/mail-times';
import type { MailHours } from '../../workflows/rules/plan/plan';
import type { Instant } from '../../workflows/rules/time';
import type { NoticeRow, Tables } from '../store/tables';
import { nextSlot } from './slots';

type Tx = Transaction<Tables>;

/** The mail hours of the plan that runs; of several, of the one that started last. */
export async function mailHours(tx: Database): Promise<MailHours | null> {
  const row = await tx
    .selectFrom('plans')
    .select(sql<MailHours>`template->'mail'`.as('mail'))
    .orderBy(sql`phase = 'running'`, 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.mail ?? null;
}

/** What has come due by an instant and is in no letter yet. */
export const dueNotices = (tx: Tx, until: Instant, alone: boolean): Promise<NoticeRow[]> =>
  tx
    .selectFrom('notices')
    .selectAll()
    .where('phase', '=', 'due')
    .where('alone', '=', alone)
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('key')
    .execute();

export async function isComposed(tx: Tx, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom('digests')
    .select('day')
    .where('day', '=', day)
    .executeTakeFirst();
  return row !== undefined;
}

/** Items of running plans that have not worked off a past wake, and whether they have anything to tell. */
export async function itemsBehind(
  tx: Tx,
  slot: Instant,
  now: Instant,
): Promise<{ any: boolean; withNotices: boolean }> {
  const rows = await tx
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .where('plans.phase', '=', 'running')
    .where('next_wake', '<=', now)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('notices')
            .select('key')
            .whereRef('notices.plan', '=', 'items.plan')
            .whereRef('notices.no', '=', 'items.no')
            .whereRef('notices.instance', '=', 'items.instance')
            .where('notices.phase', '=', 'planned')
            .where('notices.at', '<=', slot),
        )
        .as('tells'),
    )
    .execute();
  return { any: rows.length > 0, withNotices: rows.some(({ tells }) => tells) };
}

/** When the next letter is to be composed, of what is planned or due by now. */
export async function nextPlanned(
  tx: Tx,
  calendar: Calendar,
  mail: MailHours,
  now: Instant,
): Promise<Instant | null> {
  const rows = await tx
    .selectFrom('notices')
    .innerJoin('plans', 'plans.id', 'notices.plan')
    .where('notices.phase', 'in', ['planned', 'due'])
    .where((eb) => eb.or([eb('notices.phase', '=', 'due'), eb('plans.phase', '=', 'running')]))
    .select((eb) => ['alone', eb.fn.min('at').as('first')])
    .groupBy('alone')
    .execute();
  const times = rows.map(({ alone: goesAlone, first }) =>
    goesAlone
      ? officeTime(calendar, mail, Math.max(first, now + 1))
      : nextSlot(calendar, mail, first, now),
  );
  return earliest(...times);
}

/** What the outbox holds: anything to send now, and when something is tried again. */
export async function leaving(
  tx: Tx,
  now: Instant,
): Promise<{ queued: boolean; retry: Instant | null }> {
  const row = await tx
    .selectFrom('letters')
    .where('phase', 'in', ['queued', 'retry', 'sending', 'unknown'])
    .select((eb) => [
      eb.fn.min('next_try').filterWhere('next_try', '>', now).as('retry'),
      sql<boolean>`coalesce(bool_or(phase in ('queued', 'sending') and next_try is null
        or next_try <= ${now}), false)`.as('queued'),
    ])
    .executeTakeFirstOrThrow();
  return { queued: row.queued, retry: row.retry };
}

/** The earliest of what is known; null: nothing is. */
export function earliest(...instants: (Instant | null)[]): Instant | null {
  const known = instants.filter((instant): instant is Instant => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
