import type { ItemState, StageState } from './state';

/** The work that a stage of decision is about: what was to be handed in last before it. */
export function workBefore(state: ItemState, decision: StageState): StageState | undefined {
  const index = state.stages.indexOf(decision);
  return state.stages.slice(0, index).findLast(({ meets }) => meets === 'submit');
}

/**
 * The work that would be decided on although nothing of it was handed in. Null: something was, or
 * the stage was closed, so that it is known to come without.
 */
export function missingBefore(state: ItemState, decision: StageState): StageState | null {
  const work = workBefore(state, decision);
  if (!work || work.phase === 'met' || work.phase === 'closed') return null;
  const asked = work.duties.filter(({ phase }) => phase !== 'excused');
  return asked.length > 0 && asked.every(({ version }) => version === 0) ? work : null;
}
