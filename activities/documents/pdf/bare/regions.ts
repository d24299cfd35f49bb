import { beginsPart } from '../../wrapping';
import { boundsOf, columnsOf, cover, crosses } from './columns';
import { isLabel, isNumberHead } from './labels';
import { namedColumns } from './names';
import { textOf, type Level, type Stretch } from './levels';

/** The levels of a table that no lines part, from–to among all levels, and its columns. */
export interface Region {
  first: number;
  last: number;
  /** Null where they cannot be told apart. */
  columns: Stretch[] | null;
  /** How many levels show three columns and more. */
  shown: number;
}

/** Levels that may be of a table, and the columns that they show. */
interface Chunk extends Region {
  columns: Stretch[];
}

/** So many stretches beside each other are a level of a table; a head and a signature have two. */
const STRETCHES = 3;
/** Lines of a cell and rows of a table stand no further apart, in letter heights. */
export const NEAR = 1.6;
/** Words that begin a column do so at the same place, in points. */
const ALIGNED = 1.5;
const FAR = 2.6;
/** A column of numbers is narrower than this many letter heights. */
const NUMBERS = 5;
/** A line that stands over all columns names a group; more of them are a text between two tables. */
const GROUP_LINES = 2;

const shows = ({ ink }: Level): boolean => ink.length >= STRETCHES;

/** The tables among the levels of a document, in their order. */
export function regionsOf(levels: readonly Level[]): Region[] {
  const joined: Chunk[] = [];
  for (const chunk of chunksOf(levels)) {
    const last = joined.at(-1);
    const whole = last && together(last, chunk, levels);
    if (whole) joined.splice(-1, 1, whole);
    else joined.push(last ? withItsHead(last, chunk, levels) : chunk);
  }
  return joined.map((region) => grown(region, levels));
}

/** Runs of levels that no line over several columns interrupts. */
function chunksOf(levels: readonly Level[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Level[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (open.length > 0) chunks.push({ first, last, columns: columnsOf(open), shown: open.length });
    open = [];
  };
  let columns: Stretch[] = [];
  levels.forEach((level, i) => {
    const isOther = open.length > 0 && crosses(level, columns);
    if (isOther && (shows(level) || level.ink.length === 1)) close();
    if (!shows(level)) return;
    if (open.length === 0) first = i;
    last = i;
    open.push(level);
    columns = cover(open);
  });
  close();
  return chunks;
}

/** A table goes on behind a line that names a group, or over the end of a page. */
function together(a: Chunk, b: Chunk, levels: readonly Level[]): Chunk | null {
  const between = levels.slice(a.last + 1, b.first);
  const wide = between.filter((level) => level.ink.length === 1 && crosses(level, b.columns));
  if (wide.length > GROUP_LINES || beginsAnew(a, b, levels)) return null;
  const shown = levels.slice(a.first, b.last + 1).filter(shows);
  const columns = columnsOf(shown);
  // Of few lines the columns are not certain yet.
  const surer = a.shown > b.shown ? a : b;
  const isSame = columns.length >= Math.max(STRETCHES, surer.columns.length);
  return isSame ? { first: a.first, last: b.last, columns, shown: a.shown + b.shown } : null;
}

/** Of two tables without a line between them the head of the second stands as its columns do. */
function withItsHead(a: Chunk, b: Chunk, levels: readonly Level[]): Chunk {
  const fit = ({ ink }: Level, columns: readonly Stretch[]): number =>
    ink.filter(({ from }) => columns.some((column) => Math.abs(column.from - from) <= ALIGNED))
      .length;
  let { first } = b;
  while (
    first - 1 > a.first &&
    fit(levels[first - 1]!, b.columns) > fit(levels[first - 1]!, a.columns)
  )
    first--;
  a.last = Math.min(a.last, first - 1);
  return { ...b, first };
}

/** Whether a further table begins with a head of its own; the same head is said again on a new page. */
function beginsAnew(a: Chunk, b: Chunk, levels: readonly Level[]): boolean {
  const [own, next] = [levels[a.first]!, levels[b.first]!];
  const isSame = next.page !== own.page && textOf(own.pieces) === textOf(next.pieces);
  return isNumberHead(next, b.columns) && !isSame;
}

/** With the lines above and below that belong to the same cells. */
function grown(chunk: Chunk, levels: readonly Level[]): Region {
  let { first, last } = chunk;
  const columns = namedColumns(levels.slice(first, last + 1), chunk.columns);
  if (!columns) return { ...chunk, columns };
  while (isPart(levels[first - 1], levels[first]!, columns)) first--;
  while (goesOn(levels[last]!, levels[last + 1], columns)) last++;
  const whole = namedColumns(levels.slice(first, last + 1), columns);
  return { ...chunk, first, last, columns: whole };
}

/** A line that stands just over another of the table, or is its head over two columns. */
function isPart(level: Level | undefined, below: Level, columns: readonly Stretch[]): boolean {
  if (!level || level.page !== below.page || below.y - level.y > NEAR * level.size) return false;
  // Over a column of numbers nothing but their name has room; a title stands as wide as a heading.
  const [first] = columns as [Stretch];
  const isMargin =
    level.ink.length === 1 &&
    level.ink[0]!.from < first.to &&
    first.to - first.from > NUMBERS * level.size;
  return shows(level) || (isInside(level, columns) && !isMargin);
}

/** The rest of the last row, also on the next page, or a row of few cells. */
function goesOn(above: Level, level: Level | undefined, columns: readonly Stretch[]): boolean {
  if (!level || !isInside(level, columns)) return false;
  if (level.ink.length === 1 && beginsPart(textOf(level.pieces))) return false;
  const isInner = level.ink[0]!.from > columns[0]!.to;
  if (level.page !== above.page) return isInner && level.page === above.page + 1;
  const distance = level.y - above.y;
  return distance <= (isInner || isLabel(level, columns) ? FAR : NEAR) * level.size;
}

/** Whether each stretch of a level stands in one column, as the words of a cell do. */
function isInside({ ink, size }: Level, columns: readonly Stretch[]): boolean {
  const bounds = boundsOf(columns);
  const left = columns[0]!.from - size;
  return ink.every(
    ({ from, to }) => from >= left && !bounds.some((bound) => from < bound && bound < to),
  );
}
