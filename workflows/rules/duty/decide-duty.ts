import { sayDay, type Instant } from '../time';
import type { DutyAct } from './acts';
import {
  afterToday,
  byLatest,
  isClosed,
  nothingPresented,
  notOpen,
  type Refusal,
} from './refusals';
import { owes, stageOf, type DutyState, type ItemState, type StageState } from './state';
import { dueOf } from './due';

/** Whether an act that fits a duty can be done now, as the duty and its stage stand. */
export function decideOnDuty(state: ItemState, act: DutyAct, at: Instant): Refusal | null {
  const stage = stageOf(state, act.stage)!;
  const duty = stage.duties.find(({ id }) => id === act.unit)!;
  if (duty.phase === 'excused') {
    return `Phần việc của "${duty.id}" đã giao cho nơi khác hoặc không còn phải thực hiện.`;
  }
  // Closing lets begun work finish.
  const finishes = act.verb === 'submit' && duty.phase === 'returned';
  if (stage.phase === 'closed' && !finishes) return isClosed(stage);
  return notBegun(state, stage) ?? decideDuty(state, stage, duty, act, at);
}

const notBegun = (state: ItemState, stage: StageState): Refusal | null =>
  stage.phase === 'ahead' ? notOpen(state, stage) : null;

function decideDuty(
  state: ItemState,
  stage: StageState,
  duty: DutyState,
  act: DutyAct,
  at: Instant,
): Refusal | null {
  switch (act.verb) {
    case 'submit':
      return duty.phase === 'accepted'
        ? `Sản phẩm của "${duty.id}" đã được chấp nhận; nếu cần thay, đề nghị Văn phòng trả lại trước.`
        : null;
    case 'return':
      return duty.version > 0 && !owes(duty)
        ? null
        : `"${duty.id}" chưa nộp sản phẩm nào ở bước "${stage.id}" nên không có gì để trả lại.`;
    case 'approve':
      return decideApproval(state, stage, duty);
    case 'consent':
      return duty.phase === 'accepted'
        ? `Trưởng đơn vị đã đồng ý cử "${duty.id}"; nếu phải thay người, đề nghị Văn phòng Sở đề xuất người khác.`
        : null;
    case 'acknowledge':
      return owing(duty) ?? (act.promise && afterToday(act.promise, at, 'Ngày hẹn'));
    case 'call':
      return owing(duty) ?? (act.until && afterToday(act.until, at, 'Ngày hẹn'));
    case 'ask-extension':
      return owing(duty) ?? extendable(state, stage, duty, act.until, at, 'Ngày xin gia hạn');
    case 'extend':
      if (!act.agreed) {
        return duty.asked === null
          ? `"${duty.id}" không có đề nghị gia hạn nào đang chờ nên không có gì để từ chối.`
          : null;
      }
      return owing(duty) ?? extendable(state, stage, duty, act.until, at, 'Ngày gia hạn');
  }
}

function decideApproval(state: ItemState, stage: StageState, duty: DutyState): Refusal | null {
  if (duty.phase === 'accepted') {
    return stage.meets === 'approve'
      ? `Bước "${stage.id}" đã được phê duyệt.`
      : `Sản phẩm của "${duty.id}" đã được chấp nhận.`;
  }
  if (stage.meets === 'approve') return nothingPresented(state, stage);
  return duty.phase === 'handed-in'
    ? null
    : `"${duty.id}" chưa nộp sản phẩm ở bước "${stage.id}" nên chưa thể chấp nhận; đề nghị chờ nộp.`;
}

const owing = (duty: DutyState): Refusal | null =>
  owes(duty) ? null : `"${duty.id}" đã thực hiện phần việc này nên không cần thao tác thêm.`;

function extendable(
  state: ItemState,
  stage: StageState,
  duty: DutyState,
  until: string,
  at: Instant,
  what: string,
): Refusal | null {
  const due = dueOf(state, stage, duty);
  const refused =
    afterToday(until, at, what) ??
    byLatest(until, state.dates.stages[stage.id]?.latest ?? null, what);
  if (refused) return refused;
  return due !== null && until <= due
    ? `${what} ${sayDay(until)} phải sau thời hạn hiện nay ${sayDay(due)}.`
    : null;
}
