import type { Transaction } from 'kysely';
import type { ItemState } from '../../workflows/rules/duty/state';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import type { Instant } from '../../workflows/rules/time';
import { ofItem } from '../store/of-item';
import type { NoticeRow, Tables } from '../store/tables';

type Tx = Transaction<Tables>;

/** How far ahead notices stand in the record; at its end they are planned again. */
export const HORIZON = 60 * 86_400_000;

/**
 * Makes the record's planned notices the given ones. What has been issued stays as it is; what was
 * planned and fell away before its time is forgotten, and after its time suppressed with a reason.
 * @param change when the calendar or the template changed; what that moves to a time before itself is
 * told then, not as of a time when nobody knew it. Null: neither did
 */
export async function planInRecord(
  tx: Tx,
  state: ItemState,
  planned: PlannedNotice[],
  now: Instant,
  change: Instant | null,
): Promise<void> {
  const known = await tx
    .selectFrom('notices')
    .select(['key', 'phase', 'at', 'why'])
    .where(ofItem(state))
    .execute();
  const before = new Map(known.map((row) => [row.key, row]));
  const wanted = new Map(
    planned
      .filter(({ at }) => at <= now + HORIZON)
      .map((notice) => {
        const row = before.get(notice.key);
        const moved = change !== null && row !== undefined && row.at > change;
        return [notice.key, moved ? { ...notice, at: Math.max(notice.at, change) } : notice];
      }),
  );
  const gone = known.filter(({ key, phase }) => phase === 'planned' && !wanted.has(key));
  const missed = gone.filter(({ at }) => at <= now).map(({ key }) => key);
  const dropped = gone.filter(({ at }) => at > now).map(({ key }) => key);
  if (missed.length > 0) {
    await tx
      .updateTable('notices')
      .set({ phase: 'suppressed', reason: 'không còn cần nhắc khi đến giờ gửi', issued_at: now })
      .where('key', 'in', missed)
      .execute();
  }
  if (dropped.length > 0) await tx.deleteFrom('notices').where('key', 'in', dropped).execute();
  const changed = [...wanted.values()].filter(({ key, at, why }) => {
    const row = before.get(key);
    return !row || (row.phase === 'planned' && (row.at !== at || row.why !== why));
  });
  for (let i = 0; i < changed.length; i += AT_ONCE) {
    await plan(tx, state, changed.slice(i, i + AT_ONCE));
  }
}

/** A statement takes 65,535 parameters, a notice 19. */
const AT_ONCE = 2000;

async function plan(tx: Tx, state: ItemState, notices: PlannedNotice[]): Promise<void> {
  await tx
    .insertInto('notices')
    .values(notices.map((notice) => rowOf(state, notice)))
    .onConflict((oc) =>
      oc.column('key').doUpdateSet((eb) => ({
        at: eb.ref('excluded.at'),
        why: eb.ref('excluded.why'),
        alone: eb.ref('excluded.alone'),
      })),
    )
    .execute();
}

export function rowOf(state: ItemState, notice: PlannedNotice): NoticeRow {
  return {
    key: notice.key,
    plan: state.plan,
    no: state.no,
    instance: state.instance,
    stage: notice.stage,
    duty: notice.duty,
    unit: notice.unit,
    kind: notice.kind,
    rung: notice.rung,
    occurrence: notice.occurrence,
    generation: notice.generation,
    to_seat: notice.to,
    at: notice.at,
    why: notice.why,
    alone: notice.alone,
    phase: 'planned',
    reason: null,
    issued_at: null,
    letter: null,
  };
}
