import { Cursor } from './cursor';
import {
  hourAhead,
  periodAhead,
  readDate,
  readHour,
  readPeriod,
  readSpan,
  spanAhead,
} from './dates';
import type { CivilDate, Deadline, Form, Reading, Refusal, WordDoubt } from './deadline';
import { CLAUSE, strictDoubt } from './doubts';
import { readAnchor, readEvent } from './events';
import { tidy } from './words';

const LONGEST = 500;

/** What a refusal offers when not even the first word is understood. */
const EXAMPLES = ['trong tháng 7', 'chậm nhất ngày 15/12', 'khi Sở Nội vụ có công văn'];

/**
 * Reads a deadline in the plan's own words. Any text gives a structure or a refusal; what can be
 * read in two ways is read the earlier way and doubted.
 */
export function read(words: string): Reading {
  if (words.length > LONGEST) return tooLong(words);
  const found = readAll(new Cursor(words, false));
  if (found) return found;
  const cursor = new Cursor(words, true);
  readAll(cursor);
  return cursor.refused();
}

function tooLong(words: string): Refusal {
  const refused = `Thời hạn dài quá ${LONGEST} ký tự: chỉ ghi cụm từ chỉ thời hạn.`;
  return {
    ok: false,
    refused,
    position: LONGEST,
    stood: tidy(words.slice(LONGEST, LONGEST + 20)),
    expected: [],
  };
}

/** The form and what the words around it add. */
interface Part {
  form: Form;
  hour?: string | null;
  doubts?: WordDoubt[];
}

function readAll(cursor: Cursor): { ok: true; deadline: Deadline; doubts: WordDoubt[] } | null {
  const lead = readLead(cursor);
  const part = readPart(cursor, lead.completes);
  if (!part || cursor.isRefused) return null;
  while ('.;,'.includes(cursor.peek()) && cursor.token) cursor.at++;
  if (cursor.token) {
    cursor.want('hết thời hạn');
    return null;
  }
  const doubts = part.doubts ?? [];
  if (lead.clause && part.form.kind !== 'standing') doubts.push(CLAUSE);
  const deadline = { words: tidy(cursor.words), form: part.form, hour: part.hour ?? null, doubts };
  return { ok: true, deadline, doubts };
}

/** "hoàn thành", "thực hiện", "xong", "để thực hiện" before the deadline proper. */
function readLead(cursor: Cursor): { completes: boolean; clause: boolean } {
  const clause = cursor.peek() === 'để' && (cursor.peek(1) === 'thực' || cursor.peek(1) === 'hoàn');
  if (clause) cursor.at++;
  let completes = false;
  for (;;) {
    if (cursor.peek() === 'thực' && cursor.peek(1) === 'hiện') cursor.at += 2;
    else if (cursor.peek() === 'hoàn' && cursor.peek(1) === 'thành' && cursor.peek(2) !== 'mục') {
      cursor.at += 2;
      completes = true;
    } else if (cursor.peek() === 'xong' || (completes && cursor.peek() === ',')) {
      cursor.at++;
      completes = true;
    } else return { completes, clause };
  }
}

function readPart(cursor: Cursor, completes: boolean): Part | null {
  for (const example of EXAMPLES) cursor.want(example);
  if (cursor.take('thường', 'xuyên')) return { form: { kind: 'standing' } };
  if (cursor.take('từ')) return readBetween(cursor);
  if (cursor.take('khi') || cursor.take('sau', 'khi')) {
    const event = readEvent(cursor);
    return event && { form: { kind: 'when', event } };
  }
  if (
    cursor.take('trong', 'thời', 'hạn') ||
    cursor.take('trong', 'vòng') ||
    cursor.take('không', 'quá')
  ) {
    return readCounted(cursor);
  }
  if (cursor.take('trước')) return readBefore(cursor);
  if (
    cursor.take('chậm', 'nhất') ||
    cursor.take('muộn', 'nhất') ||
    cursor.take('không', 'muộn', 'hơn')
  ) {
    cursor.take('là');
    return readLimit(cursor);
  }
  if (cursor.take('đến')) {
    cursor.take('hết');
    return readEnd(cursor);
  }
  const inside = cursor.take('trong');
  if (periodAhead(cursor)) return readWhole(cursor, !completes);
  if (inside) return null;
  cursor.take('đúng');
  return readDay(cursor);
}

/** After "chậm nhất", "không muộn hơn": counted days, a date, an hour, a period, or "trước ngày". */
function readLimit(cursor: Cursor): Part | null {
  if (spanAhead(cursor)) return readCounted(cursor);
  if (!cursor.take('trước')) return readEnd(cursor);
  if (hourAhead(cursor)) return readDay(cursor);
  const date = readDayDate(cursor);
  return (
    date && {
      form: { kind: 'date', date, strict: true },
      doubts: [strictDoubt('strict-limit', date)],
    }
  );
}

/** A date or the end of a period. */
function readEnd(cursor: Cursor): Part | null {
  const inside = cursor.take('trong');
  if (periodAhead(cursor)) return readWhole(cursor, false);
  return inside ? null : readDay(cursor);
}

function readWhole(cursor: Cursor, window: boolean): Part | null {
  const period = readPeriod(cursor);
  return period && { form: { kind: 'period', period, window } };
}

function readDayDate(cursor: Cursor): CivilDate | null {
  cursor.take('ngày');
  return readDate(cursor);
}

/** "ngày 15/12/2021", "17 giờ 00 ngày 25/8/2026". */
function readDay(cursor: Cursor): Part | null {
  const hour = hourAhead(cursor) ? readHour(cursor) : null;
  const date = readDayDate(cursor);
  return date && { form: { kind: 'date', date, strict: false }, hour };
}

/** "trước ngày 10/12", "trước 16 giờ 00 ngày …", "trước 05 ngày làm việc so với thời hạn của Sở". */
function readBefore(cursor: Cursor): Part | null {
  if (hourAhead(cursor)) return readDay(cursor);
  if (spanAhead(cursor)) {
    const span = readSpan(cursor);
    if (!span || !cursor.take('so', 'với')) return null;
    const before = readAnchor(cursor);
    return before && { form: { kind: 'ahead', span, before } };
  }
  const date = readDayDate(cursor);
  return (
    date && { form: { kind: 'date', date, strict: true }, doubts: [strictDoubt('strict', date)] }
  );
}

/** "05 ngày làm việc kể từ …", "10 ngày làm việc trước …". */
function readCounted(cursor: Cursor): Part | null {
  const span = readSpan(cursor);
  if (!span) return null;
  if (cursor.take('trước')) {
    const before = readAnchor(cursor);
    return before && { form: { kind: 'ahead', span, before } };
  }
  if (
    !cursor.take('kể', 'từ') &&
    !cursor.take('tính', 'từ') &&
    !cursor.take('từ') &&
    !cursor.take('sau')
  )
    return null;
  const after = readAnchor(cursor);
  return after && { form: { kind: 'within', span, after } };
}

/** "từ ngày 15/8 đến ngày 05/9"; a window that ends before it starts is refused. */
function readBetween(cursor: Cursor): Part | null {
  const start = cursor.at;
  const from = readDayDate(cursor);
  if (!from || !cursor.take('đến')) return null;
  cursor.take('hết');
  const to = readDayDate(cursor);
  if (!to) return null;
  const rank = ({ day, month, year }: CivilDate): number =>
    (year ?? 0) * 10_000 + month * 100 + day;
  if (from.year !== null && to.year !== null && rank(from) > rank(to)) {
    return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
  }
  return { form: { kind: 'between', from, to } };
}
