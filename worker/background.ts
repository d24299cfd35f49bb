import { setTimeout as delay } from 'node:timers/promises';
import { Runtime } from '@temporalio/worker';
import type { RunningParts } from '../client/use-cases/parts';
import { deliverStored, watchWakes } from '../client/use-cases/acts/relay';

/** How often stored intakes are offered again and wakes are looked at. */
const EVERY = 5_000;

/**
 * Looks after what nobody asks for: intakes that are still to be delivered, and wakes that have
 * passed without anything happening. A fault of one round is logged and the next one tries again.
 */
export function keepWatch(parts: RunningParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const lookAtWakes = watchWakes(parts);
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await deliverStored(parts);
        await lookAtWakes();
      } catch (error) {
        Runtime.instance().logger.warn('a round of the watch failed', { error });
      }
      await delay(EVERY, undefined, { signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}
