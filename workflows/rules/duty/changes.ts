import type { Instant } from '../time';
import type { Intake } from './acts';
import {
  newDuty,
  owes,
  stageOf,
  unitOf,
  type DutyState,
  type ItemState,
  type Renewal,
  type StageState,
} from './state';

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

/** What was done settles what was asked for meanwhile. */
export function handIn(duty: DutyState, phase: DutyState['phase'], at: Instant): void {
  duty.phase = phase;
  duty.asked = null;
  duty.submittedAt ??= at;
}

/** Opens a new generation: a deadline to be told, reminded and chased anew. */
export function renew(duty: DutyState, why: Renewal, at: Instant): void {
  if (why === 'returned') duty.phase = 'returned';
  if (why === 'assigned') duty.phase = 'owed';
  duty.generation += 1;
  duty.renewed = why;
  duty.since = at;
  duty.restsUntil = null;
  duty.asked = null;
  duty.denied = null;
}

/** Everybody who still owes something in an open stage is told its deadline anew. */
export function renewAll(state: ItemState, why: Renewal, at: Instant): void {
  for (const stage of state.stages) {
    if (stage.phase !== 'open') continue;
    for (const duty of stage.duties) if (owes(duty)) renew(duty, why, at);
  }
}

/** Whoever still owes what is due with one of these stages is told its new deadline. */
export function renewMoved(state: ItemState, stages: string[], at: Instant): void {
  for (const stage of state.stages) {
    if (stage.phase !== 'open' || !stages.includes(stage.id)) continue;
    const moved = stage.duties.filter((duty) => owes(duty) && duty.due === null);
    for (const duty of moved) renew(duty, 'replanned', at);
  }
}

/** Somebody owes a duty from now on; one that had fallen away is owed again. */
export function owe(stage: StageState, id: string, seat: string, intake: Intake): DutyState {
  const known = stage.duties.find((duty) => duty.id === id);
  if (!known) {
    const duty = { ...newDuty(unitOf(id), seat, intake.at), id, basis: intake.id };
    stage.duties.push(duty);
    return duty;
  }
  if (known.phase === 'excused') renew(known, 'assigned', intake.at);
  return known;
}
