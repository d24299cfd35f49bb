import type { Cell } from '../../../../config/plan-reader/document';
import { textIn } from './cells';
import { reached, tornIn } from './columns';
import { piecesIn, textOf, type Level, type Stretch } from './levels';
import type { Row } from './row';

/** A name of the head that stands over several columns, from–to. */
interface Wide {
  level: Level;
  stretch: Stretch;
  first: number;
  last: number;
}

/** The head as one row; as two where a name in it stands over several columns. */
export function headRows({ cells }: Row, columns: readonly Stretch[]): Cell[][] {
  const levels = [...new Set(cells.flat())];
  const page = levels[0]?.page;
  const place = page === undefined ? {} : { page };
  const wide = levels
    .filter((level) => tornIn(level, columns).length === 0)
    .flatMap((level) => level.ink.map((stretch) => wideOf(level, stretch, columns)))
    .filter(({ first, last }) => last > first);
  const own = columns.map((_, column) =>
    textIn(
      cells[column]!.map((level) => without(level, wide)),
      column,
      columns,
    ),
  );
  const top: Cell[] = [];
  own.forEach(({ text }, column) => {
    const over = wide.filter(({ first, last }) => first <= column && column <= last);
    const left = over.length > 0 ? top[over[0]!.first] : undefined;
    const names = over.map(({ level, stretch }) => textOf(piecesIn(level, stretch)));
    top.push(left ?? { text: names.join(' ') || text, row: 0, column, place });
  });
  if (wide.length === 0) return [top];
  const isOver = (column: number): boolean =>
    wide.some(({ first, last }) => first <= column && column <= last);
  const low = own.map(({ text }, column) =>
    isOver(column) ? { text, row: 1, column, place } : top[column]!,
  );
  return [top, low];
}

function wideOf(level: Level, stretch: Stretch, columns: readonly Stretch[]): Wide {
  const [first, last] = reached(stretch, columns);
  return { level, stretch, first, last };
}

function without(level: Level, wide: readonly Wide[]): Level {
  const over = new Set(
    wide.filter((one) => one.level === level).flatMap(({ stretch }) => piecesIn(level, stretch)),
  );
  return { ...level, pieces: level.pieces.filter((piece) => !over.has(piece)) };
}
