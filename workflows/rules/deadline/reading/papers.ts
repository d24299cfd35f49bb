import type { EventWords } from '../deadline';
import type { Cursor } from './cursor';

type Pairs = readonly (readonly [string, string])[];

/** What arrives or is issued; the event goes by its name. */
export const PAPERS: Pairs = [
  ['công', 'văn'],
  ['văn', 'bản'],
  ['hướng', 'dẫn'],
  ['thông', 'báo'],
  ['quyết', 'định'],
  ['kế', 'hoạch'],
  ['kết', 'quả'],
  ['chỉ', 'đạo'],
  ['ý', 'kiến'],
  ['giấy', 'mời'],
  ['hồ', 'sơ'],
  ['kiến', 'nghị'],
  ['báo', 'cáo'],
  ['thể', 'lệ'],
  ['thay', 'đổi'],
];

/** What is done; the event goes by the verb with what it is done to. */
export const DEEDS: Pairs = [
  ['phê', 'duyệt'],
  ['ban', 'hành'],
  ['thông', 'qua'],
  ['kết', 'thúc'],
  ['tổ', 'chức'],
  ['diễn', 'ra'],
  ['khai', 'mạc'],
  ['kiểm', 'tra'],
  ['phát', 'hiện'],
  ['có', 'hiệu'],
];

/** Takes one of the pairs if it stands here. */
export function takePair(cursor: Cursor, pairs: Pairs): string | null {
  const pair = pairAhead(cursor, pairs);
  if (pair !== null) cursor.at += 2;
  return pair;
}

export function pairAhead(cursor: Cursor, pairs: Pairs): string | null {
  const first = cursor.peek();
  for (const [a, b] of pairs) if (first === a && cursor.peek(1) === b) return `${a} ${b}`;
  return null;
}

/** Events that are no deeds, by the names that the reader gives them. */
const COMING: ReadonlySet<string> = new Set([
  ...PAPERS.map(([a, b]) => `${a} ${b}`),
  ...['hiệu lực', 'tiến độ', 'yêu cầu', 'lịch'],
]);

/** Whether an event is something done, rather than a paper that comes. */
export const isDeed = ({ name, comes }: EventWords): boolean => !comes && !COMING.has(name);

/** Whether an event goes by one of the reader's own short names. */
export const isKnown = (name: string): boolean =>
  COMING.has(name) || DONE.has(name) || name.startsWith('mục ');

/** Whether words of its own name the event, which may be none: no deed, no occasion, no known paper. */
export function isOwn({ name, comes }: EventWords): boolean {
  if (comes) return true;
  if (isKnown(name)) return false;
  const [first = '', second = ''] = name.toLowerCase().split(' ');
  const isDone = DEEDS.some(([a, b]) => a === first && b === second);
  return !isDone && !isOccasion(first, second);
}

const DONE: ReadonlySet<string> = new Set([
  ...DEEDS.map(([a, b]) => `${a} ${b}`),
  ...['công bố', 'ký', 'họp', 'mở bước', 'thời hạn của Sở'],
]);

/** Whether two words begin the name of an occasion, "hội nghị", "kỳ họp", that has a day. */
export const isOccasion = (first: string, second: string): boolean =>
  OCCASIONS.has(first) && HELD.has(second);

const OCCASIONS = new Set('hội kỳ cuộc phiên lễ buổi đợt'.split(' '));
const HELD = new Set('nghị thảo họp thi kiểm thanh tra xét chấm làm tiếp giám công'.split(' '));
