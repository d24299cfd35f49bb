import { fills } from './columns';
import type { Level, Stretch } from './levels';

/** How far a line may stand from where it is looked for, in points. */
const NEAR = 1.5;

/** For each row the levels of a column that belong to it; null: they fit no such layout. */
export type Parted = Level[][] | null;

/** Cells begin on the level of their row's number. */
export function fromTop(
  levels: readonly Level[],
  labels: readonly Level[],
  column: number,
  columns: readonly Stretch[],
): Parted {
  const rows = labels.map((): Level[] => []);
  let row = -1;
  for (const level of levels) {
    if (level === labels[row + 1]) row++;
    if (!fills(level, column, columns)) continue;
    const own = rows[row];
    const label = labels[row];
    if (!own || !label) return null;
    if (own.length === 0 && level.page === label.page && level !== label) return null;
    own.push(level);
  }
  return rows;
}

/** The number of a row stands at half the height of its cells; the levels are of one page. */
export function fromMiddle(
  levels: readonly Level[],
  labels: readonly Level[],
  column: number,
  columns: readonly Stretch[],
): Parted {
  const own = levels.filter((level) => fills(level, column, columns));
  const rows: Level[][] = [];
  let next = 0;
  for (const { y } of labels) {
    const row: Level[] = [];
    // The lines of a cell lie evenly about its middle: a first above it has a last as far below.
    const top = own[next];
    if (top && top.y <= y + NEAR) {
      const end = own.findLastIndex((level) => Math.abs(level.y - (2 * y - top.y)) <= NEAR);
      if (end < next) return null;
      row.push(...own.slice(next, end + 1));
      next = end + 1;
    }
    rows.push(row);
  }
  return next === own.length ? rows : null;
}
