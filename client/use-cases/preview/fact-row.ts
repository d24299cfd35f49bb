import { titleOf } from '../../../config/act-forms';
import type { Fact } from '../../../workflows/rules/duty/acts';
import { stageTemplate, type ItemTemplate } from '../../../workflows/rules/plan/plan';
import type { TimelineRow } from './timeline';

const CLOSED = {
  silence: 'hết hạn, không có ý kiến khác',
  dropped: 'không đủ thời gian, bỏ bước này',
  issued: 'văn bản đã phát hành',
  done: 'đã xong',
};

/**
 * How a fact of the ledger is told in the timeline.
 * @param item the line that it is a fact of
 */
export function rowOf(
  fact: Fact,
  item: ItemTemplate,
): Pick<TimelineRow, 'kind' | 'stage' | 'unit' | 'why'> {
  const ofItem = { stage: null, unit: null };
  switch (fact.type) {
    case 'acted': {
      const { act, by } = fact.intake;
      const stage = 'stage' in act ? act.stage : null;
      const duty = 'unit' in act ? act.unit : null;
      return {
        kind: 'act',
        stage,
        unit: unitOf(duty),
        why: `${titleOf(act)} (${by.seat})`,
      };
    }
    case 'waiting':
      return {
        kind: 'state',
        ...ofItem,
        why: item.task?.after ? `chờ hoàn thành mục ${item.task.after}` : 'chờ văn bản',
      };
    case 'followed':
      return { kind: 'state', ...ofItem, why: 'nội dung phải chờ đã hoàn thành' };
    case 'forsaken':
      return { kind: 'state', ...ofItem, why: 'nội dung phải chờ không được thực hiện đủ' };
    case 'published':
      return { kind: 'state', ...ofItem, why: 'chỉ số đã được công bố' };
    case 'opened':
      return { kind: 'open', ...ofItem, why: 'mở nội dung' };
    case 'stage-opened':
      return { kind: 'open', stage: fact.stage, unit: null, why: 'mở bước' };
    case 'stage-closed':
      return { kind: 'close', stage: fact.stage, unit: null, why: whyClosed(fact, item) };
    case 'ended':
      return { kind: 'close', ...ofItem, why: 'kết thúc nội dung' };
  }
}

/** Silence agrees where an opinion is asked for; where a receipt is, nobody waits for it any more. */
function whyClosed(
  { stage, why }: Extract<Fact, { type: 'stage-closed' }>,
  item: ItemTemplate,
): string {
  const isReceipt = why === 'silence' && stageTemplate(item, stage).meets === 'acknowledge';
  return isReceipt ? 'hết hạn xác nhận, không chờ thêm' : CLOSED[why];
}

/** A duty's id begins with its unit's code: "qlxd", "qlxd/2.1", "qlxd.officer". */
const unitOf = (duty: string | null): string | null => duty?.split(/[./]/)[0] ?? null;
