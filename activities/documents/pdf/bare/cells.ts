import type { Cell } from '../../../../config/plan-reader/document';
import { goneOn, linesOf, paragraphsOf } from '../lines';
import { inColumn } from './columns';
import type { Level, Stretch } from './levels';
import type { Row } from './row';

/** The cells of a row. */
export function cellsOf(
  { cells, over, doubts }: Row,
  row: number,
  columns: readonly Stretch[],
): Cell[] {
  const page = cells.flat()[0]?.page;
  const place = page === undefined ? {} : { page };
  const whole = over === null ? null : wideText(cells, over, columns);
  const made: Cell[] = [];
  columns.forEach((_, column) => {
    if (whole !== null && column > over!) {
      made.push(made[over!]!);
      return;
    }
    const { text, isBroken } = textIn(cells[column]!, column, columns);
    const doubt =
      doubts.get(column) ?? (isBroken ? 'bảng không kẻ ô, không rõ chỗ xuống dòng' : null);
    made.push({
      text: column === over ? whole! : text,
      row,
      column,
      place,
      ...(doubt === null || column === over ? {} : { doubt }),
    });
  });
  return made;
}

/** What stands over all columns from one on. */
function wideText(cells: Level[][], over: number, columns: readonly Stretch[]): string {
  const levels = [...new Set(cells.flat())];
  const before = new Set(
    levels.flatMap((level) =>
      columns.slice(0, over).flatMap((_, column) => inColumn(level, column, columns)),
    ),
  );
  return linesOf(levels.flatMap(({ pieces }) => pieces.filter((piece) => !before.has(piece))))
    .map(({ text }) => text)
    .join(' ');
}

/** The words of a cell; it is not known how wide its column was drawn, only how wide at least and at most. */
export function textIn(
  levels: readonly Level[],
  column: number,
  columns: readonly Stretch[],
): { text: string; isBroken: boolean } {
  const { to } = columns[column]!;
  const most = columns[column + 1] ? columns[column + 1]!.from - 4 : to;
  const read = (edge: number): string =>
    byPage(levels)
      .map((own) => {
        const lines = linesOf(own.flatMap((level) => inColumn(level, column, columns)));
        return paragraphsOf(
          lines.map((line) => ({ ...line, columns: 1 })),
          edge,
        )
          .map(({ text }) => text)
          .join('\n');
      })
      .filter((text) => text !== '')
      .reduce((all, text) => (all === '' ? text : goneOn(all, text)), '');
  const [least, widest] = [read(to), read(most)];
  return { text: least, isBroken: least !== widest && /\n\p{Lu}/u.test(widest) };
}

const byPage = (levels: readonly Level[]): Level[][] =>
  [...new Set(levels.map(({ page }) => page))].map((page) =>
    levels.filter((level) => level.page === page),
  );
