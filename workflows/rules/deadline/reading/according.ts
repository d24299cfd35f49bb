import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { readItemBehind } from './items';
import { readSubject, readWho } from './names';
import { scheduleAhead, takeAnnex } from './schedules';

/** "theo yêu cầu của Sở Nội vụ", "theo tiến độ của dự án", "theo lịch của Hội đồng". */
export function readAccording(cursor: Cursor): Form | null {
  const start = cursor.at++;
  const annex = takeAnnex(cursor);
  if (annex !== null) {
    readSubject(cursor);
    cursor.mark('event', start);
    return { kind: 'schedule', of: annex };
  }
  if (scheduleAhead(cursor)) {
    cursor.at++;
    return readSchedule(cursor, start);
  }
  cursor.want('lịch');
  const needed = takeEach(cursor) || (cursor.skip('yêu', 'cầu') && takeNeed(cursor));
  if (needed) {
    readSubject(cursor);
    cursor.mark('event', start);
    return { kind: 'demand' };
  }
  skipWhere(cursor);
  const name = according(cursor);
  if (name === null) return null;
  const asked = name === 'công văn' && cursor.peek(-1) !== 'văn' && cursor.peek(-1) !== 'cv';
  cursor.around.byPaper = name === 'kế hoạch';
  const item = name === 'tiến độ' ? readItemBehind(cursor) : null;
  if (item) {
    cursor.around.progress = true;
    cursor.mark('event', start);
    return { kind: 'when', event: item };
  }
  if (name !== 'tiến độ')
    while (!ENDS_NAME.has(cursor.peek()) && cursor.token?.kind === 'word') cursor.at++;
  const who = cursor.skip('của') ? readWho(cursor) : null;
  readSubject(cursor);
  cursor.mark('event', start);
  const comes = name === 'chương trình';
  return { kind: 'when', event: { name, who, ...(asked && { asked }), ...(comes && { comes }) } };
}

/** "mỗi đợt", "từng vụ việc"; a stretch of time behind "mỗi" is a cycle, and comes without a request. */
function takeEach(cursor: Cursor): boolean {
  return !STRETCHES.has(cursor.peek(1)) && cursor.skip('mỗi');
}

const STRETCHES = new Set(['năm', 'quý', 'tháng', 'tuần', 'ngày', 'giai', 'kỳ', 'niên']);

/** "đột xuất", "nhiệm vụ", "công việc" behind "theo yêu cầu": the work itself asks, no office. */
function takeNeed(cursor: Cursor): boolean {
  const need = NEEDS.has(`${cursor.peek()} ${cursor.peek(1)}`);
  if (need) cursor.at += 2;
  return need;
}

const NEEDS = new Set(['đột xuất', 'nhiệm vụ', 'công việc', 'công tác', 'thực tế', 'thực tiễn']);

/** "Chi tiết tại Phụ lục I", "cụ thể theo Phụ lục". */
export function readAnnex(cursor: Cursor): Form | null {
  const start = cursor.at;
  const detailed = cursor.skip('chi', 'tiết') || cursor.skip('cụ', 'thể');
  if (!detailed) return null;
  cursor.skip('theo');
  const annex = takeAnnex(cursor);
  if (annex === null) return cursor.want('tại Phụ lục');
  readSubject(cursor);
  cursor.mark('event', start);
  return { kind: 'schedule', of: annex };
}

/** "thời gian quy định tại công văn": the paper that says when. */
function skipWhere(cursor: Cursor): void {
  const start = cursor.at;
  if (!cursor.skip('thời', 'gian') && !cursor.skip('thời', 'hạn')) cursor.skip('tiến', 'độ');
  if (!cursor.skip('quy', 'định')) cursor.skip('được');
  if (!cursor.skip('nêu')) cursor.skip('ghi');
  if (cursor.at > start && ['tại', 'trong', 'của'].includes(cursor.peek()) && paperBehind(cursor))
    cursor.at++;
  else cursor.at = start;
}

const paperBehind = (cursor: Cursor): boolean =>
  PAPERS.some(([a, b]) => cursor.peek(1) === a && cursor.peek(2) === b);

const ENDS_NAME = new Set(
  'của về để trước sau khi trong chậm không chưa nếu ngày hoặc hằng'.split(' '),
);

const PAPERS: readonly (readonly [string, string, string])[] = [
  ['yêu', 'cầu', 'công văn'],
  ['đề', 'nghị', 'công văn'],
  ['công', 'văn', 'công văn'],
  ['văn', 'bản', 'văn bản'],
  ['tiến', 'độ', 'tiến độ'],
  ['hướng', 'dẫn', 'hướng dẫn'],
  ['thông', 'báo', 'thông báo'],
  ['chỉ', 'đạo', 'chỉ đạo'],
  ['giấy', 'mời', 'giấy mời'],
  ['kế', 'hoạch', 'kế hoạch'],
  ['thể', 'lệ', 'thể lệ'],
  ['chương', 'trình', 'chương trình'],
];

/** As offices shorten them in a table. */
const SHORT_PAPERS: ReadonlyMap<string, string> = new Map([
  ['kh', 'kế hoạch'],
  ['cv', 'công văn'],
  ['vb', 'văn bản'],
  ['hd', 'hướng dẫn'],
  ['tb', 'thông báo'],
]);

function according(cursor: Cursor): string | null {
  if (cursor.peek(-1) === 'cầu') return 'công văn';
  for (const [a, b, name] of PAPERS) {
    if (cursor.peek() === a && cursor.peek(1) === b) {
      cursor.at += 2;
      return name;
    }
  }
  const short = SHORT_PAPERS.get(cursor.peek());
  if (short !== undefined) {
    cursor.at++;
    return short;
  }
  for (const example of ['yêu cầu', 'tiến độ']) cursor.want(example);
  return null;
}

/** "lịch của Hội đồng": one day for each unit. */
export function readSchedule(cursor: Cursor, start: number): Form {
  readSubjectBeforeOwner(cursor);
  const from = cursor.at;
  if (cursor.skip('của')) {
    while (cursor.token?.kind === 'word' && !ENDS_NAME.has(cursor.peek())) cursor.at++;
  }
  const of = cursor.at > from + 1 ? cursor.written(from + 1) : null;
  cursor.mark('event', start);
  return { kind: 'schedule', of };
}

function readSubjectBeforeOwner(cursor: Cursor): void {
  while (cursor.token?.kind === 'word' && !ENDS_NAME.has(cursor.peek())) cursor.at++;
}
