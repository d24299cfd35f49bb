import { WorkflowIdConflictPolicy, WorkflowNotFoundError } from '@temporalio/client';
import { inItemOrder } from '../../../activities/store/item-order';
import { isToldSomething } from '../../../activities/store/undelivered';
import { noteChore } from '../../../activities/store/chores';
import { ofItem } from '../../../activities/store/of-item';
import type { ItemRow } from '../../../activities/store/tables';
import type { ItemStart } from '../../../workflows/messages';
import { COURIER, itemWorkflowId, planWorkflowId } from '../../../workflows/names';
import { hasEnded } from '../../../workflows/rules/duty/state';
import { refuseForbidden } from '../chores';
import type { RunningParts } from '../parts';
import { runPlan } from '../start/start-plan';

/** A workflow that should run and does not. */
export interface LostWorkflow {
  workflowId: string;
  plan: string;
  /** The item it runs; null: the plan's year or the courier. */
  item: ItemRow | null;
}

/** Workflows that the record says are not over and the server does not run. */
export async function lostWorkflows(parts: RunningParts): Promise<LostWorkflow[]> {
  const wanted = await wantedWorkflows(parts);
  const running = await Promise.all(wanted.map(({ workflowId }) => isRunning(parts, workflowId)));
  return wanted.filter((_, i) => !running[i]);
}

/**
 * Starts lost workflows again under their own names. An item takes up from the state in the record;
 * acts that it had taken and not yet written down are delivered to it once more.
 * @param by the seat that orders it; without one it is whoever sits at the machine
 * @returns what was started
 * @throws Refused when the seat may not
 */
export async function repair(parts: RunningParts, by?: string): Promise<LostWorkflow[]> {
  if (by !== undefined) await refuseForbidden(parts, 'repair', by);
  const lost = await lostWorkflows(parts);
  for (const { workflowId, item } of lost) {
    if (!item) continue;
    await forgetUnwritten(parts, item);
    const { plan, no, instance, workflow } = item;
    const start: ItemStart = { plan, no, instance, workflow, clock: parts.clock() };
    await parts.temporal.workflow.start(workflow, {
      workflowId,
      taskQueue: parts.taskQueue,
      args: [start],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  }
  for (const plan of new Set(lost.filter(({ item }) => !item).map((one) => one.plan))) {
    await runPlan(parts, plan);
  }
  if (lost.length > 0) {
    const about = lost.map(({ workflowId }) => workflowId).join(', ');
    const done = { at: parts.now(), chore: 'repair', by_seat: by ?? null, about } as const;
    await noteChore(parts.database, done);
  }
  return lost;
}

/**
 * The workflows of running plans that the record says are not over, and the courier; of a plan that
 * is over, the items to which an act is still to be delivered.
 */
export async function wantedWorkflows({
  database,
}: Pick<RunningParts, 'database'>): Promise<LostWorkflow[]> {
  const plans = await database
    .selectFrom('plans')
    .select('id')
    .where('phase', '=', 'running')
    .orderBy('id')
    .execute();
  const items = await database
    .selectFrom('items')
    .selectAll('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .where(({ or, eb }) => or([eb('plans.phase', '=', 'running'), isToldSomething(eb)]))
    .orderBy('plan')
    .$call(inItemOrder)
    .execute();
  const newest = plans.at(-1)?.id;
  return [
    ...items
      .filter(({ state }) => !hasEnded(state))
      .map((item) => ({
        workflowId: itemWorkflowId(item.plan, item.no, item.instance),
        plan: item.plan,
        item,
      })),
    ...plans.map(({ id }) => ({ workflowId: planWorkflowId(id), plan: id, item: null })),
    ...(newest === undefined ? [] : [{ workflowId: COURIER, plan: newest, item: null }]),
  ];
}

async function isRunning({ temporal }: RunningParts, workflowId: string): Promise<boolean> {
  try {
    const { status } = await temporal.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** An intake that was taken and is not in the recorded state waits for its delivery again. */
async function forgetUnwritten({ database }: RunningParts, item: ItemRow): Promise<void> {
  await database
    .updateTable('intakes')
    .set({ outcome: null, delivered_at: null })
    .where(ofItem(item))
    .where('outcome', '=', 'applied')
    .$if(item.state.applied.length > 0, (query) => query.where('id', 'not in', item.state.applied))
    .execute();
}
