import type { Form } from '../../workflows/rules/deadline/deadline';
import { isPeriod, isWindow, limitOf, type TaskHead } from './columns';
import { dueOf } from './deadlines';
import type { DueFound, Unsure } from './draft';
import { groupTime, timeUnder, type GroupTime } from './group-time';
import { atHour } from './hours';
import { sentenceDue } from './item';
import { isMark, timeOfMarks } from './matrix';
import { areApart } from './months';
import { noteIn } from './notes';
import { isBlank, textUnder, type Row } from './rows';
import { fold, oneLine, tidy } from './text';

/** When a row of a table is due. */
export interface RowDue {
  due: DueFound[];
  /** What stands in no cell of the row by itself, for its sentence. */
  said: string[];
  unsure: Unsure[];
}

/** Reads when a row is due from its columns of time, its marks and the time of its group. */
export function rowDue(row: Row, head: TaskHead, group: GroupTime | null): RowDue {
  const told: RowDue = { due: [], said: [], unsure: [] };
  const ask = (reason: string) => told.unsure.push({ field: 'due', reason });
  if (group) told.said.push(`Đứng dưới: ${group.over}`);
  const times = timesOf(row, head);
  const marked = times.length === 0 ? markedIn(row, head) : null;
  if (marked) {
    if (marked.words) told.said.push(`Thời gian (theo ô tháng, quý): ${marked.words}`);
    told.unsure.push(...marked.unsure);
    told.due = marked.words === null ? [] : dueOf(marked.words);
    return told;
  }
  const over = times.length > 1 ? times.findIndex(({ name }) => isPeriod(name)) : -1;
  const [wider] = over < 0 ? [] : times.splice(over, 1);
  const frame = wider ? groupTime(wider.words) : (group ?? yearOf(row, head));
  if (frame) {
    const each = times.length > 0 ? times : [{ words: '' }];
    told.due = each.flatMap(({ words }) => {
      const { words: meant, reason } = timeUnder(frame, tidy(words));
      if (reason !== null) ask(reason);
      if (meant === tidy(words)) return dueOf(words);
      told.said.push(`Thời gian (dưới “${frame.over}”): ${meant}`);
      return dueOf(meant);
    });
  } else told.due = [...(wider ? [wider] : []), ...times].flatMap(({ words }) => dueOf(words));
  const hour = textUnder(row, head, 'hour');
  if (!isBlank(hour)) {
    const whole = atHour(oneLine(hour!), told.due);
    if (whole) [told.due, told.said] = [[whole], [...told.said, `Thời gian: ${whole.words}`]];
    else ask(`cột “${tidy(head.names[head.columns.indexOf('hour')]!)}” ghi “${oneLine(hour!)}”`);
  }
  if (times.length > 1)
    ask(times.map(({ name, words }) => `cột “${tidy(name)}” ghi “${oneLine(words)}”`).join('; '));
  for (const { name, cell } of times)
    if (limitOf(name) !== null && PERIODS.test(cell))
      ask(`cột “${tidy(name)}” ghi “${oneLine(cell)}”`);
  const inside = narrower(told.due);
  if (inside !== null && !told.unsure.some(({ field }) => field === 'due')) ask(inside);
  const note = noteIn(row, head, told.due);
  if (note !== null) ask(`ghi chú ghi “${note}”`);
  const [first] = told.due;
  for (const [what, text] of [
    ['tên nội dung', row.title],
    ['ô sản phẩm', textUnder(row, head, 'product') ?? ''],
  ] as const) {
    const day = dayIn(text);
    if (day !== null && first) ask(`${what} ghi “${day}”, cột thời gian ghi “${first.words}”`);
  }
  return told;
}

/** A day within a period of the same cell may be its limit, or a time of its own. */
function narrower(due: readonly DueFound[]): string | null {
  const forms = due.flatMap(({ deadline, words }) =>
    deadline ? [{ form: deadline.form, words }] : [],
  );
  for (const wide of forms.filter(({ form }) => form.kind === 'period')) {
    const day = forms.find(({ form }) => form.kind === 'date' && !areApart(form, wide.form));
    if (day) return `ô ghi “${wide.words}” và “${day.words}”`;
  }
  return null;
}

/** Before a day that a column's name limits stands no month or quarter: its first day may be meant, or its last. */
const PERIODS = /(?:^|[;,\n]\s*|\svà\s+)(?:tháng|quý)(?!\p{L})/iu;

