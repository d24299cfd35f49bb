import type { Day, Instant } from '../time';
import { isDutyAct, type Act } from './acts';
import { farAway, unknownStage, withCodes, wrongWay, type Refusal } from './refusals';
import { headOf, stageOf, unitOf, type ItemState, type LetterKind, type StageState } from './state';

/** The letters that each item takes; any other belongs to another item. */
const LETTERS: Readonly<Record<string, readonly LetterKind[]>> = {
  criteriaConsultation: ['request'],
  guidanceDistribution: ['guidance'],
  surveyList: ['request'],
  appraisalCouncil: ['request', 'council'],
  selfScoring: ['guidance', 'explanation'],
  publication: ['publication'],
  plannedTask: ['request'],
};

/**
 * Whether an act fits the item at all, whenever it is done: its stage and duty are there, what it
 * brings along has its place there, its days are near. What corrects an earlier act must fit too.
 */
export function fits(state: ItemState, act: Act, at: Instant): Refusal | null {
  for (const day of daysOf(act)) {
    const far = farAway(day, at);
    if (far) return far;
  }
  if (act.verb === 'letter-in') return fitsLetter(state, act);
  if (act.verb === 'direction') return fitsDirection(state, act);
  if (!('stage' in act)) return null;
  const stage = stageOf(state, act.stage);
  if (!stage) return unknownStage(state, act.stage);
  if (isDutyAct(act) && !stage.duties.some(({ id }) => id === act.unit)) {
    const known = withCodes(stage.duties.map(({ id }) => id));
    return `Bước "${stage.id}" không giao phần việc nào cho "${act.unit}"; các phần việc hiện có: ${known || 'chưa có'}.`;
  }
  switch (act.verb) {
    case 'submit':
      return stage.meets === 'submit' ? fitsSubmission(state, stage, act) : wrongWay(stage);
    case 'approve':
      return stage.meets === 'submit' || stage.meets === 'approve' ? null : wrongWay(stage);
    case 'consent':
      return stage.meets === 'consent' ? null : wrongWay(stage);
    case 'issue':
      return stage.meets === 'issue'
        ? null
        : `Bước "${stage.id}" không phát hành văn bản; đề nghị ghi số văn bản ở bước gửi văn bản đi.`;
    case 'assign':
      return fitsAssignment(stage, act);
    default:
      return null;
  }
}

function daysOf(act: Act): Day[] {
  const named = act as Partial<Record<string, unknown>>;
  const days = [named['arrivedOn'], named['promise'], named['until'], named['on'], named['moves']];
  // A letter's deadline is told in its own words.
  if (act.verb === 'assign') days.push(act.due);
  return days.filter((day): day is Day => typeof day === 'string');
}

function fitsLetter(state: ItemState, act: Extract<Act, { verb: 'letter-in' }>): Refusal | null {
  const kinds = LETTERS[state.workflow] ?? [];
  if (!kinds.includes(act.kind)) {
    return `Nội dung ${state.no} không nhận văn bản loại "${act.kind}" (nội dung này nhận: ${kinds.map((kind) => `loại "${kind}"`).join(', ') || 'không nhận loại nào'}); đề nghị ghi vào đúng nội dung.`;
  }
  if (act.kind !== 'explanation') return null;
  if (act.units.length === 0) {
    return 'Văn bản yêu cầu giải trình phải nêu ít nhất một đơn vị giải trình; đề nghị ghi mã đơn vị.';
  }
  const known = new Set(state.stages.flatMap(({ duties }) => duties.map(({ unit }) => unit)));
  const unknown = act.units.find((unit) => !known.has(unit));
  return unknown === undefined
    ? null
    : `Nội dung ${state.no} không giao việc cho "${unknown}"; đề nghị ghi đúng mã đơn vị giải trình: ${withCodes(known)}.`;
}

function fitsDirection(state: ItemState, act: Extract<Act, { verb: 'direction' }>): Refusal | null {
  if (act.stage === null) {
    return act.decides === null
      ? null
      : 'Ý kiến chỉ đạo có quyết định phải nêu bước được quyết định; đề nghị ghi mã bước.';
  }
  const stage = stageOf(state, act.stage);
  if (!stage) return unknownStage(state, act.stage);
  return act.decides === null || stage.meets === 'approve'
    ? null
    : `Bước "${stage.id}" không phải bước phê duyệt; chỉ đạo có quyết định được ghi vào bước phê duyệt.`;
}

function fitsSubmission(
  state: ItemState,
  stage: StageState,
  act: Extract<Act, { verb: 'submit' }>,
): Refusal | null {
  const isProposal = stageAfter(state, stage)?.meets === 'consent';
  if (isProposal && act.nominees.length === 0) {
    return `Bước "${stage.id}" phải nêu ít nhất một công chức được đề xuất; đề nghị ghi mã chức vụ.`;
  }
  if (!isProposal && act.nominees.length > 0) {
    return `Bước "${stage.id}" không đề xuất công chức; đề nghị nộp mà không nêu danh sách đề xuất.`;
  }
  return act.low.length > 0 && (stage.id !== 'results' || !stageOf(state, 'causes'))
    ? `Bước "${stage.id}" không nhập kết quả chỉ số; tiêu chí đạt điểm thấp chỉ nêu khi nhập kết quả được công bố.`
    : null;
}

const stageAfter = (state: ItemState, stage: StageState): StageState | undefined =>
  state.stages[state.stages.indexOf(stage) + 1];

function fitsAssignment(stage: StageState, act: Extract<Act, { verb: 'assign' }>): Refusal | null {
  const unit = unitOf(act.unit);
  if (stage.meets === 'consent' && act.seat !== headOf(unit)) {
    return `Bước "${stage.id}" chỉ hỏi ý kiến trưởng đơn vị của người được đề xuất; đề nghị ghi chức vụ ${withCodes([headOf(unit)])}.`;
  }
  if (unitOf(act.seat) !== unit) {
    return `Chức vụ "${act.seat}" không thuộc "${unit}"; để giao cho đơn vị khác, đề nghị ghi đơn vị đó làm phần việc mới, thay cho "${act.unit}".`;
  }
  const { instead } = act;
  return instead === null || stage.duties.some(({ id }) => id === instead && id !== act.unit)
    ? null
    : `Bước "${stage.id}" không có phần việc "${instead}" để giao lại; đề nghị ghi đúng mã phần việc được thay.`;
}
