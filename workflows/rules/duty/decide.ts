import { dayOf, sayDay, type Instant } from '../time';
import { isDutyAct, type Act, type DutyAct, type ItemAct } from './acts';
import { hasEnded, stageOf, type DutyState, type ItemState, type StageState } from './state';

/** Why an act is refused: one official Vietnamese sentence, what is wrong and what can be done. */
export type Refusal = string;

/**
 * Whether the item's state allows an act at that instant. Null: accepted.
 * Rights are asked before (rules/rights.ts); dates were computed by the rules and stand in the state.
 */
export function decide(state: ItemState, act: Act, at: Instant): Refusal | null {
  if (hasEnded(state) && act.verb !== 'correct') {
    return `Nội dung ${state.no} đã kết thúc nên không nhận thêm thao tác; nếu cần sửa, đề nghị dùng thao tác đính chính.`;
  }
  if (
    state.pausedSince !== null &&
    !['resume', 'cancel', 'direction', 'letter-in'].includes(act.verb)
  ) {
    return `Nội dung ${state.no} đang tạm dừng; đề nghị Chánh Văn phòng cho tiếp tục trước khi thực hiện thao tác này.`;
  }
  return isDutyAct(act) ? decideOnDuty(state, act, at) : decideOnItem(state, act, at);
}

function decideOnItem(state: ItemState, act: ItemAct, at: Instant): Refusal | null {
  switch (act.verb) {
    case 'letter-in':
      return decideLetter(state, act, at);
    case 'direction':
      return decideDirection(state, act);
    case 'resume':
      return state.pausedSince === null
        ? `Nội dung ${state.no} không tạm dừng nên không cần cho tiếp tục.`
        : null;
    case 'correct':
      return decideCorrection(state, act);
    case 'pause':
    case 'cancel':
    case 'not-applicable':
      return null;
    case 'close':
      return onStage(state, act.stage, decideClose);
    case 'issue':
      return onStage(state, act.stage, (stage) =>
        stage.meets === 'issue'
          ? notOpen(state, stage)
          : `Bước "${stage.id}" không phát hành văn bản; đề nghị ghi số văn bản ở bước gửi văn bản đi.`,
      );
    case 'assign':
      return onStage(state, act.stage, (stage) =>
        stage.phase === 'closed' ? isClosed(stage) : null,
      );
    case 'send-report':
    case 'edit-report':
      return onStage(state, act.stage, (stage) => notOpen(state, stage));
    case 'hold-report':
      return onStage(state, act.stage, (stage) => decideHold(state, stage, act.until, at));
  }
}

function onStage(
  state: ItemState,
  id: string,
  decideIt: (stage: StageState) => Refusal | null,
): Refusal | null {
  const stage = stageOf(state, id);
  return stage ? decideIt(stage) : unknownStage(state, id);
}

function decideOnDuty(state: ItemState, act: DutyAct, at: Instant): Refusal | null {
  return onStage(state, act.stage, (stage) => {
    const duty = stage.duties.find(({ id }) => id === act.unit);
    if (duty) return decideDuty(state, stage, duty, act, at);
    const known = stage.duties.map(({ id }) => id).join(', ');
    return `Bước "${stage.id}" không giao phần việc nào cho "${act.unit}"; các phần việc hiện có: ${known || 'chưa có'}.`;
  });
}

function decideDuty(
  state: ItemState,
  stage: StageState,
  duty: DutyState,
  act: DutyAct,
  at: Instant,
): Refusal | null {
  if (duty.phase === 'excused')
    return `Phần việc của "${duty.id}" đã được giao lại cho đơn vị khác.`;
  const latest = state.dates.stages[stage.id]?.latest ?? null;
  const begun = duty.phase === 'returned';
  if (stage.phase === 'closed' && !(act.verb === 'submit' && begun)) return isClosed(stage);
  if (stage.phase === 'ahead') return notOpen(state, stage);
  switch (act.verb) {
    case 'submit':
      if (stage.meets !== 'submit') return wrongWay(stage);
      if (duty.phase === 'accepted') {
        return `Sản phẩm của "${duty.id}" đã được chấp nhận; nếu cần thay, đề nghị Văn phòng trả lại trước.`;
      }
      return null;
    case 'return':
      return duty.version === 0
        ? `"${duty.id}" chưa nộp sản phẩm nào ở bước "${stage.id}" nên không có gì để trả lại.`
        : null;
    case 'approve':
      if (stage.meets === 'approve') return null;
      return duty.phase === 'handed-in'
        ? null
        : `"${duty.id}" chưa nộp sản phẩm ở bước "${stage.id}" nên chưa thể chấp nhận; đề nghị chờ nộp.`;
    case 'consent':
      return stage.meets === 'consent' ? null : wrongWay(stage);
    case 'acknowledge':
      return act.promise === null ? null : boundedDay(act.promise, null, at, 'Ngày hẹn');
    case 'call':
      return act.until === null ? null : boundedDay(act.until, null, at, 'Ngày hẹn');
    case 'ask-extension':
      return boundedDay(act.until, latest, at, 'Ngày xin gia hạn');
    case 'extend':
      if (duty.phase === 'handed-in' || duty.phase === 'accepted') {
        return `"${duty.id}" đã nộp sản phẩm nên không cần gia hạn.`;
      }
      return act.agreed ? boundedDay(act.until, latest, at, 'Ngày gia hạn') : null;
  }
}

