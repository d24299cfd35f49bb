import { columnOf } from '../../../config/plan-reader/columns';
import type { Cell } from '../../../config/plan-reader/document';
import { isCapitals } from '../../../config/plan-reader/text';
import { isTimeHeading } from '../../../config/plan-reader/time-heading';
import { FEWEST_COLUMNS, gridRow, type Tabbed } from './tabbed';

/** Words of a line that stand together; two spaces part them from the next. */
interface Piece {
  text: string;
  at: number;
}

const LABEL = /^(?:[IVXL]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,2})*)[.)]?$/u;
const RULE = /^[\s\-–=_+|]+$/u;
const TORN = 'bảng không kẻ ô, chữ của hai cột chạm nhau';

/**
 * The table of tasks whose columns stand under each other by spaces alone, null where the line is no
 * head of one. Its rows begin with their numbers; a line without one goes on with the row before it.
 */
export function spacedAt(lines: readonly string[], first: number, nth: number): Tabbed | null {
  const head = piecesOf(lines[first]!);
  if (head.length < FEWEST_COLUMNS || !isHead(head)) return null;
  const end = endOf(lines, first);
  const body = lines.slice(first, end).map(piecesOf);
  const starts = startsOf(body, head);
  if (starts === null) return null;
  const rows: Cell[][] = [];
  body.forEach((pieces, i) => {
    const [piece] = pieces;
    if (!piece || RULE.test(lines[first + i]!)) return;
    const at = { row: rows.length, line: first + i, nth };
    const isGroup = pieces.length === 1 && namesGroup(piece);
    const open = i > 0 && !isGroup && !LABEL.test(piece.text) ? rows.at(-1) : undefined;
    const cells = open ?? gridRow(isGroup ? [piece.text] : starts.map(() => ''), starts.length, at);
    if (!open) rows.push(cells);
    if (!isGroup) for (const one of pieces) put(one, cells, starts);
  });
  if (rows.length < 2) return null;
  return { table: { kind: 'table', rows, place: { table: nth, line: first + 1 } }, end };
}

const piecesOf = (line: string): Piece[] =>
  [...line.normalize('NFC').matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index: at }) => ({
    text,
    at,
  }));

/** Names of columns, the first of them the numbers. */
function isHead(pieces: readonly Piece[]): boolean {
  const kinds = pieces.map(({ text }) => columnOf(text));
  const says = (['due', 'lead', 'roles'] as const).some((kind) => kinds.includes(kind));
  return kinds[0] === 'number' && kinds.includes('title') && says;
}

const namesGroup = ({ text }: Piece): boolean => isTimeHeading(text) || isCapitals(text);

/** Behind the last line of the table; an empty line or the name of a group may stand between its rows. */
function endOf(lines: readonly string[], first: number): number {
  let end = first + 1;
  for (let at = end; at < lines.length; at++) {
    const [piece, ...more] = piecesOf(lines[at]!);
    if (!piece || (more.length === 0 && piece.at === 0 && namesGroup(piece))) continue;
    const begins = LABEL.test(piece.text) && more.length > 0;
    const goesOn = at === end && piece.at > 0;
    if (!begins && !goesOn && !RULE.test(lines[at]!)) break;
    end = at + 1;
  }
  return end;
}

/** Where each column begins: as far left as in any line that has a piece for each; null where they overlap. */
function startsOf(body: readonly Piece[][], head: readonly Piece[]): number[] | null {
  const whole = body.filter(
    (pieces, i) => pieces.length === head.length && (i === 0 || LABEL.test(pieces[0]!.text)),
  );
  if (whole.length < 2) return null;
  const starts = head.map((_, column) => Math.min(...whole.map((pieces) => pieces[column]!.at)));
  const overlaps = whole.some((pieces) =>
    pieces.some(({ at }, column) => at >= (starts[column + 1] ?? Number.POSITIVE_INFINITY)),
  );
  return overlaps ? null : starts;
}

function put({ text, at }: Piece, cells: Cell[], starts: readonly number[]): void {
  const column = Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );
  const cell = cells[column]!;
  cell.text = cell.text === '' ? text : `${cell.text} ${text}`;
  const next = starts[column + 1];
  if (next === undefined || at + text.length < next) return;
  for (const torn of [cell, cells[column + 1]!]) torn.doubt = TORN;
}
