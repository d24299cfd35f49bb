import { addWorkingDays, isWorkingDay, type Calendar } from './calendar';
import { owes, type DutyState, type ItemState, type StageState } from './duty/state';
import { itemNotices } from './item-notices';
import { rungDays } from './ladder';
import {
  stageTemplate,
  type ItemTemplate,
  type MailHours,
  type PlanFacts,
  type StageTemplate,
} from './plan';
import { mailTime } from './schedule';
import { at, dayOf, sayDay, type Day, type Instant } from './time';

export type NoticeKind = 'assign' | 'remind' | 'chase' | 'report' | 'ask' | 'call';

/** One thing to be told to one person at an instant. Its key makes it unrepeatable. */
export interface PlannedNotice {
  key: string;
  at: Instant;
  kind: NoticeKind;
  item: string;
  instance: number;
  stage: string | null;
  duty: string | null;
  unit: string | null;
  /** The seat that is told. */
  to: string;
  rung: number | null;
  occurrence: number;
  generation: number;
  /** Why it comes on that day, one official Vietnamese sentence. */
  why: string;
  /** Returns and decisions go alone; everything else waits for the day's digest. */
  alone: boolean;
}

export interface NoticeFacts {
  state: ItemState;
  item: ItemTemplate;
  plan: PlanFacts;
  mail: MailHours;
  lookAhead: number;
  holdMost: number;
  calendar: Calendar;
}

/**
 * Everything that must still be told about an item if nobody does anything more. Pure: what has
 * been told already is known by its key and is not the concern of this function.
 */
export function planNotices(facts: NoticeFacts): PlannedNotice[] {
  const { state } = facts;
  if (state.pausedSince !== null) return [];
  if (['done', 'not-applicable', 'cancelled'].includes(state.phase)) return [];
  const notices = itemNotices(facts);
  for (const stage of state.stages) {
    if (stage.phase !== 'open' || (state.issuedOn !== null && isBefore(state, stage))) continue;
    const template = stageTemplate(facts.item, stage.id);
    const owing = stage.duties.filter(owes);
    for (const duty of owing) notices.push(...dutyNotices(facts, stage, template, duty));
    if (template.reviewed) notices.push(...reviewNotices(facts, stage));
    if (owing.length > 0) notices.push(...closingAsks(facts, stage, template, owing));
  }
  return notices;
}

/** Once the issued number is recorded, what led up to it is no longer chased. */
function isBefore(state: ItemState, stage: StageState): boolean {
  const sent = state.stages.findIndex(({ meets }) => meets === 'issue');
  return state.stages.indexOf(stage) < sent;
}

/** The end of the day on which this duty is due: its own, an extended one, or the stage's. */
export function dueOf(state: ItemState, stage: StageState, duty: DutyState): Day | null {
  if (duty.extended) return duty.extended;
  if (duty.due) return duty.due;
  const due = state.dates.stages[stage.id]?.due ?? null;
  return due === null ? null : dayOf(due);
}

