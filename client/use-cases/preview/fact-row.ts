import { titleOf } from '../../../config/act-forms';
import type { Fact } from '../../../workflows/rules/duty/acts';
import type { TimelineRow } from './timeline';

const CLOSED = {
  silence: 'hết hạn, không có ý kiến khác',
  dropped: 'không đủ thời gian, bỏ bước này',
  issued: 'văn bản đã phát hành',
  done: 'đã xong',
};

/**
 * How a fact of the ledger is told in the timeline.
 * @param awaited the number of the item that its item waits for; null: a letter, or nothing
 */
export function rowOf(
  fact: Fact,
  awaited: string | null,
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
        why: awaited ? `chờ hoàn thành mục ${awaited}` : 'chờ văn bản',
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
      return { kind: 'close', stage: fact.stage, unit: null, why: CLOSED[fact.why] };
    case 'ended':
      return { kind: 'close', ...ofItem, why: 'kết thúc nội dung' };
  }
}

/** A duty's id begins with its unit's code: "qlxd", "qlxd/2.1", "qlxd.officer". */
const unitOf = (duty: string | null): string | null => duty?.split(/[./]/)[0] ?? null;
