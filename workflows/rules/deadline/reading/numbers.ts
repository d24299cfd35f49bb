const DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const LAST_DIGITS: ReadonlyMap<string, number> = new Map([
  ...DIGITS.map((word, digit): [string, number] => [word, digit]),
  ['mốt', 1],
  ['lăm', 5],
]);

const FIRST = new Set([...DIGITS.slice(1), 'mười']);

/** Whether a number in words can begin with a word. */
export const beginsNumber = (word: string): boolean => FIRST.has(word);

/** The number below 100 that is written in words ("mười lăm"), or null. */
export function numberInWords(words: readonly string[]): number | null {
  const [first = '', second, third] = words;
  if (words.length === 1) return first === 'mười' ? 10 : positive(DIGITS.indexOf(first));
  const last = (word: string | undefined): number | null => LAST_DIGITS.get(word ?? '') ?? null;
  if (first === 'mười' && words.length === 2) return sum(10, last(second));
  const tens = DIGITS.indexOf(first);
  if (tens < 2 || second !== 'mươi' || words.length > 3) return null;
  return words.length === 2 ? tens * 10 : sum(tens * 10, last(third));
}

const positive = (n: number): number | null => (n > 0 ? n : null);

const sum = (tens: number, digit: number | null): number | null =>
  digit === null ? null : tens + digit;
