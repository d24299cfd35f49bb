import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import { sql } from 'kysely';
import type { ItemStart } from '../../../workflows/messages';
import { itemWorkflowId } from '../../../workflows/names';
import type { Instant } from '../../../workflows/rules/time';
import { inItemOrder } from '../../../activities/store/item-order';
import { isToldSomething } from '../../../activities/store/undelivered';
import { isUnanswered, PATIENCE } from './deliver';
import type { RunningParts } from '../parts';

/** Starts an item's workflow, unless it runs or ran. Should nobody answer, `startAdded` does it later. */
export async function startItem(
  { temporal, taskQueue }: Pick<RunningParts, 'temporal' | 'taskQueue'>,
  start: ItemStart,
): Promise<void> {
  try {
    await temporal.withDeadline(Date.now() + PATIENCE, () =>
      temporal.workflow.start(start.workflow, {
        workflowId: itemWorkflowId(start.plan, start.no, start.instance),
        taskQueue,
        args: [start],
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      }),
    );
  } catch (error) {
    // One that ended without a trace in the record stays past, which is shown, mailed and repaired.
    if (error instanceof WorkflowExecutionAlreadyStartedError) return;
    if (!isUnanswered(error)) throw error;
  }
}

/**
 * Starts the items that a version added to a running plan and that nobody has started: those with
 * which the plan began are started by its year, and what a letter laid down by its first act. A plan
 * that was cancelled meanwhile has its cancellation told to them, so they are started all the same.
 * @param until what was laid down later is left to the one who laid it down
 */
export async function startAdded(parts: RunningParts, until: Instant): Promise<void> {
  const added = await parts.database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select(['plan', 'no', 'instance', 'workflow'])
    .where(({ or, eb }) => or([eb('plans.phase', '=', 'running'), isToldSomething(eb)]))
    .where('seq', '=', 0)
    .where('next_wake', '<=', until)
    .where(sql<boolean>`(state->>'startedAt')::bigint > plans.started_at`)
    .where(sql<boolean>`(instance = 1 or state->'task'->>'time' is not null)`)
    .orderBy('plan')
    .$call(inItemOrder)
    .execute();
  const clock = parts.clock();
  await Promise.all(added.map((item) => startItem(parts, { ...item, clock })));
}
