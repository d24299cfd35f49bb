import type { Page, Piece, Ruling } from './page';

/** A table of a page: its lines, and which neighbouring slots are one cell. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** For each slot the pieces of text of its cell, the same list for all slots of a merged cell. */
  slots: Piece[][][];
}

/** Lines that nearly meet are meant to. */
const NEAR = 3;

/** The ruled tables of a page, from its top; a table has two columns at least. */
export function gridsOf({ rulings, pieces }: Page): Grid[] {
  return clusters(rulings)
    .flatMap((lines) => {
      const xs = distinct(lines.filter(({ upright }) => upright));
      const ys = distinct(lines.filter(({ upright }) => !upright));
      if (xs.length < 3 || ys.length < 2) return [];
      return [{ xs, ys, slots: slotsOf(xs, ys, lines, pieces) }];
    })
    .sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** Groups of lines that touch each other. */
function clusters(rulings: Ruling[]): Ruling[][] {
  const upright = rulings.filter((one) => one.upright);
  const level = rulings.filter((one) => !one.upright);
  const groups = new Groups<Ruling>();
  for (const v of upright) {
    for (const h of level) {
      const meet =
        v.at >= h.from - NEAR &&
        v.at <= h.to + NEAR &&
        h.at >= v.from - NEAR &&
        h.at <= v.to + NEAR;
      if (meet) groups.join(v, h);
    }
  }
  const found = new Map<Ruling, Ruling[]>();
  for (const one of rulings) {
    const root = groups.root(one);
    found.set(root, [...(found.get(root) ?? []), one]);
  }
  return [...found.values()].filter(({ length }) => length >= 4);
}

class Groups<T> {
  private readonly parents = new Map<T, T>();

  root(one: T): T {
    let at = one;
    for (let up = this.parents.get(at); up !== undefined; up = this.parents.get(at)) at = up;
    return at;
  }

  join(a: T, b: T): void {
    const [from, to] = [this.root(a), this.root(b)];
    if (from !== to) this.parents.set(from, to);
  }
}

/** Where lines run, each place once. */
function distinct(lines: Ruling[]): number[] {
  const places: number[] = [];
  for (const { at } of lines.toSorted((a, b) => a.at - b.at)) {
    if (places.length === 0 || at - places.at(-1)! > NEAR) places.push(at);
  }
  return places;
}

function slotsOf(xs: number[], ys: number[], lines: Ruling[], pieces: Piece[]): Piece[][][] {
  const groups = new Groups<number>();
  const width = xs.length - 1;
  const id = (row: number, column: number): number => row * width + column;
  const parted = (upright: boolean, at: number, across: number): boolean =>
    lines.some(
      (one) =>
        one.upright === upright &&
        Math.abs(one.at - at) <= NEAR &&
        one.from <= across &&
        one.to >= across,
    );
  const middle = (places: number[], i: number): number => (places[i]! + places[i + 1]!) / 2;
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [middle(xs, column), middle(ys, row)];
      if (column + 1 < width && !parted(true, xs[column + 1]!, y))
        groups.join(id(row, column + 1), id(row, column));
      if (row + 2 < ys.length && !parted(false, ys[row + 1]!, x))
        groups.join(id(row + 1, column), id(row, column));
    }
  }
  const cells = new Map<number, Piece[]>();
  const cell = (row: number, column: number): Piece[] => {
    const root = groups.root(id(row, column));
    const found = cells.get(root) ?? [];
    cells.set(root, found);
    return found;
  };
  for (const piece of pieces) {
    const row = slot(ys, piece.y - piece.size * 0.3);
    const column = slot(xs, (piece.left + piece.right) / 2);
    if (row !== null && column !== null) cell(row, column).push(piece);
  }
  return ys.slice(1).map((_, row) => xs.slice(1).map((__, column) => cell(row, column)));
}

function slot(places: number[], at: number): number | null {
  const next = places.findIndex((place) => place > at);
  return next <= 0 ? null : next - 1;
}
