import type { Cell } from '../../../config/plan-reader/document';
import { FEWEST_COLUMNS, gridRow, type Tabbed } from './tabbed';

/** "| 1 | Rà soát | Văn phòng |": a line of cells. */
const CELLS = /^\s*\|.*\|\s*$/u;
/** "|---|:---:|", "+-----+-----+": a border. */
const BORDER = /^\s*[|+][-=:|+\s]+[|+]\s*$/u;

/**
 * The table drawn with upright strokes that begins with a line, null where none does. Where borders
 * part all its rows the lines between two of them are one row, else each line that begins one is.
 */
export function pipedAt(lines: readonly string[], first: number, nth: number): Tabbed | null {
  const head = BORDER.test(lines[first]!) ? lines[first + 1] : lines[first];
  const width = head !== undefined && CELLS.test(head) ? cellsOf(head).length : 0;
  if (width < FEWEST_COLUMNS) return null;
  let end = first;
  while (end < lines.length && (CELLS.test(lines[end]!) || BORDER.test(lines[end]!))) end++;
  const own = lines.slice(first, end);
  const isBorder = own.map((line) => BORDER.test(line));
  if (isBorder.filter((is) => !is).length < 2) return null;
  // The border under the head alone parts no rows.
  const areRuled = isBorder.filter(Boolean).length > 2;
  const rows: Cell[][] = [];
  own.forEach((line, i) => {
    if (isBorder[i]) return;
    const texts = cellsOf(line);
    const isSameRow = areRuled ? !isBorder[i - 1] : goesOn(texts);
    const open = i > 0 && isSameRow ? rows.at(-1) : undefined;
    if (open) for (const [column, text] of texts.entries()) goOn(open[column], text);
    else rows.push(gridRow(texts, width, { row: rows.length, line: first + i, nth }));
  });
  return { table: { kind: 'table', rows, place: { table: nth, line: first + 1 } }, end };
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((text) => text.trim());

/** "|   | cho công chức | 15/6 |": no number, and words that begin in the middle. */
const goesOn = ([first, ...others]: readonly string[]): boolean => {
  const said = others.filter((text) => text !== '');
  return (
    first === '' &&
    said.every((text) => /^[\p{Ll}\d]/u.test(text)) &&
    said.some((text) => /^\p{Ll}/u.test(text))
  );
};

function goOn(cell: Cell | undefined, text: string): void {
  if (cell && text !== '') cell.text = cell.text === '' ? text : `${cell.text} ${text}`;
}
