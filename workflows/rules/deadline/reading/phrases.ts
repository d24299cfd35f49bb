import type { Cursor } from './cursor';
import { wordSet } from './word-set';

/** Words that begin a time or another part of a deadline, or turn it round: no event runs over them. */
const ENDS = wordSet(
  'ngày tháng quý năm giờ phút tuần trước sau khi chậm muộn trễ sớm trong từ kể tính đến hằng mỗi ' +
    'hạn không chưa nếu trừ hoặc ngoài ít tối để theo dự khoảng riêng nhưng thì là',
);

/** Words of `ENDS` that are of a name beside another: "thời hạn", "năm tài chính". */
const NAMED_BEHIND = new Map([['hạn', wordSet('thời hết gia')]]);
const NAMED_BEFORE = new Map([
  ['năm', wordSet('tài học')],
  ['dự', wordSet('thảo án toán thi')],
]);

/** With these no event begins: "kể từ ngày đó", "ngày làm việc", "khi nào", "trước mắt". */
const NO_BEGINNING = wordSet(
  'đó này nào ấy kia đây nay mắt tiên nên thì là mà và của làm đầu cuối giữa thứ chủ mùng liền ' +
    'hôm cần trên mai rằm tết bất',
);

/** Ending with these the words still name nothing: "có", "hết". */
const DANGLING = wordSet('hết có được và với của về cho tại ở do bởi các những mục bước sự');

/** The most words that the name of an event has. */
const LONGEST = 16;

/**
 * Walks over an event told in words of its own ("tiếp công dân", "BGH phê chuẩn"), up to where
 * another part of the deadline begins; false, and nothing is taken, when the words name none.
 */
export function takePhrase(cursor: Cursor): boolean {
  const start = cursor.at;
  if (!phraseAhead(cursor)) return false;
  while (isOfPhrase(cursor) && cursor.at - start < LONGEST) cursor.at++;
  while (cursor.at > start && (cursor.peek(-1) === 'và' || cursor.peek(-1) === '-')) cursor.at--;
  if (cursor.at > start && endsName(cursor)) return true;
  cursor.at = start;
  return false;
}

/** Whether a name can end with the word before this place. */
export const endsName = (cursor: Cursor): boolean =>
  isWord(cursor, -1) ? !DANGLING.has(cursor.peek(-1)) : cursor.isNumber(-1);

/** Whether an event can begin with the word that stands here. */
export const phraseAhead = (cursor: Cursor): boolean =>
  isWord(cursor, 0) &&
  isOfPhrase(cursor) &&
  !NO_BEGINNING.has(cursor.peek()) &&
  !(cursor.peek() === 'kế' && cursor.peek(1) === 'tiếp') &&
  !(cursor.peek() === 'tiếp' && cursor.peek(1) === 'theo');

/** Whether what stands here can be of an event's name. */
export function isOfPhrase(cursor: Cursor): boolean {
  const { token } = cursor;
  if (token === undefined) return false;
  const text = cursor.peek();
  if (token.kind === 'sign')
    return isWord(cursor, -1) && isWord(cursor, 1) && (text === '-' || goesOn(cursor));
  // "Kỳ họp thứ 5".
  if (token.kind === 'number') return cursor.peek(-1) === 'thứ';
  if (!ENDS.has(text)) return true;
  return (
    NAMED_BEHIND.get(text)?.has(cursor.peek(-1)) === true ||
    NAMED_BEFORE.get(text)?.has(cursor.peek(1)) === true
  );
}

/** Whether the comma here is one of the name's own, "khiếu nại, tố cáo": nothing but a name is behind it. */
export function goesOn({ tokens, at }: Cursor): boolean {
  if (tokens[at]!.text !== ',') return false;
  for (let i = at; i < tokens.length; i++) {
    const { text, kind } = tokens[i]!;
    if (text !== ',' && (kind !== 'word' || ENDS.has(text))) return false;
    if (text === ',' && OTHERS.has(tokens[i + 1]?.text ?? '')) return false;
  }
  return at < tokens.length - 1;
}

/** With these begins behind a comma who does it, what is done or what it is for. */
const OTHERS = wordSet(
  'các những phòng đơn cơ cục sở ubnd ban văn tổ chi trung trường tham mưu tổng triển tổ xây hoàn ' +
    'thực rà phê lập gửi nộp trình báo đồng sản phải thời qua bằng kèm nhằm tại làm có nhận được ' +
    'và thường liên đột định chuyên bộ hội hđnd lãnh giám chánh thủ người cán cả khẩn kịp sẽ cần',
);

const isWord = (cursor: Cursor, ahead: number): boolean =>
  cursor.tokens[cursor.at + ahead]?.kind === 'word';

/** "6 tháng đầu năm tài chính": what ends with "kết thúc" and is no period of the calendar. */
export function takePeriodName(cursor: Cursor): boolean {
  if (!cursor.isNumber() || cursor.peek(1) !== 'tháng') return false;
  if (cursor.peek(2) !== 'đầu' && cursor.peek(2) !== 'cuối') return false;
  cursor.at += 3;
  takePhrase(cursor);
  return true;
}
