import type { Block, Cell, Table } from '../../../config/plan-reader/document';
import { takeRest, type CellLines } from './rest';

/** A piece of a page in its reading order; of a ruled table also the places of its lines. */
export interface Piled {
  block: Block;
  columns?: number[];
}

const NEAR = 4;

/** Joins a table that goes on over the end of a page, of which the head may be said again. */
export function joinTables(piled: Piled[], lines: Map<Cell, CellLines>): Block[] {
  const joined: Piled[] = [];
  for (const next of piled) {
    const last = joined.at(-1);
    if (last?.block.kind === 'table' && next.block.kind === 'table' && goesOn(last, next)) {
      append(last.block, next.block, lines);
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

function append(table: Table, more: Table, lines: Map<Cell, CellLines>): void {
  let rows = more.rows;
  let same = 0;
  while (same < rows.length - 1 && said(rows[same]) === said(table.rows[same])) same++;
  rows = rows.slice(same);
  if (rows.length > 0 && takeRest(table, rows, lines)) rows = rows.slice(1);
  const shift = table.rows.length - (more.rows.length - rows.length);
  for (const cell of new Set<Cell>(rows.flat())) cell.row += shift;
  table.rows.push(...rows);
}

const said = (row: Cell[] | undefined): string => (row ?? []).map(({ text }) => text).join('\t');
