import { joinAgain } from './again';
import type { Token } from './token';

/** Other spellings of the same word, as they come from other keyboards. */
const SPELLINGS: readonly [string, string][] = [
  ['hàng', 'hằng'],
  ['hòan', 'hoàn'],
  ['qúy', 'quý'],
  ['quí', 'quý'],
  ['uỷ', 'ủy'],
  ['kì', 'kỳ'],
  ['mồng', 'mùng'],
  ['tới', 'đến'],
  ['mọi', 'mỗi'],
  ['từng', 'mỗi'],
  ['trể', 'trễ'],
  ['tư', 'bốn'],
  ['ⅰ', 'i'],
  ['ⅱ', 'ii'],
  ['ⅲ', 'iii'],
  ['ⅳ', 'iv'],
];

/**
 * The words that readings ask for: a token that is one of them becomes the very same string, so that
 * comparing it with a literal costs next to nothing.
 */
const ASKED_FOR =
  'ngày tháng quý năm tuần thứ chủ nhật giờ phút buổi sáng chiều trong trước sau khi từ đến hết kể ' +
  'tính bắt đầu giữa cuối cùng cả nửa các hằng mỗi định kỳ một lần chậm muộn nhất trễ hơn không quá ' +
  'là vào lúc đúng thời hạn vòng tối đa làm việc lịch hoàn thành thực hiện xong để gửi nộp báo cáo ' +
  'trình dự kiến khoảng thường xuyên liên tục đột xuất chuyên đề theo yêu cầu tiến độ công văn bản ' +
  'bố mục mở bước ngay có nhận được của sở nội vụ ubnd tỉnh văn phòng giai đoạn mùng và tiếp kế so ' +
  'với i ii iii iv h g hành chính hiện nay trở đi về bốn hai ba sáu bảy tám chín mười tiên liền kề ' +
  'sớm ít số chót suốt thiểu ban đợt kết thúc nhiệm gian trưa tại điểm nhưng trường hợp nêu hoặc đề ' +
  'nghị thể đủ họp chia quanh chi cụ cần riêng thẩm tổng sơ từng này hoạch phụ lục lễ ở lớp phải ' +
  'dương trên ra đầy sự ký lực những cho triển khai học thượng trung hạ còn tiết quy ghi thấy phát ' +
  'sinh thiết lập tức đó hôm bao gồm trừ hồi';

/** A word as it is typed: small, in capitals, with a capital; a letter in one character or in several. */
function typed(word: string): string[] {
  const cases = [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
  return [...cases, ...cases.map((each) => each.normalize('NFD'))];
}

// As names of an object the words are the strings that literals are; pieces of a longer string are not.
const LITERALS = Object.keys(Object.fromEntries(ASKED_FOR.split(' ').map((word) => [word, true])));

/** By each way of typing it, the word. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [...LITERALS.map((word) => [word, word] as const), ...SPELLINGS].flatMap(([spelling, word]) =>
    typed(spelling).map((each): [string, string] => [each, word]),
  ),
);

const isSpace = (c: number): boolean =>
  c <= 0x20 ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200d) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000 ||
  c === 0xfeff;

const isDash = (c: number): boolean => c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x2212;

/**
 * ASCII and general punctuation, and the two letters that NFC makes punctuation of; everything else
 * that is no digit and no space is a letter.
 */
const isSign = (c: number): boolean =>
  (c > 0x20 && c < 0x30) ||
  (c > 0x39 && c < 0x41) ||
  (c > 0x5a && c < 0x61) ||
  (c > 0x7a && c < 0xaa) ||
  c === 0x37e ||
  c === 0x1fef ||
  isDash(c) ||
  (c > 0x2010 && c < 0x2060);

const isCombining = (c: number): boolean => c >= 0x300 && c < 0x370;

const DIGIT = 1;
const SPACE = 2;
const SIGN = 3;
/** From here on letters. */
const LETTER = 4;
const CAPITAL = 5;
const COMBINING = 6;

function kindOf(c: number): number {
  if (c >= 0x30 && c <= 0x39) return DIGIT;
  if (isSpace(c)) return SPACE;
  if (isSign(c)) return SIGN;
  if (isCombining(c)) return COMBINING;
  const letter = String.fromCharCode(c);
  return letter === letter.toLowerCase() ? LETTER : CAPITAL;
}

/** The kinds of the characters that plans are written with: every word asks for each of its own. */
const KINDS = Uint8Array.from({ length: 0x2100 }, (_, c) => kindOf(c));

const kindAt = (words: string, i: number): number => {
  const c = words.charCodeAt(i);
  return c < KINDS.length ? (KINDS[c] as number) : kindOf(c);
};

const isQuarter = (text: string): boolean =>
  text.startsWith('quý') && KNOWN.has(text.slice(3)) && 'iiiv'.includes(text.slice(3));

/** A word in small letters of one character each, as readings spell it. */
function wordOf(written: string, capital: boolean, combining: boolean): string {
  const known = KNOWN.get(written);
  if (known !== undefined) return known;
  const lower = capital ? written.toLowerCase() : written;
  const text = combining ? lower.normalize('NFC') : lower;
  return KNOWN.get(text) ?? text;
}

/** Splits the words; letters and digits part even without a space between them ("05ngày"). */
export function tokensOf(words: string): Token[] {
  const tokens: Token[] = [];
  const end = words.length;
  let i = 0;
  while (i < end) {
    const start = i;
    let kind = kindAt(words, i++);
    if (kind === SPACE) continue;
    if (kind === DIGIT) {
      while (i < end && kindAt(words, i) === DIGIT) i++;
      tokens.push({ text: words.slice(start, i), kind: 'number', start, end: i });
    } else if (kind === SIGN) {
      const text = isDash(words.charCodeAt(start)) ? '-' : (words[start] as string);
      tokens.push({ text, kind: 'sign', start, end: i });
      if (text === ')') joinAgain(tokens);
    } else {
      let capital = kind === CAPITAL;
      let combining = kind === COMBINING;
      while (i < end && (kind = kindAt(words, i)) >= LETTER) {
        if (kind === CAPITAL) capital = true;
        else if (kind === COMBINING) combining = true;
        i++;
      }
      const written = words.slice(start, i);
      const text = wordOf(written, capital, combining);
      if (isQuarter(text)) {
        // "quýIV", written without the space.
        tokens.push({ text: 'quý', kind: 'word', start, end: i - text.length + 3 });
        tokens.push({ text: text.slice(3), kind: 'word', start: i - text.length + 3, end: i });
      } else tokens.push({ text, kind: 'word', start, end: i });
    }
  }
  return tokens;
}

/** The words as they are shown and stored: NFC, single spaces. */
export function tidy(words: string): string {
  return TIDY.test(words) ? words : words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Characters that are nothing but themselves in NFC, with single spaces between: most words. */
const TIDY =
  /^[!-\u009f\u00a1-\u02ff\u1ea0-\u1eff\u2010-\u2027]+(?: [!-\u009f\u00a1-\u02ff\u1ea0-\u1eff\u2010-\u2027]+)*$/;
