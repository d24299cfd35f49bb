import { leadOf } from './cell-parties';
import { isPeriod, isWindow, taskHead, type Column, type TaskHead } from './columns';
import { dueOf } from './deadlines';
import { leftTooLong, type LeftOut, type Unsure } from './draft';
import type { Form } from '../../workflows/rules/deadline/deadline';
import type { Table } from './document';
import { sentenceDue, type RawItem } from './item';
import { isMark, timeOfMarks } from './matrix';
import { isBlank, isHeading, isSum, lineOf, placeOf, rowsOf, type Row } from './rows';
import { bare, fold, LONGEST_TASK, oneLine, tidy } from './text';
import { parties, type Units } from './units';

/** The items of a table of tasks. */
export function tableItems(
  table: Table,
  section: string,
  units: Units,
): { items: RawItem[]; leftOut: LeftOut[] } {
  const head = taskHead(table);
  const items: RawItem[] = [];
  const leftOut: LeftOut[] = [];
  if (!head) return { items, leftOut };
  const rows = rowsOf(table.rows, head);
  const ownGroups = rows.some(({ rank, label }) => rank === 0 && /^[IVXL]+$/u.test(label));
  const open: Row[] = [];
  rows.forEach((row, i) => {
    while (open.length > 0 && open.at(-1)!.rank >= row.rank) open.pop();
    const path = [...open, row];
    const next = rows[i + 1];
    open.push(row);
    if (isHeading(row, head, next) || isSum(row)) return;
    const long = row.cells.find(({ text }) => text.length > LONGEST_TASK);
    if (long) {
      leftOut.push(leftTooLong(tidy(long.text), long.place));
      return;
    }
    if (row.title === '' && new Set(row.cells).size > 1) {
      leftOut.push({
        sentence: row.cells.map(({ text }) => tidy(text)).join('; '),
        place: placeOf(row),
        reason: 'hàng này không ghi nội dung',
      });
      return;
    }
    items.push(itemOf(row, lineOf(path, ownGroups ? '' : section, items.length + 1), head, units));
  });
  return { items, leftOut };
}

function itemOf(row: Row, line: string, head: TaskHead, units: Units): RawItem {
  const { columns, names } = head;
  const said: string[] = [];
  const unsure: Unsure[] = [];
  const of = (column: Column): string | null => {
    const cells = new Set(row.cells.filter((_, i) => columns[i] === column));
    const text = [...cells]
      .map((cell) => cell.text.trim())
      .filter((each) => each !== '')
      .join('\n');
    return text === '' ? null : text;
  };
  row.cells.forEach((cell, i) => {
    if (columns[i] === 'number' || columns[i] === 'period') return;
    if (row.cells.indexOf(cell) !== i || cell.text.trim() === '') return;
    const text = columns[i] === 'title' ? row.title : cell.text;
    if (columns[i] === 'title') said.push(oneLine(text));
    else if (columns[i] === 'due' && isPeriod(names[i]!)) said.push(timeIn(names[i]!, text));
    else if (columns[i] === 'due')
      said.push(`${tidy(names[i]!)}: ${oneLine(timeIn(names[i]!, text))}`);
    else said.push(`${tidy(names[i]!)}: ${oneLine(text)}`);
  });
  const lead = leadOf(of('lead') ?? of('roles'), units, unsure);
  const support = of('support');
  const cell = of('due');
  const dueName = names[columns.indexOf('due')] ?? '';
  const marked = isBlank(cell) ? markedIn(row, head) : null;
  if (marked?.words) said.push(`Thời gian (ô được đánh dấu): ${marked.words}`);
  unsure.push(...(marked?.unsure ?? []));
  const due = marked?.words ?? (cell === null ? null : timeIn(dueName, cell));
  const dated = sentenceDue(tidy(row.title)).spans.find(({ due: { deadline } }) =>
    namesDays(deadline!.form),
  );
  if (dated && !isBlank(due)) {
    const reason = `tên nội dung ghi “${dated.due.words}”, cột thời gian ghi “${oneLine(due!)}”`;
    unsure.push({ field: 'due', reason });
  }
  if (columns.includes('product') && isBlank(of('product')))
    unsure.push({ field: 'product', reason: 'ô sản phẩm để trống' });
  if (of('starts') !== null)
    unsure.push({ field: 'opens', reason: `ghi riêng lúc bắt đầu: “${oneLine(of('starts')!)}”` });
  const item: RawItem = {
    line,
    title: oneLine(row.title).replace(/[\s.;,:]+$/u, '') || null,
    lead: lead?.lead ?? null,
    support: isBlank(support) ? (lead?.support ?? []) : parties(support!),
    product: isBlank(of('product')) ? null : bare(oneLine(of('product')!)),
    receiver: isBlank(of('receiver')) ? null : bare(oneLine(of('receiver')!)),
    due: isBlank(due) ? [] : dueOf(due!),
    sentence: said.join('; '),
    place: placeOf(row),
    unsure,
  };
  row.cells.forEach(({ doubt }, i) => {
    if (doubt !== undefined) withhold(item, columns[i]!, doubt);
  });
  return item;
}

