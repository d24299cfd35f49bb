import { condition, setHandler } from '@temporalio/workflow';
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
  return start === null ? lifeClock : steppedClock(start);
}

/** Timers longer than this are armed again: the server caps what one may wait. */
const LONGEST = 300 * 86_400_000;

const lifeClock: Clock = {
  now: () => Date.now(),
  async until(instant, woken) {
    if (instant === null) {
      await condition(woken);
      return;
    }
    const left = instant - Date.now();
    if (left > 0) await condition(woken, Math.min(left, LONGEST));
  },
  ends: () => undefined,
  start: () => null,
};

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
