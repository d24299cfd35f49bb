import { columnOf } from './columns';
import type { Place, Table } from './document';
import type { DueFound } from './draft';
import { dueOf, namesTime } from './deadlines';
import type { Entry, Line } from './outline';
import { bare, fold, tidy } from './text';
import { beginsAsUnit } from './units';

/** An annex that gives each unit a time of its own. */
export interface Schedule {
  /** "PHỤ LỤC II", or what else stands over it. */
  name: string;
  rows: ScheduleRow[];
}

export interface ScheduleRow {
  /** One unit or more, as written. */
  unit: string;
  due: DueFound;
  place: Place;
}

/** One row is a sentence, not a schedule. */
const FEWEST = 2;

/** The schedules of a document: tables of units and times anywhere, and lists behind the plan's end. */
export function schedulesIn(entries: readonly Entry[], end: number): Schedule[] {
  const found: Schedule[] = [];
  let name = '';
  let list: ScheduleRow[] = [];
  const close = (): void => {
    if (list.length >= FEWEST) found.push({ name, rows: list });
    list = [];
  };
  entries.forEach((entry, i) => {
    if (entry.kind === 'table') {
      close();
      const rows = rowsOf(entry);
      if (rows.length >= FEWEST) found.push({ name, rows });
      return;
    }
    const row = i > end ? rowOf(entry) : null;
    if (row) list.push(row);
    else {
      close();
      if (ANNEX.test(entry.text) || i <= end) name = entry.text;
      else name = `${name} ${entry.text}`;
    }
  });
  close();
  return found;
}

const ANNEX = /^phụ lục(?!\p{L})/iu;

/** Which columns of a table hold the units and their times; null for a table of anything else. */
export function scheduleHead({ rows }: Table): { unit: number; due: number } | null {
  const [head] = rows;
  if (!head) return null;
  const columns = head.map(({ text }) => columnOf(text));
  const unit = head.findIndex(({ text }) => UNIT.test(fold(text)) && !ROLE.test(fold(text)));
  const due = columns.indexOf('due');
  return unit >= 0 && due >= 0 && !columns.includes('title') ? { unit, due } : null;
}

const UNIT = /^(?:tên )?(?:đơn vị|cơ quan|phòng|bộ phận|địa phương|nơi)(?!\p{L})/u;

/** Who works is no unit whose time the table gives. */
const ROLE = /chủ trì|phối hợp|đầu mối|phụ trách|tham mưu/u;

function rowsOf(table: Table): ScheduleRow[] {
  const head = scheduleHead(table);
  if (!head) return [];
  return table.rows.slice(1).flatMap((row) => {
    const [unit, due] = [tidy(row[head.unit]!.text), tidy(row[head.due]!.text)];
    if (unit === '' || unit === due) return [];
    const [only, ...more] = dueOf(due);
    const whole = more.length === 0 && only ? only : { words: due, deadline: null, refused: due };
    return [{ unit: bare(unit), due: whole, place: row[head.unit]!.place }];
  });
}

/**
 * "Tổ Ngữ văn – 14 giờ 00 ngày 15/4/2025": a unit, a sign, and nothing but a time. A time that cannot
 * be read is kept, so that no unit is missing without a word.
 */
function rowOf({ text, place }: Line): ScheduleRow | null {
  if (!beginsAsUnit(text)) return null;
  const signs = [...text.matchAll(/\s+[-–]\s+|\s*:\s+|,\s+/gu)];
  for (const { 0: sign, index } of signs) {
    const time = bare(text.slice(index + sign.length));
    const [due, ...more] = dueOf(time);
    if (due?.deadline && more.length === 0 && due.words === time)
      return { unit: bare(text.slice(0, index)), due, place };
  }
  const last = signs.at(-1);
  const words = last && bare(text.slice(last.index + last[0].length));
  if (words === undefined || !/\d/u.test(words) || !namesTime(words)) return null;
  const due = { words, deadline: null, refused: words };
  return { unit: bare(text.slice(0, last!.index)), due, place };
}
