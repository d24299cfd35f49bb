import { setTimeout as delay } from 'node:timers/promises';
import type { Exit } from './child';

/** A part that runs: a server of ours, the worker. Stopping one that has ended does nothing. */
export interface RunningPart {
  ended: Promise<Exit>;
  stop(): Promise<void>;
}

export type PartState = 'up' | 'down' | 'stopped';

export interface SupervisedPart {
  name: string;
  state: () => PartState;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** Seconds until the next try: at once for a part that was well, ever later for one that keeps dying. */
const BACK_OFF_S = [0, 1, 2, 5, 10, 30];
const WELL_MS = 60_000;

/**
 * Keeps a part running: starts it again whenever it dies, without taking the others along.
 * @param first the part as it was started
 * @param say told in Vietnamese when it dies, cannot start, and is up again
 */
export function supervise(
  name: string,
  first: RunningPart,
  start: () => Promise<RunningPart>,
  say: (line: string) => void,
): SupervisedPart {
  const stopping = new AbortController();
  let state: PartState = 'up';
  let running = first;

  const watch = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      const { code, signal } = await running.ended;
      if (stopping.signal.aborted) return;
      state = 'down';
      if (Date.now() - since > WELL_MS) failures = 0;
      say(`${name} đã dừng ngoài ý muốn (mã ${code ?? signal}): sẽ khởi động lại.`);
      for (;;) {
        const wait = BACK_OFF_S[Math.min(failures++, BACK_OFF_S.length - 1)] ?? 0;
        await delay(wait * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
        try {
          running = await start();
          break;
        } catch (error) {
          say(`${name} chưa khởi động lại được (${(error as Error).message}): sẽ thử tiếp.`);
        }
      }
      state = 'up';
      say(`${name} đã chạy lại.`);
    }
  };
  const watching = watch();

  return {
    name,
    state: () => state,
    async stop() {
      stopping.abort();
      const before = running;
      await before.stop();
      await watching;
      // A start that was under way has come up meanwhile.
      if (running !== before) await running.stop();
      state = 'stopped';
    },
  };
}
