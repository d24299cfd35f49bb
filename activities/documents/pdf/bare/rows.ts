import { bandsOf } from './bands';
import { namesGroup, overFrom } from './columns';
import { firstLabel, isLabel, isNumberHead } from './labels';
import { textOf, type Level } from './levels';
import { fromMiddle, fromTop, type Parted } from './partition';
import { doubted, finished, goOn, rowOf, UNCLEAR, type Columns, type Row } from './row';
import { unnumberedRows } from './unnumbered';

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
