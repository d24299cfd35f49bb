import type { Column } from '../../../config/plan-reader/column';
import { taskHead } from '../../../config/plan-reader/columns';
import { dueOf } from '../../../config/plan-reader/deadlines';
import type { Cell, Table } from '../../../config/plan-reader/document';
import { beginsAsUnit } from '../../../config/plan-reader/units';
import { beginsPart } from '../wrapping';
import { goneOn, isFull, isHyphen } from './lines';
import type { Line } from './page';

/** The lines of a cell, and where its column ends. */
export interface CellLines {
  lines: Line[];
  edge: number;
}

type Lines = ReadonlyMap<Cell, CellLines>;

/**
 * Gives what stands in the first of the rows of a page to the last row before, where the end of the
 * page cut it; what may be another's is doubted. Returns whether that row is such a rest.
 */
export function takeRest(
  table: Table,
  rows: readonly Cell[][],
  lines: Map<Cell, CellLines>,
): boolean {
  const rest = restOf(table, rows, lines);
  for (const { cell, above, isOneLine, isSure } of rest ?? []) {
    if (above.text === '') above.text = cell.text;
    else above.text = isOneLine ? goneOn(above.text, cell.text) : `${above.text}\n${cell.text}`;
    if (!isSure) above.doubt = DOUBT;
    const { lines: before = [], edge = 0 } = lines.get(above) ?? {};
    const more = lines.get(cell);
    if (more) lines.set(above, { lines: [...before, ...more.lines], edge });
    for (const row of rows) row.forEach((each, i) => each === cell && (row[i] = above));
  }
  return rest !== null;
}

const DOUBT = 'ô bị ngắt sang trang sau, không rõ phần ở trang sau có thuộc hàng này không';

/** What a cell of the new page adds to the one above it. */
interface Added {
  cell: Cell;
  above: Cell;
  kind: Column;
  /** Whether it goes on in the last line, and is no paragraph of its own. */
  isOneLine: boolean;
  /** Whether the words themselves say that they go on. */
  isSaid: boolean;
  /** Whether it could be all that its cell says. */
  isWhole: boolean;
}

/** What the first row of a page adds to the row before; null where it is a row of its own. */
function restOf(
  table: Table,
  rows: readonly Cell[][],
  lines: Lines,
): (Added & { isSure: boolean })[] | null {
  const last = table.rows.at(-1)!;
  const first = rows[0]!;
  const { columns, rows: head = 0 } = taskHead(table) ?? {};
  const number = columns ? columns.indexOf('number') : 0;
  if (new Set(last).size < 2 || (number >= 0 && first[number]!.text !== '')) return null;
  const cells = [...new Set(first)].filter(({ text }) => text !== '');
  const isAlike = cells.every(({ column }) => widthAt(column, first) === widthAt(column, last));
  if (cells.length === 0 || !isAlike) return null;
  const added = cells.map((cell) => addedBy(cell, last[cell.column]!, columns, lines));
  const isCounted =
    number >= 0 && isNumbered([...table.rows.slice(head), ...rows.slice(1)], number);
  const isTask = ['lead', 'due'].every((kind) =>
    added.some((one) => one.kind === kind && one.isWhole),
  );
  const isSure = (one: Added): boolean =>
    one.isSaid || (!isTask && (one.isOneLine ? !one.isWhole : isCounted));
  const name = added.find(({ kind }) => kind === 'title');
  if (!columns && !added.every(isSure)) return null;
  if (name && isTask && !isCounted && name.isSaid) name.cell.doubt = name.above.doubt = DOUBT;
  if (
    name &&
    (isTask ? !(isCounted && name.isSaid) : !name.isSaid && !isCounted && !added.every(isSure))
  )
    return null;
  return added.map((one) => ({
    ...one,
    isSure: isSure(one) && (one !== name || one.isSaid || isCounted),
  }));
}

function addedBy(cell: Cell, above: Cell, columns: Column[] | undefined, lines: Lines): Added {
  const kind = columns?.[cell.column] ?? 'other';
  const [end, begin] = [lines.get(above), lines.get(cell)];
  const isBroken =
    end !== undefined &&
    begin !== undefined &&
    isFull(end.lines.at(-1)!, begin.lines[0]!, end.edge);
  const isPart = beginsPart(cell.text) && !isHyphen(above.text, cell.text);
  const isSmall = above.text !== '' && /^[\p{Ll}(]/u.test(cell.text);
  // The name of a task begins with a capital letter.
  const isSaid =
    !isPart && (wantsMore(above.text, kind) || (isSmall && (isBroken || kind === 'title')));
  const isOneLine = isSaid || (isBroken && !isPart);
  return { cell, above, kind, isOneLine, isSaid, isWhole: isWhole(cell.text, kind) };
}

/** Whether a text ends with what goes on: "và", "thuộc", of a time "trước ngày", of a list its sign. */
const wantsMore = (text: string, kind: Column): boolean =>
  /(?:[,(–-]|(?<!\p{L})(?:và|của|với|cho|các|thuộc|tại|theo))$/iu.test(text) ||
  (kind === 'due' &&
    /(?<!(?:hằng|hàng|mỗi|cuối|đầu|giữa|cả|trong) )(?<!\p{L})(?:từ|đến|trước|ngày|tháng|quý|năm)$/iu.test(
      text,
    )) ||
  (kind !== 'title' && text.endsWith(';'));

/** Whether a text could be all that a cell of the kind says. */
function isWhole(text: string, kind: Column): boolean {
  if (kind === 'due') return dueOf(text).every(({ deadline }) => deadline !== null);
  return (
    PARTIES.has(kind) &&
    (ABBREVIATION.test(text) || (/^\p{Lu}\S*\s/u.test(text) && beginsAsUnit(text)))
  );
}

/** "BGH", "VP". */
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const PARTIES = new Set<Column>(['lead', 'support', 'roles']);

/** Over how many columns the cell of a row at a column goes. */
const widthAt = (column: number, row: readonly Cell[]): number =>
  row.filter((each) => each === row[column]).length;

/** Whether each row has a number of its own, but those that only name a group. */
const isNumbered = (rows: readonly Cell[][], number: number): boolean =>
  rows.every(
    (row, i) =>
      new Set(row.filter(({ text }) => text !== '')).size < 3 ||
      (row[number]!.text !== '' && row[number] !== rows[i - 1]?.[number]),
  );
