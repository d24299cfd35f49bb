import { addWorkingDays } from '../calendar/calendar';
import { lacksDuties } from '../duty/remedies';
import type { DutyState, StageState } from '../duty/state';
import type { NoticeFacts, PlannedNotice } from './notice';
import type { StageTemplate } from '../plan/plan';
import { mailTime } from './mail-times';
import { noticeOf, telling } from './telling';
import { at, dayOf, sayDay, two, type Day, type Instant } from '../time';

/**
 * What Văn phòng has to look at in a stage: what was handed in, asked for, refused, or left over.
 * @param owing how many still owe something
 * @param late the day after which the first who owe something are late; null: nobody has a deadline
 */
export function officeAsks(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
  owing: number,
  late: Day | null,
): PlannedNotice[] {
  return [
    ...stage.duties.flatMap((duty) => asksAbout(facts, stage, template, duty)),
    ...unassigned(facts, stage, template),
    ...(late === null ? [] : closingAsks(facts, stage, template, owing, late)),
  ];
}

function asksAbout(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
  duty: DutyState,
): PlannedNotice[] {
  const draft = noticeOf(facts.state, stage, duty);
  const ask = (since: Instant, occurrence: number, rung: number, why: string): PlannedNotice =>
    draft(
      telling('ask', mailTime(facts.calendar, facts.mail, since), occurrence, why, rung),
      'vp.chief',
    );
  const { submittedAt, asked, phase } = duty;
  const asks: PlannedNotice[] = [];
  if (template.reviewed && phase === 'handed-in' && submittedAt !== null) {
    const why = 'Đã có sản phẩm, đề nghị Chánh Văn phòng xem xét trước khi trình';
    asks.push(ask(submittedAt, duty.version, REVIEW, why));
  }
  if (asked !== null) {
    const why = `Xin gia hạn đến ngày ${sayDay(asked.until)}, đề nghị quyết định`;
    asks.push(ask(asked.at, duty.asks, EXTENSION, why));
  }
  if (phase === 'refused' && submittedAt !== null) {
    const why = 'Trưởng đơn vị không đồng ý cử, đề nghị chọn người khác';
    asks.push(ask(submittedAt, duty.generation, REFUSED, why));
  }
  return asks;
}

/** Told apart from the look-aheads, whose rung is a rung of the ladder. */
export const REVIEW = 0;
export const EXTENSION = -1;
export const REFUSED = -2;

/** A stage whose duties somebody has yet to assign: asked at its opening and again until it is done. */
function unassigned(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
): PlannedNotice[] {
  const lacks = template.by === 'named' && lacksDuties(facts.state, stage);
  if (!lacks || stage.openedAt === null) return [];
  const first = dayOf(mailTime(facts.calendar, facts.mail, stage.openedAt));
  const why = 'Bước đã mở nhưng còn phần việc chưa giao, đề nghị giao việc';
  return repeated(facts, stage, 'unassigned', first, template.reminders.askEvery, why);
}

/** After the last chase nothing is dropped: Văn phòng is asked again and again whether to close. */
function closingAsks(
  facts: NoticeFacts,
  stage: StageState,
  template: StageTemplate,
  owing: number,
  base: Day,
): PlannedNotice[] {
  const { calendar } = facts;
  const { after, askEvery } = template.reminders;
  if (askEvery === null) return [];
  const left = two(owing);
  if (after.most === 0) {
    // A director is asked, never chased: who goes to see him is Chánh Văn phòng.
    const why = `Đã quá thời hạn, còn ${left} việc chưa có ý kiến: đề nghị Chánh Văn phòng trực tiếp xin ý kiến`;
    return repeated(
      facts,
      stage,
      'close',
      addWorkingDays(calendar, base, after.first),
      askEvery,
      why,
    );
  }
  const last = addWorkingDays(calendar, base, after.first + after.every * (after.most - 1));
  const why = `Đã đôn đốc đủ ${two(after.most)} lần, còn ${left} phần việc chưa xong: đề nghị chốt bước hoặc xin ý kiến chỉ đạo`;
  return repeated(facts, stage, 'close', addWorkingDays(calendar, last, askEvery), askEvery, why);
}

/** Asks Chánh Văn phòng on a day and every few working days after it. */
function repeated(
  facts: NoticeFacts,
  stage: StageState,
  about: 'unassigned' | 'close',
  first: string,
  every: number | null,
  why: string,
): PlannedNotice[] {
  const { calendar, mail, plan, state } = facts;
  const whole = { id: about, unit: '', generation: 1 };
  const draft = noticeOf(state, stage, whole);
  const horizon = `${plan.year + 1}-12-31`;
  const asks: PlannedNotice[] = [];
  for (let day = first, k = 1; day <= horizon; k++) {
    const asked = draft(telling('ask', at(day, mail.at), k, why), 'vp.chief');
    asks.push({ ...asked, duty: null, unit: null });
    if (every === null) break;
    day = addWorkingDays(calendar, day, every);
  }
  return asks;
}
