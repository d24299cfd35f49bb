import { addWorkingDays } from './calendar';
import { dueOf, type DutyState, type StageState } from './duty/state';
import { rungDays } from './ladder';
import { goesAlone, lateAfter, toldAt } from './lateness';
import { officeTime } from './mail-times';
import type { NoticeFacts, NoticeKind, PlannedNotice } from './notices';
import type { PlanFacts, Rung, StageTemplate } from './plan';
import { at, dayOf, sayDay, two, type Day, type Instant } from './time';

/** What is told about one duty that is owed: to its owners, to the clerk, and up the ladder. */
export function dutyNotices(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
  duty: DutyState,
): PlannedNotice[] {
  const { calendar, mail, state } = facts;
  const { reminders } = template;
  const due = dueOf(state, stage, duty);
  const until = due === null ? 'không ấn định thời hạn' : `thời hạn ${sayDay(due)}`;
  const isDecision = stage.meets === 'approve' || stage.meets === 'acknowledge';
  const alone = goesAlone(duty);
  const assigned = toldAt(facts, duty);
  const draft = noticeOf(facts, stage, duty);
  const owners = stage.meets === 'consent' ? [duty.seat] : ownersOf(duty);
  const notices: PlannedNotice[] = [];
  const tell = (kind: NoticeKind, day: Day, occurrence: number, why: string, to = owners): void => {
    for (const seat of to) notices.push(draft(kind, at(day, mail.at), seat, occurrence, why, null));
  };
  const { denied } = duty;
  if (denied !== null) {
    const leaves = officeTime(calendar, mail, denied.at);
    const why = `Không đồng ý gia hạn, ${until}`;
    for (const seat of owners) {
      notices.push({
        ...draft('remind', leaves, seat, DENIED + denied.times, why, null),
        alone: true,
      });
    }
  }
  for (const seat of owners) {
    const kind = isDecision ? 'ask' : 'assign';
    const why = `${began(stage, duty)}, ${until}`;
    notices.push({ ...draft(kind, assigned, seat, 0, why, null), alone });
  }
  if (due === null) return notices;
  const toldOn = dayOf(assigned);
  const days = reminders.onDay ? [...reminders.before, 0] : reminders.before;
  days.forEach((before, i) => {
    const day = addWorkingDays(calendar, due, -before);
    if (day <= toldOn) return;
    const why =
      before === 0 ? `Đến hạn hôm nay, ${until}` : `Còn ${two(before)} ngày làm việc, ${until}`;
    tell(isDecision ? 'ask' : 'remind', day, i + 1, why);
  });
  const base = lateAfter(due, toldOn);
  const past = base > due ? `, kể từ ngày ${sayDay(base)}` : '';
  for (let k = 0; k < reminders.after.most; k++) {
    const late = reminders.after.first + reminders.after.every * k;
    const day = addWorkingDays(calendar, base, late);
    tell(
      stage.meets === 'acknowledge' ? 'ask' : 'chase',
      day,
      days.length + k + 1,
      `Quá hạn ${two(late)} ngày làm việc${past}, ${until}`,
    );
    if (reminders.call === k + 1 && duty.unit !== 'vp' && duty.unit !== 'bgd') {
      tell('call', day, 1, `Đã đôn đốc ${two(k + 1)} lần chưa có kết quả, đề nghị gọi điện`, [
        'vp.clerk',
      ]);
    }
  }
  notices.push(...reports(facts, stage, template, duty, base, draft));
  return notices;
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

export type Draft = (
  kind: NoticeKind,
  at: Instant,
  to: string,
  occurrence: number,
  why: string,
  rung: number | null,
) => PlannedNotice;

/** A notice about a duty, or about its stage as a whole, which then has a name for an id. */
export function noticeOf(
  facts: NoticeFacts,
  stage: StageState,
  duty: Pick<DutyState, 'id' | 'unit' | 'generation'>,
): Draft {
  const { state } = facts;
  return (kind, when, to, occurrence, why, rung) => ({
    key: [
      state.plan,
      `${state.no}.${state.instance}`,
      stage.id,
      duty.id,
      kind,
      rung ?? '-',
      occurrence,
      duty.generation,
      to,
    ].join('/'),
    at: when,
    kind,
    item: state.no,
    instance: state.instance,
    stage: stage.id,
    duty: duty.id,
    unit: duty.unit,
    to,
    rung,
    occurrence,
    generation: duty.generation,
    why,
    alone: false,
  });
}

function reports(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
  duty: DutyState,
  base: Day,
  draft: Draft,
): PlannedNotice[] {
  const { calendar, mail, state, plan } = facts;
  const ownWork = duty.unit === 'vp';
  const notices: PlannedNotice[] = [];
  for (const rung of rungDays({ ...facts, ladder: template.ladder, stage, duty, base })) {
    if (rung.to === 'chief' && ownWork) continue;
    const to = reportSeat(plan, rung.to, duty.unit);
    const leaves =
      rung.sentAt === null ? at(rung.day, mail.at) : officeTime(calendar, mail, rung.sentAt);
    notices.push({
      ...draft('report', leaves, to, 1, rung.why, rung.rung),
      alone: rung.sentAt !== null,
    });
    if (rung.to === 'chief' || ownWork || rung.sentAt !== null) continue;
    const ahead = addWorkingDays(calendar, rung.day, -facts.lookAhead);
    const first = addWorkingDays(calendar, base, 1);
    const day = ahead < first ? first : ahead;
    const why = `Xem trước báo cáo sẽ gửi ngày ${sayDay(rung.day)}: gửi, sửa hoặc hoãn`;
    notices.push(draft('ask', at(day, mail.at), 'vp.chief', 1, why, rung.rung));
  }
  return state.dates.stages[stage.id]?.dropped ? [] : notices;
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
