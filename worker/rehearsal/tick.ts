import { WorkflowNotFoundError } from '@temporalio/client';
import type { UseCaseParts } from '../../client/use-cases/parts';
import type { Ticked } from '../../workflows/messages';
import { iso, type Instant } from '../../workflows/rules/time';

/** A step that does not settle in this time has met a fault of the program. */
const STUCK = 30_000;

/** Moves one workflow's clock to now and waits until it has settled there. */
export async function tick(world: UseCaseParts, workflowId: string): Promise<void> {
  const deadline = Date.now() + STUCK;
  for (;;) {
    try {
      const ticked = await world.temporal.withDeadline(deadline, () =>
        world.temporal.workflow
          .getHandle(workflowId)
          .executeUpdate<Ticked, [Instant]>('tick', { args: [world.now()] }),
      );
      if (ticked.state !== 'continued') return;
    } catch (error) {
      const gone = error instanceof WorkflowNotFoundError;
      if (gone && (await hasFinished(world, workflowId))) return;
      if (!gone || Date.now() > deadline) {
        const why = gone ? 'it was never started' : await whatIsPending(world, workflowId);
        throw new Error(`workflow ${workflowId} did not settle at ${iso(world.now())}: ${why}`, {
          cause: error,
        });
      }
    }
  }
}

/** Finished, rather than not yet begun. */
async function hasFinished(world: UseCaseParts, workflowId: string): Promise<boolean> {
  try {
    const { status } = await world.temporal.workflow.getHandle(workflowId).describe();
    if (status.name === 'RUNNING' || status.name === 'CONTINUED_AS_NEW') return false;
    if (status.name === 'COMPLETED') return true;
    throw new Error(`workflow ${workflowId} ended as ${status.name}`);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** What a workflow that does not settle is waiting for, as the server knows it. */
async function whatIsPending(world: UseCaseParts, workflowId: string): Promise<string> {
  const { raw } = await world.temporal.workflow.getHandle(workflowId).describe();
  const activities = (raw.pendingActivities ?? []).map(
    ({ activityType, attempt, lastFailure }) =>
      `activity ${activityType?.name} (attempt ${attempt}): ${lastFailure?.message ?? 'running'}`,
  );
  const task = raw.pendingWorkflowTask;
  return [...activities, ...(task ? [`workflow task, attempt ${task.attempt}`] : [])].join('; ');
}
