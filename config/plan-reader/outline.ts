import type { Block, Place, Table } from './document';
import { isCapitals, tidy } from './text';
import { isTimeHeading, nameOfTime } from './time-heading';

/** One paragraph of a document, its number apart from its words. */
export interface Line {
  kind: 'line';
  /** "II", "1", "1.1", "a", "-"; null without a number. */
  label: string | null;
  /** How deep its number stands: a Roman number above an Arabic one, above a letter, above a dash. */
  rank: number;
  /** In single spaces. */
  text: string;
  place: Place;
}

export type Entry = Line | Table;

/** A line and what stands under it. */
export interface Node {
  line: Line;
  /** Lines without a number that follow it. */
  more: Line[];
  children: Node[];
  parent: Node | null;
  /** Labelled lines behind its dashes, or beside them, that are of it: "Thời gian: …". */
  closing: Line[];
  /** Why it is not certain that they are. */
  doubt: ClosingDoubt | null;
}

/** What of a line is doubted with the labels behind it, and why. */
export interface ClosingDoubt {
  fields: readonly ('title' | 'lead' | 'due')[];
  reason: string;
}

/** As they stand alone; which stands above which the plan itself tells. */
const STAR = 6;
const DASH = 6.2;
const PLUS = 7;
export const NO_RANK = 9;
const HEADING = 1;

/** A line in capitals without a number heads what follows. */
export const isHeading = ({ label, text }: Line): boolean =>
  label === null && isCapitals(text) && /\s/u.test(text) && text.length < 120;

/** Behind these the plan has ended. */
export const PLAN_END =
  /^(?:\*\*)?(?:[Nn]ơi nhận\s*:?|KT\.|TM\.|TL\.|TUQ\.|GIÁM ĐỐC$|CHỦ TỊCH$|HIỆU TRƯỞNG$)/u;

const LABEL =
  /^(?:(?<part>phần|chương|mục)\s+(?<partNo>[IVXLC]+|\d+)(?![\p{L}\d])\s*[.:)]?|(?<roman>[IVXL]{1,6})\s*[.)]|(?<upper>[A-ZĐ])\s*[.)]|(?<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?=\s)|(?<single>\d{1,2})\s*[.)]|(?<letter>[a-zđ])\s*[.)]|(?<star>\*)|(?<dash>[-–•])|(?<plus>\+))\s*(?=\S)/iu;

/** The lines of paragraphs; a table stays whole where `keep` says so, else its cells are lines. */
export function entriesOf(blocks: readonly Block[], keep: (table: Table) => boolean): Entry[] {
  return blocks.flatMap((block): Entry[] => {
    if (block.kind === 'paragraph') return linesOf(block.label, block.text, block.place);
    if (keep(block)) return [block];
    return [...new Set(block.rows.flat())].flatMap(({ text, place }) =>
      text.split('\n').flatMap((line) => linesOf(null, line, place)),
    );
  });
}

function linesOf(label: string | null, text: string, place: Place): Line[] {
  // A line that the writer broke is one sentence unless its pieces are headings.
  const pieces =
    text.includes('\t') || (label === null && isBroken(text))
      ? text.split(/[\n\t]/u)
      : text.split(POINT_BELOW);
  return pieces.flatMap(underTime).flatMap((piece, i) => {
    const words = tidy(piece);
    return words === '' ? [] : [lineOf(i === 0 ? label : null, words, place)];
  });
}

/** A break behind which a point begins: "a) …⏎- Chủ trì: …". */
const POINT_BELOW = /\n(?=\s*(?:[-–•+]|[a-zđ]\)|\d{1,2}[.)])\s)/u;

/** "Tháng 7: - Triển khai …; - Xuất bản …": a heading with its points on the same line. */
function underTime(text: string): string[] {
  const head = /^[^:]{3,40}:(?=\s+[-–•+]\s)/u.exec(text)?.[0];
  if (head === undefined || !isTimeHeading(head)) return [text];
  return [head, ...text.slice(head.length).split(/(?<=[;.])\s+(?=[-–•+]\s)/u)];
}

const isBroken = (text: string): boolean =>
  text.split('\n').every((line) => line === line.toUpperCase() || /^[\s\p{Lu}\d*]/u.test(line));

