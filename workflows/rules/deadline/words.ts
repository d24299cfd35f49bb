/** One word, number or sign of a deadline. */
export interface Token {
  /** Lower case, NFC, one spelling per word. */
  text: string;
  kind: 'word' | 'number' | 'sign';
  /** Offsets in the words as given. */
  start: number;
  end: number;
}

/** Other spellings of the same word, as they come from other keyboards. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['hàng', 'hằng'],
  ['hòan', 'hoàn'],
  ['qúy', 'quý'],
  ['quí', 'quý'],
  ['uỷ', 'ủy'],
]);

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

const isSpace = (c: number): boolean =>
  c <= 0x20 ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200d) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0xfeff;

const isDash = (c: number): boolean => c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x2212;

/** ASCII and general punctuation; everything else that is no digit and no space is a letter. */
const isSign = (c: number): boolean =>
  (c > 0x20 && c < 0x30) ||
  (c > 0x39 && c < 0x41) ||
  (c > 0x5a && c < 0x61) ||
  (c > 0x7a && c < 0xaa) ||
  isDash(c) ||
  (c > 0x2010 && c < 0x2060);

/** Splits the words; letters and digits part even without a space between them ("05ngày"). */
export function tokensOf(words: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < words.length) {
    const c = words.charCodeAt(i);
    if (isSpace(c)) {
      i++;
      continue;
    }
    const start = i++;
    if (isDigit(c)) {
      while (i < words.length && isDigit(words.charCodeAt(i))) i++;
      tokens.push({ text: words.slice(start, i), kind: 'number', start, end: i });
    } else if (isSign(c)) {
      tokens.push({
        text: isDash(c) ? '-' : (words[start] as string),
        kind: 'sign',
        start,
        end: i,
      });
    } else {
      while (i < words.length && isLetter(words.charCodeAt(i))) i++;
      const text = words.slice(start, i).normalize('NFC').toLowerCase();
      tokens.push({ text: SPELLINGS.get(text) ?? text, kind: 'word', start, end: i });
    }
  }
  return tokens;
}

const isLetter = (c: number): boolean => !isDigit(c) && !isSpace(c) && !isSign(c);

/** The words as they are shown and stored: NFC, single spaces. */
export function tidy(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const LAST_DIGITS: ReadonlyMap<string, number> = new Map([
  ...DIGITS.map((word, digit): [string, number] => [word, digit]),
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
]);

/** The number below 100 that is written in words ("mười lăm"), or null. */
export function numberInWords(words: string[]): number | null {
  const [first = '', second, third] = words;
  if (words.length === 1) return first === 'mười' ? 10 : DIGITS.indexOf(first) || null;
  const last = (word: string | undefined): number | null => LAST_DIGITS.get(word ?? '') ?? null;
  if (first === 'mười' && words.length === 2) return sum(10, last(second));
  const tens = DIGITS.indexOf(first);
  if (tens < 2 || second !== 'mươi' || words.length > 3) return null;
  return sum(tens * 10, last(third));
}

const sum = (tens: number, digit: number | null): number | null =>
  digit === null ? null : tens + digit;
