import { reached } from './columns';
import { firstLabel } from './labels';
import type { Level, Stretch } from './levels';

/** A column by what stands in it: its name, and cells under the name. */
interface Held {
  column: Stretch;
  hasName: boolean;
  hasCells: boolean;
}

/**
 * The columns of a table, each under a name of its own; null where one has none. Short words beside
 * the name that stands over them are one column with it, so are the words of justified lines.
 */
export function namedColumns(
  levels: readonly Level[],
  shown: readonly Stretch[],
): Stretch[] | null {
  const columns = shown.map((column) => ({ ...column }));
  for (const stretch of levels.flatMap(({ ink }) => ink)) {
    const [first, last] = reached(stretch, shown);
    if (first === last) widen(columns[first]!, stretch);
  }
  const height = Math.max(1, levels.indexOf(firstLabel(levels, columns) ?? levels[1]!));
  const [head, body] = [levels.slice(0, height), levels.slice(height)];
  const parted = underOneName(columns, head);
  const [names, cells] = [filledIn(head, parted), filledIn(body, parted)];
  const held = parted.map((column, i) => ({
    column,
    hasName: names.has(i),
    hasCells: cells.has(i),
  }));
  const whole: Held[] = [];
  for (const next of held) {
    const before = whole.at(-1);
    if (before && isOne(before, next)) {
      const column = { from: before.column.from, to: next.column.to };
      whole.splice(-1, 1, { column, hasName: true, hasCells: true });
    } else whole.push(next);
  }
  return whole.length < 3 || whole.some(({ hasName }) => !hasName)
    ? null
    : whole.map(({ column }) => column);
}

function widen(column: Stretch, { from, to }: Stretch): void {
  column.from = Math.min(column.from, from);
  column.to = Math.max(column.to, to);
}

/** The columns in which levels have words of their own. */
const filledIn = (levels: readonly Level[], columns: readonly Stretch[]): Set<number> =>
  new Set(
    levels
      .flatMap(({ ink }) => ink.map((stretch) => reached(stretch, columns)))
      .filter(([first, last]) => first === last)
      .map(([first]) => first),
  );

/** A name beside cells without one. */
const isOne = (a: Held, b: Held): boolean =>
  a.hasName !== b.hasName && a.hasCells !== b.hasCells && a.hasName !== a.hasCells;

/** Columns over which one name stands and no further names under it. */
function underOneName(columns: readonly Stretch[], head: readonly Level[]): Stretch[] {
  const wide = head.flatMap(({ ink }) =>
    ink.map((stretch) => reached(stretch, columns)).filter(([first, last]) => last > first),
  );
  const own = head.flatMap(({ ink }) =>
    ink.map((stretch) => reached(stretch, columns)).filter(([first, last]) => last === first),
  );
  const isNamed = (column: number): boolean => own.some(([first]) => first === column);
  const whole: Stretch[] = [];
  columns.forEach((column, i) => {
    const isUnder = wide.some(([first, last]) => first < i && i <= last);
    const before = whole.at(-1);
    if (before && isUnder && !isNamed(i) && !isNamed(i - 1))
      whole.splice(-1, 1, { from: before.from, to: column.to });
    else whole.push(column);
  });
  return whole;
}
