import type { Instant } from '../time';
import type { Intake } from './acts';
import { newDuty, stageOf, type DutyState, type ItemState, type StageState } from './state';

/** The few ways in which a state changes; each works on the copy that `evolve` made. */

export function dutyOf(state: ItemState, stage: string, id: string): DutyState | undefined {
  return stageOf(state, stage)?.duties.find((duty) => duty.id === id);
}

export function endStage(
  stage: StageState | undefined,
  phase: 'met' | 'closed',
  at: Instant,
): void {
  if (!stage || stage.phase === 'met' || stage.phase === 'closed') return;
  stage.phase = phase;
  stage.endedAt = at;
}

export function handIn(duty: DutyState, phase: DutyState['phase'], at: Instant): void {
  duty.phase = phase;
  duty.submittedAt ??= at;
}

export function newGeneration(duty: DutyState, at: Instant): void {
  duty.generation += 1;
  duty.since = at;
  duty.restsUntil = null;
}

export function returnDuty(duty: DutyState, at: Instant): void {
  duty.phase = 'returned';
  newGeneration(duty, at);
}

export function owe(
  state: ItemState,
  stageId: string,
  id: string,
  seat: string,
  intake: Intake,
): DutyState {
  const stage = stageOf(state, stageId)!;
  const known = stage.duties.find((duty) => duty.id === id);
  if (known) return known;
  const duty = { ...newDuty(id.split(/[./]/)[0]!, seat, intake.at), id, basis: intake.id };
  stage.duties.push(duty);
  if (stage.phase === 'met') stage.phase = 'open';
  return duty;
}
