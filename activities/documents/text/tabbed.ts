import type { Cell, Table } from '../../../config/plan-reader/document';
import { isCapitals } from '../../../config/plan-reader/text';
import { isTimeHeading } from '../../../config/plan-reader/time-heading';

/** A table that a program flattened to lines, its cells parted by tabs; `end` is the line behind it. */
export interface Tabbed {
  table: Table;
  end: number;
}

/** Fewer columns have the head and the signature of a document. */
export const FEWEST_COLUMNS = 3;

/**
 * The table that begins with a line, null where none does. Its head has a tab for each of its columns;
 * a row of fewer goes on with the next line (a paragraph of the same cell), or names a group.
 */
export function tabbedAt(lines: readonly string[], first: number, nth: number): Tabbed | null {
  const closes = /\t *$/u.test(lines[first]!);
  const head = cellsOf(lines[first]!, closes);
  if (head.length < FEWEST_COLUMNS || head.some((text) => text === '')) return null;
  const width = tabs(lines[first]!);
  const found = [{ texts: head, line: first }];
  let at = first + 1;
  while (at < lines.length && lines[at]!.trim() !== '') {
    const line = at;
    let said = lines[at++]!;
    while (at < lines.length && goesOn(said, lines[at]!, width)) said += `\n${lines[at++]!}`;
    const last = found.at(-1)!;
    if (tabs(said) > 0) found.push({ texts: cellsOf(said, closes), line });
    else if (at < lines.length && ROW.test(lines[at]!) && namesGroup(said))
      found.push({ texts: [said.trim()], line });
    else if (at < lines.length && ROW.test(lines[at]!))
      last.texts[last.texts.length - 1] += `\n${said}`;
    else {
      at = line;
      break;
    }
  }
  if (found.length === 1) return null;
  const rows = found.map(({ texts, line }, row) => gridRow(texts, head.length, { line, row, nth }));
  return { table: { kind: 'table', rows, place: { table: nth, line: first + 1 } }, end: at };
}

/** A number or letter that stands alone in the first cell begins a row. */
const ROW = /^\s*(?:[IVXL]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,2})*)[.)]?\s*\t/u;

/** "THÁNG 3" on a line of its own stands over the rows that follow. */
const namesGroup = (line: string): boolean =>
  isTimeHeading(line.normalize('NFC').trim()) || isCapitals(line.normalize('NFC'));

const tabs = (line: string): number => line.split('\t').length - 1;

const goesOn = (said: string, next: string, width: number): boolean =>
  next.trim() !== '' &&
  !ROW.test(next) &&
  tabs(said) < width &&
  tabs(next) > 0 &&
  tabs(said) + tabs(next) <= width;

/** The cells of a row; where a tab closes each of them the last begins no other. */
const cellsOf = (line: string, closes: boolean): string[] =>
  (closes ? line.replace(/\t *$/u, '') : line).split('\t').map(lined);

const lined = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

const TOO_MANY = 'hàng có nhiều ô hơn số cột của bảng';

/** A name alone, or beside a number, names a group: it covers the rest. */
export function gridRow(
  texts: readonly string[],
  width: number,
  { line, row, nth }: { line: number; row: number; nth: number },
): Cell[] {
  const isGroup = texts.length <= 2;
  const isTooLong = texts.slice(width).some((text) => text.trim() !== '');
  const all = isGroup ? texts : Array.from({ length: width }, (_, i) => texts[i] ?? '');
  const cells = all.map((text, column): Cell => ({
    text: text.normalize('NFC'),
    row,
    column,
    place: { table: nth, row: row + 1, column: column + 1, line: line + 1 },
    ...(isTooLong ? { doubt: TOO_MANY } : {}),
  }));
  return Array.from({ length: width }, (_, column) => cells[Math.min(column, cells.length - 1)]!);
}
