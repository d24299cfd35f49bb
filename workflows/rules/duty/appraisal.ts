import type { Instant } from '../time';
import type { Intake } from './acts';
import { owe, renew } from './changes';
import { headOf, unitOf, type ItemState, type StageState } from './state';

/**
 * Item 4: the heads of those proposed are asked; a name no longer proposed falls away. A list that
 * changed after it went to Ban Giám đốc is decided on and told anew, once the heads have agreed.
 */
export function askConsent(state: ItemState, nominees: string[], intake: Intake): void {
  const stage = state.stages.find(({ meets }) => meets === 'consent');
  if (!stage || nominees.length === 0) return;
  const before = namesIn(stage);
  for (const duty of stage.duties) if (!nominees.includes(duty.id)) duty.phase = 'excused';
  for (const seat of nominees) {
    const duty = owe(stage, seat, headOf(unitOf(seat)), intake);
    if (duty.phase === 'refused') renew(duty, 'assigned', intake.at);
  }
  if (namesIn(stage) !== before) decideAnew(state, stage, intake.at);
}

const namesIn = ({ duties }: StageState): string =>
  duties
    .filter(({ phase }) => phase !== 'excused')
    .map(({ id }) => id)
    .sort()
    .join();

/** What follows the consent is ahead again, whatever was decided there. */
export function decideAnew(state: ItemState, consent: StageState, at: Instant): void {
  for (const stage of state.stages.slice(state.stages.indexOf(consent) + 1)) {
    if (stage.phase === 'ahead') continue;
    Object.assign(stage, { phase: 'ahead', openedAt: null, endedAt: null });
    for (const duty of stage.duties) {
      renew(duty, 'assigned', at);
      duty.submittedAt = null;
    }
    if (stage.meets === 'issue') state.issuedOn = null;
  }
}
