import { Cursor } from './reading/cursor';
import type { Deadline, Form, Reading, Refusal, TurnedRoll } from './deadline';
import { doubtsOf } from './reading/doubts';
import { readFinish } from './reading/finishes';
import { takeNamedLabel } from './reading/labels';
import { readLead } from './reading/leads';
import { readList } from './reading/lists';
import { readPart } from './reading/parts';
import { fromFirstHour, readHourBehind } from './reading/hours';
import { DATED, readLimit } from './reading/limit-behind';
import { readAccording } from './reading/according';
import { takeDoneBehind, takeVision } from './reading/clauses-behind';
import { readApart } from './reading/apart';
import { recurs } from './reading/beside-cycles';
import { readDemand, readWhen } from './reading/on-event';
import { readSome } from './reading/some-of';
import { shareCycleOf } from './reading/shared';
import { readStandingBehind } from './reading/standing-behind';
import { takeSentence } from './reading/sentences';
import { perUnit } from './reading/per-unit';
import { takeReportName } from './reading/report-names';
import { readPurpose } from './reading/purposes';
import { readRolled, rollsOn } from './reading/rolled';
import { readTail, skipMarks } from './reading/tails';
import { closeTurn, holdsPromise } from './reading/turns';
import { untilPeriods } from './reading/until-period';
import { tidy } from './reading/words';

const LONGEST = 500;

/** The most times that one deadline may list: each month of a year. */
const MOST = 12;

/**
 * Reads a deadline in the plan's own words. Any text gives a structure or a refusal; what can be
 * read in two ways is read the earlier way and doubted.
 */
export function read(words: string): Reading {
  if (words.length > LONGEST) return tooLong(words);
  const found = readAll(new Cursor(words, false)) ?? readAll(new Cursor(words, false), true);
  if (found) return { ok: true, deadline: found, doubts: found.doubts };
  return perUnit(words) ?? refused(words);
}

