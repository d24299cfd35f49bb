import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time';
import { COURIER, itemWorkflowId } from '../../workflows/names';
import type { ItemStart, Ticked } from '../../workflows/messages';
import { hasEnded, type ItemState } from '../../workflows/rules/duty/state';
import type { Instant } from '../../workflows/rules/time';
import type { Ground } from './ground';
import { until } from './until';

/** A workflow that runs on one of the two clocks. */
export interface Running {
  workflowId: string;
  /** Lets it live until an instant; what it does by itself happens on the way. */
  until(instant: Instant): Promise<void>;
}

/** An item on Temporal's own clock, whose waiting time the server skips. */
export async function onLifeClock(on: Ground, no: string): Promise<Running> {
  const start = await startOf(on, no, null);
  return skipping(on, itemWorkflowId(on.plan, no, 1), start.workflow, start);
}

/** An instance that its letter has started on Temporal's own clock. */
export const startedByLetter = (on: Ground, no: string, instance: number): Running =>
  running(on, itemWorkflowId(on.plan, no, instance));

/** The courier on Temporal's own clock, whose waiting time the server skips. */
export function courierOnLifeClock(on: Ground): Promise<Running> {
  return skipping(on, COURIER, 'courier', { clock: null });
}

/** An item on the stepped clock of rehearsals. */
export async function onSteppedClock(on: Ground, no: string): Promise<Running> {
  const start = await startOf(on, no, on.startedAt);
  const workflowId = itemWorkflowId(on.plan, no, 1);
  const { taskQueue } = on;
  const handle = await on.temporal.workflow.start(start.workflow, {
    ...{ workflowId, taskQueue, args: [start] },
  });
  const tick = (to: Instant): Promise<Ticked> =>
    handle.executeUpdate<Ticked, [Instant]>('tick', { args: [to] });
  const live = async (instant: Instant): Promise<void> => {
    await tick(on.startedAt);
    for (;;) {
      const { state, wake } = await standing(on, no);
      if (hasEnded(state)) return;
      await tick(wake === null ? instant : Math.min(wake, instant));
      if (wake === null || wake > instant) return;
    }
  };
  return { workflowId, until: live };
}

/** Where an item stands, and when it acts next by itself. */
export async function standing(
  { database, plan }: Ground,
  no: string,
  instance = 1,
): Promise<{ state: ItemState; wake: Instant | null }> {
  return database
    .selectFrom('items')
    .select(['state', 'next_wake as wake'])
    .where('plan', '=', plan)
    .where('no', '=', no)
    .where('instance', '=', instance)
    .executeTakeFirstOrThrow();
}

async function startOf(on: Ground, no: string, clock: ItemStart['clock']): Promise<ItemStart> {
  const { workflow } = (await standing(on, no)).state;
  return { plan: on.plan, no, instance: 1, workflow, clock };
}

async function skipping(
  on: Ground,
  workflowId: string,
  type: string,
  start: object,
): Promise<Running> {
  await on.connection.workflowService.startWorkflowExecution({
    namespace: on.namespace,
    workflowId,
    workflowType: { name: type },
    taskQueue: { name: on.taskQueue },
    requestId: randomBytes(8).toString('hex'),
    identity: 'client',
    input: { payloads: [defaultPayloadConverter.toPayload(start)] },
    timeSkippingConfig: { enabled: false },
  });
  return running(on, workflowId);
}

const running = (on: Ground, workflowId: string): Running => ({
  workflowId,
  until: (instant) => skipTo(on, workflowId, instant),
});

/**
 * The server runs through the workflow's timers up to the instant and stops skipping there. An
 * instant minutes away from any wake is met; one that falls on a task in flight is overshot.
 */
async function skipTo(on: Ground, workflowId: string, instant: Instant): Promise<void> {
  const before = await timeOf(on, workflowId);
  if (before === null || before >= instant) return;
  await on.connection.workflowService.updateWorkflowExecutionOptions({
    namespace: on.namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: 10_000,
        fastForwardConfig: {
          id: randomBytes(8).toString('hex'),
          duration: msToTs(instant - before),
        },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  await until(`${workflowId} has come to ${new Date(instant).toISOString()}`, async () => {
    const after = await timeOf(on, workflowId);
    return after === null || after >= instant;
  });
}

/** The workflow's own time, once nothing of it is in flight; null: it has ended. */
async function timeOf(on: Ground, workflowId: string): Promise<Instant | null> {
  return (
    await until(`${workflowId} has settled`, async () => {
      const { workflowExecutionInfo, workflowExtendedInfo, ...pending } =
        await on.connection.workflowService.describeWorkflowExecution({
          namespace: on.namespace,
          execution: { workflowId },
        });
      if (workflowExecutionInfo?.closeTime) return { time: null };
      if (pending.pendingActivities?.length || pending.pendingWorkflowTask) return null;
      const skipped = optionalTsToMs(workflowExtendedInfo?.timeSkippingInfo?.currentTime);
      return { time: skipped ?? Date.now() };
    })
  ).time;
}
