import { hasEnded, type ItemState } from '../workflows/rules/duty/state';
import { duesOf } from '../workflows/rules/duty/counted-by';
import { recounted, type Restated } from '../workflows/rules/plan/recount';
import type { ScheduleFacts } from '../workflows/rules/plan/outside-date';
import { schedule } from '../workflows/rules/plan/schedule';
import type { Instant } from '../workflows/rules/time';
import type { Entry } from './store/ledger';

/**
 * An item whose deadlines this program counts otherwise than the one that wrote them down: from now
 * on they are held against what they were, as after a change of the calendar, and its ledger says so.
 * @param on what the item counts by
 */
export function noteRecount(
  state: ItemState,
  on: Omit<ScheduleFacts, 'state'>,
  now: Instant,
): { state: ItemState; entries: Entry[] } {
  const asWritten = { state, entries: [] };
  if (hasEnded(state)) return asWritten;
  const moved = recounted(state.dates, schedule({ ...on, state }).dates);
  if (moved.length === 0) return asWritten;
  const noted = { ...state, recounted: { at: now, was: duesOf(state.dates) } };
  const { outside, stages } = schedule({ ...on, state: noted }).dates;
  const dates: Restated[] = moved.map((one) => ({
    ...one,
    stands: one.stage === null ? outside : (stages[one.stage]?.due ?? null),
  }));
  return { state: noted, entries: [{ at: now, kind: 'recounted', body: { dates } }] };
}

/**
 * What a correction leaves of a recount: where it gives the item other letters or another direction,
 * its deadlines are as this program counts them from the beginning.
 */
export function keepRecount(before: ItemState, refolded: ItemState): ItemState {
  const terms = ({ letters, moved }: ItemState): string => JSON.stringify([letters, moved]);
  if (!before.recounted || terms(before) !== terms(refolded)) return refolded;
  return { ...refolded, recounted: before.recounted };
}
