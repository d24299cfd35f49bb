import { beginsPart } from '../wrapping';
import { beginsByIndent } from './indents';
import { withoutNotes } from './notes';
import type { Line, Piece } from './page';

/** What symbol fonts draw before the points of a list. */
const BULLET = /^[\uf02d\uf0a7\uf0a8\uf0b7\uf0d8\uf076\uf0fc·▪●◦➢✓] (?=\S)/u;

/** A gap this many letter heights wide parts columns. */
const COLUMN = 2.2;
const SPACE = 0.3;

/** The lines that pieces of text make, from the top. */
export const linesOf = (pieces: Piece[]): Line[] =>
  levelsOf(pieces).map(withoutNotes).flatMap(joined);

/** The pieces of text that stand on one level, from the left; the levels from the top. */
export function levelsOf(pieces: Piece[]): Piece[][] {
  const levels: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const level = levels.at(-1);
    if (level && piece.y - level[0]!.y < piece.size * 0.5) level.push(piece);
    else levels.push([piece]);
  }
  return levels.map((level) => level.toSorted((a, b) => a.left - b.left));
}

function joined(row: Piece[]): Line[] {
  const lines: Line[] = [];
  for (const { text, left, right, y, size } of row) {
    const line = lines.at(-1);
    const gap = line ? left - line.right : Number.POSITIVE_INFINITY;
    if (!line || gap > size * COLUMN) {
      if (text.trim() !== '') lines.push({ text, left, right, y, size, columns: 1 });
    } else {
      line.text += gap > size * SPACE ? ` ${text}` : text;
      line.right = Math.max(line.right, right);
    }
  }
  return lines.map((line) => ({
    ...line,
    text: line.text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(BULLET, '- '),
    columns: lines.length,
  }));
}

/**
 * Joins the lines that were broken by the width of a column of text, whose edge is `edge`; with a
 * margin, as of `marginOf`, an indented line begins a paragraph.
 */
export function paragraphsOf(
  lines: Line[],
  edge: number,
  margin: number | null = null,
): { text: string; line: Line }[] {
  const paragraphs: { text: string; line: Line; last: Line; count: number }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (
      open &&
      (!beginsPart(line.text) || isHyphen(open.text, line.text)) &&
      continues(open.last, line, edge) &&
      !(margin !== null && beginsByIndent(open.last, open.count, line, margin))
    ) {
      open.text = cutsWord(open.last, line, edge)
        ? `${open.text}${line.text}`
        : goneOn(open.text, line.text);
      open.last = line;
      open.count++;
    } else {
      paragraphs.push({ text: line.text, line, last: line, count: 1 });
    }
  }
  return paragraphs;
}

/** "QLXLVPH" | "C": a word longer than its column, which no space parts. */
const cutsWord = (before: Line, next: Line, edge: number): boolean =>
  /^\p{Lu}{3,}$/u.test(before.text) &&
  /^\p{Lu}+(?!\p{L})/u.test(next.text) &&
  edge - before.right < (next.right - next.left) / next.text.length + before.size * 0.2;

/** A text with what stands on the next line; a name may be broken behind its hyphen, a date within its figures. */
export const goneOn = (text: string, next: string): string =>
  /[\p{L}\d]-$/u.test(text) || cutsDate(text, next) ? `${text}${next}` : `${text} ${next}`;

/** "05/12/202" | "7": a date only when joined; "15/1" | "2/2026" may be two and stays as it is. */
function cutsDate(text: string, next: string): boolean {
  const before = /(?<![\d/.-])\d[\d/.-]*$/u.exec(text)?.[0] ?? '';
  const after = /^[\d/.-]*\d(?![\d/.-])/u.exec(next)?.[0] ?? '';
  // A full stop may end the sentence: only a year makes it part of a date.
  const isWhole = !before.endsWith('.') || /\d{4}$/u.test(after);
  return isWhole && DATE.test(before + after) && !DATE.test(before) && !DATE.test(after);
}

/** "05/12/2027", "12/2027", "05/12". */
const DATE =
  /^(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])(?:\1(?:19|20)\d\d)?|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d)$/u;

/** "Phòng Kế hoạch" | "- Tài chính": a name that is broken before its dash, and no list. */
export const isHyphen = (text: string, next: string): boolean =>
  (/^[-–]\s\p{Lu}/u.test(next) ||
    (/^[-–]\s\p{Ll}/u.test(next) && /\p{L}\s[-–]\s\p{Ll}+$/u.test(text))) &&
  /^\p{L}(?!.*\n)/u.test(text) &&
  /[\p{L}\d]$/u.test(text);

function continues(before: Line, line: Line, edge: number): boolean {
  if (before.columns > 1 || line.columns > 1) return false;
  if (line.y - before.y > before.size * 2.6 || line.y < before.y) return false;
  return isFull(before, line, edge);
}

/** Whether the next line's first word had no room on a line: else the writer broke it. */
export function isFull(before: Line, next: Line, edge: number): boolean {
  const word = next.text.split(/\s/u, 1)[0]!;
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return edge - before.right < (word.length + 1) * letter + before.size * 0.3;
}
