import { taskHead, type Column, type TaskHead } from './columns';
import { deadlinesIn, dueOf } from './deadlines';
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
export function tableItems(
  table: Table,
  section: string,
  units: Units,
): { items: RawItem[]; leftOut: LeftOut[] } {
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
    .map((row, i, all) =>
      rowOf(
        row.map((cell, c) => sameAs(cell, c, i, all)),
        head,
      ),
    );
  const ownGroups = rows.some(({ rank, label }) => rank === 0 && /^[IVXL]+$/u.test(label));
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
    items.push(itemOf(row, lineOf(path, ownGroups ? '' : section, items.length + 1), head, units));
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

const CARRIES = new Set<Column>([
  'lead',
  'support',
  'roles',
  'due',
  'product',
  'starts',
  'receiver',
]);

/** A row that only names a group: nothing stands in its other columns. */
function isHeading(row: Row, { columns }: TaskHead, next: Row | undefined): boolean {
  const titleCell = row.cells[columns.indexOf('title')]!;
  const others = row.cells.filter((cell, i) => CARRIES.has(columns[i]!) && cell !== titleCell);
  const isOver = next !== undefined && next.rank > row.rank;
  const due = row.cells[columns.indexOf('due')];
  // A row over others that names no time of its own gives it to theirs.
  if (isOver && due !== undefined && due !== titleCell && isBlank(due.text)) return true;
  if (others.some(({ text }) => text.trim() !== '')) return false;
  return row.rank === 0 || others.length === 0 || isOver;
}

function itemOf(row: Row, line: string, { columns, names }: TaskHead, units: Units): RawItem {
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
  const lead = leadOf(of('lead') ?? of('roles'), units, unsure);
  const support = of('support');
  const due = of('due');
  const dated = deadlinesIn(tidy(row.title)).find(({ due: { deadline } }) =>
    DATED.has(deadline!.form.kind),
  );
  if (dated && !isBlank(due)) {
    const reason = `tên nội dung ghi “${dated.due.words}”, cột thời gian ghi “${oneLine(due!)}”`;
    unsure.push({ field: 'due', reason });
  }
  if (columns.includes('product') && isBlank(of('product')))
    unsure.push({ field: 'product', reason: 'ô sản phẩm để trống' });
  if (of('starts') !== null)
    unsure.push({ field: 'opens', reason: `ghi riêng lúc bắt đầu: “${oneLine(of('starts')!)}”` });
  return {
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
}

/** A cell of parties: one of them leads, or it says which. */
function leadOf(
  text: string | null,
  units: Units,
  unsure: Unsure[],
): { lead: string | null; support: string[] } | null {
  if (isBlank(text)) return null;
  const said = oneLine(text!).replace(/[.;,]$/u, '');
  if (/phối hợp|chủ trì/iu.test(said)) return rolesOf(said, units);
  if (parties(text!).length === 1) return { lead: said, support: [] };
  unsure.push({ field: 'lead', reason: `ô ghi nhiều nơi, không rõ nơi nào chủ trì: “${said}”` });
  return { lead: null, support: [] };
}

/** "Văn phòng chủ trì; các phòng phối hợp" or "Văn phòng\n(phối hợp: các phòng)" in one cell. */
function rolesOf(text: string, units: Units): { lead: string | null; support: string[] } {
  const marked =
    /^(?<lead>[^()]+?)\s*\(chủ trì\)\s*[,;]?\s*(?:(?<support>[^()]+?)\s*\(phối hợp\))?$/iu.exec(
      text,
    );
  if (marked) {
    const { lead, support } = marked.groups!;
    return { lead: tidy(lead!), support: support === undefined ? [] : parties(support) };
  }
  const roles = rolesIn(oneLine(text), units);
  if (roles.lead !== null || roles.support.length > 0) return roles;
  return { lead: oneLine(text), support: [] };
}

/** Deadlines that name a day; other words of time in a name belong to the work. */
const DATED = new Set(['date', 'between', 'ahead']);

const placeOf = ({ cells }: Row): Cell['place'] => {
  const { place } = cells.toSorted((a, b) => b.row - a.row)[0]!;
  const { column: _, ...rest } = place;
  return rest;
};

/** The way to a row; one without a number is known by its place. */
function lineOf(path: Row[], section: string, nth: number): string {
  const own = path.at(-1)!.label === '' ? String(nth) : path.at(-1)!.label;
  return [section, ...path.slice(0, -1).map(({ label }) => label), own].reduce(joinLabels, '');
}

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

/** "nt", "như trên", a ditto mark point at the cell above. */
function sameAs(cell: Cell, column: number, row: number, rows: Cell[][]): Cell {
  let at = row;
  while (at > 0 && isSame(rows[at]![column]!.text)) at--;
  return at === row ? cell : { ...cell, text: rows[at]![column]!.text };
}

const isSame = (text: string): boolean => /^-?\s*(?:nt|như trên|["”″']+)\s*-?$/iu.test(text.trim());