function decideLetter(
  state: ItemState,
  act: Extract<Act, { verb: 'letter-in' }>,
  at: Instant,
): Refusal | null {
  if (act.arrivedOn > dayOf(at)) {
    return `Ngày đến ${sayDay(act.arrivedOn)} ở sau ngày ghi nhận ${sayDay(dayOf(at))}; đề nghị kiểm tra lại ngày đến.`;
  }
  if (act.kind === 'explanation' && act.units.length === 0) {
    return 'Văn bản yêu cầu giải trình phải nêu ít nhất một đơn vị giải trình; đề nghị ghi mã đơn vị.';
  }
  return null;
}

function decideDirection(
  state: ItemState,
  act: Extract<Act, { verb: 'direction' }>,
): Refusal | null {
  if (act.stage === null) {
    return act.decides === null
      ? null
      : 'Ý kiến chỉ đạo có quyết định phải nêu bước được quyết định; đề nghị ghi mã bước.';
  }
  const stage = stageOf(state, act.stage);
  if (!stage) return unknownStage(state, act.stage);
  if (act.decides === null) return null;
  if (stage.phase === 'closed') return isClosed(stage);
  if (stage.meets !== 'approve') {
    return `Bước "${stage.id}" không phải bước phê duyệt; chỉ đạo có quyết định được ghi vào bước phê duyệt.`;
  }
  return notOpen(state, stage);
}

function decideCorrection(
  state: ItemState,
  act: Extract<Act, { verb: 'correct' }>,
): Refusal | null {
  if (!state.applied.includes(act.intake)) {
    return `Không có thao tác "${act.intake}" trong nhật ký của nội dung ${state.no}; đề nghị chép lại mã từ nhật ký xử lý.`;
  }
  if (act.withdraw === (act.act !== null)) {
    return 'Đính chính phải hoặc rút thao tác cũ, hoặc nêu thao tác thay thế.';
  }
  return act.act?.verb === 'correct'
    ? 'Không đính chính một đính chính; đề nghị đính chính thao tác gốc.'
    : null;
}

function decideClose(stage: StageState): Refusal | null {
  if (stage.phase === 'ahead') return `Bước "${stage.id}" chưa mở nên chưa thể chốt.`;
  return stage.phase === 'closed' ? isClosed(stage) : null;
}

/** Nobody holds a report about his own lateness. */
function decideHold(
  state: ItemState,
  stage: StageState,
  until: string,
  at: Instant,
): Refusal | null {
  const closed = notOpen(state, stage);
  if (closed) return closed;
  if (stage.duties.some(({ unit }) => unit === 'vp')) {
    return `Bước "${stage.id}" là việc của Văn phòng nên không hoãn báo cáo; đề nghị hoàn thành bước này.`;
  }
  return boundedDay(until, null, at, 'Ngày hoãn đến');
}

function boundedDay(day: string, latest: string | null, at: Instant, what: string): Refusal | null {
  if (day <= dayOf(at)) return `${what} ${sayDay(day)} phải sau ngày hôm nay ${sayDay(dayOf(at))}.`;
  if (latest !== null && day > latest) {
    return `${what} ${sayDay(day)} muộn hơn ngày muộn nhất có thể là ${sayDay(latest)} (trước hạn của bước sau); đề nghị chọn ngày sớm hơn.`;
  }
  return null;
}

function notOpen(state: ItemState, stage: StageState): Refusal | null {
  if (stage.phase === 'closed') return isClosed(stage);
  if (stage.phase !== 'ahead') return null;
  const opens = state.dates.stages[stage.id]?.opens ?? null;
  const when =
    opens === null
      ? 'khi bước trước xong'
      : `ngày ${sayDay(dayOf(opens))} hoặc khi bước trước xong`;
  return `Bước "${stage.id}" chưa mở; bước này mở ${when}.`;
}

const isClosed = (stage: StageState): Refusal =>
  `Bước "${stage.id}" đã chốt nên không nhận thêm; đề nghị liên hệ Văn phòng Sở.`;

const wrongWay = (stage: StageState): Refusal =>
  `Bước "${stage.id}" không hoàn thành bằng thao tác này (cần thao tác "${stage.meets}").`;

const unknownStage = (state: ItemState, id: string): Refusal =>
  `Nội dung ${state.no} không có bước "${id}"; các bước: ${state.stages.map((stage) => stage.id).join(', ')}.`;
