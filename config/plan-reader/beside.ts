import { deadlinesIn, type DueSpan } from './deadlines';

/** What a sentence says of times beside those that were read, as doubts of its deadline. */
export function timesBeside(text: string, spans: readonly DueSpan[]): string[] {
  const own = OWN_SCHEDULE.exec(text);
  if (own) return [`“${own.groups!['said']}”: lịch này không có trong văn bản`];
  if (spans.length === 0) return [];
  let from = 0;
  return text.split(';').flatMap((part) => {
    const [start, end] = [from, from + part.length];
    from = end + 1;
    if (spans.some((span) => span.start < end && span.end > start)) return [];
    const often = OFTEN.exec(part);
    return often ? [`câu còn nêu “${often[0]}” cho việc khác`] : [];
  });
}

/** "(có lịch riêng)". */
export const OWN_SCHEDULE = /\(?(?<said>(?:có|theo) (?:lịch|kế hoạch|chương trình) riêng)\)?/iu;

const OFTEN = /(?<!\p{L})(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý)(?!\p{L})/iu;

/** Limits of a sentence beside the one that stands behind a label. */
export const limitsBeside = (labelled: string, spans: readonly DueSpan[]): string[] =>
  spans
    .map(({ due: { words } }) => words)
    .filter((words) => isLimit(words) && !labelled.includes(words))
    .map((words) => `câu còn nêu “${words}”`);

/** The time that a labelled note names beside that of the duty. */
export const timesNoted = (note = ''): string[] =>
  deadlinesIn(note).map(({ due: { words } }) => `ghi chú còn nêu “${words}”`);

/** Whether words say up to when, and not in or from when. */
export const isLimit = (words: string): boolean =>
  /^(?:hoàn thành|xong|trước|chậm nhất|muộn nhất|không quá|không muộn hơn)(?!\p{L})/iu.test(words);

/**
 * "… gửi Văn phòng Sở trước ngày 10/12 để tổng hợp, báo cáo UBND tỉnh trước ngày 20/12": where the
 * purpose begins before a further time, which is the limit of those who receive; null: nowhere.
 */
export function purposeIn(text: string, spans: readonly DueSpan[]): number | null {
  const [first] = spans;
  const purpose = first && PURPOSE.exec(text.slice(first.start));
  if (!first || !purpose) return null;
  const at = first.start + purpose.index;
  const isList = first.end > at && first.due.deadline?.form.kind === 'list';
  return isList || spans.some(({ start }) => start > at) ? at : null;
}

const PURPOSE = /(?<!\p{L})(?:để|nhằm|phục vụ)\s+\p{Ll}/iu;
