import type { DutyState, StageState } from '../duty/state';
import { dueInstant, dueOf } from '../duty/due';
import { goesAlone, toldAt } from '../plan/lateness';
import { officeTime } from './mail-times';
import type { NoticeFacts, PlannedNotice } from './notice';
import type { PlanFacts, Rung } from '../plan/plan';
import { movedDeadlines } from './moved-deadlines';
import { noticeOf, telling, type Telling } from './telling';
import { dayOf, type Day } from '../time';
import { isDecision, sayUntil, type Timetables } from '../plan/timetable';

/** What is told about a duty. */
export interface DutyNotices {
  notices: PlannedNotice[];
  /** The day after which lateness counts; null: there is no deadline. */
  late: Day | null;
}

/** What is told about one duty that is owed: to its owners, to the clerk, and up the ladder. */
export function dutyNotices(
  facts: NoticeFacts,
  stage: StageState,
  duty: DutyState,
  timetables: Timetables,
): DutyNotices {
  const { state, plan } = facts;
  const due = dueOf(state, stage, duty);
  const until = dueInstant(state, stage, duty);
  const assigned = toldAt(facts, duty);
  const draft = noticeOf(state, stage, duty);
  const owners = stage.meets === 'consent' ? [duty.seat] : ownersOf(duty);
  const notices: PlannedNotice[] = [];
  const tell = (told: Telling): void => {
    if (told.to === 'owners') for (const seat of owners) notices.push(draft(told, seat));
    else if (told.to !== 'clerk') notices.push(draft(told, reportSeat(plan, told.to, duty.unit)));
    else if (duty.unit !== 'vp' && duty.unit !== 'bgd') notices.push(draft(told, 'vp.clerk'));
  };
  if (duty.denied !== null) tell(refusal(facts, duty.denied, sayUntil(until)));
  const why = `${began(stage, duty)}, ${sayUntil(until)}`;
  const assignment = telling(isDecision(stage) ? 'ask' : 'assign', assigned, 0, why);
  tell({ ...assignment, alone: goesAlone(duty) });
  if (due === null) return { notices, late: null };
  movedDeadlines(facts, stage, duty, assigned).forEach(tell);
  const { kept, base } = timetables.of(due, dayOf(assigned));
  kept.forEach(tell);
  timetables.ladder(base, duty).forEach(tell);
  return { notices, late: base };
}

/** Who asked for an extension is told at once that it was refused. */
function refusal(
  { calendar, mail }: NoticeFacts,
  denied: NonNullable<DutyState['denied']>,
  until: string,
): Telling {
  const why = `Không đồng ý gia hạn, ${until}`;
  const leaves = officeTime(calendar, mail, denied.at);
  return { ...telling('remind', leaves, DENIED + denied.times, why), alone: true };
}

/** Occurrences of refused extensions, told apart from those of reminders. */
const DENIED = 100;

/** What began the present generation; a director is presented with it, not given it. */
function began({ meets }: StageState, { renewed }: DutyState): string {
  if (renewed !== null) return SINCE[renewed];
  if (meets === 'approve') return 'Kính trình khi mở bước';
  return meets === 'acknowledge' ? 'Đề nghị xác nhận đã nhận' : 'Giao việc khi mở bước';
}

const SINCE = {
  returned: 'Trả lại để hoàn thiện',
  extended: 'Đồng ý gia hạn',
  assigned: 'Giao lại nhiệm vụ',
  moved: 'Thời hạn của Sở thay đổi',
  replanned: 'Kế hoạch được điều chỉnh',
  resumed: 'Tiếp tục thực hiện sau khi tạm dừng',
};

/** The head of a unit is told, and its officer in a letter of their own. */
export function ownersOf(duty: Pick<DutyState, 'unit' | 'seat'>): string[] {
  if (duty.unit === 'vp') return ['vp.chief', 'vp.clerk'];
  if (duty.seat.endsWith('.head')) return [duty.seat, `${duty.unit}.officer`];
  return [duty.seat];
}

/** The seat to which a rung of the ladder reports about a unit. */
export function reportSeat(
  plan: Pick<PlanFacts, 'inCharge'>,
  to: Rung['to'],
  unit: string,
): string {
  if (to === 'chief') return 'vp.chief';
  return to === 'director' ? 'bgd.director' : deputyFor(plan, unit);
}

/** The Phó Giám đốc in charge of the unit, or of the plan. */
export function deputyFor(plan: Pick<PlanFacts, 'inCharge'>, unit: string): string {
  return plan.inCharge[unit] ?? plan.inCharge['*'] ?? 'bgd.director';
}
