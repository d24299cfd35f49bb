import type { EventWords } from '../deadline';
import type { Cursor } from './cursor';
import { readDate } from './dates';
import { readSubject, readWho, RESERVED } from './names';

/** A paper that comes, with its number and with who sends it: "công văn số 515/SNV của Sở Nội vụ". */
export function letter(cursor: Cursor, name: string, who: string | null): EventWords {
  readNumber(cursor);
  readSubjectBeforeSender(cursor);
  const sender = cursor.skip('của') ? readWho(cursor) : null;
  readSubject(cursor);
  return { name, who: sender ?? who };
}

/** "số 515/SNV-CCHC ngày 24/4/2017": a paper's own number and date. */
function readNumber(cursor: Cursor): void {
  if (!cursor.skip('số')) return;
  while (cursor.token && !RESERVED.has(cursor.peek()) && !AFTER_NUMBER.has(cursor.peek()))
    cursor.at++;
  if (cursor.peek() !== 'ngày' || !cursor.isNumber(1)) return;
  cursor.at++;
  readDate(cursor);
}

const AFTER_NUMBER = new Set(['của', 'về', 'yêu', 'để', ',', ';']);

/** "công văn yêu cầu của Sở Nội vụ": what is asked stands before who asks. */
function readSubjectBeforeSender(cursor: Cursor): void {
  cursor.want('đến');
  cursor.want('của');
  for (let ahead = 0; ahead < 8; ahead++) {
    const token = cursor.tokens[cursor.at + ahead];
    if (token?.text === 'của') {
      cursor.at += ahead;
      return;
    }
    if (token?.kind !== 'word' || RESERVED.has(token.text)) return;
  }
}
