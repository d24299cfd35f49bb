import {
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { sql } from 'kysely';
import { ofItem } from '../../../activities/store/of-item';
import type { ItemKey } from '../../../activities/store/tables';
import type { ItemStart } from '../../../workflows/messages';
import { itemWorkflowId } from '../../../workflows/names';
import type { Intake } from '../../../workflows/rules/duty/acts';
import { hasEnded } from '../../../workflows/rules/duty/state';
import type { RunningParts } from '../parts';
import { withNames } from './refusal-names';

/** What became of an intake: done, refused with a sentence, or stored until a worker answers. */
export type Delivery =
  { outcome: 'applied' } | { outcome: 'refused'; refusal: string } | { outcome: 'stored' };

/** How long a person waits for the workflow before being told "Đã tiếp nhận, đang xử lý". */
export const PATIENCE = 5_000;

/** Hands a stored intake to its item. Repeating it is harmless: items know what they applied. */
export async function deliver(
  parts: RunningParts,
  key: ItemKey,
  intake: Intake,
): Promise<Delivery> {
  try {
    await parts.temporal.withDeadline(Date.now() + PATIENCE, () => update(parts, key, intake));
    await settle(parts, intake.id, 'applied', null);
    return { outcome: 'applied' };
  } catch (error) {
    const refusal = await refusalOf(parts, error, key);
    if (refusal === null) {
      if (isUnanswered(error)) return { outcome: 'stored' };
      throw error;
    }
    await settle(parts, intake.id, 'refused', refusal);
    return { outcome: 'refused', refusal };
  }
}

async function update(parts: RunningParts, key: ItemKey, intake: Intake): Promise<void> {
  const workflowId = itemWorkflowId(key.plan, key.no, key.instance);
  const options = { args: [intake] as [Intake], updateId: intake.id };
  const { workflow, seq } = await parts.database
    .selectFrom('items')
    .select(['workflow', 'seq'])
    .where(ofItem(key))
    .executeTakeFirstOrThrow();
  if (key.instance === 1 || seq > 0) {
    await parts.temporal.workflow.getHandle(workflowId).executeUpdate('act', options);
    return;
  }
  // An instance that a letter laid down has no parent that starts it: its first act does.
  const start: ItemStart = { ...key, workflow, clock: parts.clock() };
  await parts.temporal.workflow.executeUpdateWithStart('act', {
    ...options,
    startWorkflowOperation: new WithStartWorkflowOperation(workflow, {
      workflowId,
      taskQueue: parts.taskQueue,
      args: [start],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    }),
  });
}

async function refusalOf(
  parts: RunningParts,
  error: unknown,
  key: ItemKey,
): Promise<string | null> {
  if (error instanceof WorkflowUpdateFailedError) {
    const cause = error.cause;
    return cause instanceof ApplicationFailure && cause.type === 'Refused'
      ? withNames(parts.database, key, cause.message)
      : null;
  }
  if (!(error instanceof WorkflowNotFoundError)) return null;
  const { state } = await parts.database
    .selectFrom('items')
    .select('state')
    .where(ofItem(key))
    .executeTakeFirstOrThrow();
  return hasEnded(state)
    ? `Nội dung ${key.no} của kế hoạch ${key.plan} đã kết thúc nên không nhận thêm thao tác.`
    : null;
}

/** Nobody answered, or the workflow is lost and not yet repaired: the intake waits in the record. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  error instanceof WorkflowNotFoundError ||
  (error instanceof ServiceError && isGrpcServiceError(error.cause));

async function settle(
  parts: RunningParts,
  id: string,
  outcome: 'applied' | 'refused',
  refusal: string | null,
): Promise<void> {
  await parts.database
    .updateTable('intakes')
    .set({ outcome: sql`coalesce(outcome, ${outcome})`, refusal, delivered_at: parts.now() })
    .where('id', '=', id)
    .execute();
}
