import { textOf, type Level, type Stretch } from './levels';

/** Columns stand this many letter heights apart at least. */
const APART = 0.5;
/** What stands further apart than this is two words, in letter heights. */
const WORD = 0.15;
/** So many lines tell where the columns are. */
const ENOUGH = 60;

/** Where the letters of all those levels stand, as far as any of them reaches. */
export function cover(levels: readonly Level[]): Stretch[] {
  const gap = APART * Math.min(...levels.map(({ size }) => size));
  const found: Stretch[] = [];
  for (const { from, to } of levels.flatMap(({ ink }) => ink).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from - last.to < gap) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/**
 * The columns that levels share. A head that stands over two columns and a line whose words touch
 * those of the next column are few: they are left out where more columns show without them.
 */
export function columnsOf(levels: readonly Level[]): Stretch[] {
  let kept = levels.slice(0, ENOUGH);
  let columns = cover(kept);
  for (let spare = 1 + Math.floor(kept.length / 10); spare > 0 && kept.length > 3; spare--) {
    const tried = kept.map((one) => {
      const others = kept.filter((other) => other !== one);
      return { others, columns: cover(others) };
    });
    const best = tried.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
    if (best.columns.length <= columns.length) break;
    ({ others: kept, columns } = best);
  }
  return columns;
}

/** The columns, from–to, that a stretch reaches into. */
export function reached({ from, to }: Stretch, columns: readonly Stretch[]): [number, number] {
  const first = columns.findIndex((column) => column.to > from + 1);
  const last = columns.findLastIndex((column) => column.from < to - 1);
  return first < 0 || last < first ? [0, -1] : [first, last];
}

/** Whether a level has a stretch that reaches over more than one column. */
export const crosses = ({ ink }: Level, columns: readonly Stretch[]): boolean =>
  ink.some((stretch) => {
    const [first, last] = reached(stretch, columns);
    return last > first;
  });

/** The places between columns. */
export const boundsOf = (columns: readonly Stretch[]): number[] =>
  columns.slice(1).map(({ from }, i) => (columns[i]!.to + from) / 2);

/** The letters of a level that stand in a column. */
export function inColumn(
  { pieces }: Level,
  column: number,
  columns: readonly Stretch[],
): Level['pieces'] {
  const bounds = [-Infinity, ...boundsOf(columns), Infinity];
  return pieces.filter(({ left, right }) => {
    const at = (left + right) / 2;
    return bounds[column]! <= at && at < bounds[column + 1]!;
  });
}

/** Whether a level has a letter in a column. */
export const fills = (level: Level, column: number, columns: readonly Stretch[]): boolean =>
  inColumn(level, column, columns).some(({ text }) => text.trim() !== '');

/**
 * The column from which one text stands over all that follow, as where a group is named; before it
 * stands a number at most. Null where each column has its own text.
 */
export function overFrom(level: Level, columns: readonly Stretch[]): number | null {
  const last = level.ink.at(-1)!;
  const [first, end] = reached(last, columns);
  const isTorn = tornIn(level, columns).length > 0 && !GROUP_NUMBER.test(textOf(level.pieces));
  if (end <= first || level.ink.length > 2 || isTorn) return null;
  return level.ink.length === 1 || (first === 1 && level.ink[0]!.to <= columns[1]!.from)
    ? first
    : null;
}

/** Whether a level names a group of rows and is none itself. */
export const namesGroup = (level: Level, columns: readonly Stretch[]): boolean =>
  overFrom(level, columns) !== null || (level.ink.length === 1 && GROUP.test(textOf(level.pieces)));

/** "II", apart from the name. */
const GROUP_NUMBER = /^[IVXL]{1,6}\s/u;

/** "I. Cải cách thể chế": the number of a group stands with its name, that of a row apart. */
const GROUP = /^(?:[IVXL]{1,6}|[A-ZĐ])\s*[.)]/u;

/**
 * The columns of which the words touch those of the next: where a word begins just at each of the
 * columns that a stretch reaches into, it is not one text.
 */
export function tornIn({ pieces, ink, size }: Level, columns: readonly Stretch[]): number[] {
  const letters = pieces.filter(({ text }) => text.trim() !== '');
  const starts = letters.filter(
    ({ left }, i) => i === 0 || left - letters[i - 1]!.right > WORD * size,
  );
  return ink.flatMap((stretch) => {
    const [first, last] = reached(stretch, columns);
    if (first === 0 && GROUP.test(textOf(letters))) return [];
    const over = columns.slice(first + 1, last + 1);
    const isTorn = over.every(({ from }) => starts.some(({ left }) => Math.abs(left - from) <= 1));
    return over.length > 0 && isTorn
      ? [first, ...over.map((column) => columns.indexOf(column))]
      : [];
  });
}