/** When the marks of a row say that it is due; null for a table without months over its columns. */
function markedIn(
  row: Row,
  { columns, names, periods }: TaskHead,
): ReturnType<typeof timeOfMarks> | null {
  const cells = periods.flatMap((head, i) => {
    const cell = row.cells[i]!;
    return head ? [{ head, text: cell.text, goesOn: i > 0 && row.cells[i - 1] === cell }] : [];
  });
  if (cells.length === 0) return null;
  const stray = row.cells.findIndex(({ text }, i) => columns[i] === 'other' && isMark(text));
  const note = row.cells.find(
    ({ text }, i) => columns[i] === 'other' && sentenceDue(tidy(text)).spans.length > 0,
  );
  if (stray < 0 && !note) return timeOfMarks(cells);
  if (note) {
    const marked = timeOfMarks(cells).words ?? 'không rõ';
    const said = `ghi chú ghi “${oneLine(note.text)}”, thời gian theo ô được đánh dấu: ${marked}`;
    return { words: null, unsure: [{ field: 'due', reason: said }] };
  }
  const reason = `ô được đánh dấu dưới “${tidy(names[stray]!)}”, không rõ là tháng nào`;
  return { words: null, unsure: [{ field: 'due', reason }] };
}

/** "9/2025" under "Tháng" is "Tháng 9/2025"; two lines under "Bắt đầu – kết thúc" are one window. */
function timeIn(head: string, cell: string): string {
  if (isPeriod(head))
    return fold(cell).startsWith(fold(head)) ? oneLine(cell) : `${tidy(head)} ${oneLine(cell)}`;
  const [from, to, more] = cell
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  const isPair = to !== undefined && more === undefined && /[\p{L}\d]$/u.test(from!);
  return isPair && isWindow(head) && /^[\p{Lu}\d]/u.test(to) ? `${from} - ${to}` : cell;
}

/** What a cell says is not taken where it is not certain that the words stand in it. */
function withhold(item: RawItem, column: Column, reason: string): void {
  const fields = FIELDS[column] ?? [];
  for (const field of fields) {
    item.unsure = [...item.unsure.filter((one) => one.field !== field), { field, reason }];
    if (field === 'support' || field === 'due') item[field] = [];
    else if (field !== 'opens') item[field] = null;
  }
}

const FIELDS: Partial<
  Record<
    Column,
    readonly ('title' | 'lead' | 'support' | 'due' | 'product' | 'receiver' | 'opens')[]
  >
> = {
  title: ['title'],
  lead: ['lead'],
  support: ['support'],
  roles: ['lead', 'support'],
  due: ['due'],
  period: ['due'],
  starts: ['opens'],
  product: ['product'],
  receiver: ['receiver'],
};

/** Deadlines that name or count days; other words of time in a name belong to the work. */
const namesDays = (form: Form): boolean =>
  form.kind === 'period' ? form.period.unit === 'week' : LIMITS.has(form.kind);

const LIMITS = new Set<Form['kind']>(['date', 'between', 'ahead', 'within']);
