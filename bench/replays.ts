import type { History } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';

const WARM_UPS = 2;
const REPLAYS = 15;

/** Medians in milliseconds. */
export interface Replays {
  short: number;
  whole: number;
}

type Replay = (history: History) => Promise<number>;

/**
 * Each replay as one asks the SDK for it: with a worker of its own, which runs the bundled workflows
 * anew. All in this process, which has replayed both before.
 */
export function eachByItself(code: string, whole: History): Promise<Replays> {
  return inTurn(whole, async (history) => {
    const began = performance.now();
    await Worker.runReplayHistory({ workflowBundle: { code } }, history);
    return performance.now() - began;
  });
}

/** All replays by one worker, which has replayed both before: what is left is the histories' own. */
export async function byOneWorker(code: string, whole: History): Promise<Replays> {
  let give: (history: History) => void = () => undefined;
  let given = new Promise<History>((resolve) => (give = resolve));
  async function* histories(): AsyncGenerator<{ workflowId: string; history: History }> {
    for (;;) {
      const history = await given;
      given = new Promise((resolve) => (give = resolve));
      yield { workflowId: 'replayed', history };
    }
  }
  const replayed = Worker.runReplayHistories({ workflowBundle: { code } }, histories());
  const measured = await inTurn(whole, async (history) => {
    const began = performance.now();
    give(history);
    const { value, done } = await replayed.next();
    if (done || value.error) throw done ? new Error('the worker is gone') : value.error;
    return performance.now() - began;
  });
  await replayed.return?.();
  return measured;
}

/** The three-event history and the whole one by turns, so that a busy moment falls on both. */
async function inTurn(whole: History, replay: Replay): Promise<Replays> {
  const short = { events: whole.events!.slice(0, 3) };
  const took: { short: number; whole: number }[] = [];
  for (let i = 0; i < WARM_UPS + REPLAYS; i++) {
    took.push({ short: await replay(short), whole: await replay(whole) });
  }
  const measured = took.slice(WARM_UPS);
  return {
    short: median(measured.map((each) => each.short)),
    whole: median(measured.map((each) => each.whole)),
  };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
