import type { Intake, LowCriterion } from './acts';
import { owe } from './changes';
import { headOf, isMet, owes, stageOf, type ItemState, type StageState } from './state';

/** Item 6: the owner of each low criterion owes its cause; what is no longer low falls away. */
export function askCauses(state: ItemState, low: LowCriterion[], intake: Intake): void {
  const stage = stageOf(state, 'causes');
  if (!stage) return;
  const ids = new Set(low.map(({ criterion, unit }) => `${unit}/${criterion}`));
  for (const duty of stage.duties) if (owes(duty) && !ids.has(duty.id)) duty.phase = 'excused';
  for (const { criterion, unit } of low) owe(stage, `${unit}/${criterion}`, headOf(unit), intake);
}

/** Low criteria for which nobody has been given a remedial duty yet. */
export function unremedied(state: ItemState): string[] {
  const criteria = (id: string): string[] =>
    (stageOf(state, id)?.duties ?? [])
      .filter(({ phase }) => phase !== 'excused')
      .map((duty) => duty.id.slice(duty.id.indexOf('/') + 1));
  const remedied = new Set(criteria('remedy'));
  return [...new Set(criteria('causes'))].filter((criterion) => !remedied.has(criterion));
}

/** Whether nothing more is needed in a stage: every duty is met, and every low criterion remedied. */
export function isComplete(state: ItemState, stage: StageState): boolean {
  const met = stage.duties.every((duty) => isMet(stage, duty));
  return met && (stage.id === 'remedy' ? unremedied(state).length === 0 : stage.duties.length > 0);
}

/** Whether somebody has yet to be given what a stage needs: its first duty, or another remedy. */
export function lacksDuties(state: ItemState, stage: StageState): boolean {
  return stage.duties.length === 0 || (stage.id === 'remedy' && unremedied(state).length > 0);
}
