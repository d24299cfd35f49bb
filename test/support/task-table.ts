import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { Cell, SourceDocument } from '../../config/plan-reader/document';
import type { ItemDraft } from '../../config/plan-reader/draft';

/**
 * A document of one table. Cells are parted by "|", lines of a cell by "⏎"; "<" is one with the cell
 * before it, "^" with the cell above it.
 */
export function taskTable(...lines: string[]): SourceDocument {
  const rows: Cell[][] = [];
  lines.forEach((line, row) => {
    const cells: Cell[] = [];
    line.split('|').forEach((said, column) => {
      const text = said.trim().replaceAll('⏎', '\n');
      const place = { table: 1, row: row + 1, column: column + 1 };
      if (text === '<') cells.push(cells.at(-1)!);
      else if (text === '^') cells.push(rows[row - 1]![column]!);
      else cells.push({ text, row, column, place });
    });
    rows.push(cells);
  });
  return { blocks: [{ kind: 'table', rows, place: { table: 1 } }] };
}

export const tableDraft = (...lines: string[]) =>
  readPlanWith(taskTable(...lines), loadDirectory('mau'), '2026-01-05');

export const tableItemsOf = (...lines: string[]): ItemDraft[] => tableDraft(...lines).items;
