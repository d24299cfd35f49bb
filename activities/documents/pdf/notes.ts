import type { Piece } from './page';

/** Without the raised number that points from a word to a note; that of "m²" is kept. */
export function withoutNotes(row: Piece[]): Piece[] {
  const size = row.reduce((most, piece) => Math.max(most, piece.size), 0);
  const base = row.reduce((most, { y }) => Math.max(most, y), -Infinity);
  const isRaised = (piece: Piece): boolean =>
    piece.size < size * 0.8 && piece.y < base - size * 0.15;
  let word = '';
  return row.filter((piece) => {
    const isNote = /^\d$/u.test(piece.text) && isRaised(piece) && !/(?<!\p{L})[kcd]?m$/u.test(word);
    if (!isNote) word = /\s/u.test(piece.text) ? '' : (word + piece.text).slice(-3);
    return !isNote;
  });
}
