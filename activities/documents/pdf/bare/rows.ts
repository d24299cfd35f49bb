import { bandsOf } from './bands';
import { fills, inColumn, namesGroup, overFrom, tornIn } from './columns';
import { firstLabel, isLabel, isNumberHead } from './labels';
import { textOf, type Level, type Stretch } from './levels';
import { fromMiddle, fromTop, type Parted } from './partition';

/** A row of a table that no lines part. */
export interface Row {
  /** The levels of each column. */
  cells: Level[][];
  /** From this column on one text stands over all; null: each column has its own. */
  over: number | null;
  /** By column, why it is not certain that this is its text. */
  doubts: Map<number, string>;
}

type Columns = readonly Stretch[];

const UNCLEAR = 'bảng không kẻ ô, không rõ dòng chữ nào thuộc hàng này';
const TORN = 'bảng không kẻ ô, chữ của hai cột chạm nhau';

/** The rows of a table, its head first; none where they cannot be told apart. */
export function rowsOf(all: readonly Level[], columns: Columns): Row[] {
  const levels = withoutHeadsAgain(all);
  const first = firstLabel(levels, columns);
  const isNumbered =
    levels.filter((level) => isLabel(level, columns) && !namesGroup(level, columns)).length > 1;
  const rows =
    first && isNumbered ? numberedRows(levels, first, columns) : unnumberedRows(levels, columns);
  doubtBefore(rows);
  return rows;
}

/** Of a doubted row at the top of a page the first lines may be the rest of the row before. */
function doubtBefore(rows: readonly Row[]): void {
  rows.slice(1).forEach((row, i) => {
    const before = rows[i]!;
    const isFirst = row.cells.flat()[0]?.page !== before.cells.flat()[0]?.page;
    if (isFirst && row.doubts.size > 0) doubted(before);
  });
}

/** A page may say the head of the table again. */
function withoutHeadsAgain(levels: readonly Level[]): Level[] {
  const head = levels.map(({ pieces }) => textOf(pieces));
  let said = 0;
  return levels.filter((level, i) => {
    const isPageStart = i > 0 && levels[i - 1]!.page !== level.page;
    if (isPageStart || said > 0) said = textOf(level.pieces) === head[said] ? said + 1 : 0;
    if (i > 0 && isPageStart && said === 0) return true;
    return said === 0;
  });
}

function numberedRows(levels: Level[], first: Level, columns: Columns): Row[] {
  const from = levels.indexOf(first);
  const body = levels.slice(from);
  const starts = body.filter((level) => isLabel(level, columns) || namesGroup(level, columns));
  const bands = bandsOf(levels, columns);
  const begins = new Set(bands.map((band) => band[0]!));
  const areAllApart = starts.every((start) => begins.has(start));
  const isNoneElse = body.every(
    (level, i) => !begins.has(level) || starts.includes(level) || body[i - 1]?.page !== level.page,
  );
  const whole = areAllApart || isNoneElse ? parted(fromTop, body, starts, columns) : null;
  if (whole) return [rowOf(levels.slice(0, from), columns), ...whole];
  const firstBand = bands.findIndex((band) => band.includes(first));
  const rows = firstBand === 0 ? [] : [rowOf(bands.slice(0, firstBand).flat(), columns)];
  for (const band of bands.slice(firstBand)) {
    const isHead = rows.length === 0;
    const own = band.filter(
      (level) => starts.includes(level) || (isHead && isNumberHead(level, columns)),
    );
    if (own.length > 1) rows.push(...severalRows(band, own, columns));
    else if (own.length === 1) rows.push(rowOf(band, columns));
    else goOn(rows, band, columns);
  }
  return rows;
}

/** Rows of which a band has several, where each column fits one layout. */
function severalRows(band: Level[], starts: Level[], columns: Columns): Row[] {
  const [top, middle] = [fromTop, fromMiddle].map((layout) =>
    parted(layout, band, starts, columns),
  );
  if (top && !middle) return top;
  if (middle && !top) return middle;
  const rows = top ?? loosely(band, starts, columns);
  rows.forEach((row, r) => {
    columns.forEach((_, column) => {
      const own = row.cells[column]!;
      const other = middle?.[r]!.cells[column];
      const isSame = other?.length === own.length && own.every((level, i) => level === other[i]);
      if (!isSame) row.doubts.set(column, UNCLEAR);
    });
  });
  return rows;
}

function parted(
  layout: (
    levels: readonly Level[],
    starts: readonly Level[],
    column: number,
    columns: Columns,
  ) => Parted,
  levels: readonly Level[],
  starts: readonly Level[],
  columns: Columns,
): Row[] | null {
  const byColumn = columns.map((_, column) => layout(levels, starts, column, columns));
  if (byColumn.includes(null)) return null;
  return starts.map((start, r) =>
    finished(
      byColumn.map((rows) => rows![r]!),
      overFrom(start, columns),
      columns,
    ),
  );
}

const loosely = (band: Level[], starts: Level[], columns: Columns): Row[] =>
  starts.map((start, i) => {
    const from = i === 0 ? 0 : band.indexOf(start);
    const next = starts[i + 1];
    return rowOf(band.slice(from, next && band.indexOf(next)), columns);
  });

/** Rows without numbers, told apart by gaps, or by where their words begin. */
function unnumberedRows(levels: Level[], columns: Columns): Row[] {
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

const lastPage = ({ cells }: Row): number => Math.max(...cells.flat().map(({ page }) => page));

/** The rest of a row that the end of a page cut, or a line of which nothing tells the row. */
function goOn(rows: Row[], band: Level[], columns: Columns): void {
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

const rowOf = (levels: readonly Level[], columns: Columns): Row =>
  finished(
    columns.map((_, column) => levels.filter((level) => fills(level, column, columns))),
    levels[0] ? overFrom(levels[0], columns) : null,
    columns,
  );

function finished(cells: Level[][], over: number | null, columns: Columns): Row {
  const doubts = new Map<number, string>();
  for (const level of new Set(cells.flat())) {
    for (const column of tornIn(level, columns)) doubts.set(column, TORN);
  }
  return { cells, over, doubts };
}

function doubted(row: Row): Row {
  row.cells.forEach((levels, column) => {
    if (levels.length > 0) row.doubts.set(column, UNCLEAR);
  });
  return row;
}
