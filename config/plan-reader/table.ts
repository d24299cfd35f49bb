import { taskHead, type Column, type TaskHead } from './columns';
import { dueOf } from './deadlines';
import type { LeftOut, Unsure } from './draft';
import type { Cell, Table } from './document';
import type { RawItem } from './item';
import { rolesIn } from './roles';
import { bare, tidy } from './text';
import { parties, type Units } from './units';

/** A row with its number apart from its words. */
interface Row {
  cells: Cell[];
  label: string;
  /** A Roman number or a letter in capitals 0, "1" 1, "1.1" 2, "a" 3, "-" 4; none 5. */
  rank: number;
  title: string;
}

/** The items of a table of tasks. */
export function tableItems(table: Table, units: Units): { items: RawItem[]; leftOut: LeftOut[] } {
  const head = taskHead(table);
  const items: RawItem[] = [];
  const leftOut: LeftOut[] = [];
  if (!head) return { items, leftOut };
  const rows = table.rows
    .slice(head.rows)
    .filter(
      (row, i, all) =>
        !isSaidAgain(row, head) && row.some(({ text }) => text !== '') && all.indexOf(row) === i,
    )
    .map((row) => rowOf(row, head));
  const open: Row[] = [];
  rows.forEach((row, i) => {
    while (open.length > 0 && open.at(-1)!.rank >= row.rank) open.pop();
    const path = [...open, row];
    const next = rows[i + 1];
    open.push(row);
    if (isHeading(row, head, next)) return;
    if (row.title === '' && new Set(row.cells).size > 1) {
      leftOut.push({
        sentence: row.cells.map(({ text }) => tidy(text)).join('; '),
        place: placeOf(row),
        reason: 'hàng này không ghi nội dung',
      });
      return;
    }
    items.push(itemOf(row, path, head, units));
  });
  return { items, leftOut };
}

const isSaidAgain = (row: Cell[], { names }: TaskHead): boolean =>
  row.every(({ text }, i) => text === names[i]);

const LABEL =
  /^(?:(?<high>[IVXL]{1,6}|[A-ZĐ])(?=[.):\s]|$)|(?<number>\d{1,3}(?:\.\d{1,2}){0,3})(?=[.):\s]|$)|(?<letter>[a-zđ])(?=[.)]|$)|(?<dash>[-–+•])(?=\s|$))[.):]?\s*/u;

function rowOf(cells: Cell[], head: TaskHead): Row {
  const at = head.columns.indexOf('number');
  const titleCell = cells[head.columns.indexOf('title')]!;
  const numberCell = at < 0 ? null : cells[at]!;
  const own = numberCell && numberCell !== titleCell ? tidy(numberCell.text) : '';
  const words = titleCell.text.trim();
  // Without a number of its own a row may have it before its words.
  const typed = own === '' ? LABEL.exec(words) : null;
  const label = own === '' ? (typed?.[0] ?? '') : own;
  const groups = LABEL.exec(label.trim())?.groups ?? {};
  const rank = groups['high']
    ? 0
    : groups['number']
      ? groups['number'].split('.').length
      : groups['letter']
        ? 4
        : groups['dash']
          ? 5
          : 6;
  const title = typed ? words.slice(typed[0].length) : words;
  return { cells, label: label.trim().replace(/[.):]+$/u, ''), rank, title };
}

const CARRIES: readonly Column[] = [
  'lead',
  'support',
  'roles',
  'due',
  'product',
  'starts',
  'receiver',
];

/** A row that only names a group: nothing stands in its other columns. */
function isHeading(row: Row, { columns }: TaskHead, next: Row | undefined): boolean {
  const titleCell = row.cells[columns.indexOf('title')]!;
  const others = row.cells.filter((cell, i) => CARRIES.includes(columns[i]!) && cell !== titleCell);
  const spans = others.length === 0 || others.every(({ text }) => text.trim() === '');
  if (!spans) return false;
  return row.rank === 0 || others.length === 0 || (next !== undefined && next.rank > row.rank);
}

function itemOf(row: Row, path: Row[], { columns, names }: TaskHead, units: Units): RawItem {
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
    if (columns[i] === 'number' || row.cells.indexOf(cell) !== i || cell.text.trim() === '') return;
    const text = columns[i] === 'title' ? row.title : cell.text;
    said.push(columns[i] === 'title' ? oneLine(text) : `${tidy(names[i]!)}: ${oneLine(text)}`);
  });
  const both = of('roles');
  const roles = both === null ? null : rolesOf(both, units);
  const lead = of('lead');
  const support = of('support');
  const due = of('due');
  if (of('starts') !== null)
    unsure.push({ field: 'opens', reason: `ghi riêng lúc bắt đầu: “${oneLine(of('starts')!)}”` });
  return {
    line: path.map(({ label }) => label).reduce(joinLabels, ''),
    title: oneLine(row.title).replace(/[\s.;,:]+$/u, '') || null,
    lead:
      lead === null
        ? (roles?.lead ?? null)
        : isSame(lead)
          ? null
          : oneLine(lead).replace(/[.;,]$/u, ''),
    support: support === null ? (roles?.support ?? []) : isBlank(support) ? [] : parties(support),
    product: isBlank(of('product')) ? null : bare(oneLine(of('product')!)),
    receiver: isBlank(of('receiver')) ? null : bare(oneLine(of('receiver')!)),
    due: isBlank(due) || isSame(due!) ? [] : dueOf(due!),
    sentence: said.join('; '),
    place: placeOf(row),
    unsure,
  };
}

/** "Văn phòng chủ trì; các phòng phối hợp" or "Văn phòng\n(phối hợp: các phòng)" in one cell. */
function rolesOf(text: string, units: Units): { lead: string | null; support: string[] } {
  const roles = rolesIn(oneLine(text), units);
  if (roles.lead !== null || roles.support.length > 0) return roles;
  return { lead: oneLine(text), support: [] };
}

const placeOf = ({ cells }: Row): Cell['place'] => {
  const { place } = cells.toSorted((a, b) => b.row - a.row)[0]!;
  const { column: _, ...rest } = place;
  return rest;
};

/** "I" and "1" are "I.1"; "1" and "1.1" are "1.1". */
function joinLabels(above: string, label: string): string {
  if (label === '' || above === '') return above || label;
  const own = above.split('.').at(-1)!;
  if (label.startsWith(`${own}.`)) return `${above.slice(0, above.length - own.length)}${label}`;
  const whole = above.replace(/^[IVXLA-ZĐ]+\./u, '');
  if (label.startsWith(`${whole}.`))
    return `${above.slice(0, above.length - whole.length)}${label}`;
  return `${above}.${label}`;
}

/** Lines of a cell as one; a line that goes on does so without a sign. */
const oneLine = (text: string): string =>
  text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .reduce(
      (all, line) =>
        all === ''
          ? line
          : /[,;:.]$/u.test(all) || /^\p{Ll}/u.test(line)
            ? `${all} ${line}`
            : `${all}; ${line}`,
      '',
    );

const isBlank = (text: string | null): boolean => text === null || /^[\s\-–./…]*$/u.test(text);

/** "nt", "như trên", a ditto mark: the writer points at another cell. */
const isSame = (text: string): boolean =>
  /^(?:nt|như trên|["”″']+|-\s*(?:nt|như trên)\s*-)$/iu.test(text.trim());
