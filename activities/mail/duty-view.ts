import type { Verb } from '../../workflows/rules/duty/acts';
import { dayOf, sayDay, sayDeadline, type Instant } from '../../workflows/rules/time';
import {
  dutyState,
  reasonKey,
  type DutyRow,
  type Facts,
  type ItemFacts,
  type StageFacts,
} from './facts';
import { isToOwner, type Form } from './forms';
import { dutyTiming, type Today } from './timing';

/** A duty as a letter speaks of it. */
export interface DutyView {
  /** Its unit, criterion or nominee; without the unit where it is the reader's own. */
  name: string;
  due: string | null;
  /** "còn 03 ngày làm việc", "đến hạn hôm nay", "quá hạn 03 ngày làm việc". */
  timing: string;
  late: boolean;
  /** "hẹn đến ngày 20/8/2021", "xin gia hạn đến ngày 20/8/2021, chưa có ý kiến", or nothing. */
  said: string;
  submitted: string | null;
  /** Why it was returned, asked for or refused, in the words of who did. */
  reason: string | null;
  /** Whom to speak to; empty where it is the reader. */
  owner: string;
}

/** Whose reason a letter gives. */
const REASONED: Partial<Record<Form, Verb>> = {
  returned: 'return',
  denied: 'extend',
  extension: 'ask-extension',
  declined: 'consent',
};

/** A deadline, as a letter writes it. */
export const say = (due: Instant | null): string | null => (due === null ? null : sayDeadline(due));

/** How a duty stands on the day of the letter. */
export function dutyView(
  duty: DutyRow,
  item: ItemFacts,
  stage: StageFacts,
  facts: Facts,
  today: Today,
  form: Form,
): DutyView {
  const ofOwn = isToOwner(form);
  const timing = dutyTiming(duty, item, today);
  const state = dutyState(item, duty);
  const said: string[] = [];
  if (state?.restsUntil && state.restsUntil >= today.day) {
    said.push(`hẹn đến ngày ${sayDay(state.restsUntil)}`);
  }
  if (state?.asked) said.push(`xin gia hạn đến ngày ${sayDay(state.asked.until)}, chưa có ý kiến`);
  const onTheWay = item.onTheWay.some((one) => one.stage === duty.stage && one.duty === duty.id);
  if (onTheWay) said.push('đã gửi, đang tiếp nhận');
  if (duty.phase === 'returned') said.push('đã nộp, được trả lại để hoàn thiện');
  return {
    name: dutyName(duty, stage, facts, ofOwn),
    due: say(duty.due),
    timing: timing.words,
    late: timing.late,
    said: said.join('; '),
    submitted: duty.submitted_at === null ? null : sayDay(dayOf(duty.submitted_at)),
    reason: facts.reasons.get(reasonKey(REASONED[form] ?? '', duty)) ?? null,
    owner: ofOwn ? '' : (facts.seats.get(duty.seat) ?? duty.seat),
  };
}

/** Everybody knows his own unit: leaving it out lets a wave of letters say the same to all. */
function dutyName(duty: DutyRow, stage: StageFacts, facts: Facts, ofOwn: boolean): string {
  if (stage.row.meets === 'consent') return facts.seats.get(duty.id) ?? duty.id;
  const criterion = duty.id.split('/')[1];
  const unit = ofOwn ? '' : (facts.units.get(duty.unit) ?? duty.unit);
  return [unit, criterion ? `tiêu chí ${criterion}` : ''].filter(Boolean).join(', ');
}
