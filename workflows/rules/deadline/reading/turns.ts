import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { numberInWords } from './numbers';

/** How the times of one work are numbered: "đợt 1", "lần thứ hai", "giai đoạn 1". */
const TURNS = new Set(['đợt', 'lần', 'vòng']);

/**
 * "Đợt 1:", "lần thứ hai:", "giai đoạn 1 (" before a time; they come in their order. False, and nothing
 * is taken, before anything else.
 */
export function takeTurn(cursor: Cursor): boolean {
  const start = cursor.at;
  const stage = cursor.peek() === 'giai' && cursor.skip('giai', 'đoạn');
  if (!stage && !TURNS.has(cursor.peek())) return false;
  const named = stage || cursor.peek() === 'đợt';
  if (!stage) cursor.at++;
  cursor.skip('thứ');
  const number = turnNumber(cursor);
  const sign = cursor.peek();
  // "Đợt 1, trước ngày 25/5".
  const comma = sign === ',' && LEADS.has(cursor.peek(1));
  const signed = sign === ':' || sign === '(' || comma;
  const { turns, promised } = cursor.around;
  const next = number === turns + 1 || (number > 0 && turns === 0 && promised === null);
  const worded = named ? cursor.token?.kind === 'word' : isOfSeveral(cursor, start, turns);
  if (!next || !(signed || worded)) {
    cursor.at = start;
    return false;
  }
  if (signed) cursor.at++;
  cursor.around.turns = number;
  cursor.around.turnOpen = sign === '(';
  return true;
}

/** Whether a time stands behind "lần 1" of which there is a second, or behind the second itself. */
const isOfSeveral = (cursor: Cursor, start: number, turns: number): boolean =>
  LEADS.has(cursor.peek()) && (turns > 0 || turnsAt(cursor, start));

const LEADS = new Set(['trước', 'chậm', 'ngày', 'trong', 'vào', 'tháng', 'quý']);

/** "1", "I", "nhất", "hai"; 0 when none stands here. */
function turnNumber(cursor: Cursor): number {
  const text = cursor.peek();
  const worded = text === 'nhất' ? 1 : (numberInWords([text]) ?? ROMAN.indexOf(text));
  const number = cursor.isNumber() ? Number(text) : worded;
  if (number < 1) return 0;
  cursor.at++;
  return number;
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

/** Takes what closes the "(" of a turn behind its time; false refuses. */
export function closeTurn(cursor: Cursor): boolean {
  const { around } = cursor;
  if (!around.turnOpen) return true;
  around.turnOpen = false;
  return cursor.take(')');
}

/** "02 đợt:", "chia làm 02 lần (", "mỗi năm 02 đợt, ": how many times are to follow. */
export function takeTurnsAhead(cursor: Cursor): boolean {
  const start = cursor.at;
  const told = cursor.peek() === 'chia';
  if (!told && !TURNS.has(cursor.peek(1))) return false;
  if (cursor.skip('chia') && !cursor.skip('làm')) cursor.skip('thành');
  const count = cursor.isNumber() ? Number(cursor.peek()) : (numberInWords([cursor.peek()]) ?? 0);
  cursor.at++;
  const sign = cursor.peek(1);
  const dated = sign === ':' || ((sign === '(' || sign === ',') && cursor.peek(2) !== '');
  if (count < 1 || !TURNS.has(cursor.peek()) || !dated || cursor.around.promised !== null) {
    cursor.at = start;
    return false;
  }
  cursor.at += 2;
  cursor.around.promised = count;
  cursor.around.promiseOpen = sign === '(';
  return true;
}

/** Whether as many times were named as were promised, and what stands around them is closed. */
export function holdsPromise(cursor: Cursor, form: Form): boolean {
  const { promised, promiseOpen, turns } = cursor.around;
  if (promised === null) return true;
  if (promiseOpen && !cursor.take(')')) return false;
  const times = turns || (form.kind === 'list' ? form.of.length : 1);
  if (times === promised) return true;
  cursor.refuse(0, `Ghi ${promised} đợt mà nêu ${times}`);
  return false;
}

/** Whether at a token the turns of a doing begin: "đợt 1" of which there is a second, "02 đợt:". */
export function turnsAt({ tokens }: Cursor, at: number): boolean {
  const { text, kind } = tokens[at]!;
  if (kind === 'number') {
    const sign = tokens[at + 2]?.text ?? '';
    return (sign === ':' || sign === '(') && TURNS.has(tokens[at + 1]!.text);
  }
  if (!TURNS.has(text) || Number(tokens[at + 1]?.text) !== 1) return false;
  return tokens.some((token, i) => i > at && token.text === text && tokens[i + 1]?.text === '2');
}

/** Whether another turn stands here, behind what joins it to the one before. */
export const turnAhead = (cursor: Cursor): boolean =>
  cursor.around.turns > 0 &&
  (TURNS.has(cursor.peek()) || (cursor.peek() === 'giai' && cursor.peek(1) === 'đoạn'));
