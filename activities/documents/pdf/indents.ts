import type { Line } from './page';

const NEAR = 2;
/** So many letter heights from the margin a line is indented. */
const INDENT = 1.2;
/** So many lines that come back to the margin make it the habit of a page. */
const FEWEST = 2;

/** Where the lines of a page go on whose paragraphs begin further to the right; null where they do not. */
export function marginOf(lines: readonly Line[]): number | null {
  const found = new Map<number, number>();
  lines.forEach((line, i) => {
    if (i === 0 || !/^\p{Ll}/u.test(line.text) || !isIndented(lines[i - 1]!, line.left)) return;
    const place = Math.round(line.left);
    found.set(place, (found.get(place) ?? 0) + 1);
  });
  return [...found].find(([, times]) => times >= FEWEST)?.[0] ?? null;
}

/** Whether a line begins a paragraph by where it stands, behind the last of `count` lines of another. */
export function beginsByIndent(before: Line, count: number, line: Line, margin: number): boolean {
  const [left, right] = [line.left - before.left, before.right - line.right];
  const isCentred = left > NEAR && Math.abs(left - right) < line.size / 2;
  if (!isIndented(line, margin) || isCentred || !/^[“"\p{Lu}]/u.test(line.text)) return false;
  return isAt(before, margin) || (count === 1 && isAt(line, before.left));
}

const isAt = ({ left }: Line, place: number): boolean => Math.abs(left - place) <= NEAR;

const isIndented = ({ left, size }: Line, margin: number): boolean => left > margin + size * INDENT;
