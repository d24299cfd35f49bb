import { periodHead } from '../../../../config/plan-reader/period-heads';
import { levelsOf } from '../lines';
import type { Page, Piece } from '../page';

/** What stands on one level of a page. */
export interface Level {
  page: number;
  y: number;
  size: number;
  pieces: Piece[];
  /** The stretches that letters cover, from the left; a gap wider than between words parts them. */
  ink: Stretch[];
}

export interface Stretch {
  from: number;
  to: number;
}

/** Between words a gap is a quarter of a letter's height, between columns nearly all of it. */
const GAP = 0.6;

/** The number of a page, alone on its first or last level. */
const PAGE_NUMBER = /^[-–]?\s*\d{1,3}(?:\s*\/\s*\d{1,3})?\s*[-–]?$/u;

/** The levels of a page from its top, without the page's number. */
export function levelsOfPage({ number, pieces }: Pick<Page, 'number' | 'pieces'>): Level[] {
  const levels = levelsOf(pieces)
    .map((own): Level => {
      const letters = own.filter(isLetter);
      const size = Math.max(0, ...letters.map((piece) => piece.size));
      const y = letters[0]?.y ?? 0;
      return { page: number, y, size, pieces: own, ink: stretches(letters, size) };
    })
    .filter(({ ink }) => ink.length > 0);
  const isOuter = (i: number): boolean => i === 0 || i === levels.length - 1;
  return levels.filter((level, i) => !(isOuter(i) && PAGE_NUMBER.test(textOf(level.pieces))));
}

const isLetter = ({ text }: Piece): boolean => text.trim() !== '';

/** The letters of a level that stand in a stretch of it. */
export const piecesIn = ({ pieces }: Pick<Level, 'pieces'>, { from, to }: Stretch): Piece[] =>
  pieces.filter(({ left, right }) => left >= from - 0.1 && right <= to + 0.1);

export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, left, size }, i) => {
      const before = pieces[i - 1];
      return before && left - before.right > size * 0.2 ? ` ${text}` : text;
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

function stretches(letters: readonly Piece[], size: number): Stretch[] {
  const words = joined(letters, size * 0.2);
  const names = words.map((word) => textOf(piecesIn({ pieces: [...letters] }, word)));
  const isPeriod = (i: number): boolean => periodHead(names[i]!) !== null;
  const ink: Stretch[] = [];
  words.forEach((word, i) => {
    const last = ink.at(-1);
    // The months over the narrow columns of a year stand as near to each other as words do.
    const apart = last && (word.from - last.to > size * GAP || (isPeriod(i) && isPeriod(i - 1)));
    if (!last || apart) ink.push({ ...word });
    else last.to = Math.max(last.to, word.to);
  });
  return ink;
}

function joined(letters: readonly Piece[], gap: number): Stretch[] {
  const found: Stretch[] = [];
  for (const { left, right } of letters) {
    const last = found.at(-1);
    if (last && left - last.to <= gap) last.to = Math.max(last.to, right);
    else found.push({ from: left, to: right });
  }
  return found;
}
