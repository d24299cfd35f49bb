import { lacksDuties } from '../../workflows/rules/duty/remedies';
import { stageOf } from '../../workflows/rules/duty/state';
import { EXTENSION, REFUSED, REVIEW } from '../../workflows/rules/notices/office-asks';
import { dayOf, sayDay } from '../../workflows/rules/time';
import type { NoticeRow } from '../store/tables';
import { dutyState, type DutyRow, type ItemFacts, type StageFacts } from './facts';
import { dutyTiming, type Today } from './timing';

/** Whether a notice is to be told now, is to wait for the next digest, or for what reason it falls away. */
export type Need = 'now' | 'later' | { not: string };

/** What a notice about an item as a whole asks after. */
export type About = 'watch' | 'check-in' | 'missing' | 'forsaken' | 'not-arisen' | 'quarter';

/** The part of the key that names it: plan / item / about / kind / occurrence / seat. */
export function aboutOf({ key }: NoticeRow): About {
  return key.split('/').at(-4) as About;
}

/** Whether a duty is owed, by the record. */
export const isOwed = ({ phase }: DutyRow): boolean => phase === 'owed' || phase === 'returned';

/**
 * Asks once more, at the moment of writing the letter, whether a notice that has come due still
 * has to be told.
 */
export function needOf(notice: NoticeRow, item: ItemFacts, today: Today): Need {
  if (notice.kind === 'state') return 'now';
  const ended = endedBecause(item);
  if (ended) return { not: ended };
  const not =
    notice.stage === null ? itemNotNeeded(notice, item) : stageNotNeeded(notice, item, today);
  if (not) return { not };
  return waitsForIntake(notice, item) ? 'later' : 'now';
}

function endedBecause({ row, plan }: ItemFacts): string | null {
  if (plan.phase !== 'running') return 'kế hoạch đã kết thúc';
  if (row.phase === 'done') return 'nội dung đã hoàn thành';
  if (row.phase === 'cancelled') return 'nội dung đã dừng thực hiện';
  if (row.phase === 'not-applicable') return 'nội dung không áp dụng, không phát sinh';
  return row.state.pausedSince === null ? null : 'nội dung đang tạm dừng';
}

function itemNotNeeded(notice: NoticeRow, { row, template, stages }: ItemFacts): string | null {
  if (aboutOf(notice) === 'quarter') {
    const open = stages.get('remedy');
    const left = open?.row.phase === 'open' && [...open.duties.values()].some(isOwed);
    return left ? null : 'các nhiệm vụ khắc phục đã xong';
  }
  const letter = row.state.letters.find(({ kind }) => kind === template.letter?.kind);
  return letter ? `văn bản đã đến ngày ${sayDay(letter.arrivedOn)}` : null;
}

function stageNotNeeded(notice: NoticeRow, item: ItemFacts, today: Today): string | null {
  const stage = item.stages.get(notice.stage!);
  if (!stage) return 'bước không còn trong nội dung';
  if (stage.row.phase === 'closed') return 'bước đã chốt';
  if (stage.row.phase === 'met') return 'bước đã hoàn thành';
  if (item.row.state.issuedOn !== null && isBeforeIssue(item, stage)) {
    return `văn bản đã phát hành ngày ${sayDay(item.row.state.issuedOn)}`;
  }
  if (notice.duty === null) return wholeNotNeeded(notice, item, stage, today);
  const duty = stage.duties.get(notice.duty);
  if (!duty) return 'phần việc không còn';
  if (duty.generation !== notice.generation) return 'phần việc đã có thời hạn mới';
  if (notice.kind === 'ask' && notice.rung === REVIEW) return reviewNotNeeded(notice, duty);
  if (notice.kind === 'ask' && notice.rung === REFUSED) {
    return duty.phase === 'refused' ? null : 'đã chọn người khác';
  }
  if (!isOwed(duty)) return doneBecause(duty);
  if (notice.kind === 'ask' && notice.rung === EXTENSION) {
    const state = dutyState(item, duty);
    const open = state?.asked && state.asks === notice.occurrence;
    return open ? null : 'đề nghị gia hạn đã được quyết định hoặc thay bằng đề nghị mới';
  }
  return notice.kind === 'ask' && notice.rung !== null ? reportLeft(notice, stage) : null;
}

/** Asked about a stage: to assign what nobody has, or to close what stays overdue. */
function wholeNotNeeded(
  notice: NoticeRow,
  item: ItemFacts,
  { row: { id }, duties }: StageFacts,
  today: Today,
): string | null {
  if (asksToAssign(notice)) {
    const { state } = item.row;
    const lacks = lacksDuties(state, stageOf(state, id)!);
    return lacks ? null : 'đã giao đủ phần việc';
  }
  const late = [...duties.values()].some(
    (duty) => isOwed(duty) && (duty.due === null || dutyTiming(duty, item, today).late),
  );
  return late ? null : 'không còn phần việc nào quá hạn';
}

/** Whether a notice about a whole stage asks for duties to be given; else it asks for its closing. */
export const asksToAssign = ({ key }: NoticeRow): boolean => key.split('/').at(-6) === 'unassigned';

/** What led up to the issued number is no longer chased once the number is recorded. */
function isBeforeIssue(item: ItemFacts, stage: StageFacts): boolean {
  const issue = [...item.stages.values()].find(({ row }) => row.meets === 'issue');
  return issue !== undefined && stage.row.position < issue.row.position;
}

function reviewNotNeeded(notice: NoticeRow, duty: DutyRow): string | null {
  if (duty.version !== notice.occurrence) return 'đã có phiên bản sản phẩm mới hơn';
  return duty.phase === 'handed-in' ? null : 'sản phẩm đã được xem xét';
}

function doneBecause({ phase, submitted_at }: DutyRow): string {
  if (phase === 'excused') return 'phần việc đã giao cho nơi khác hoặc không còn phải thực hiện';
  return submitted_at === null
    ? 'phần việc đã xong'
    : `đã nộp ngày ${sayDay(dayOf(submitted_at))} trước khi thư được soạn`;
}

function reportLeft(notice: NoticeRow, { told }: StageFacts): string | null {
  const left = told.some(
    ({ kind, duty, rung, generation }) =>
      kind === 'report' &&
      duty === notice.duty &&
      rung === notice.rung &&
      generation === notice.generation,
  );
  return left ? 'báo cáo đã đến giờ gửi nên không còn xem trước' : null;
}

/** Somebody has handed something in that the item has not seen: nobody is chased meanwhile. */
function waitsForIntake(notice: NoticeRow, { onTheWay }: ItemFacts): boolean {
  if (notice.alone || notice.kind === 'assign') return false;
  return onTheWay.some(
    ({ stage, duty }) =>
      (stage === null || stage === notice.stage) && (duty === null || duty === notice.duty),
  );
}
