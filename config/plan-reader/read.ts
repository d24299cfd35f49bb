import { leftTooLong, type ItemDraft, type LeftOut, type PlanDraft } from './draft';
import { askTorn, whole } from './broken-lines';
import { giveClosing } from './closing';
import { taskHead } from './columns';
import type { SourceDocument, Table } from './document';
import { finish, sentenceDue } from './item';
import { leftOutOf } from './left-out';
import { entriesOf, isHeading, named, PLAN_END, treeOf, type Entry, type Line } from './outline';
import { askPast } from './past';
import { readPreamble, typeLine } from './preamble';
import { proseItems } from './prose';
import { withReferred } from './referred';
import { scheduleHead, schedulesIn, type Schedule } from './schedules';
import { tableItems } from './table';
import { isCapitals, LONGEST_TASK, tidy } from './text';
import type { KnownUnit } from './known-unit';
import { Units } from './units';

/** What the reader knows before it reads. */
export interface Known {
  department: string;
  units: KnownUnit[];
}

function isTooLong(entry: Entry): boolean {
  return entry.kind === 'line' && entry.text.length > LONGEST_TASK;
}

/** Tables of tasks and of times are read as tables, the others as lines. */
const isKept = (table: Table): boolean => taskHead(table) !== null || scheduleHead(table) !== null;

/** Reads a plan out of a document. Pure; any document gives a draft, if an empty one. */
export function readPlan(document: SourceDocument, { department, units }: Known): PlanDraft {
  const known = new Units(units, department);
  const all = entriesOf(document.blocks, isKept);
  const entries = all.filter((entry) => !isTooLong(entry));
  const tables = entries.filter((entry): entry is Table => entry.kind === 'table');
  const lines = entries.filter((entry): entry is Line => entry.kind === 'line');
  const type = Math.max(0, typeLine(lines));
  const end = lines.findIndex(({ text }, i) => i > type + 3 && PLAN_END.test(text));
  const body = named(end < 0 ? lines : lines.slice(0, end));
  const opening = body.findIndex(
    ({ text }, i) => i > type && text.length > 60 && !isCapitals(text),
  );
  const first = body.findIndex(
    (line, i) => i > type && (line.rank < 6 || (i > opening && opening > 0 && isHeading(line))),
  );
  const firstTable = tables.length > 0 ? entries.indexOf(tables[0]!) : entries.length;
  const above = body
    .slice(0, first < 0 ? body.length : first)
    .filter((line) => entries.indexOf(line) < firstTable);
  const preamble = readPreamble(above, body.map(({ text }) => text).join('\n'), department);
  const tree = treeOf(whole(body.slice(above.length)));
  askTorn(tree, known);
  giveClosing(tree, known);
  known.hear(proseItems(tree, known).items);
  const prose = proseItems(tree, known);
  const upTo = end < 0 ? entries.length : entries.indexOf(lines[end]!);
  const rows = tables.map((table) =>
    tableItems(table, sectionOf(table, entries.slice(0, upTo)), known),
  );
  const inTables = rows.flatMap(({ items }) => items);
  const leftOut = [
    ...rows.flatMap((read) => read.leftOut),
    ...prose.leftOut,
    ...document.blocks.flatMap((block) =>
      block.kind === 'table' && !isKept(block) ? timesIn(block) : [],
    ),
    ...all.flatMap((entry) =>
      entry.kind === 'line' && isTooLong(entry) ? [leftTooLong(entry.text, entry.place)] : [],
    ),
  ];
  // Beside a table a numbered line is a task where it says whose and when.
  const beside = prose.items.filter(
    ({ lead, due }) => inTables.length === 0 || (prose.isNamed && lead !== null && due.length > 0),
  );
  const schedules = schedulesIn(entries, upTo);
  const given = withReferred([...beside, ...inTables], tree, known);
  const finished = finish(given, known, schedules, preamble.year);
  if (preamble.date) askPast(finished.items, preamble.year, preamble.date.value);
  leftOut.push(...schedules.filter((one) => !isUsed(one, finished.items)).flatMap(rowsOf));
  const taken = {
    items: finished.items,
    shown: [
      ...[preamble.title, ...preamble.basis].flatMap((one) => (one ? [one.sentence] : [])),
      ...leftOut.map(({ sentence }) => sentence),
    ],
    issued: preamble.date?.value ?? null,
  };
  // A decision that issues the plan may give something in its articles.
  const opens = lines.findIndex(({ text }) => /^Điều \d/u.test(text));
  const inSchedules = new Set(schedules.flatMap(({ rows }) => rows.map(({ place }) => place)));
  const outside = entries
    .slice(entries.indexOf(lines[opens < 0 ? type : Math.min(opens, type)]!))
    .filter(({ place }) => !inSchedules.has(place));
  leftOut.push(...leftOutOf(outside, taken, known));
  if (finished.items.length === 0)
    preamble.unsure.push({
      field: 'items',
      reason: 'không thấy nội dung nào có đánh số hoặc bảng phân công',
    });
  return { ...preamble, ...finished, leftOut };
}

/** A head and a signature have two columns, and fewer rows. */
const FEWEST_COLUMNS = 3;

/** The rows of a table that is none of tasks and yet names times. */
const timesIn = ({ rows }: Table): LeftOut[] =>
  rows.flatMap((row) => {
    const cells = [...new Set(row)].filter(({ text }) => text.trim() !== '');
    const names = cells.some(({ text }) => sentenceDue(tidy(text)).spans.length > 0);
    if (!names || cells.length < FEWEST_COLUMNS) return [];
    const sentence = cells.map(({ text }) => tidy(text)).join('; ');
    return [
      { sentence, place: cells[0]!.place, reason: 'bảng không cho biết cột nào ghi nội dung' },
    ];
  });

/** Whether a line goes by a schedule. */
const isUsed = ({ rows }: Schedule, items: readonly ItemDraft[]): boolean =>
  items.some(({ table }) =>
    rows.every(({ due }) => table?.some(({ words }) => words === due.words) ?? false),
  );

/** The times of a schedule by which no line goes. */
const rowsOf = ({ rows }: Schedule): LeftOut[] =>
  rows.map(({ unit, due, place }) => ({
    sentence: `${unit}: ${due.words}`,
    place,
    reason: 'lịch của từng đơn vị, không nội dung nào ghi “theo lịch”',
  }));

/** The Roman number of the heading under which a table stands; an annex stands under none. */
function sectionOf(table: Table, entries: readonly Entry[]): string {
  if (!entries.includes(table)) return '';
  const above = entries
    .slice(0, entries.indexOf(table))
    .findLast((entry) => entry.kind === 'line' && entry.rank < 6);
  return above?.kind === 'line' && above.rank === 1 ? above.label! : '';
}