function dutyNotices(
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
  const renewed = duty.generation > 1;
  const assigned = renewed
    ? officeTime(calendar, mail, duty.since)
    : mailTime(calendar, mail, duty.since);
  const draft = noticeOf(facts, stage, duty);
  const owners = ownersOf(duty);
  const notices: PlannedNotice[] = [];
  const tell = (kind: NoticeKind, day: Day, occurrence: number, why: string, to = owners): void => {
    for (const seat of to) notices.push(draft(kind, at(day, mail.at), seat, occurrence, why, null));
  };
  for (const seat of owners) {
    const kind = isDecision ? 'ask' : 'assign';
    const why = renewed ? `${renewal(duty)}, ${until}` : `Giao việc khi mở bước, ${until}`;
    notices.push({ ...draft(kind, assigned, seat, 0, why, null), alone: renewed });
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
  const base = due > dayOf(duty.since) ? due : dayOf(duty.since);
  for (let k = 0; k < reminders.after.most; k++) {
    const late = reminders.after.first + reminders.after.every * k;
    const day = addWorkingDays(calendar, base, late);
    if (day <= toldOn) continue;
    tell(
      stage.meets === 'acknowledge' ? 'ask' : 'chase',
      day,
      days.length + k + 1,
      `Quá hạn ${two(late)} ngày làm việc, ${until}`,
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

const two = (n: number): string => String(n).padStart(2, '0');

function renewal(duty: DutyState): string {
  if (duty.phase === 'returned') return 'Trả lại để hoàn thiện';
  if (duty.extended) return 'Đồng ý gia hạn';
  return 'Giao lại nhiệm vụ';
}

/** The head of a unit is told, and its officer in a letter of their own. */
export function ownersOf(duty: DutyState): string[] {
  if (duty.unit === 'vp') return ['vp.chief', 'vp.clerk'];
  if (duty.seat.endsWith('.head')) return [duty.seat, `${duty.unit}.officer`];
  return [duty.seat];
}

type Draft = (
  kind: NoticeKind,
  at: Instant,
  to: string,
  occurrence: number,
  why: string,
  rung: number | null,
) => PlannedNotice;

function noticeOf(facts: NoticeFacts, stage: StageState, duty: DutyState): Draft {
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
    const to =
      rung.to === 'chief'
        ? 'vp.chief'
        : rung.to === 'director'
          ? 'bgd.director'
          : deputyFor(plan, duty.unit);
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

/** The Phó Giám đốc in charge of the unit, or of the plan. */
export function deputyFor(plan: PlanFacts, unit: string): string {
  return plan.inCharge[unit] ?? plan.inCharge['*'] ?? 'bgd.director';
}

/** Something handed in that Chánh Văn phòng has to review before the stage is met. */
function reviewNotices(facts: NoticeFacts, stage: StageState): PlannedNotice[] {
  const { calendar, mail } = facts;
  return stage.duties
    .filter(({ phase, submittedAt }) => phase === 'handed-in' && submittedAt !== null)
    .map((duty) => {
      const draft = noticeOf(facts, stage, duty);
      const when = mailTime(calendar, mail, duty.submittedAt!);
      return draft(
        'ask',
        when,
        'vp.chief',
        duty.version,
        'Đã có sản phẩm, đề nghị Chánh Văn phòng xem xét trước khi trình',
        0,
      );
    });
}

/** After the last chase nothing is dropped: Văn phòng is asked again and again whether to close. */
function closingAsks(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
  owing: DutyState[],
): PlannedNotice[] {
  const { calendar, mail, state } = facts;
  const { after, askEvery } = template.reminders;
  const late = owing
    .map((duty) => ({ duty, due: dueOf(state, stage, duty) }))
    .filter(({ due }) => due !== null);
  if (askEvery === null || late.length === 0) return [];
  const longest = late.reduce((a, b) => (a.due! <= b.due! ? a : b));
  const base = longest.due! > dayOf(longest.duty.since) ? longest.due! : dayOf(longest.duty.since);
  const last = addWorkingDays(
    calendar,
    base,
    after.first + after.every * Math.max(after.most - 1, 0),
  );
  const horizon = `${facts.plan.year + 1}-12-31`;
  const notices: PlannedNotice[] = [];
  for (
    let k = 1, day = addWorkingDays(calendar, last, askEvery);
    day <= horizon;
    k++, day = addWorkingDays(calendar, day, askEvery)
  ) {
    const draft = noticeOf(facts, stage, { ...longest.duty, id: '-', unit: '', generation: 1 });
    const why = `Đã đôn đốc đủ ${two(after.most)} lần, còn ${two(owing.length)} phần việc chưa xong: đề nghị chốt bước hoặc xin ý kiến chỉ đạo`;
    notices.push({
      ...draft('ask', at(day, mail.at), 'vp.chief', k, why, null),
      duty: null,
      unit: null,
    });
  }
  return notices;
}

/** Letters that go alone may leave at any time in office hours. */
export function officeTime(calendar: Calendar, mail: MailHours, from: Instant): Instant {
  const day = dayOf(from);
  if (!isWorkingDay(calendar, day) || from > at(day, mail.to))
    return at(addWorkingDays(calendar, day, 1), mail.from);
  return Math.max(from, at(day, mail.from));
}
