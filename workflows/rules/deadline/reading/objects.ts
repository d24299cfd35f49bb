import type { Cursor } from './cursor';
import type { Token } from './token';

const pairs = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** Behind these a bare date is the document's as often as a deadline. */
const DOCUMENTS = pairs(
  'kế hoạch, quyết định, công văn, văn bản, thông báo, kết luận, nghị quyết, nghị định, thông tư, ' +
    'chỉ thị, tờ trình, hướng dẫn, chương trình, ban hành',
);

/** Behind these "đến ngày" is the day of the figures. */
const DATA = pairs('số liệu, kết quả, tình hình, tiến độ');

/** What happens to those that are told of, not what is to be done: "hồ sơ phát sinh | trước ngày". */
const DEEDS = pairs(
  'phát sinh, nghỉ hưu, xảy ra, hiệu lực, tuyển dụng, thụ lý, bổ nhiệm, thành lập, sinh ra, đơn nhận',
);

/** With these the deeds end, "ban hành" among them. */
const DEED_ENDS = new Set([...DEEDS].map((deed) => deed.split(' ')[1]!)).add('hành');

/** Whose deeds words like "các" tell of: "các văn bản ban hành | trước ngày". */
const MANY = new Set(['các', 'những', 'số']);

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
  if (DAYS.has(text) && isDeed(tokens, start, at)) return 'deed';
  if (text === 'từ') {
    // "Kỳ báo cáo | từ ngày … đến ngày …": the days of which it tells.
    const ofReport = tokens[start - 1]?.text === 'kỳ' || tokens[start]?.text === 'kỳ';
    return ofReport || hasPair(tokens, start, at, DATA) ? 'report' : null;
  }
  if (text === 'ngày') return DOCUMENTS.has(pair(at - 2)) ? 'document' : null;
  if (text === 'đến')
    return COUNTED.has(tokens[at - 1]?.text ?? '') || DATA.has(pair(at - 2)) ? 'data' : null;
  const next = tokens[at + 1]?.text ?? '';
  if (kind === 'number' ? !isPeriodAt(tokens, at) : !PERIODS.has(text) || next === 'giờ')
    return null;
  return hasPair(tokens, start, at, REPORTS) ? 'report' : null;
}

/** "6 tháng đầu năm", "07/2021", "10 ngày cuối tháng 8"; not "05 ngày làm việc", "30/6". */
function isPeriodAt(tokens: readonly Token[], at: number): boolean {
  const [unit, next] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (unit === 'ngày') return next === 'đầu' || next === 'cuối';
  return unit === 'tháng' || unit === 'năm' || next.length === 4;
}

/** "Số liệu tính đến", "số liệu chốt đến". */
const COUNTED = new Set(['tính', 'chốt']);

const DAYS = new Set('trước từ sau đến trong ngày'.split(' '));

function hasPair(
  tokens: readonly Token[],
  start: number,
  at: number,
  among: ReadonlySet<string>,
): boolean {
  for (let i = start; i < at - 1; i++)
    if (among.has(`${tokens[i]!.text} ${tokens[i + 1]!.text}`)) return true;
  return false;
}

/** Whether a deed of those that the work is about stands before a time: it may be the deed's. */
function isDeed(tokens: readonly Token[], start: number, at: number): boolean {
  if (at - start < 4 || !DEED_ENDS.has(tokens[at - 1]!.text)) return false;
  const last = `${tokens[at - 2]!.text} ${tokens[at - 1]!.text}`;
  if (DEEDS.has(last)) return true;
  const paper = `${tokens[at - 4]!.text} ${tokens[at - 3]!.text}`;
  return last === 'ban hành' && DOCUMENTS.has(paper) && MANY.has(tokens[at - 5]?.text ?? '');
}

/** With these a time begins behind "từ". */
const FROM = new Set(
  'ngày tháng quý năm nay đầu giữa cuối thứ chủ mùng sáng chiều tuần khi'.split(' '),
);

/** With these a time begins behind a year that is of a plan's or a report's name. */
const BEHIND_YEAR = new Set(['trong', 'trước', 'chậm', 'muộn', 'vào', 'xong']);

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
  // "Tuyển sinh vào lớp 10".
  if (text === 'vào') return next?.text === 'lớp';
  if (text === 'định') return next?.text !== 'kỳ';
  // "Kế hoạch năm sau | trong tháng 12".
  if (text === 'sau' || text === 'trước')
    return cursor.tokens[at - 1]?.text === 'năm' && BEHIND_YEAR.has(next?.text ?? '');
  if (text === 'từ') return next?.kind === 'word' && !FROM.has(next.text);
  if (text === 'đầu' || text === 'cuối' || text === 'giữa')
    return !['tháng', 'quý', 'năm'].includes(next?.text ?? '');
  return false;
}
