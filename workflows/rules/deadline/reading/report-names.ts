import type { Cursor } from './cursor';
import { numberInWords } from './numbers';

/**
 * "Quý I:", "6 tháng (", "9 tháng | trước", "năm | chậm nhất": the report that the time behind it is for.
 * Of a first one (`alone`) a second must follow, unless a colon parts it from its time: "6 tháng trước
 * ngày 15/6" by itself may count months. One with its year is none: the year is the time's. False, and nothing is taken, before anything else.
 */
export function takeReportName(cursor: Cursor, alone: boolean): boolean {
  const end = namedUntil(cursor, cursor.at);
  if (end === 0) return false;
  const sign = cursor.tokens[end]!.text;
  if (alone && sign !== ':' && !anotherBehind(cursor, end)) return false;
  const start = cursor.at;
  cursor.at = sign === ':' || sign === '(' ? end + 1 : end;
  cursor.around.turnOpen = sign === '(';
  cursor.mark('lead', start);
  return true;
}

/** Whether such a name stands at a token. */
export const reportNameAhead = (cursor: Cursor, at: number): boolean => namedUntil(cursor, at) > 0;

/** The token behind the name of a report at a token, where a time is led to; 0 where none is named. */
function namedUntil({ tokens }: Cursor, from: number): number {
  const text = (i: number): string => tokens[i]?.text ?? '';
  const isNumber = (i: number): boolean => tokens[i]?.kind === 'number';
  let at = from;
  if (text(at) === 'báo' && text(at + 1) === 'cáo') at += 2;
  if (text(at) === 'quý' || text(at) === 'tháng') {
    const quarter = text(at) === 'quý' && (isNumber(at + 1) || ROMAN.has(text(at + 1)));
    at += quarter ? 2 : 1;
    if (quarter) return leadsOn(text, at) ? at : 0;
    if (isNumber(at) || numberInWords([text(at)]) !== null || isDate(text, at + 1)) return 0;
  } else if (text(at) === 'năm') at++;
  else if (text(at) === 'cả' && text(at + 1) === 'năm') at += 2;
  else if (isNumber(at) && text(at + 1) === 'tháng') {
    at += 2;
    if ((text(at) === 'đầu' || text(at) === 'cuối') && text(at + 1) === 'năm') at += 2;
  } else return 0;
  return leadsOn(text, at) ? at : 0;
}

const ROMAN = new Set(['i', 'ii', 'iii', 'iv']);

/** Whether a limit or a day stands behind ":" or "(", or a limit alone. */
function leadsOn(text: (i: number) => string, at: number): boolean {
  const sign = text(at) === ':' || text(at) === '(';
  const next = text(sign ? at + 1 : at);
  if (sign && (next === 'ngày' || next === 'vào' || isDate(text, at + 1))) return true;
  const behind = text((sign ? at + 1 : at) + 1);
  if (next === 'trước') return behind === 'ngày' || /^\d/.test(behind);
  return (next === 'chậm' || next === 'muộn') && behind === 'nhất';
}

/** "15/6", "20/12/2026" with nothing before it. */
const isDate = (text: (i: number) => string, at: number): boolean =>
  text(at + 1) === '/' && text(at).length < 3 && text(at + 2).length < 3;

function anotherBehind(cursor: Cursor, from: number): boolean {
  for (let i = from; i < cursor.tokens.length; i++)
    if (JOINTS.has(cursor.tokens[i]!.text) && namedUntil(cursor, i + 1) > 0) return true;
  return false;
}

const JOINTS = new Set([',', ';', 'và', '-']);

/** Words between the name of a report and its day. */
const LIMITS = new Set('ngày trước chậm muộn nhất là vào đến hết không quá ( :'.split(' '));

/** Whether the bare day that stands here is of a monthly report: "báo cáo tháng | trước ngày 20". */
export function isOfMonthlyReport({ tokens, at }: Cursor): boolean {
  const ends = tokens[at + 1]?.text ?? '';
  const bare = !ends || ';.)'.includes(ends) || (ends === ',' && tokens[at + 2]?.kind !== 'number');
  if (!bare) return false;
  let i = at - 1;
  while (i >= 0 && LIMITS.has(tokens[i]!.text)) i--;
  const before = tokens[i - 1];
  const named = i === 0 || before?.text === 'cáo' || JOINTS.has(before?.text ?? '');
  return tokens[i]?.text === 'tháng' && i < at - 1 && named;
}
