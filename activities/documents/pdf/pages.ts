import type { Block, Cell, Table } from '../../../config/plan-reader/document';

/** A piece of a page in its reading order; of a ruled table also the places of its lines. */
export interface Piled {
  block: Block;
  columns?: number[];
}

const NEAR = 4;

/** Joins a table that goes on over the end of a page, of which the head may be said again. */
export function joinTables(piled: Piled[]): Block[] {
  const joined: Piled[] = [];
  for (const next of piled) {
    const last = joined.at(-1);
    if (last?.block.kind === 'table' && next.block.kind === 'table' && goesOn(last, next)) {
      append(last.block, next.block);
    } else {
      joined.push(next);
    }
  }
  return joined.map(({ block }) => block);
}

function goesOn(last: Piled, next: Piled): boolean {
  const [a, b] = [last.columns ?? [], next.columns ?? []];
  return (
    a.length > 0 &&
    last.block.place.page !== next.block.place.page &&
    a.length === b.length &&
    a.every((x, i) => Math.abs(x - b[i]!) <= NEAR)
  );
}

function append(table: Table, more: Table): void {
  let rows = more.rows;
  let same = 0;
  while (same < rows.length - 1 && said(rows[same]) === said(table.rows[same])) same++;
  rows = rows.slice(same);
  const [first] = rows;
  const last = table.rows.at(-1);
  if (first && last && isRest(first, last)) {
    for (const cell of new Set(first)) {
      const above = last[cell.column];
      if (above && cell.text !== '') above.text = `${above.text} ${cell.text}`.trim();
    }
    rows = rows.slice(1);
  }
  const shift = table.rows.length - (more.rows.length - rows.length);
  for (const cell of new Set<Cell>(rows.flat())) cell.row += shift;
  table.rows.push(...rows);
}

const said = (row: Cell[] | undefined): string => (row ?? []).map(({ text }) => text).join('\t');

/** The rest of a row that the end of the page cut: no number, and a cell goes on in the middle of its words. */
function isRest(row: Cell[], above: Cell[]): boolean {
  const cells = [...new Set(row)].filter(({ text }) => text !== '');
  return (
    row[0]!.text === '' &&
    cells.some(({ text }) => /^[\p{Ll}\d(]/u.test(text)) &&
    cells.every(({ column }) => (above[column]?.text ?? '') !== '')
  );
}
