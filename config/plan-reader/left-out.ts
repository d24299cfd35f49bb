import { attributesOf } from './attributes';
import { withoutCited } from './cited';
import { labelledTail } from './labelled-tail';
import { isAttribute } from './labels';
import { wholeEntries } from './broken-lines';
import { partsOf, taskHead, type TaskHead } from './columns';
import type { Cell, Table } from './document';
import type { LeftOut } from './draft';
import { sentenceDue } from './item';
import { isAims, owedIn, owing } from './owed';
import { isHeading, NO_RANK, PLAN_END, type Entry, type Line } from './outline';
import { WORK } from './role-words';
import { beforeColon, rolesIn } from './roles';
import { isBlank, isSaidAgain, placeOf } from './rows';
import { tidy } from './text';
import { isTimeHeading } from './time-heading';
import { Told, type Taken } from './told';
import { beginsAsUnit, type Units } from './units';

/**
 * The lines and rows outside the items that name a time in or after the plan's issue, or that give
 * something to a unit: shown to a person, so that none is lost silently.
 */
export function leftOutOf(all: readonly Entry[], taken: Taken, units: Units): LeftOut[] {
  const entries = wholeEntries(all);
  const told = new Told(taken);
  const left: LeftOut[] = [];
  let section = '';
  let unitAbove = false;
  let over: Over | null = null;
  entries.forEach((entry, i) => {
    if (entry.kind === 'table') {
      left.push(...rowsLeft(entry, told, taken));
      return;
    }
    const { text: sentence, place, rank } = entry;
    const ends = PLAN_END.test(sentence);
    if (rank <= 1 || isHeading(entry) || ends) section = sentence;
    if (rank < 5 || ends) unitAbove = isUnit(entry, units);
    if (ends || isHeading(entry) || (over !== null && rank <= over.rank)) over = null;
    const next = overNext(entry, entries[i + 1], units);
    over = next ?? over;
    if (next !== null || told.has(sentence) || told.hasValues(sentence, units)) return;
    const isPoint = CARRIED.test(section) && isGiven(entry, unitAbove);
    const owed = isPoint ? owing(sentence) : owedIn(sentence, section, units);
    const inherited = over !== null && rank < NO_RANK ? `đứng dưới “${over.time}”` : null;
    const time = timeLeft(sentence, isAims(section), told, taken, units);
    const reason = time ?? inherited ?? owed;
    if (reason !== null) left.push({ sentence, place, reason });
  });
  return left;
}

/** A line whose time is that of the lines under it, by how deep it stands. */
interface Over {
  rank: number;
  time: string;
}

/** "Tháng 3", "Giai đoạn chuẩn bị (Quý I/2026)" above lines with numbers or dashes. */
function overNext(line: Line, next: Entry | undefined, units: Units): Over | null {
  const { rank, text } = line;
  if (next?.kind !== 'line' || next.rank === NO_RANK) return null;
  if (rank === NO_RANK && isTimeHeading(text)) return { rank: next.rank - 0.5, time: text };
  if (rank >= next.rank || text.length > 80 || rolesIn(text, units).lead !== null) return null;
  const time = sentenceDue(text).spans[0]?.due.words;
  return time === undefined ? null : { rank, time };
}

const CARRIED = /tổ chức thực hiện|trách nhiệm|phân công/iu;
/** At the beginning of a sentence as well. */
const WORKS = new RegExp(WORK.source, 'iu');

/** "- Phòng Kinh tế: bố trí kinh phí …", or a point under the name of a unit. */
const isGiven = ({ text, rank }: Line, unitAbove: boolean): boolean =>
  rank < NO_RANK &&
  ((rank >= 5 && unitAbove) || (rank >= 6 && beginsAsUnit(text) && beforeColon(text) !== null));

const isUnit = ({ text }: Line, units: Units): boolean =>
  units.match(text).kind !== 'none' || (beginsAsUnit(text) && text.length < 60);

