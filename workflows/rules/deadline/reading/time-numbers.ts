import { numberInWords } from './numbers';
import type { Token } from './token';
import { wordSet } from './word-set';

/**
 * A word of time among others. `time`: a time wherever it stands ("thứ Hai", "mỗi tháng"); `loose`: only
 * where a deadline goes on behind it ("30/6 và", "05 ngày trước"); a `period`, a `year` and a `bare` unit may be
 * of a name as well: "báo cáo quý I", "tồn tại năm 2023", "báo cáo tháng"; a `name` is of one, the date of a paper.
 */
export interface TimeWord {
  kind: 'time' | 'loose' | 'period' | 'year' | 'bare' | 'name';
  /** The token behind it. */
  end: number;
}

export type Text = (i: number) => string;

export const UNITS = wordSet('ngày tuần tháng quý năm');

export const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** Numbers of months and quarters in words. */
export const NUMBERS = wordSet('i ii iii iv một hai ba bốn sáu bảy tám chín mười giêng chạp');

/** The token behind a number with its year and more of the same: "II, III năm 2024", "2021-2025". */
export function numberEnd(from: number, text: Text): number {
  let at = from;
  while (isNumber(text(at)) || NUMBERS.has(text(at))) {
    at++;
    const joins = text(at) === 'năm' || JOINS.has(text(at)) ? 1 : 0;
    const next = text(at + joins);
    if (joins === 0 || !(isNumber(next) || NUMBERS.has(next)) || UNITS.has(text(at + 2))) break;
    at++;
  }
  return at;
}

const JOINS = wordSet('/ - , và đến');

/** The token behind the numbers of a date. */
export function dateEnd(from: number, text: Text): number {
  let at = from + 1;
  while ('/.-'.includes(text(at) || '?') && isNumber(text(at + 1))) at += 2;
  return at;
}

/** A number in figures: a date, an hour, or a length of time. */
export function numberedAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  text: Text,
): TimeWord | null {
  const sign = text(at + 1);
  if (sign === 'h' || sign === 'g' || sign === 'giờ' || (sign === ':' && isNumber(text(at + 2))))
    return { kind: 'loose', end: isNumber(text(at + 2)) ? at + 3 : hourEnd(at + 1, text) };
  const [first, second] = [text(at), text(at + 2)];
  if (!'/.-'.includes(sign || '?') || !isNumber(second)) return countAt(tokens, at, text);
  const behind = dateEnd(at, text);
  const paper = '/-'.includes(text(behind) || '?') || UNNUMBERED.has(tokens[at - 1]?.text ?? '');
  if (paper || first.length > 2 || Number(first) > 31) return null;
  if (second.length === 4) return sign === '.' ? null : { kind: 'period', end: behind };
  return second.length < 3 && behind <= end ? { kind: 'loose', end: behind } : null;
}

const UNNUMBERED = wordSet('số thứ mục điểm khoản khóa lần');

const hourEnd = (at: number, text: Text): number => (text(at + 1) === 'làm' ? at + 3 : at + 1);

/** "05 ngày làm việc", "mười ngày", "02 tuần": what is counted from an event or a date behind it. */
export function countAt(tokens: readonly Token[], at: number, text: Text): TimeWord | null {
  const count = countLength(at, text);
  if (count === 0) return null;
  let unit = at + count;
  if (text(unit) === '(') while (text(unit) !== '' && text(unit++) !== ')');
  if (!UNITS.has(text(unit)) || text(unit) === 'quý') return null;
  let end = unit + 1;
  if (text(end) === 'làm' && text(end + 1) === 'việc') end += 2;
  if (text(end) === 'đầu' || text(end) === 'cuối') {
    while (POINTS.has(text(end))) end++;
    return { kind: text(unit) === 'tháng' ? 'period' : 'loose', end: numberEnd(end, text) };
  }
  const behind = tokens[text(end) === ',' ? end + 1 : end]?.text ?? '';
  const reported = text(unit) === 'tháng' && REPORTED.has(Number(text(at)));
  if (reported && (behind === 'trước' || !COUNTED.has(behind))) return { kind: 'bare', end };
  // "Tập huấn 02 ngày": so long the work takes.
  return { kind: COUNTED.has(behind) ? 'loose' : 'name', end };
}

const POINTS = wordSet('đầu cuối tiên cùng năm của');

/** After so many months of a year there are reports. */
const REPORTED: ReadonlySet<number> = new Set([3, 6, 9]);

/** What follows a length of time that is counted. */
const COUNTED = wordSet('kể tính từ sau trước khi so');

/** How many words write a number here; "vài" writes none that could be counted. */
function countLength(at: number, text: Text): number {
  if (isNumber(text(at)) || text(at) === 'vài' || text(at) === 'mấy') return 1;
  for (let n = 3; n > 0; n--) {
    const said = Array.from({ length: n }, (_, i) => text(at + i));
    if (numberInWords(said) !== null) return n;
  }
  return 0;
}
