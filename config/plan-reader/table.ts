import type { Column } from './column';
import { isPeriod, partsOf, taskHead, type TaskHead } from './columns';
import type { Table } from './document';
import { leftTooLong, type LeftOut, type Unsure } from './draft';
import { groupTime, type GroupTime } from './group-time';
import type { RawItem } from './item';
import { isGiven, leadGiven, type LeadGiven } from './lead-given';
import { rowDue, timeIn } from './row-due';
import { rowParties, type Above } from './row-parties';
import { rowProduct } from './row-product';
import {
  isBlank,
  isDoubtfulGroup,
  isEmptyGroup,
  isHeading,
  isSum,
  lineOf,
  placeOf,
  rowsOf,
  textUnder,
  type Row,
} from './rows';
import { bare, LISTED, LONGEST_TASK, oneLine, tidy } from './text';
import { timeGiven } from './time-given';
import { beginsAsUnit, type Units } from './units';
import { withhold } from './withheld';

/** The items of a table of tasks. */
export function tableItems(
  table: Table,
  section: string,
  units: Units,
): { items: RawItem[]; leftOut: LeftOut[] } {
  const items: RawItem[] = [];
  const leftOut: LeftOut[] = [];
  const groups = new Map<RawItem, string>();
  for (const part of partsOf(table)) readPart(part, section, units, { items, leftOut, groups });
  return { items: toldApart(items, groups), leftOut };
}

/** Rows of one number get the name of their group before it: "Văn phòng Sở, 1". */
function toldApart(items: RawItem[], groups: ReadonlyMap<RawItem, string>): RawItem[] {
  const times = new Map<string, number>();
  for (const { line } of items) times.set(line, (times.get(line) ?? 0) + 1);
  return items.map((item) => {
    const group = groups.get(item);
    const isOne = group === undefined || times.get(item.line) === 1;
    return isOne ? item : { ...item, line: `${group}, ${item.line}` };
  });
}

/** What has been read of a table. */
interface Told {
  items: RawItem[];
  leftOut: LeftOut[];
  /** The names without a number under which an item stands. */
  groups: Map<RawItem, string>;
}

/** Reads the rows under one head behind those under the heads before it. */
function readPart(
  table: Table,
  section: string,
  units: Units,
  { items, leftOut, groups }: Told,
): void {
  const head = taskHead(table);
  if (!head) return;
  const rows = rowsOf(table.rows, head);
  const ownGroups = rows.some(({ rank, label }) => rank === 0 && /^[IVXL]+$/u.test(label));
  const open: OpenRow[] = [];
  rows.forEach((row, i) => {
    while (open.length > 0 && open.at(-1)!.row.rank >= row.rank) open.pop();
    const path = [...open.map((each) => each.row), row];
    const above = open.at(-1);
    if (above && /^[-–+•]$/u.test(row.label)) above.dashes++;
    const dash = above?.dashes ?? 0;
    const group = open.findLast(({ time }) => time !== null)?.time ?? null;
    const given = timeGiven(rows, i, head);
    const led = open.findLast((each) => each.led !== null && isGiven({ row, over: each.row }))?.led;
    const leads = leadGiven(rows, i, head);
    const heads = given !== null || leads?.isGroup === true || isHeading(row, head, rows[i + 1]);
    const isUnit = heads && beginsAsUnit(row.title);
    const time = heads ? (given ?? groupTime(row.title)) : null;
    open.push({ row, time, led: leads, isUnit, dashes: 0 });
    if (heads && (isDoubtfulGroup(row, rows[i + 1]) || isEmptyGroup(row, rows[i + 1])))
      leftOut.push({
        sentence: tidy(row.title),
        place: placeOf(row),
        reason: 'hàng chỉ ghi tên, đọc là tên nhóm',
      });
    if (heads || isSum(row, head)) return;
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
    const line = lineOf(path, ownGroups ? '' : section, items.length + 1, dash);
    const unit = open.findLast(({ isUnit }) => isUnit)?.row.title ?? null;
    const item = itemOf(
      row,
      line,
      head,
      { group, unit: unit && bare(unit), led: led ?? null },
      units,
    );
    const names = path.filter(({ isGroup }) => isGroup).map(({ title }) => bare(title));
    if (names.length > 0) groups.set(item, names.join(', '));
    items.push(item);
  });
}

/** A row with others under it, and what it gives to them. */
interface OpenRow {
  row: Row;
  time: GroupTime | null;
  led: LeadGiven | null;
  isUnit: boolean;
  /** How many of its dashes have been read. */
  dashes: number;
}

/** What the rows over a row say: its time, and a unit in their names or their columns of parties. */
interface Over extends Above {
  group: GroupTime | null;
}

function itemOf(
  row: Row,
  line: string,
  head: TaskHead,
  { group, unit, led }: Over,
  units: Units,
): RawItem {
  const { columns, names } = head;
  const said: string[] = [];
  const unsure: Unsure[] = [];
  const of = (column: Column): string | null => textUnder(row, head, column);
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
  const who = rowParties(row, head, { unit, led }, units);
  if (who.over !== null) said.push(`Đứng dưới: ${who.over}`);
  const made = rowProduct(row, head);
  const when = rowDue(row, head, group);
  said.push(...when.said);
  unsure.push(...who.unsure, ...when.unsure, ...made.unsure);
  if (LISTED.test(row.title))
    unsure.push({
      field: 'title',
      reason: 'ô nội dung ghi nhiều việc, mỗi việc một gạch đầu dòng',
    });
  if (head.isTitleGuessed)
    unsure.push({
      field: 'title',
      reason: `cột “${tidy(names[columns.indexOf('title')]!)}” được hiểu là nội dung công việc`,
    });
  if (of('starts') !== null)
    unsure.push({ field: 'opens', reason: `ghi riêng lúc bắt đầu: “${oneLine(of('starts')!)}”` });
  const item: RawItem = {
    line,
    title: oneLine(row.title).replace(/[\s.;,:]+$/u, '') || null,
    lead: who.lead,
    support: who.support,
    product: made.product,
    receiver: isBlank(of('receiver')) ? null : bare(oneLine(of('receiver')!)),
    due: when.due,
    sentence: said.join('; '),
    place: placeOf(row),
    unsure,
  };
  row.cells.forEach(({ doubt }, i) => {
    if (doubt !== undefined) withhold(item, columns[i]!, doubt);
  });
  return item;
}
