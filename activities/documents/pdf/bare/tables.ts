import type { Table } from '../../../../config/plan-reader/document';
import type { Page, Piece } from '../page';
import { cellsOf } from './cells';
import { reached } from './columns';
import { headRows } from './head';
import { isLabel } from './labels';
import { levelsOfPage, type Level, type Stretch } from './levels';
import { regionsOf, type Region } from './regions';
import { rowsOf, type Row } from './rows';

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
      const columns = columnsIn(own, region);
      return {
        page: first.page,
        y: first.y - first.size,
        pieces: own.flatMap(({ pieces }) => pieces),
        table: columns && tableOf(own, columns),
      };
    });
}

/** The columns with all that stands in them; a head may stand beside the short words under it. */
function columnsIn(levels: readonly Level[], { columns: shown }: Region): Stretch[] | null {
  const columns = shown.map((column) => ({ ...column }));
  for (const stretch of levels.flatMap(({ ink }) => ink)) {
    const [first, last] = reached(stretch, shown);
    if (first !== last) continue;
    const column = columns[first]!;
    [column.from, column.to] = [
      Math.min(column.from, stretch.from),
      Math.max(column.to, stretch.to),
    ];
  }
  const firstRow = levels.findIndex((level) => isLabel(level, columns));
  const height = Math.max(1, firstRow);
  const isFilled = (part: readonly Level[], { from, to }: Stretch): boolean =>
    part.some(({ ink }) => ink.some((stretch) => stretch.from < to && stretch.to > from));
  const whole: Stretch[] = [];
  const heads = columns.map((column) => isFilled(levels.slice(0, height), column));
  const bodies = columns.map((column) => isFilled(levels.slice(height), column));
  for (let i = 0; i < columns.length; i++) {
    const isSplit =
      i + 1 < columns.length &&
      heads[i] !== heads[i + 1] &&
      bodies[i] !== bodies[i + 1] &&
      heads[i] !== bodies[i];
    if (isSplit) {
      whole.push({ from: columns[i]!.from, to: columns[i + 1]!.to });
      i++;
    } else if (!heads[i]) return null;
    else whole.push(columns[i]!);
  }
  return whole.length < 3 ? null : whole;
}

function tableOf(levels: readonly Level[], columns: readonly Stretch[]): Table {
  const rows = rowsOf(levels, columns);
  const [head] = rows as [Row];
  const top = headRows(head, columns);
  const cells = rows.slice(1).map((row, r) => cellsOf(row, top.length + r, columns));
  return { kind: 'table', rows: [...top, ...cells], place: { page: levels[0]!.page } };
}
