import type { Cursor } from './cursor';

const pairs = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** Behind these a bare date is the document's as often as a deadline. */
const DOCUMENTS = pairs(
  'kế hoạch, quyết định, công văn, văn bản, thông báo, kết luận, nghị quyết, nghị định, thông tư, ' +
    'chỉ thị, tờ trình, hướng dẫn, chương trình, ban hành',
);

/** Behind these "đến ngày" is the day of the figures. */
const DATA = pairs('số liệu, kết quả, tình hình, tiến độ');

/** What has a period of its own. */
const REPORTS = pairs(
  'báo cáo, kết quả, số liệu, tình hình, kế hoạch, chương trình, sơ kết, tổng kết, giao ban, kỳ họp',
);

const PERIODS = new Set(['tháng', 'quý', 'năm', 'đầu', 'giữa', 'cuối', 'các', 'cả', 'nửa']);

/**
 * To what among the words from the token `start` a time without a limit, from the token `at`, may
 * belong: "thực hiện Kế hoạch | ngày 01/6", "báo cáo kết quả | tháng 6", "số liệu | đến ngày 15/6".
 */
export function objectOf(
  { tokens }: Cursor,
  start: number,
  at: number,
): Cursor['around']['object'] {
  const pair = (i: number): string => `${tokens[i]?.text} ${tokens[i + 1]?.text}`;
  const { text, kind } = tokens[at]!;
  if (text === 'ngày') return DOCUMENTS.has(pair(at - 2)) ? 'document' : null;
  if (text === 'đến')
    return tokens[at - 1]?.text === 'tính' || DATA.has(pair(at - 2)) ? 'data' : null;
  if (kind !== 'number' && !PERIODS.has(text)) return null;
  for (let i = start; i < at - 1; i++) if (REPORTS.has(pair(i))) return 'report';
  return null;
}

/** Words that turn a sentence round or leave it open: nothing is read over them. */
export const TURNS: ReadonlySet<string> = new Set(
  'không chưa nếu trừ hoặc ngoài trước sau khi'.split(' '),
);

/** "gửi đến Sở Nội vụ", "báo cáo tháng, quý": the word belongs to what is sent. */
export function isObject(cursor: Cursor, at: number, text: string): boolean {
  const next = cursor.tokens[at + 1];
  if (text === 'đến')
    return (
      next?.kind === 'word' &&
      !['hết', 'ngày', 'tháng', 'quý', 'năm', 'cuối', 'khi'].includes(next.text)
    );
  if (text === 'tháng' || text === 'quý' || text === 'ngày' || text === 'năm')
    return next?.kind !== 'number' && !/^(i|ii|iii|iv|cuối|đầu|mùng|làm)$/.test(next?.text ?? '');
  if (text === 'định') return next?.text !== 'kỳ';
  if (text === 'từ')
    return (
      next?.kind === 'word' && !['ngày', 'tháng', 'quý', 'năm', 'nay', 'đầu'].includes(next.text)
    );
  if (text === 'đầu' || text === 'cuối' || text === 'giữa')
    return !['tháng', 'quý', 'năm'].includes(next?.text ?? '');
  return false;
}
