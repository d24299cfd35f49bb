import type { Column } from './column';
import { guessTitle, setApart } from './columns-apart';
import type { Table } from './document';
import { periodHeads, type PeriodHead } from './period-heads';
import { fold } from './text';

/** One column for both ends: "Thời gian bắt đầu – kết thúc". */
const WINDOW = /(?:bắt đầu|từ).*(?:kết thúc|hoàn thành|đến)/u;

/** Who watches over the work, or signs it, does not do it: "Lãnh đạo phụ trách", "Người theo dõi". */
const OVERSEES =
  /^(?!.*(?:nội dung|nhiệm vụ|công việc|hoạt động|chủ trì)).*(?:lãnh đạo|chỉ đạo|theo dõi|giám sát|đôn đốc|phê duyệt|ký duyệt|(?:giám đốc|giám hiệu|hiệu trưởng|chủ tịch|bí thư|trưởng ban) phụ trách)/u;

/** In the order in which they are tried: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" a unit. */
const HEADS: readonly [Column, RegExp][] = [
  ['number', /^(?:s ?t ?t|tt|số tt|số thứ tự|mục|s\. ?t\. ?t\.?|số)$/u],
  ['hour', /^(?:giờ|buổi)(?: (?:họp|bắt đầu|tổ chức|làm việc|thực hiện))?$/u],
  ['due', WINDOW],
  ['starts', /bắt đầu|khởi động|^từ(?: ngày| tháng)?$/u],
  [
    'due',
    /thời gian|thời hạn|tiến độ|kết thúc|lộ trình|^hạn(?! chế| mức|\p{L})|^thời điểm|^(?:(?:hoàn thành|xong|nộp|gửi) )?trước(?: ngày| tháng| hạn)?$|^(?:chậm|muộn) nhất|^đến(?: ngày| tháng)?$|^ngày(?:[,/]? ?(?:tháng|giờ|thứ)(?:[,/]? ?năm)?|(?: dự kiến)? (?:thực hiện|tổ chức|nộp|gửi|trình|xong))?$/u,
  ],
  ['due', /^(?!.*(?:sản phẩm|kết quả|mức độ|tỷ lệ|người|đơn vị|nội dung|công việc)).*hoàn thành/u],
  ['product', /sản phẩm|kết quả|đầu ra|hồ sơ nộp/u],
  ['roles', /(?:chủ trì|thực hiện).*phối hợp/u],
  ['other', /^(?:thành phần|đối tượng)/u],
  ['support', /phối hợp|tham gia/u],
  ['other', OVERSEES],
  [
    'lead',
    /chủ trì|đầu mối|phụ trách|chịu trách nhiệm|^trách nhiệm|tham mưu|^(?:đơn vị|cơ quan|tổ chức|bộ phận|người|phòng|cá nhân|cán bộ|công chức|viên chức|giáo viên|lực lượng|nơi|ai)(?!\p{L}).{0,30} (?:thực hiện|làm|được giao|được phân công|soạn thảo|trình)$|^(?:đơn vị|cơ quan|bộ phận|thực hiện|giao cho|phân công(?: thực hiện| nhiệm vụ| công việc)?)$/u,
  ],
  ['receiver', /nơi nhận|nơi gửi|đơn vị nhận|cơ quan nhận/u],
  ['other', /ghi chú|kinh phí|căn cứ|mục tiêu|chỉ tiêu|lý do/u],
  [
    'title',
    /nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|giải pháp|hạng mục|việc (?:phải )?làm|^tên (?!(?:đơn vị|cơ quan|phòng|bộ phận|địa phương|cán bộ|công chức|người))|^(?:lớp|chuyên đề|đề mục|phần việc)(?!\p{L})/u,
  ],
];

export interface TaskHead {
  /** What each column holds, and what stands over it. */
  columns: Column[];
  names: string[];
  /** The months or quarters over the columns of a matrix; null over the others. */
  periods: (PeriodHead | null)[];
  /** Whether nothing but its place says which column holds the work. */
  isTitleGuessed: boolean;
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

/** The parts of a table that has another head further down, each with its own; else the table itself. */
export function partsOf(table: Table): Table[] {
  const { rows } = table;
  const starts = rows.flatMap((row, i) => (i > 0 && isHead(row) ? [i] : []));
  const first = taskHead(table);
  const others = starts.filter(
    (at) => first && at >= first.rows && rows[at]!.some(({ text }, i) => text !== first.names[i]),
  );
  return [0, ...others].map((from, i) => ({ ...table, rows: rows.slice(from, others[i]) }));
}

/** A row of names of columns: number, work, and when or who. */
function isHead(row: Table['rows'][number]): boolean {
  const kinds = new Set(row.map(({ text }) => (text.length > 40 ? 'other' : columnOf(text))));
  const says = (['due', 'lead', 'roles'] as const).some((kind) => kinds.has(kind));
  return kinds.has('number') && kinds.has('title') && says;
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
  let height = first + (isSplit ? 2 : 1);
  if (rows[height] && hasNumbers(rows[height]!)) height++;
  setApart({ columns, names, body: rows.slice(height) });
  const guessed = guessTitle({ columns, names, body: rows.slice(height) });
  if (guessed !== null) columns[guessed] = 'title';
  const has = (column: Column): boolean => columns.includes(column);
  if (!has('title') || !(['due', 'lead', 'roles', 'period'] as const).some(has)) return null;
  return { columns, names, periods, isTitleGuessed: guessed !== null, rows: height };
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

/** Whether a column holds both the beginning and the end. */
export const isWindow = (name: string): boolean => WINDOW.test(fold(name));

/** A column headed "Tháng" or "Quý" holds "9/2025" or "III". */
export const isPeriod = (name: string): boolean => /^(?:tháng|quý)$/u.test(fold(name));

/** What the name of a column says of all its times: in "Hoàn thành trước ngày" each is "trước". */
export function limitOf(name: string): string | null {
  const said = fold(name.replace(/[()]/gu, ' ')).replace(/[.:]$/u, '');
  if (/(?:^|\s)trước(?: ngày| hạn)?$/u.test(said)) return 'Trước';
  return /(?:^|\s)(?:chậm|muộn) nhất(?: ngày)?$/u.test(said) ? 'Chậm nhất' : null;
}

/** "(1) | (2) | (3)": the row that numbers the columns. */
const hasNumbers = (row: Table['rows'][number]): boolean =>
  row.filter(({ text }) => /^\(?\d{1,2}\)?(?:=.*)?$|^[A-Z]$/u.test(text.trim())).length >
    row.length / 2 && row.every(({ text }) => text.trim().length <= 6);

/** What a column holds, by its name. */
export function columnOf(name: string): Column {
  const said = fold(name.replace(/\(.*\)/u, '')).replace(/[.:]$/u, '');
  return HEADS.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other';
}
