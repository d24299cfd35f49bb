import { letterOf, type ItemState } from '../duty/state';
import type { Instant } from '../time';
import type { ItemTemplate } from './plan';

/**
 * When an item opened or, as far as that is known, will open. What waits for its month and for a
 * letter has no such day before the letter has come, though its month can be computed.
 */
export function openingOf(state: ItemState, { letter }: ItemTemplate): Instant | null {
  const opened = state.stages.flatMap(({ openedAt }) => openedAt ?? []);
  if (opened.length > 0) return Math.min(...opened);
  const isAwaited = letter !== null && letterOf(state, letter.kind) === undefined;
  return state.phase === 'waiting' && isAwaited ? null : state.dates.opens;
}
