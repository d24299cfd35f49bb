import type { Table } from './document';
import { periodHeads, type PeriodHead } from './period-heads';
import { fold } from './text';

export type Column =
  | 'number'
  | 'title'
  | 'lead'
  | 'support'
  | 'roles'
  | 'due'
  | 'starts'
  | 'product'
  | 'receiver'
  | 'period'
  | 'other';

/** One column for both ends: "Thời gian bắt đầu – kết thúc". */
const WINDOW = /(?:bắt đầu|từ).*(?:kết thúc|hoàn thành|đến)/u;

/** In the order in which they are tried: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" a unit. */
const HEADS: readonly [Column, RegExp][] = [
  ['number', /^(?:s ?t ?t|tt|số tt|số thứ tự|mục|s\. ?t\. ?t\.?|số)$/u],
  ['due', WINDOW],
  ['starts', /bắt đầu|khởi động/u],
  [
    'due',
    /thời gian|thời hạn|tiến độ|hoàn thành|kết thúc|lộ trình|hạn (?:nộp|gửi)|^hạn$|^thời điểm/u,
  ],
  ['product', /sản phẩm|kết quả|đầu ra|hồ sơ nộp/u],
  ['roles', /(?:chủ trì|thực hiện).*phối hợp/u],
  ['support', /phối hợp|tham gia/u],
  [
    'lead',
    /chủ trì|đầu mối|phụ trách|chịu trách nhiệm|^trách nhiệm|tham mưu|(?:đơn vị|cơ quan|bộ phận|người|phòng|ai) (?:thực hiện|làm)|^(?:đơn vị|cơ quan|bộ phận|phân công)$/u,
  ],
  ['receiver', /nơi nhận|nơi gửi|đơn vị nhận|cơ quan nhận/u],
  ['other', /ghi chú|kinh phí|căn cứ|mục tiêu|chỉ tiêu|lý do/u],
  [
    'title',
    /nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|giải pháp|hạng mục|tên việc|việc (?:phải )?làm/u,
  ],
];

export interface TaskHead {
  /** What each column holds, and what stands over it. */
  columns: Column[];
  names: string[];
  /** The months or quarters over the columns of a matrix; null over the others. */
  periods: (PeriodHead | null)[];
  /** How many rows the head has. */
  rows: number;
}

/** What the columns of a table of tasks hold; null for a table of anything else. */
export function taskHead({ rows }: Table): TaskHead | null {
  for (let first = 0; first < Math.min(3, rows.length); first++) {
    const head = headAt(rows, first);
    if (head) return head;
  }
  return null;
}

function headAt(rows: Table['rows'], first: number): TaskHead | null {
  const top = rows[first]!;
  if (new Set(top).size < 3) return null;
  const over = top.map((cell) => cell.text);
  const under = rows[first + 1];
  const isSplit = under !== undefined && splits(top, under);
  const names = top.map((cell, i) => {
    const below = isSplit && under[i] !== cell ? under[i]!.text : '';
    return below === '' ? cell.text : below;
  });
  const periods = periodHeads(names, over);
  const columns = names.map((name, i) => {
    if (periods[i]) return 'period';
    const own = columnOf(name);
    if (own === 'other' && !isSplit && isPeriod(name)) return 'due';
    return own === 'other' && isSplit ? columnOf(over[i]!) : own;
  });
  weaken(columns, names);
  const has = (column: Column): boolean => columns.includes(column);
  if (!has('title') || !(['due', 'lead', 'roles', 'period'] as const).some(has)) return null;
  let height = first + (isSplit ? 2 : 1);
  if (rows[height] && hasNumbers(rows[height]!)) height++;
  return { columns, names, periods, rows: height };
}

/** A head over two rows: one of its cells spans columns that the next row parts. */
function splits(top: Table['rows'][number], under: Table['rows'][number]): boolean {
  const parted = top.flatMap((cell, i) => {
    const isOver = under[i] !== cell && (top[i - 1] === cell || top[i + 1] === cell);
    return isOver && new Set(under.filter((_, j) => top[j] === cell)).size > 1 ? [i] : [];
  });
  if (parted.length === 0) return false;
  const heads = periodHeads(
    parted.map((i) => under[i]!.text),
    parted.map((i) => top[i]!.text),
  );
  if (heads.every((head) => head !== null)) return true;
  return top.some((cell, i) => under[i] === cell) && !hasNumbers(under);
}

/** Of several columns of people the one who does the work leads; who oversees it does not. */
function weaken(columns: Column[], names: string[]): void {
  const strength = (name: string): number =>
    [/chủ trì/iu, /thực hiện|đầu mối/iu].findIndex((pattern) => pattern.test(name));
  const leads = columns.flatMap((column, i) => (column === 'lead' ? [i] : []));
  const best = leads.toSorted((a, b) => rank(strength(names[a]!)) - rank(strength(names[b]!)))[0];
  const hasRoles = columns.includes('roles');
  for (const i of leads) {
    if (names[i] !== names[best!] || (hasRoles && strength(names[i]!) < 0)) columns[i] = 'other';
  }
}

const rank = (found: number): number => (found < 0 ? 9 : found);

/** Whether a column holds both the beginning and the end. */
export const isWindow = (name: string): boolean => WINDOW.test(fold(name));

/** A column headed "Tháng" or "Quý" holds "9/2025" or "III". */
export const isPeriod = (name: string): boolean => /^(?:tháng|quý)$/u.test(fold(name));

/** "(1) | (2) | (3)": the row that numbers the columns. */
const hasNumbers = (row: Table['rows'][number]): boolean =>
  row.filter(({ text }) => /^\(?\d{1,2}\)?(?:=.*)?$|^[A-Z]$/u.test(text.trim())).length >
    row.length / 2 && row.every(({ text }) => text.trim().length <= 6);

/** What a column holds, by its name. */
export function columnOf(name: string): Column {
  const said = fold(name.replace(/\(.*\)/u, '')).replace(/[.:]$/u, '');
  return HEADS.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other';
}
