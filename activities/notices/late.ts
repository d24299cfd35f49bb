import type { Transaction } from 'kysely';
import type { ItemState } from '../../workflows/rules/duty/state';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import type { Instant } from '../../workflows/rules/time';
import type { Tables } from '../store/tables';
import { rowOf } from './plan';

/**
 * Notes that these are not told: a change of the calendar or of the template would have planned them for
 * a time that was past when it came, or moved there. Their keys are taken, so that no later planning brings them back.
 */
export async function passOver(
  tx: Transaction<Tables>,
  state: ItemState,
  late: PlannedNotice[],
  now: Instant,
  what: string,
): Promise<void> {
  if (late.length === 0) return;
  const reason = `đã qua giờ gửi khi ${what} thay đổi`;
  await tx
    .insertInto('notices')
    .values(
      late.map((notice) => ({
        ...rowOf(state, notice),
        phase: 'suppressed' as const,
        reason,
        issued_at: now,
      })),
    )
    .onConflict((oc) =>
      oc
        .column('key')
        .doUpdateSet({ phase: 'suppressed', reason, issued_at: now })
        .where('notices.phase', '=', 'planned'),
    )
    .execute();
}
