import { fills, overFrom, tornIn } from './columns';
import type { Level, Stretch } from './levels';

/** A row of a table that no lines part. */
export interface Row {
  /** The levels of each column. */
  cells: Level[][];
  /** From this column on one text stands over all; null: each column has its own. */
  over: number | null;
  /** By column, why it is not certain that this is its text. */
  doubts: Map<number, string>;
}

export type Columns = readonly Stretch[];

export const UNCLEAR = 'bảng không kẻ ô, không rõ dòng chữ nào thuộc hàng này';
const TORN = 'bảng không kẻ ô, chữ của hai cột chạm nhau';

export const lastPage = ({ cells }: Row): number =>
  Math.max(...cells.flat().map(({ page }) => page));

/** The rest of a row that the end of a page cut, or a line of which nothing tells the row. */
export function goOn(rows: Row[], band: Level[], columns: Columns): void {
  const last = rows.at(-1);
  const filled = columns.flatMap((_, column) =>
    band.some((level) => fills(level, column, columns)) ? [column] : [],
  );
  const isCut = last !== undefined && lastPage(last) !== band[0]!.page;
  if (!last || (!isCut && filled.length > 1)) {
    rows.push(rowOf(band, columns));
    return;
  }
  for (const column of filled) {
    last.cells[column]!.push(...band.filter((level) => fills(level, column, columns)));
    if (!isCut) last.doubts.set(column, UNCLEAR);
  }
}

export const rowOf = (levels: readonly Level[], columns: Columns): Row =>
  finished(
    columns.map((_, column) => levels.filter((level) => fills(level, column, columns))),
    levels[0] ? overFrom(levels[0], columns) : null,
    columns,
  );

export function finished(cells: Level[][], over: number | null, columns: Columns): Row {
  const doubts = new Map<number, string>();
  for (const level of new Set(cells.flat())) {
    for (const column of tornIn(level, columns)) doubts.set(column, TORN);
  }
  return { cells, over, doubts };
}

export function doubted(row: Row): Row {
  row.cells.forEach((levels, column) => {
    if (levels.length > 0) row.doubts.set(column, UNCLEAR);
  });
  return row;
}
