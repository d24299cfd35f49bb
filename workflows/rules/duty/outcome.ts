import { isOver, type ItemPhase } from './state';

/**
 * How an item has ended, all its instances together, for the lines that wait for it; null: one of
 * them goes on, or there is none. What did not arise takes nothing away from what was done; where one
 * was cancelled, or nothing was done, what waits has nothing to wait for, and a person says what
 * becomes of it.
 */
export function outcomeOf(phases: ItemPhase[]): 'done' | 'forsaken' | null {
  if (phases.length === 0 || !phases.every(isOver)) return null;
  return phases.includes('done') && !phases.includes('cancelled') ? 'done' : 'forsaken';
}