function lineOf(label: string | null, words: string, place: Place): Line {
  const own = label === null ? parted(words) : { ...parted(`${label} ${words}`), text: words };
  return { kind: 'line', label: own.label, rank: own.rank, text: own.text, place };
}

function parted(words: string): { label: string | null; rank: number; text: string } {
  const match = LABEL.exec(words);
  const groups = match?.groups ?? {};
  const text = match ? words.slice(match[0].length) : words;
  if (groups['partNo']) return { label: groups['partNo'], rank: 0, text };
  const isCase = (name: string, pattern: RegExp): boolean => pattern.test(groups[name] ?? '');
  if (isCase('roman', /^[IVXL]+$/u)) return { label: groups['roman']!, rank: 1, text };
  if (isCase('roman', /^[ivxl]+$/u)) return { label: groups['roman']!, rank: 5, text };
  if (isCase('upper', /^[A-ZĐ]$/u)) return { label: groups['upper']!, rank: 0, text };
  if (groups['number']) {
    return { label: groups['number'], rank: groups['number'].split('.').length + 1, text };
  }
  if (groups['single']) return { label: groups['single'], rank: 2, text };
  const letter = groups['letter'] ?? groups['upper'];
  if (letter !== undefined) return { label: letter, rank: 5, text };
  if (groups['star']) return { label: '*', rank: STAR, text };
  if (groups['dash']) return { label: '-', rank: DASH, text };
  if (groups['plus']) return { label: '+', rank: PLUS, text };
  return { label: null, rank: NO_RANK, text: words };
}

/** "Phần II" alone on its line is named by the next. */
export function named(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const alone = last?.label === null && PART_ALONE.exec(last.text);
    if (alone && line.label === null) {
      whole.splice(-1, 1, { ...line, label: alone.groups!['no']!, rank: 0 });
    } else whole.push(line);
  }
  return whole;
}

const PART_ALONE = /^(?:phần|chương|mục)\s+(?<no>[IVXLC]+|\d+)\s*[.:)]?$/iu;

/** The tree that the numbers of lines make. */
export function treeOf(lines: readonly Line[]): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const [i, line] of lines.entries()) {
    const rank = rankAmong(open, line, rankOf(line, lines[i + 1]));
    if (rank === NO_RANK) {
      open.at(-1)?.more.push(line);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.line.rank >= rank) open.pop();
    const parent = open.at(-1) ?? null;
    const own = { more: [], children: [], closing: [], doubt: null };
    const node: Node = { line: { ...line, rank }, parent, ...own };
    (parent?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

/** Of the signs under one number the one met first stands above; one that is open already goes on there. */
function rankAmong(open: readonly Node[], { label }: Line, rank: number): number {
  if (rank < STAR || rank === NO_RANK) return rank;
  const signs = open.filter(({ line }) => line.rank >= STAR);
  const same = signs.find(({ line }) => line.label === label);
  return same?.line.rank ?? (signs.at(-1)?.line.rank ?? STAR - SIGN_STEP) + SIGN_STEP;
}

const SIGN_STEP = 0.5;

/** A heading without a number stands just above what follows it. */
function rankOf(line: Line, next: Line | undefined): number {
  const heads = line.rank === NO_RANK && isTimeHeading(line.text) && next !== undefined;
  if (heads && next.rank > HEADING && next.rank !== NO_RANK) return Math.min(next.rank, STAR) - 0.5;
  return isHeading(line) ? HEADING : line.rank;
}

/** "II.3", "II.1.1", "II.1.a", "II, Tháng 3, gạch đầu dòng 1"; the place among dashes has no number of its own. */
export function pathOf(node: Node): string {
  const above = node.parent ? pathOf(node.parent) : '';
  const { label, rank, text } = node.line;
  if (label === null) {
    return [above, nameOfTime(text)].filter((part) => part !== '').join(', ');
  }
  if (rank >= 6) {
    const nth = (node.parent?.children.indexOf(node) ?? 0) + 1;
    return `${above}, gạch đầu dòng ${nth}`.replace(/^, /u, '');
  }
  if (label.includes('.')) {
    let top = node.parent;
    while (top && top.line.rank >= 2) top = top.parent;
    return top ? `${pathOf(top)}.${label}` : label;
  }
  return above ? `${above}.${label}` : label;
}
