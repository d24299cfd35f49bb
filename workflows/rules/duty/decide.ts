import { dayOf, type Instant } from '../time';
import { isDutyAct, type Act, type ItemAct } from './acts';
import { decideOnDuty } from './decide-duty';
import { fits } from './fits';
import {
  afterToday,
  byLatest,
  isClosed,
  notAhead,
  nothingPresented,
  notOpen,
  type Refusal,
} from './refusals';
import { hasEnded, owes, stageOf, type ItemState, type StageState } from './state';
import { dueOf } from './due';

/** Still taken while the item is paused. */
const WHILE_PAUSED = new Set<Act['verb']>([
  'resume',
  'cancel',
  'direction',
  'letter-in',
  'calendar',
  'template',
]);

/**
 * Whether the item's state allows an act at that instant. Null: accepted.
 * Rights are asked before (rules/rights.ts); dates were computed by the rules and stand in the state.
 */
export function decide(state: ItemState, act: Act, at: Instant): Refusal | null {
  if (hasEnded(state)) {
    return `Nội dung ${state.no} đã kết thúc nên không nhận thêm thao tác; diễn biến xem tại nhật ký xử lý.`;
  }
  if (state.pausedSince !== null && !WHILE_PAUSED.has(act.verb)) {
    return `Nội dung ${state.no} đang tạm dừng; đề nghị Chánh Văn phòng cho tiếp tục trước khi thực hiện thao tác này.`;
  }
  const misfit = fits(state, act, at);
  if (misfit) return misfit;
  return isDutyAct(act) ? decideOnDuty(state, act, at) : decideOnItem(state, act, at);
}

function decideOnItem(state: ItemState, act: ItemAct, at: Instant): Refusal | null {
  switch (act.verb) {
    case 'letter-in':
      return decideLetter(state, act, at);
    case 'direction':
      return decideDirection(state, act, at);
    case 'resume':
      return state.pausedSince === null
        ? `Nội dung ${state.no} không tạm dừng nên không cần cho tiếp tục.`
        : null;
    case 'correct':
      return decideCorrection(state, act, at);
    case 'pause':
    case 'cancel':
    case 'not-applicable':
    case 'calendar':
    case 'template':
      return null;
    case 'close':
      return decideClose(stageOf(state, act.stage)!);
    case 'issue':
      return decideIssue(state, act, at);
    case 'assign':
      return decideAssignment(state, act, at);
    case 'send-report':
    case 'edit-report':
    case 'hold-report':
      return decideReport(state, act, at);
  }
}

function decideLetter(
  state: ItemState,
  act: Extract<Act, { verb: 'letter-in' }>,
  at: Instant,
): Refusal | null {
  if (act.kind === 'explanation' && state.phase !== 'open') {
    return `Nội dung ${state.no} chưa mở nên chưa có gì để giải trình; đề nghị kiểm tra lại văn bản.`;
  }
  return notAhead(act.arrivedOn, at, 'Ngày đến');
}

function decideDirection(
  state: ItemState,
  act: Extract<Act, { verb: 'direction' }>,
  at: Instant,
): Refusal | null {
  if (act.moves !== null) {
    const past = afterToday(act.moves, at, 'Thời hạn mới');
    if (past) return past;
  }
  if (act.decides === null || act.stage === null) return null;
  const stage = stageOf(state, act.stage)!;
  return act.decides === 'approve' && stage.phase === 'met'
    ? `Bước "${stage.id}" đã được phê duyệt.`
    : (notOpen(state, stage) ??
        (act.decides === 'approve' ? nothingPresented(state, stage) : null));
}

function decideCorrection(
  state: ItemState,
  { intake, withdraw, act }: Extract<Act, { verb: 'correct' }>,
  at: Instant,
): Refusal | null {
  if (!state.applied.includes(intake)) {
    return `Không có thao tác "${intake}" trong nhật ký của nội dung ${state.no}; đề nghị chép lại mã từ nhật ký xử lý.`;
  }
  if (withdraw === (act !== null)) {
    return 'Đính chính phải hoặc rút thao tác cũ, hoặc nêu thao tác thay thế.';
  }
  if (act === null) return null;
  return act.verb === 'correct'
    ? 'Không đính chính một đính chính; đề nghị đính chính thao tác gốc.'
    : fits(state, act, at);
}

function decideClose(stage: StageState): Refusal | null {
  if (stage.phase === 'ahead') return `Bước "${stage.id}" chưa mở nên chưa thể chốt.`;
  if (stage.phase === 'closed') return isClosed(stage);
  return stage.meets === 'consent' && stage.phase === 'open'
    ? `Bước "${stage.id}" chỉ xong khi trưởng đơn vị đồng ý; nếu không có ý kiến, đề nghị đề xuất người khác.`
    : null;
}

function decideIssue(
  state: ItemState,
  act: Extract<Act, { verb: 'issue' }>,
  at: Instant,
): Refusal | null {
  const stage = stageOf(state, act.stage)!;
  return stage.phase === 'met'
    ? `Bước "${stage.id}" đã ghi số văn bản phát hành; nếu ghi sai, đề nghị đính chính.`
    : (notOpen(state, stage) ?? notAhead(act.on, at, 'Ngày phát hành'));
}

function decideAssignment(
  state: ItemState,
  act: Extract<Act, { verb: 'assign' }>,
  at: Instant,
): Refusal | null {
  const stage = stageOf(state, act.stage)!;
  if (stage.phase === 'closed') return isClosed(stage);
  const done = [act.unit, act.instead].find((id) =>
    stage.duties.some((duty) => duty.id === id && duty.phase !== 'excused' && !owes(duty)),
  );
  if (done) {
    return `"${done}" đã thực hiện phần việc này; nếu cần làm lại, đề nghị trả lại thay vì giao lại.`;
  }
  const { due } = act;
  if (due === null) return null;
  return (
    afterToday(due, at, 'Thời hạn được giao') ??
    byLatest(due, state.dates.stages[stage.id]?.latest ?? null, 'Thời hạn được giao')
  );
}

function decideReport(
  state: ItemState,
  act: Extract<Act, { verb: 'send-report' | 'edit-report' | 'hold-report' }>,
  at: Instant,
): Refusal | null {
  const stage = stageOf(state, act.stage)!;
  const unready = notOpen(state, stage);
  if (unready) return unready;
  const today = dayOf(at);
  const late = stage.duties.filter((duty) => {
    const due = dueOf(state, stage, duty);
    return owes(duty) && due !== null && due < today;
  });
  if (late.length === 0) {
    return `Bước "${stage.id}" không có phần việc nào quá hạn nên không có báo cáo nào sắp gửi.`;
  }
  if (act.verb === 'send-report') return null;
  if (late.every(({ unit }) => unit === 'vp')) {
    return `Bước "${stage.id}" chậm vì việc của Văn phòng nên không hoãn, không sửa báo cáo; đề nghị hoàn thành bước này.`;
  }
  return act.verb === 'hold-report' ? afterToday(act.until, at, 'Ngày hoãn đến') : null;
}
