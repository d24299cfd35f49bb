import {
  allHandlersFinished,
  condition,
  ParentClosePolicy,
  proxyActivities,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import type { Activities } from '../activities';
import { endedSignal, type ItemEnd, type ItemStart, type PlanStart } from './messages';
import { itemWorkflowId } from './names';

const { itemsOf, closePlan } = proxyActivities<Pick<Activities, 'itemsOf' | 'closePlan'>>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** How a plan's year ended: the phase in which each item ended, by number and instance. */
export interface PlanEnd {
  plan: string;
  items: ItemEnd[];
}

/**
 * Opens the year's items and closes the year when the last has ended. The items are abandoned to
 * themselves: one that fails takes neither its siblings nor the year along.
 */
export async function planYear(start: PlanStart): Promise<PlanEnd> {
  const ended: ItemEnd[] = [];
  setHandler(endedSignal, (end) => {
    ended.push(end);
  });
  for (const { no, instance, workflow } of await itemsOf({ plan: start.plan })) {
    await open({ ...start, no, instance, workflow });
  }
  for (;;) {
    const seen = ended.length;
    if ((await itemsOf({ plan: start.plan })).length === 0 && (await closes(start.plan, ended))) {
      break;
    }
    await condition(() => ended.length > seen);
  }
  await condition(allHandlersFinished);
  return { plan: start.plan, items: ended };
}

/** An item that was added since is waited for as the others; an earlier build closed without asking. */
async function closes(plan: string, ended: ItemEnd[]): Promise<boolean> {
  const last = ended.reduce((at, end) => Math.max(at, end.at), 0);
  const isClosed: boolean | undefined = await closePlan({ plan, at: last });
  return isClosed ?? true;
}

async function open(start: ItemStart): Promise<void> {
  try {
    await startChild<(start: ItemStart) => Promise<ItemEnd>>(start.workflow, {
      workflowId: itemWorkflowId(start.plan, start.no, start.instance),
      args: [start],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    const isOpen = error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError';
    if (!isOpen) throw error;
  }
}
