import { taskHead } from '../../../config/plan-reader/columns';
import { dueOf } from '../../../config/plan-reader/deadlines';
import type { Cell, Table } from '../../../config/plan-reader/document';
import type { DueFound } from '../../../config/plan-reader/draft';

/**
 * Parts the times of a cell that stand on lines of their own without a sign, where full lines made one
 * text of them that is no time: "Tháng 4" | "Tháng 8".
 */
export function partTimes(table: Table, linesOf: (cell: Cell) => readonly string[]): void {
  const head = taskHead(table);
  if (!head) return;
  const cells = table.rows
    .slice(head.rows)
    .flatMap((row) => row.filter((_, column) => head.columns[column] === 'due'));
  for (const cell of new Set(cells)) {
    const lines = linesOf(cell);
    if (cell.text !== lines.join(' ') || dueOf(cell.text).every(isRead)) continue;
    const times: string[] = [];
    for (const line of lines) {
      const before = times.at(-1);
      const whole = before === undefined ? line : `${before} ${line}`;
      const isNext = before !== undefined && areTimes([before]) && !areTimes([whole]);
      if (isNext) times.push(line);
      else times.splice(-1, 1, whole);
    }
    if (areTimes(times)) cell.text = times.join('\n');
  }
}

const isRead = ({ deadline }: DueFound): boolean => deadline !== null;

/** Whether each text is one time and nothing else. */
const areTimes = (texts: readonly string[]): boolean =>
  texts.every((text) => {
    const [only, ...more] = dueOf(text);
    return more.length === 0 && isRead(only!) && only!.words === text;
  });
