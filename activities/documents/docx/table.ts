import type { Cell, Place } from '../../../config/plan-reader/document';
import { child, elements, value, type Element } from '../xml';

/** A table of more columns than this is none of a plan. */
const WIDEST = 63;

/** The grid of a table, with each merged cell in all the slots that it covers. */
export function gridOf(table: Element, place: Place, textOf: (cell: Element) => string): Cell[][] {
  const grid: Cell[][] = [];
  for (const row of inside(table, 'w:tr')) {
    const slots: Cell[] = [];
    const r = grid.length;
    const properties = child(row, 'w:trPr');
    fill(slots, span(value(properties, 'w:gridBefore'), 0), (column) => empty(r, column, place));
    for (const cell of inside(row, 'w:tc')) {
      const own = child(cell, 'w:tcPr');
      const column = slots.length;
      const merged = child(own, 'w:vMerge');
      const above = grid[r - 1]?.[column];
      const continues = merged && merged.attributes['w:val'] !== 'restart' && above;
      const here: Cell = continues
        ? above
        : { text: textOf(cell), row: r, column, place: at(place, r, column) };
      fill(slots, span(value(own, 'w:gridSpan'), 1), () => here);
    }
    fill(slots, span(value(properties, 'w:gridAfter'), 0), (column) => empty(r, column, place));
    grid.push(slots);
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  grid.forEach((row, r) => fill(row, width - row.length, (column) => empty(r, column, place)));
  return grid;
}

/** Rows or cells, also those inside a content control or a tracked insertion. */
function inside(holder: Element, name: 'w:tr' | 'w:tc'): Element[] {
  return elements(holder).flatMap((element) => {
    if (element.name === name) return [element];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(element.name)
      ? inside(element, name)
      : [];
  });
}

const span = (said: string | undefined, otherwise: number): number =>
  Math.min(WIDEST, Number(said ?? otherwise) || otherwise);

function fill(slots: Cell[], count: number, cell: (column: number) => Cell): void {
  for (let i = 0; i < count && slots.length < WIDEST; i++) slots.push(cell(slots.length));
}

const at = (place: Place, row: number, column: number): Place => ({
  ...place,
  row: row + 1,
  column: column + 1,
});

const empty = (row: number, column: number, place: Place): Cell => ({
  text: '',
  row,
  column,
  place: at(place, row, column),
});
