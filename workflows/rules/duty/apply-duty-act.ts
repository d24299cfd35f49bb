import type { Instant } from '../time';
import type { Act, DutyAct, Intake } from './acts';
import { handIn, newGeneration, owe, returnDuty } from './changes';
import { stageOf, type DutyState, type ItemState } from './state';

export function applyToDuty(state: ItemState, act: DutyAct, duty: DutyState, intake: Intake): void {
  const { at } = intake;
  switch (act.verb) {
    case 'acknowledge':
      duty.acknowledgedAt = at;
      duty.restsUntil = act.promise ?? duty.restsUntil;
      if (stageOf(state, act.stage)?.meets === 'acknowledge') handIn(duty, 'accepted', at);
      return;
    case 'submit':
      return submit(state, act, duty, intake);
    case 'return':
      return returnDuty(duty, at);
    case 'approve':
      return handIn(duty, 'accepted', at);
    case 'call':
      duty.restsUntil = act.until ?? duty.restsUntil;
      return;
    case 'ask-extension':
      duty.asked = { until: act.until, at };
      duty.asks += 1;
      return;
    case 'extend':
      return decideExtension(duty, act, at);
    case 'consent':
      return handIn(duty, act.agreed ? 'accepted' : 'refused', at);
  }
}

function submit(
  state: ItemState,
  act: Extract<Act, { verb: 'submit' }>,
  duty: DutyState,
  intake: Intake,
): void {
  const stage = stageOf(state, act.stage);
  duty.version += 1;
  duty.submittedAt = intake.at;
  duty.phase = stage?.reviewed && intake.by.role === 'chief' ? 'accepted' : 'handed-in';
  if (act.nominees.length > 0) askConsent(state, act.nominees, intake);
  for (const { criterion, unit } of act.low) {
    owe(state, 'causes', `${unit}/${criterion}`, `${unit}.head`, intake);
  }
}

/** Item 4: the heads of those proposed are asked; a name no longer proposed falls away. */
function askConsent(state: ItemState, nominees: string[], intake: Intake): void {
  const stage = state.stages.find(({ meets }) => meets === 'consent');
  if (!stage) return;
  for (const duty of stage.duties) if (!nominees.includes(duty.id)) duty.phase = 'excused';
  for (const seat of nominees) {
    const unit = seat.split('.')[0]!;
    const asked = stage.duties.find(({ id }) => id === seat);
    if (!asked) owe(state, stage.id, seat, `${unit}.head`, intake);
    else if (asked.phase === 'excused' || asked.phase === 'refused') returnDuty(asked, intake.at);
  }
}

function decideExtension(
  duty: DutyState,
  act: Extract<Act, { verb: 'extend' }>,
  at: Instant,
): void {
  duty.asked = null;
  if (act.agreed) {
    duty.extended = act.until;
    newGeneration(duty, at);
  } else {
    duty.denied = { at, times: (duty.denied?.times ?? 0) + 1 };
  }
}
