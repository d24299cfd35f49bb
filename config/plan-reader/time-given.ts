import type { Column } from './column';
import type { TaskHead } from './columns';
import type { GroupTime } from './group-time';
import { isBlank, textUnder, type Row } from './rows';
import { oneLine } from './text';

/** The time in the column of a row that says nothing else and stands over a row without one. */
export function timeGiven(rows: readonly Row[], at: number, head: TaskHead): GroupTime | null {
  const row = rows[at]!;
  const time = textUnder(row, head, 'due');
  const says = OWN.some((kind) => !isBlank(textUnder(row, head, kind)));
  const isOneCell = new Set(row.cells.filter(({ text }) => text !== '')).size === 1;
  if (isBlank(time) || says || isOneCell || !isOverTimeless(rows, at, head)) return null;
  const words = oneLine(time!);
  return { words, over: `${oneLine(row.title)}: ${words}`, isCertain: false };
}

/** Whether a row under this one by its number has no time; one without a number may stand under "II" alone. */
function isOverTimeless(rows: readonly Row[], at: number, head: TaskHead): boolean {
  const above = rows[at]!.rank;
  for (let i = at + 1; i < rows.length && rows[i]!.rank > above; i++) {
    const isUnder = above === 0 || rows[i]!.label !== '';
    if (isUnder && isBlank(textUnder(rows[i]!, head, 'due'))) return true;
  }
  return false;
}

const OWN: readonly Column[] = ['lead', 'roles', 'support', 'product', 'receiver'];
