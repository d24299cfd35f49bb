import { bandsOf } from './bands';
import { inColumn, namesGroup } from './columns';
import { textOf, type Level } from './levels';
import { doubted, goOn, lastPage, rowOf, type Columns, type Row } from './row';

/** Rows without numbers, told apart by gaps, or by where their words begin. */
export function unnumberedRows(levels: Level[], columns: Columns): Row[] {
  const bands = bandsOf(levels, columns);
  const pages = new Set(levels.map(({ page }) => page)).size;
  if (bands.length - pages < 2) return rowsByWords(levels, columns);
  const rows: Row[] = [];
  for (const band of bands.flatMap((each) => besideGroups(each, columns))) {
    const isCut = rows.length > 0 && lastPage(rows.at(-1)!) !== band[0]!.page;
    const isGroup = namesGroup(band[0]!, columns);
    const row = rowOf(band, columns);
    const isMore = band.slice(1).some((level) => isFirstLine(level, columns));
    if (isCut && !isGroup && !isFirstLine(band[0]!, columns)) goOn(rows, band, columns);
    else rows.push(isMore && rows.length > 0 ? doubted(row) : row);
  }
  return rows;
}

/** The name of a group is a row of its own. */
function besideGroups(band: Level[], columns: Columns): Level[][] {
  const at = band.findIndex((level) => namesGroup(level, columns));
  if (at < 0) return [band];
  const parts = [band.slice(0, at), band.slice(at, at + 1)].filter(({ length }) => length > 0);
  const rest = band.slice(at + 1);
  return rest.length === 0 ? parts : [...parts, ...besideGroups(rest, columns)];
}

/** All cells of a row begin on its first line, with a capital letter or a figure. */
const isFirstLine = (level: Level, columns: Columns): boolean => {
  const words = columns.map((_, column) => said(level, column, columns));
  const filled = words.filter((word) => word !== '');
  return (
    words[widest(columns)] !== '' &&
    filled.length > 2 &&
    filled.every((word) => /^[\p{Lu}\d]/u.test(word))
  );
};

/** Where nothing else tells the rows apart; a line that could be of either row is a doubt of both. */
function rowsByWords(levels: Level[], columns: Columns): Row[] {
  const rows: Level[][] = [];
  const unclear = new Set<number>();
  for (const level of levels) {
    const words = columns.map((_, column) => said(level, column, columns));
    const begun = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
    const before = rows.at(-1)?.[0];
    const isAfterGroup = before !== undefined && namesGroup(before, columns);
    if (isFirstLine(level, columns) || namesGroup(level, columns) || isAfterGroup)
      rows.push([level]);
    else {
      if (rows.length === 0) rows.push([]);
      if (begun > 1 || /^[\p{Lu}\d]/u.test(words[widest(columns)]!))
        unclear.add(rows.length - 1).add(rows.length);
      rows.at(-1)!.push(level);
    }
  }
  // Where the head ends is not known either.
  if (unclear.has(0)) return [];
  return rows.map((row, r) =>
    unclear.has(r) ? doubted(rowOf(row, columns)) : rowOf(row, columns),
  );
}

const widest = (columns: Columns): number => {
  const widths = columns.map(({ from, to }) => to - from);
  return widths.indexOf(Math.max(...widths));
};

const said = (level: Level, column: number, columns: Columns): string =>
  textOf(inColumn(level, column, columns));
