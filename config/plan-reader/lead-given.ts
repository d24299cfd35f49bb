import type { Column } from './column';
import type { TaskHead } from './columns';
import { isBlank, textUnder, type Row } from './rows';
import { bare, oneLine } from './text';

/** Who leads and supports by a row that stands over others. */
export interface LeadGiven {
  lead: string;
  support: string | null;
  /** The row as it is written: "Công tác quy hoạch: Phòng Quản lý xây dựng". */
  over: string;
  /** Whether the row says nothing else and all under it say when, and nobody who leads: it is a group. */
  isGroup: boolean;
}

/** What the cells of parties of a row give to the rows under it that have no lead; null where there is none. */
export function leadGiven(rows: readonly Row[], at: number, head: TaskHead): LeadGiven | null {
  const row = rows[at]!;
  const lead = leadIn(row, head);
  if (lead === null || new Set(row.cells).size < 2) return null;
  const under = underOf(rows, at);
  if (!under.some((each) => leadIn(each, head) === null)) return null;
  const isGroup =
    OWN.every((kind) => isBlank(textUnder(row, head, kind))) &&
    under.every(
      (each) =>
        leadIn(each, head) === null && TIMES.some((kind) => !isBlank(textUnder(each, head, kind))),
    );
  const support = textUnder(row, head, 'support');
  const said = [lead, ...(isBlank(support) ? [] : [support!])].map(oneLine).join('; ');
  return { lead, support, over: `${bare(oneLine(row.title))}: ${said}`, isGroup };
}

/** The rows under a row by their numbers; one without a number may stand under "II" alone. */
function underOf(rows: readonly Row[], at: number): Row[] {
  const { rank } = rows[at]!;
  const behind = rows.slice(at + 1);
  const end = behind.findIndex((each) => each.rank <= rank);
  return (end < 0 ? behind : behind.slice(0, end)).filter(
    ({ label, title }) => title !== '' && (rank === 0 || label !== ''),
  );
}

/** What stands in the columns of leads, and is not the name of the row over all of them. */
function leadIn(row: Row, head: TaskHead): string | null {
  const name = row.cells[head.columns.indexOf('title')];
  if (row.cells[head.columns.indexOf('support')] === name) return null;
  const own = LEADS.filter((kind) => row.cells[head.columns.indexOf(kind)] !== name)
    .map((kind) => textUnder(row, head, kind))
    .find((text) => !isBlank(text));
  return own ?? null;
}

/** Whether a row gets the lead of a row over it: it has a number, or that one is Roman. */
export const isGiven = ({ row, over }: { row: Row; over: Row }): boolean =>
  over.rank === 0 || row.label !== '';

const LEADS: readonly Column[] = ['lead', 'roles'];
const TIMES: readonly Column[] = ['due', 'period'];
const OWN: readonly Column[] = ['due', 'hour', 'period', 'product', 'starts', 'receiver'];
