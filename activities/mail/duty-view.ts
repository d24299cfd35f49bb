import { makeUpsWorked, type Calendar } from '../../workflows/rules/calendar/calendar';
import type { Verb } from '../../workflows/rules/duty/acts';
import { timingOf, toldAt } from '../../workflows/rules/plan/lateness';
import { dayOf, sayDay, two, type Day, type Instant } from '../../workflows/rules/time';
import {
  dutyState,
  reasonKey,
  type DutyRow,
  type Facts,
  type ItemFacts,
  type StageFacts,
} from './facts';
import { isToOwner, type Form } from './forms';

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

export interface Today {
  day: Day;
  now: Instant;
  calendar: Calendar;
}

/** How a deadline stands on a day, in words; `toldOn` is when its owners were told of it. */
export function sayTiming(
  due: Instant | null,
  toldOn: Day | null,
  { day, now, calendar }: Today,
): { words: string; late: boolean } {
  if (due === null) return { words: 'không ấn định thời hạn', late: false };
  const { is, days, told } = timingOf(calendar, due, toldOn, now);
  if (is === 'late') {
    const from = told === null ? '' : `, kể từ ngày ${sayDay(told)}`;
    return { words: `quá hạn ${two(Math.max(days, 1))} ngày làm việc${from}`, late: true };
  }
  if (told !== null) {
    return { words: `đã qua khi giao, tính chậm sau ngày ${sayDay(told)}`, late: false };
  }
  if (is === 'today') return { words: 'đến hạn hôm nay', late: false };
  const left = two(days);
  const makeUps = makeUpsWorked(calendar, day, dayOf(due)).filter((each) => each > day);
  const counted =
    makeUps.length === 0 ? '' : `, tính cả ngày làm bù ${makeUps.map(sayDay).join(', ')}`;
  return { words: `còn ${left} ngày làm việc${counted}`, late: false };
}

/** How a duty's deadline stands. */
export function dutyTiming(
  duty: DutyRow,
  item: ItemFacts,
  today: Today,
): ReturnType<typeof sayTiming> {
  const state = dutyState(item, duty);
  const { mail } = item.plan.template;
  const told = state ? dayOf(toldAt({ calendar: today.calendar, mail }, state)) : null;
  return sayTiming(duty.due, told, today);
}

/** Whose reason a letter gives. */
const REASONED: Partial<Record<Form, Verb>> = {
  returned: 'return',
  denied: 'extend',
  extension: 'ask-extension',
  declined: 'consent',
};

/** The day of an instant, as a letter writes it. */
export const say = (instant: Instant | null): string | null =>
  instant === null ? null : sayDay(dayOf(instant));

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
    submitted: say(duty.submitted_at),
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