/** The year in a column of its own. */
function yearOf({ cells }: Row, { names }: TaskHead): GroupTime | null {
  const year = cells[names.findIndex((name) => fold(name) === 'năm')]?.text.trim() ?? '';
  return /^20\d\d$/u.test(year) ? groupTime(`Năm ${year}`) : null;
}

/** What a column of time says: the cell, and its words under the column's name. */
interface TimeCell {
  name: string;
  cell: string;
  words: string;
}

/** What the columns of time say, each once. */
function timesOf({ cells }: Row, { columns, names }: TaskHead): TimeCell[] {
  const times: TimeCell[] = [];
  cells.forEach((cell, i) => {
    if (columns[i] !== 'due' || cells.indexOf(cell) !== i || isBlank(cell.text)) return;
    const text = cell.text.trim();
    times.push({ name: names[i]!, cell: text, words: timeIn(names[i]!, text) });
  });
  return times;
}

/** "9/2025" under "Tháng" is "Tháng 9/2025"; two lines under "Bắt đầu – kết thúc" are one window. */
export function timeIn(head: string, cell: string): string {
  if (isPeriod(head))
    return /^(?:\d|[IVX]+(?!\p{L}))/u.test(cell) ? `${tidy(head)} ${oneLine(cell)}` : oneLine(cell);
  const limit = limitOf(head);
  if (limit !== null && /^(?:ngày|tháng|quý|\d)/iu.test(cell)) {
    const more = cell.replace(FURTHER, (sign) => `${sign}${limit.toLowerCase()} `);
    return `${limit} ${more.charAt(0).toLowerCase()}${more.slice(1)}`;
  }
  const [from, to, more] = cell
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  const isPair = to !== undefined && more === undefined && /[\p{L}\d]$/u.test(from!);
  return isPair && isWindow(head) && /^[\p{Lu}\d]/u.test(to) ? `${from} - ${to}` : cell;
}

/** Before each further time of a cell; behind an hour its day follows. */
const FURTHER =
  /(?<!giờ|\dh)(?:\s*[;,\n]\s*|\s+và\s+)(?=(?:ngày|tháng|quý)\s|\d{1,2}(?:[/.-]\d|\s+tháng\s))/giu;

/** The first day or count of days that a text of a row names as a limit. */
const dayIn = (text: string): string | null =>
  sentenceDue(tidy(text)).spans.find(({ due: { deadline } }) => namesDays(deadline!.form))?.due
    .words ??
  DAY_LIMIT.exec(tidy(text))?.[0] ??
  null;

const DAY_LIMIT =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|xong|hoàn thành)(?: ngày)? \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?/iu;

/** When the marks of a row say that it is due; null for a table without months over its columns. */
function markedIn(row: Row, head: TaskHead): ReturnType<typeof timeOfMarks> | null {
  const { columns, names, periods } = head;
  const cells = periods.flatMap((head, i) => {
    const cell = row.cells[i]!;
    return head ? [{ head, text: cell.text, goesOn: i > 0 && row.cells[i - 1] === cell }] : [];
  });
  if (cells.length === 0) return null;
  const stray = row.cells.findIndex(({ text }, i) => columns[i] === 'other' && isMark(text));
  const note =
    noteIn(row, head, []) ??
    row.cells.find(
      ({ text }, i) => columns[i] === 'other' && sentenceDue(tidy(text)).spans.length > 0,
    )?.text;
  if (stray < 0 && note === undefined) return timeOfMarks(cells);
  if (note !== undefined) {
    const marked = timeOfMarks(cells).words ?? 'không rõ';
    const said = `ghi chú ghi “${oneLine(note)}”, thời gian theo ô được đánh dấu: ${marked}`;
    return { words: null, unsure: [{ field: 'due', reason: said }] };
  }
  const reason = `ô được đánh dấu dưới “${tidy(names[stray]!)}”, không rõ là tháng nào`;
  return { words: null, unsure: [{ field: 'due', reason }] };
}

/** Deadlines that name or count days; other words of time in a name belong to the work. */
const namesDays = (form: Form): boolean =>
  form.kind === 'period' ? form.period.unit === 'week' : LIMITS.has(form.kind);

const LIMITS = new Set<Form['kind']>(['date', 'between', 'ahead', 'within']);
