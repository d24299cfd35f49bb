import { numberInWords } from './numbers';
import type { Token } from './token';

/**
 * Makes one number of "15 (mười lăm)", where the brackets say once more what stands before them, up
 * to the last token, that closes them; other words in them stay as they are.
 */
export function joinAgain(tokens: Token[]): void {
  let open = tokens.length - 2;
  while (open > 0 && tokens[open]!.kind === 'word') open--;
  const number = tokens[open - 1];
  if (tokens[open]?.text !== '(' || number?.kind !== 'number') return;
  const words = tokens.slice(open + 1, -1).map(({ text }) => text);
  if (words.length > LONGEST || numberInWords(words) !== Number(number.text)) return;
  number.end = tokens.at(-1)!.end;
  tokens.length = open;
}

/** "Hai mươi mốt". */
const LONGEST = 3;
