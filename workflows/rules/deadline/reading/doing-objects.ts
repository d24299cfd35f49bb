import type { Cursor } from './cursor';
import { cycleAhead } from './cycles';
import { completesBefore, doingAhead } from './doings';
import { timeInLead } from './lead-times';
import { partOfMonthAhead } from './month-parts';
import { isObject, objectOf, TURNS } from './objects';
import { periodAhead } from './periods';
import { monthsBeforeAhead, spanAhead } from './spans';
import { turnsAt } from './turns';
import { wordSet } from './word-set';

/** Words with which a time begins behind an object ("gửi Sở Nội vụ | trước ngày 10/12"). */
const BEGINS = wordSet('trước chậm muộn không sớm trong khi sau ngay hằng mỗi định thường từ');

/** The same when nothing but words stands before them. */
const MAY_BEGIN = wordSet('ngày tháng quý vào đến theo cuối đầu giữa');

/** Skips whom or what a doing is about, up to the words that begin a time. */
export function skipObject(cursor: Cursor, start: number, hands: boolean): void {
  if (doingAhead(cursor) || demandAhead(cursor)) return;
  const { at } = cursor;
  const limited = hands && limitBehind(cursor);
  if (!limited && cycleAhead(cursor)) return;
  const named = limited || (hands && periodBehind(cursor));
  if (periodAhead(cursor) && !named && !isObject(cursor, at, cursor.peek())) {
    cursor.around.object = objectOf(cursor, start, at);
    return;
  }
  if (spanAhead(cursor) && !monthsBeforeAhead(cursor)) return;
  const { tokens } = cursor;
  let numbers = false;
  for (let at = cursor.at; at < tokens.length; at++) {
    const { text, kind } = tokens[at]!;
    const begins = isTentative(text, tokens[at + 1]?.text ?? '') || turnsAt(cursor, at);
    if (begins || partOfMonthAhead(cursor, at)) {
      beginTime(cursor, start, at);
      return;
    }
    if (kind === 'word' && (BEGINS.has(text) || (!numbers && !named && MAY_BEGIN.has(text)))) {
      if (isObject(cursor, at, text)) continue;
      beginTime(cursor, start, at);
      cursor.around.object = objectOf(cursor, start, cursor.at);
      return;
    }
    if (kind === 'word' && TURNS.has(text)) return;
    if (kind === 'number') numbers = true;
  }
}

/** Steps to where a time begins at `at`, or before it among the words of the object. */
function beginTime(cursor: Cursor, start: number, at: number): void {
  cursor.at = timeInLead(cursor, start, cursor.at, at);
  if (completesBefore(cursor)) cursor.around.completes = true;
}

/** "dự kiến", "khoảng tháng 9" behind an object. */
const isTentative = (text: string, next: string): boolean =>
  text === 'dự' ? next === 'kiến' : text === 'khoảng' && MAY_BEGIN.has(next);

/** "báo cáo đột xuất", not "báo cáo chuyên đề trước ngày 15/9". */
function demandAhead(cursor: Cursor): boolean {
  const demand = cursor.peek(1) === 'xuất' || cursor.peek(1) === 'đề';
  const after = cursor.peek(2);
  return demand && (!cursor.tokens[cursor.at + 2] || ',.;/(khitheovà'.includes(after));
}

/**
 * "báo cáo quý IV trước ngày 15/12": a period before the limit names the report. In brackets the limit is of
 * the last of several: "báo cáo tháng 6, tháng 12 (trước ngày 20/12)".
 */
function limitBehind({ tokens, at }: Cursor): boolean {
  let several = false;
  for (let i = at + 1; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === 'trước' || text === 'chậm' || text === 'muộn')
      return !several || tokens[i - 1]!.text !== '(';
    if (text === ',') several = true;
  }
  return false;
}

/** "sơ kết 6 tháng đầu năm | trong tháng 7": the same of a period before another one, and nothing between. */
function periodBehind({ tokens, at }: Cursor): boolean {
  for (let i = at + 1; i < tokens.length - 1; i++) {
    const { text, kind } = tokens[i]!;
    if (text === 'trong') return WHOLE.has(tokens[i + 1]!.text);
    if ((kind === 'sign' && text !== '/') || text === 'và') return false;
  }
  return false;
}

const WHOLE = wordSet('tháng quý');
