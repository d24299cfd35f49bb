import type { Column } from './column';
import type { TaskHead } from './columns';
import type { Cell } from './document';
import { isCapitals, LISTED, tidy } from './text';
import { isTimeHeading } from './time-heading';
import { beginsAsUnit } from './units';

/** A row with its number apart from its words. */
export interface Row {
  cells: Cell[];
  label: string;
  /** A Roman number or a letter in capitals 0, "1" 1, "1.1" 2, "a" 4, "-" 5; none 6. */
  rank: number;
  title: string;
  /** Whether it has no number and only names the group of the rows under it. */
  isGroup: boolean;
}

/** The rows of tasks under the head of a table. */
export function rowsOf(all: Cell[][], head: TaskHead): Row[] {
  const rows = all
    .slice(head.rows)
    .filter((row) => !isSaidAgain(row, head) && row.some(({ text }) => text !== ''))
    .map((row, i, others) => {
      const said = row.map((cell, column) => sameAs(cell, column, i, others));
      return rowOf(said, head);
    });
  return grouped(rows, head);
}

/** A group without a number stands just above the row that follows it. */
function grouped(rows: Row[], head: TaskHead): Row[] {
  const { columns } = head;
  const title = columns.indexOf('title');
  const areAlone = rows.map(
    ({ cells, label, title: name }) => label === '' && name !== '' && isOneText(cells),
  );
  const tasks = rows.filter((_, i) => !areAlone[i]);
  const areNumbered = tasks.filter(({ label }) => label !== '').length > tasks.length / 2;
  const areTimed = rows.some((row, i) => areAlone[i] && isTimeHeading(row.title));
  for (let i = rows.length - 2; i >= 0; i--) {
    const [row, next] = [rows[i]!, rows[i + 1]!];
    if (!areAlone[i] || isSum(row, head)) continue;
    // Beside empty cells a name may be a task of which nothing else is known.
    const isOneCell = row.cells.every(
      (cell, c) => cell === row.cells[title] || !carries(columns[c]!),
    );
    if (isOneCell || areTimed || (areNumbered && next.label !== ''))
      rows[i] = { ...row, rank: next.rank - 0.5, isGroup: true };
  }
  return rows;
}

/** A name without a number in the midst of a count, its other cells empty: a group, or a task that says no more. */
export const isDoubtfulGroup = (row: Row, next: Row | undefined): boolean =>
  row.isGroup &&
  new Set(row.cells).size > 1 &&
  !isTimeHeading(row.title) &&
  !isCapitals(row.title) &&
  !beginsAsUnit(row.title) &&
  !/(?:^|\.)0?1$|^[IAa]$/u.test(next?.label ?? '');

/** Whether a row says the head of its table again. */
export const isSaidAgain = (row: Cell[], { names }: TaskHead): boolean =>
  row.every(({ text }, i) => text === names[i]);

const LABEL =
  /^(?:(?<high>[IVXL]{1,6}|[A-ZĐ])(?=[.):\s]|$)|(?<number>\d{1,3}(?:\.\d{1,2}){0,3})(?=[.):\s]|$)|(?<letter>[a-zđ])(?=[.)]|$)|(?<dash>[-–+•])(?=\s|$))[.):]?\s*/u;

/** "I", "1.1.", "a)": a number without a name. */
const LABEL_ALONE = /^(?:[IVXL]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđ]|[-–+•])[.):]?$|^$/u;

function rowOf(cells: Cell[], head: TaskHead): Row {
  const at = head.columns.indexOf('number');
  const titleCell = cells[head.columns.indexOf('title')]!;
  const numberCell = at < 0 ? null : cells[at]!;
  const beside = numberCell && numberCell !== titleCell ? tidy(numberCell.text) : '';
  // The name of a group may stand where its number would.
  const isName = titleCell.text.trim() === '' && !LABEL_ALONE.test(beside) && isOneText(cells);
  const own = isName ? '' : beside;
  const words = isName ? beside : titleCell.text.trim();
  // Without a number of its own a row may have it before its words.
  const before = own === '' && !LISTED.test(words) ? LABEL.exec(words) : null;
  // "05 hồ sơ" is no number of a row; "1.", "1.1", "a)" and "-" are.
  const typed = before && /[.):]|^[-–+•]/u.test(before[0]) ? before : null;
  const label = own === '' ? (typed?.[0] ?? '') : own;
  const groups = LABEL.exec(label.trim())?.groups ?? {};
  const rank = groups['high']
    ? 0
    : groups['number']
      ? groups['number'].split('.').length
      : groups['letter']
        ? 4
        : groups['dash']
          ? 5
          : 6;
  const title = typed ? words.slice(typed[0].length) : words;
  return { cells, label: label.trim().replace(/[.):]+$/u, ''), rank, title, isGroup: false };
}

