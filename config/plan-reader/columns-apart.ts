import type { Column } from './column';
import type { Cell } from './document';
import { tidy } from './text';

/** Columns by what stands over them, and the rows under the head. */
export interface Named {
  columns: Column[];
  names: readonly string[];
  body: readonly Cell[][];
}

/** Where several columns could hold the same, leaves the one that does and makes the others "other". */
export function setApart(named: Named): void {
  leadApart(named);
  durationApart(named);
  titleApart(named);
}

/** Of several columns of people the one who does the work leads; who oversees it does not. */
function leadApart({ columns, names }: Named): void {
  const strength = (name: string): number =>
    [/chủ trì/iu, /thực hiện|đầu mối/iu].findIndex((pattern) => pattern.test(name));
  const leads = indexesOf(columns, 'lead');
  const best = leads.toSorted((a, b) => rank(strength(names[a]!)) - rank(strength(names[b]!)))[0];
  const hasRoles = columns.includes('roles');
  for (const i of leads) {
    if (names[i] !== names[best!] || (hasRoles && strength(names[i]!) < 0)) columns[i] = 'other';
  }
}

const rank = (found: number): number => (found < 0 ? 9 : found);

/** Beside a column of time one of lengths says how long the work takes: "45 ngày", "02 ngày/cơ sở". */
function durationApart({ columns, body }: Named): void {
  const dues = indexesOf(columns, 'due');
  const lengths = dues.filter((column) => {
    const numbered = textsOf(body, column).filter((text) => /\d/u.test(text));
    return numbered.length > 0 && numbered.every((text) => LENGTH.test(text));
  });
  if (lengths.length === dues.length) return;
  for (const column of lengths) columns[column] = 'other';
}

const LENGTH =
  /^(?:không quá )?\d{1,3}(?: \(\p{L}+\))? (?:ngày|tuần|tháng|buổi|giờ)(?: làm việc)?(?:\s*\/.*)?$/iu;

/**
 * Of two columns of work the first names a group where its cells are merged downwards; else it is the
 * title, and the other tells it further.
 */
function titleApart({ columns, body }: Named): void {
  const titles = indexesOf(columns, 'title');
  const isGroup = (column: number): boolean =>
    body.some((row, i) => i > 0 && body[i - 1]![column] === row[column]);
  const title = titles.find((column) => !isGroup(column)) ?? titles[0];
  for (const column of titles) if (column !== title) columns[column] = 'other';
}

/**
 * The column that must hold the work where none is called so: in a table that says when and who, the
 * one of unknown name with the longest texts. Null where that may be anything else.
 */
export function guessTitle({ columns, names, body }: Named): number | null {
  const has = (column: Column): boolean => columns.includes(column);
  if (has('title') || !has('due') || !(has('lead') || has('roles'))) return null;
  const length = (column: number): number => textsOf(body, column).join('').length;
  const [longest] = indexesOf(columns, 'other').toSorted((a, b) => length(b) - length(a));
  return longest === undefined || NO_WORK.test(tidy(names[longest]!)) ? null : longest;
}

/** Whom or where the work meets, or what is said about it. */
const NO_WORK =
  /^$|đơn vị|cơ quan|phòng|bộ phận|địa phương|địa điểm|nơi|đối tượng|thành phần|lãnh đạo|người|cán bộ|cấp|ghi chú|kinh phí|căn cứ|mục tiêu|chỉ tiêu|yêu cầu|lý do|số lượng/iu;

const indexesOf = (columns: readonly Column[], wanted: Column): number[] =>
  columns.flatMap((column, i) => (column === wanted ? [i] : []));

const textsOf = (body: readonly Cell[][], column: number): string[] =>
  body.map((row) => tidy(row[column]!.text));
