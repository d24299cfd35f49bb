import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities';
import { clockFrom } from './clock';
import { lookSignal, type CourierStart } from './messages';

const { compose } = proxyActivities<Pick<Activities, 'compose'>>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});
const { send } = proxyActivities<Pick<Activities, 'send'>>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/**
 * Sends what is due. It keeps no counter of its own: every round asks the record what is to be
 * composed, what is queued, and when next to look.
 */
export async function courier(start: CourierStart): Promise<void> {
  let look = false;
  const clock = clockFrom(start.clock);
  setHandler(lookSignal, () => {
    look = true;
  });
  while (!workflowInfo().continueAsNewSuggested) {
    look = false;
    const composed = await compose({ now: clock.now() });
    const sent = composed.queued ? await send({ now: clock.now() }) : null;
    if (sent?.more) continue;
    await clock.until(earlier(composed.next, sent?.next ?? null), () => look);
  }
  clock.ends('continued');
  await condition(allHandlersFinished);
  await continueAsNew<typeof courier>({ clock: clock.start() });
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
