import { applyToDuty } from './apply-duty-act';
import { applyToItem } from './apply-item-act';
import { isDutyAct, type Fact, type Intake } from './acts';
import { dutyOf, endStage } from './changes';
import { isComplete } from './remedies';
import { hasEnded, stageOf, type ItemState } from './state';
import type { ItemDates } from './dates';
import type { Instant } from '../time';

/**
 * The state after a fact. Total: a fact that `decide` let through always applies, and one that
 * no longer fits (its stage is gone after a correction) changes nothing but the sequence.
 */
export function evolve(state: ItemState, fact: Fact): ItemState {
  const next = JSON.parse(JSON.stringify(state)) as ItemState;
  next.seq += 1;
  switch (fact.type) {
    case 'acted':
      next.applied.push(fact.intake.id);
      applyAct(next, fact.intake);
      break;
    case 'waiting':
      next.phase = 'waiting';
      break;
    case 'opened':
      next.phase = 'open';
      break;
    case 'stage-opened':
      openStage(next, fact.stage, fact.at);
      break;
    case 'stage-closed':
      endStage(stageOf(next, fact.stage), 'closed', fact.at);
      break;
    case 'published':
      next.publishedAt = fact.at;
      break;
    case 'followed':
      if (next.task) next.task.after = fact.at;
      break;
    case 'forsaken':
      if (next.task) next.task.forsaken = fact.at;
      break;
    case 'ended':
      next.phase = 'done';
      for (const stage of next.stages) endStage(stage, 'closed', fact.at);
      break;
  }
  settleStages(next, fact.at);
  return next;
}

/** The state with its dates as the rules now compute them. */
export function withDates(state: ItemState, dates: ItemDates): ItemState {
  return { ...state, dates };
}

function openStage(state: ItemState, id: string, at: Instant): void {
  const stage = stageOf(state, id);
  if (!stage || stage.phase !== 'ahead') return;
  stage.phase = 'open';
  stage.openedAt = at;
  stage.shortened = state.dates.stages[id]?.shortened ?? false;
  for (const duty of stage.duties) duty.since = at;
}

/** A stage is met once all its duties are; a return opens it again. */
function settleStages(state: ItemState, at: Instant): void {
  if (hasEnded(state)) return;
  for (const stage of state.stages) {
    const met = isComplete(state, stage);
    if (stage.phase === 'open' && met) endStage(stage, 'met', at);
    if (stage.phase === 'met' && !met) {
      stage.phase = 'open';
      stage.endedAt = null;
    }
  }
}

function applyAct(state: ItemState, intake: Intake): void {
  const { act } = intake;
  if (!isDutyAct(act)) return applyToItem(state, act, intake);
  const duty = dutyOf(state, act.stage, act.unit);
  if (duty) applyToDuty(state, act, duty, intake);
}
