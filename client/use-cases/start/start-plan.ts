import { WorkflowIdConflictPolicy } from '@temporalio/client';
import { COURIER, planWorkflowId } from '../../../workflows/names';
import { layDownPlan, type StartOrder } from '../acts/lay-down';
import type { RunningParts } from '../parts';

/** Starts a plan's year: lays down its items and lets the workflows take over. */
export async function startPlan(parts: RunningParts, order: StartOrder): Promise<string> {
  const plan = await layDownPlan(parts, order);
  await runPlan(parts, plan);
  return plan;
}

/** Starts the courier and the plan's year, unless they run already. */
export async function runPlan(parts: RunningParts, plan: string): Promise<void> {
  const { temporal, taskQueue } = parts;
  const clock = parts.clock();
  const running = { taskQueue, workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING };
  await temporal.workflow.start('courier', { ...running, workflowId: COURIER, args: [{ clock }] });
  await temporal.workflow.start('planYear', {
    ...running,
    workflowId: planWorkflowId(plan),
    args: [{ plan, clock }],
  });
}
