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
  ['trể', 'trễ'],
  ['tư', 'bốn'],
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
  'với i ii iii iv h g hành chính hiện nay trở đi về năm bốn hai ba sáu bảy tám chín mười';

const KNOWN: ReadonlyMap<string, string> = new Map([
  ...ASKED_FOR.split(' ').map((word): [string, string] => [word, word]),
  ...SPELLINGS,
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

const isLetter = (c: number): boolean => !isDigit(c) && !isSpace(c) && !isSign(c);

const isCombining = (c: number): boolean => c >= 0x300 && c < 0x370;

const isQuarter = (text: string): boolean =>
  text.startsWith('quý') && KNOWN.has(text.slice(3)) && 'iiiv'.includes(text.slice(3));

/** Splits the words; letters and digits part even without a space between them ("05ngày"). */
export function tokensOf(words: string): Token[] {
  const tokens: Token[] = [];
  const lower = words.toLowerCase();
  // A few letters of other alphabets change their length; their words are lowered one by one.
  const aligned = lower.length === words.length;
  let i = 0;
  while (i < words.length) {
    let c = words.charCodeAt(i);
    if (isSpace(c)) {
      i++;
      continue;
    }
    const start = i++;
    if (isDigit(c)) {
      while (i < words.length && isDigit(words.charCodeAt(i))) i++;
      tokens.push({ text: words.slice(start, i), kind: 'number', start, end: i });
    } else if (isSign(c)) {
      const text = isDash(c) ? '-' : (words[start] as string);
      tokens.push({ text, kind: 'sign', start, end: i });
    } else {
      let combining = isCombining(c);
      while (i < words.length && isLetter((c = words.charCodeAt(i)))) {
        if (isCombining(c)) combining = true;
        i++;
      }
      const plain = aligned ? lower.slice(start, i) : words.slice(start, i).toLowerCase();
      const text = combining ? plain.normalize('NFC') : plain;
      const known = KNOWN.get(text);
      if (known === undefined && isQuarter(text)) {
        // "quýIV", written without the space.
        tokens.push({ text: 'quý', kind: 'word', start, end: i - text.length + 3 });
        tokens.push({ text: text.slice(3), kind: 'word', start: i - text.length + 3, end: i });
      } else tokens.push({ text: known ?? text, kind: 'word', start, end: i });
    }
  }
  return tokens;
}

/** The words as they are shown and stored: NFC, single spaces. */
export function tidy(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