/** Why words cannot be read, of the reading that comes further. */
function refused(words: string): Refusal {
  const [plain, sentence] = [new Cursor(words, true), new Cursor(words, true)];
  readAll(plain);
  readAll(sentence, true);
  const [first, second] = [plain.refused(), sentence.refused()];
  return second.position > first.position ? second : first;
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

/** A whole deadline; as a `sentence`, one that begins with who does what. */
function readAll(cursor: Cursor, sentence = false): Deadline | null {
  skipMarks(cursor);
  takeForNow(cursor);
  takeNamedLabel(cursor);
  readLead(cursor);
  if (sentence) {
    if (!takeSentence(cursor)) return null;
    readLead(cursor);
  }
  if (!takeReportName(cursor, true)) openLead(cursor);
  const begins = cursor.at;
  const whole = readFirst(cursor);
  const first = whole?.kind === 'recurring' ? readSome(cursor, whole) : whole;
  if (!first || cursor.isRefused) return null;
  if (first.kind === 'date' && !first.strict && !readHourBehind(cursor)) return null;
  if (!closeTurn(cursor)) return null;
  const times = readStandingBehind(cursor, readList(cursor, first, begins));
  const found = times && readApart(cursor, times);
  const form = found && cursor.around.regular ? eachYear(found) : found;
  if (!form || cursor.isRefused || !holdsPromise(cursor, form)) return null;
  if (form.kind === 'standing' || recurs(form)) skipDemand(cursor);
  else if (DATED.has(form.kind) && !takeEventBehind(cursor)) return null;
  if (form.kind === 'list' && form.of.length > MOST) {
    return cursor.refuse(0, `Một thời hạn ghi nhiều nhất ${MOST} lần, đề nghị tách ra`);
  }
  if (form.kind === 'period' && form.period.unit === 'year') takeVision(cursor);
  const done = takeDoneBehind(cursor);
  const behind = cursor.token ? readBehind(cursor, form) : null;
  if (cursor.isRefused) return null;
  readTail(cursor);
  if (cursor.token) {
    return cursor.wantEnd();
  }
  const { around, parts } = cursor;
  if (around.regular && !recurs(form)) return cursor.want('hằng tháng');
  const { hour, tentative } = around;
  const complete: Form = done && form.kind === 'period' ? { ...form, window: false } : form;
  const opened = fromFirstHour(cursor, complete);
  if (opened === null) return null;
  const ended = around.untilPeriod ? untilPeriods(opened) : opened;
  const doubts = doubtsOf(ended, around);
  const read = { words: tidy(cursor.words), form: ended, hour, tentative, doubts, parts };
  return behind ? { ...read, roll: behind } : read;
}

/** "; nếu trùng ngày nghỉ thì …" behind a deadline: where days off go; or "để tổng hợp trước ngày 20/7". */
function readBehind(cursor: Cursor, form: Form): TurnedRoll | null {
  const start = cursor.at;
  const roll = readRolled(cursor);
  if (roll === 'forward' && !rollsOn(form)) {
    const why = 'Tháng, quý, năm không chuyển ra ngoài chính nó dù gặp ngày nghỉ';
    cursor.refuse(start, why, 'ngày làm việc liền trước');
  }
  if (roll === null) cursor.around.purpose = readPurpose(cursor, form);
  return roll;
}

/** "Định kỳ trước ngày 05/6 và 05/12": each of these days comes every year; of one alone that is not said. */
function eachYear(form: Form): Form {
  if (form.kind !== 'list' || !form.of.every(({ kind }) => kind === 'date')) return form;
  return { kind: 'list', of: form.of.map(shareCycleOf) };
}

/** "Trước mắt, hoàn thành …": no limit. */
function takeForNow(cursor: Cursor): void {
  const now = cursor.peek() === 'trước' && (cursor.peek(1) === 'mắt' || cursor.peek(1) === 'hết');
  if (!now || cursor.peek(2) !== ',') return;
  cursor.at += 3;
  cursor.mark('lead', cursor.at - 3);
}

/** "Báo cáo quý I (trước ngày 20/3)": what the lead has opened the time must close. */
function openLead(cursor: Cursor): void {
  const lead = cursor.parts.at(-1);
  const before = cursor.tokens[cursor.at - 1];
  const opened = before?.text === '(' && lead?.end === before.end && lead.start < before.start;
  if (opened && !cursor.around.promiseOpen) cursor.around.turnOpen = true;
}

/** "Hằng năm hoặc khi có yêu cầu": what comes beside the regular times. */
const DEMANDED = new Set<Form['kind']>(['when', 'demand']);

/** "Quý III, sau khi có văn bản của UBND tỉnh", "(sau khi …)": an event before the time; false refuses. */
function takeEventBehind(cursor: Cursor): boolean {
  const start = cursor.at;
  const open = cursor.skip('(');
  if (!open) cursor.skip(',');
  const ahead = cursor.peek() === 'ngay' ? 1 : 0;
  const when = open && cursor.peek() === 'khi';
  const event = when || (cursor.peek(ahead) === 'sau' && cursor.peek(ahead + 1) === 'khi');
  if (cursor.at === start || !event) {
    cursor.at = start;
    return true;
  }
  const form = readPart(cursor, 'in');
  if ((form?.kind !== 'when' && form?.kind !== 'soon') || (open && !cursor.take(')'))) return false;
  cursor.around.awaited = true;
  return true;
}

/** "và đột xuất khi có yêu cầu" behind what recurs sets no day. */
function skipDemand(cursor: Cursor): void {
  const start = cursor.at;
  if (!cursor.skip(',') && !cursor.skip(';') && !cursor.skip('và') && !cursor.skip('hoặc')) return;
  const demand = cursor.peek() === 'đột' || cursor.peek() === 'chuyên';
  if (cursor.peek() === 'theo' && cursor.peek(1) === 'yêu' && readAccording(cursor)) {
    cursor.around.onDemand = true;
    return;
  }
  const when = cursor.skip('khi') && DEMANDED.has(readWhen(cursor)?.kind ?? 'list');
  if (when || (demand && readDemand(cursor))) cursor.around.onDemand = true;
  else cursor.at = start;
}

/** The first deadline, or the one behind what has no day: "thường xuyên, báo cáo …", "khi …, chậm nhất …". */
function readFirst(cursor: Cursor): Form | null {
  const first = readPart(cursor, 'in');
  if (first?.kind === 'standing') return readReport(cursor, first);
  if (first?.kind === 'from' && !first.after) return readFinish(cursor, first.from) ?? first;
  return first && readLimit(cursor, first);
}

/** "thường xuyên, báo cáo trước ngày 15 hằng tháng": the time of the report. */
function readReport(cursor: Cursor, first: Form): Form | null {
  if (cursor.peek() !== ',' && cursor.peek() !== ';') return first;
  const timed = cursor.tokens.some(
    ({ text, kind }, i) => i > cursor.at && (kind === 'number' || text === 'hằng'),
  );
  if (!timed) return first;
  cursor.at++;
  readLead(cursor);
  cursor.around.ongoing = true;
  return readPart(cursor, 'in');
}
