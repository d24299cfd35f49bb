import {
  CancellationScope,
  condition,
  isCancellation,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { tickUpdate, type ClockStart, type Ticked } from './messages';
import type { Instant } from './rules/time';

/** The only source of time for a workflow: Temporal's own in life, stepped in a rehearsal. */
export interface Clock {
  now(): Instant;
  /** Waits for the instant (null: none) or until `woken` holds. */
  until(instant: Instant | null, woken: () => boolean): Promise<void>;
  /** Lets a tick in flight answer before the run ends or continues as a new one. */
  ends(how: 'continued' | 'finished'): void;
  /** Where a new run of the same workflow takes up. */
  start(): ClockStart;
}

/** Registers the handlers it needs, so call it before the first await. */
export function clockFrom(start: ClockStart): Clock {
  return start === null ? lifeClock() : steppedClock(start);
}

/** Timers longer than this are armed again: the server caps what one may wait. */
const LONGEST = 300 * 86_400_000;

interface Timer {
  instant: Instant;
  over: boolean;
  disarm(): void;
}

/** A timer stays armed while what wakes the workflow leaves its instant as it is: acts are many. */
function lifeClock(): Clock {
  let armed: Timer | null = null;
  return {
    now: () => Date.now(),
    async until(instant, woken) {
      if (armed !== null && armed.instant !== instant) {
        armed.disarm();
        armed = null;
      }
      if (instant === null) return condition(woken);
      if (instant <= Date.now()) return;
      const timer = (armed ??= arm(instant));
      await condition(() => woken() || timer.over);
      if (timer.over) armed = null;
    },
    ends: () => undefined,
    start: () => null,
  };
}

function arm(instant: Instant): Timer {
  const scope = new CancellationScope();
  const timer: Timer = { instant, over: false, disarm: () => scope.cancel() };
  void scope.run(() => runDown(timer));
  return timer;
}

async function runDown(timer: Timer): Promise<void> {
  try {
    await sleep(Math.min(timer.instant - Date.now(), LONGEST));
    timer.over = true;
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
}

function steppedClock(start: Instant): Clock {
  let now = start;
  let waiting: { instant: Instant | null; woken: () => boolean } | null = null;
  let ended: 'continued' | 'finished' | null = null;
  const settled = (): boolean =>
    ended !== null ||
    (waiting !== null && !waiting.woken() && (waiting.instant === null || waiting.instant > now));

  setHandler(tickUpdate, async (to: Instant): Promise<Ticked> => {
    await condition(settled);
    if (ended === null && to > now) {
      now = to;
      await condition(settled);
    }
    return { state: ended ?? 'waiting', next: waiting?.instant ?? null };
  });

  return {
    now: () => now,
    async until(instant, woken) {
      waiting = { instant, woken };
      await condition(() => woken() || (instant !== null && now >= instant));
      waiting = null;
    },
    ends: (how) => {
      ended = how;
    },
    start: () => now,
  };
}
