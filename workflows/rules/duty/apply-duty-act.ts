import type { Instant } from '../time';
import type { Act, DutyAct, Intake } from './acts';
import { askConsent } from './appraisal';
import { handIn, renew } from './changes';
import { askCauses } from './remedies';
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
      return renew(duty, 'returned', at);
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
      duty.submittedAt = at;
      return handIn(duty, act.agreed ? 'accepted' : 'refused', at);
  }
}

function submit(
  state: ItemState,
  act: Extract<Act, { verb: 'submit' }>,
  duty: DutyState,
  intake: Intake,
): void {
  const isReviewed = stageOf(state, act.stage)?.reviewed && intake.by.role === 'chief';
  duty.version += 1;
  duty.submittedAt = intake.at;
  handIn(duty, isReviewed ? 'accepted' : 'handed-in', intake.at);
  askConsent(state, act.nominees, intake);
  if (act.stage === 'results') askCauses(state, act.low, intake);
}

function decideExtension(
  duty: DutyState,
  act: Extract<Act, { verb: 'extend' }>,
  at: Instant,
): void {
  duty.asked = null;
  if (act.agreed) {
    duty.extended = act.until;
    renew(duty, 'extended', at);
  } else {
    duty.denied = { at, times: (duty.denied?.times ?? 0) + 1 };
  }
}