const CARRIES = new Set<Column>([
  'lead',
  'support',
  'roles',
  'due',
  'hour',
  'period',
  'product',
  'starts',
  'receiver',
]);

const carries = (column: Column): boolean => CARRIES.has(column);

/**
 * A row that only names a group: in its other columns nothing stands but what the row under it shares.
 * One that says who or what is a task, and asked about where it has no time.
 */
export function isHeading(row: Row, head: TaskHead, next: Row | undefined): boolean {
  if (row.isGroup) return true;
  const isOver = next !== undefined && next.rank > row.rank;
  const others = besideTitle(row, head);
  const isOwn = (cell: Cell): boolean =>
    !isBlank(cell.text) && !(isOver && next.cells.includes(cell));
  if (others.some(isOwn)) return false;
  return row.rank === 0 || others.length === 0 || isOver;
}

/** A group of which nothing is a part: the last row, or "II" right behind "I". */
export const isEmptyGroup = ({ label, rank }: Row, next: Row | undefined): boolean =>
  rank === 0 && (next === undefined || (next.rank === 0 && isRoman(label) === isRoman(next.label)));

const isRoman = (label: string): boolean => /^[IVXL]+$/u.test(label);

/** The cells of a row that say who, when and what, apart from that of its name. */
const besideTitle = ({ cells }: Row, { columns }: TaskHead): Cell[] =>
  cells.filter((cell, i) => carries(columns[i]!) && cell !== cells[columns.indexOf('title')]);

/** "Tổng cộng: 05 hoạt động", "Cộng (I + II)": no task; "Tổng kết năm" and what somebody does is one. */
export const isSum = (row: Row, head: TaskHead): boolean =>
  row.label === '' &&
  SUM.test(tidy(row.title)) &&
  besideTitle(row, head).every(({ text }) => !/\p{L}|\d[/.]\d/u.test(text));

const SUM =
  /^(?:(?:tổng(?: số| cộng)?|cộng)(?:\s*\([^()]*\))?|tổng(?: số| cộng)?(?: \p{L}+){0,4}\s*:)\s*[:.]?\s*(?:\d[\d.,]*(?: \p{L}+){0,3})?\.?$/iu;

/** "nt", "như trên", a ditto mark point at the cell above, over the rows that only name a group. */
function sameAs(cell: Cell, column: number, row: number, rows: Cell[][]): Cell {
  if (!isSame(cell.text)) return cell;
  let at = row - 1;
  while (at >= 0 && (isSame(rows[at]![column]!.text) || isOneText(rows[at]!))) at--;
  return at < 0 ? cell : { ...cell, text: rows[at]![column]!.text };
}

const isOneText = (row: Cell[]): boolean =>
  new Set(row.filter(({ text }) => text.trim() !== '')).size === 1;

const isSame = (text: string): boolean =>
  /^-?\s*(?:nt|như trên|["”″〃']+)\s*-?$/iu.test(text.trim());

/**
 * The way to a row. One without a number, or with a dash under no other, is known by its place; a
 * dash under a number is the `dash`-th there.
 */
export function lineOf(path: Row[], section: string, nth: number, dash: number): string {
  const { label } = path.at(-1)!;
  const isDash = /^[-–+•]$/u.test(label);
  const isUnder = path.some((row) => row.label !== '' && row.label !== label);
  if (isDash && isUnder)
    return `${lineOf(path.slice(0, -1), section, nth, 0)}, gạch đầu dòng ${dash}`;
  const own = label === '' || isDash ? String(nth) : label;
  return [section, ...path.slice(0, -1).map(({ label }) => label), own].reduce(joinLabels, '');
}

/** "I" and "1" are "I.1"; "1" and "1.1" are "1.1". */
function joinLabels(above: string, label: string): string {
  if (label === '' || above === '') return above || label;
  const own = above.split('.').at(-1)!;
  if (label.startsWith(`${own}.`)) return `${above.slice(0, above.length - own.length)}${label}`;
  const whole = above.replace(/^[IVXLA-ZĐ]+\./u, '');
  if (label.startsWith(`${whole}.`))
    return `${above.slice(0, above.length - whole.length)}${label}`;
  return `${above}.${label}`;
}

export const isBlank = (text: string | null): boolean =>
  text === null || /^[\s\-–./…]*$/u.test(text);

/** What a row says in the columns of a kind, a line each; null where that is nothing. */
export function textUnder({ cells }: Row, { columns }: TaskHead, kind: Column): string | null {
  const own = new Set(cells.filter((_, i) => columns[i] === kind));
  const texts = [...own].map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join('\n');
}

/** Where a row stands: where the lowest of its cells begins. */
export function placeOf({ cells }: Pick<Row, 'cells'>): Cell['place'] {
  const { place } = cells.toSorted((a, b) => b.row - a.row)[0]!;
  const { column: _, ...rest } = place;
  return rest;
}
