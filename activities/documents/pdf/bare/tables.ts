import type { Table } from '../../../../config/plan-reader/document';
import type { Page, Piece } from '../page';
import { cellsOf } from './cells';
import { headRows } from './head';
import { levelsOfPage, textOf, type Level, type Stretch } from './levels';
import { NEAR, regionsOf } from './regions';
import { rowsOf } from './rows';

/** A table that no lines part, where it begins, and the letters that stand in it. */
export interface BareTable {
  page: number;
  y: number;
  pieces: Piece[];
  /** Null where the columns cannot be told apart. */
  table: Table | null;
}

/** So many levels with three columns and more are a table. */
const ROWS = 3;

/** The tables of a document that no lines part, by where the letters of all their rows stand. */
export function bareTables(pages: readonly Pick<Page, 'number' | 'pieces'>[]): BareTable[] {
  const levels = pages.flatMap(levelsOfPage);
  return regionsOf(levels)
    .filter(({ shown }) => shown >= ROWS)
    .map((region) => {
      const own = levels.slice(region.first, region.last + 1);
      const [first] = own as [Level, ...Level[]];
      const table = region.columns && tableOf(own, region.columns);
      if (table && belongs(levels[region.last + 1], own.at(-1)!)) doubtLast(table);
      return {
        page: first.page,
        y: first.y - first.size,
        pieces: own.flatMap(({ pieces }) => pieces),
        table,
      };
    });
}

/** Words that go on just below a table may be the rest of its last row. */
const belongs = (level: Level | undefined, last: Level): boolean =>
  level?.page === last.page &&
  level.y - last.y < NEAR * last.size &&
  /^\p{Ll}/u.test(textOf(level.pieces));

function doubtLast({ rows }: Table): void {
  for (const cell of rows.at(-1)!)
    cell.doubt ??= 'bảng không kẻ ô, không rõ hàng cuối kết thúc ở đâu';
}

function tableOf(levels: readonly Level[], columns: readonly Stretch[]): Table | null {
  const rows = rowsOf(levels, columns);
  const [head] = rows;
  if (!head || rows.length < 2) return null;
  const top = headRows(head, columns);
  if (top.at(-1)!.some(({ text }) => text === '')) return null;
  const cells = rows.slice(1).map((row, r) => cellsOf(row, top.length + r, columns));
  const filled = cells.flat().filter(({ text }) => text !== '');
  // Where most is doubted the head is as well.
  if (filled.filter(({ doubt }) => doubt !== undefined).length * 2 > filled.length) return null;
  return { kind: 'table', rows: [...top, ...cells], place: { page: levels[0]!.page } };
}