/** The time of a line that stands in no item, as a reason to look at it; null: there is none. */
function timeLeft(
  text: string,
  isAim: boolean,
  told: Told,
  { issued }: Taken,
  units: Units,
): string | null {
  const tail = isAttribute(text) ? text : labelledTail(text, units)?.tail;
  const { due } = tail === undefined ? {} : attributesOf([tail], units).attributes;
  if (due !== undefined && !told.has(due) && !isPast(due, issued)) return `có thời hạn “${due}”`;
  if (!WORKS.test(text) && !beginsAsUnit(text) && !BY_DAY.test(text)) return null;
  for (const piece of text.split(/(?<=[.;])\s+/u)) {
    if (IN_FORCE.test(piece) || told.has(piece) || (isAim && isTarget(piece))) continue;
    const { spans, unsure } = sentenceDue(withoutCited(piece));
    const span = spans.find(({ due }) => !isPast(due.words, issued));
    if (span) return `có thời hạn “${span.due.words}”`;
    const unread = unsure.find(({ reason }) => DATED.test(reason) && !isPast(reason, issued));
    if (unread) return unread.reason;
  }
  return null;
}

/** From when a decision is in force. */
const IN_FORCE = /hiệu lực(?: thi hành)? (?:kể )?từ ngày/iu;

/** A time that could not be read, and no "đúng hạn" or "02 ngày làm việc". */
const DATED = /ngày\s+\d|\d\s*[/-]\s*\d|tháng\s+\d|quý\s+[IV]/iu;

/** "Phấn đấu đến hết năm 2026 có ít nhất 85% …": what is to be reached in the year, not what is to be done. */
const isTarget = (text: string): boolean =>
  !BY_DAY.test(text) &&
  /\d\s*%|phấn đấu|tỷ lệ|trong năm 20\d\d|không quá \d+ lần/iu.test(text) &&
  !/(?:giao|gửi|nộp)\s/iu.test(text);

/** "Trước ngày 30/6": to be reached earlier than the year ends. */
const BY_DAY = /(?:trước|chậm nhất|đến|hết|xong|trong)\s+(?:hết\s+)?(?:ngày|tháng|quý)\s+[\dIV]/iu;

const DAY =
  /(?:(?:(?<day>\d{1,2})(?:[/.-]|\s+tháng\s+))?(?<month>\d{1,2})(?:[/.-]|\s+năm\s+))?(?<year>20\d{2})/gu;

/** Whether all days that the words name with their year are before the plan's. */
function isPast(words: string, issued: string | null): boolean {
  const days = [...words.matchAll(DAY)].map(({ groups }) => {
    const { day = '31', month = '12', year } = groups!;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  return issued !== null && days.length > 0 && days.every((day) => day < issued);
}

/** Rows of a table of tasks that are no items and name a time. */
function rowsLeft(table: Table, told: Told, taken: Taken): LeftOut[] {
  return partsOf(table).flatMap((part) => rowsLeftIn(part, told, taken));
}

function rowsLeftIn(table: Table, told: Told, taken: Taken): LeftOut[] {
  const head = taskHead(table);
  if (!head) return [];
  return table.rows.slice(head.rows).flatMap((row) => {
    const place = placeOf({ cells: row });
    if (told.isAt(place) || isSaidAgain(row, head)) return [];
    const texts = [...new Set(row)].map(({ text }) => tidy(text)).filter((text) => text !== '');
    const time = timeOfRow(row, head, told);
    if (time === null || isPast(time, taken.issued)) return [];
    return [{ sentence: texts.join('; '), place, reason: `có thời hạn “${time}”` }];
  });
}

/** What stands in the column of times, is marked there, or is named in another cell. */
function timeOfRow(row: Cell[], { columns, names }: TaskHead, told: Told): string | null {
  const isTold = (cell: Cell, i: number): boolean =>
    columns[i] === 'number' || cell.text === '' || told.has(cell.text);
  if (row.every(isTold)) return null;
  // The name of a group covers the columns of times.
  const title = row[columns.indexOf('title')];
  const at = columns.findIndex((column, i) => column === 'due' && !isBlank(row[i]!.text));
  if (at >= 0 && row[at] !== title) return tidy(row[at]!.text);
  const marked = columns.findIndex(
    (column, i) => column === 'period' && !isBlank(row[i]!.text) && row[i] !== title,
  );
  if (marked >= 0) return names[marked]!;
  return row.flatMap(({ text }) => sentenceDue(tidy(text)).spans)[0]?.due.words ?? null;
}
