import type { Cursor } from './cursor';
import { wordSet } from './word-set';

/** Words of time and words that turn a sentence round: no label runs over them. */
const NOT_LABEL = wordSet(
  'ngày tuần tháng quý năm giờ buổi sáng chiều thứ mùng hằng mỗi từng trước sau khi đến trong từ kể ' +
    'chậm muộn trễ sớm không chưa nếu trừ hoặc ngoài nhưng đầu giữa cuối',
);

/** With these a time begins behind "là". */
const BEGINS = wordSet(
  'ngày trước chậm muộn trễ không sớm trong tối đến hết từ tháng quý năm thứ đầu giữa cuối nửa ít',
);

/** The most words that say of what the time is. */
const LONGEST = 20;

/**
 * "Thời hạn xử lý, trả lời phản ánh là", "hạn cuối nộp lệ phí là", "tiến độ:" before a time: what it is
 * the time of. False, and nothing is taken, before anything else.
 */
export function takeNamedLabel(cursor: Cursor): boolean {
  const start = cursor.at;
  const limit = cursor.skip('thời', 'hạn') || cursor.skip('hạn');
  const progress = !limit && cursor.skip('tiến', 'độ');
  const label = limit || progress || cursor.skip('thời', 'gian');
  if (limit && !cursor.skip('cuối', 'cùng') && !cursor.skip('cuối')) cursor.skip('chót');
  const end = label ? labelUntil(cursor, progress) : 0;
  if (end === 0) {
    cursor.at = start;
    return false;
  }
  cursor.at = end;
  if (limit) cursor.around.completes = true;
  cursor.mark('lead', start);
  return true;
}

/** Words of labels that are leads by themselves: "thời gian hoàn thành:". */
const LEADS = wordSet('hoàn thành nộp gửi trình thực hiện báo cáo');

/** The token behind "là" or ":" that a time follows; 0 where none does, or where a lead is all (`bare`: may be). */
function labelUntil({ tokens, at }: Cursor, bare: boolean): number {
  let named = bare;
  for (let i = at; i < tokens.length - 1 && i < at + LONGEST; i++) {
    const { text, kind } = tokens[i]!;
    if (text === 'là' || text === ':') {
      const next = tokens[i + 1]!;
      return named && (next.kind === 'number' || BEGINS.has(next.text)) ? i + 1 : 0;
    }
    const expected = text === 'khoảng' || (text === 'dự' && tokens[i + 1]!.text === 'kiến');
    if (expected) return 0;
    if (!LEADS.has(text)) named = true;
    if (text !== ',' && (kind !== 'word' || NOT_LABEL.has(text))) return 0;
  }
  return 0;
}
