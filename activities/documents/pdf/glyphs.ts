import {
  applied,
  steps,
  times,
  type Codes,
  type Matrix,
  type Operators,
  type Point,
} from './drawing';
import type { Piece } from './page';

/** A letter as the library gives it; a number instead moves the place of the next. */
interface Glyph {
  unicode: string;
  /** In thousandths of the size. */
  width: number;
  isSpace?: boolean;
}

interface TextState {
  font: string;
  size: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
}

const BEGINNING: TextState = {
  ...{ font: '', size: 1, letterSpace: 0, wordSpace: 0 },
  ...{ scale: 1, leading: 0, rise: 0 },
};

/**
 * The letters of a page, each at its place. The library's own text joins letters of one font over
 * gaps that another font fills, as happens where a font lacks the letters of Vietnamese.
 */
export function glyphsOf(
  operators: Operators,
  codes: Codes,
  onView: (x: number, y: number) => Point,
  shown: (font: string, text: string) => string,
): Piece[] {
  const pieces: Piece[] = [];
  const state = { ...BEGINNING };
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let x = 0;
  const move = (dx: number, dy: number): void => {
    line = times(line, [1, 0, 0, 1, dx, dy]);
    x = 0;
  };
  for (const { code, args, matrix } of steps(operators, codes)) {
    const [first, second] = args as [number, number];
    if (code === codes.beginText) [line, x] = [[1, 0, 0, 1, 0, 0], 0];
    else if (code === codes.setFont) [state.font, state.size] = [String(args[0]), Number(args[1])];
    else if (code === codes.setCharSpacing) state.letterSpace = first;
    else if (code === codes.setWordSpacing) state.wordSpace = first;
    else if (code === codes.setHScale) state.scale = first / 100;
    else if (code === codes.setLeading) state.leading = first;
    else if (code === codes.setTextRise) state.rise = first;
    else if (code === codes.moveText) move(first, second);
    else if (code === codes.setLeadingMoveText) {
      state.leading = -second;
      move(first, second);
    } else if (code === codes.nextLine) move(0, -state.leading);
    else if (code === codes.setTextMatrix) {
      const [m] = args as [ArrayLike<number> | number];
      line = Array.from(typeof m === 'number' ? (args as number[]) : m) as Matrix;
      x = 0;
    } else if (code === codes.showText) {
      const whole = times(matrix, line);
      const [, , c, d] = whole;
      const size = Math.hypot(c, d) * state.size;
      for (const glyph of args[0] as (Glyph | number | null)[]) {
        if (glyph === null) continue;
        if (typeof glyph === 'number') {
          x -= (glyph / 1000) * state.size * state.scale;
          continue;
        }
        const width = (glyph.width / 1000) * state.size * state.scale;
        const [left, y] = onView(...applied(whole, x, state.rise));
        const [right] = onView(...applied(whole, x + width, state.rise));
        pieces.push({ text: shown(state.font, glyph.unicode), left, right, y, size });
        const space = state.letterSpace + (glyph.isSpace ? state.wordSpace : 0);
        x += width + space * state.scale;
      }
    }
  }
  return pieces;
}
