import {
  countAt,
  dateEnd,
  isNumber,
  numberedAt,
  UNITS,
  type Text,
  type TimeWord,
  NUMBERS,
  numberEnd,
} from './time-numbers';
import type { Token } from './token';
import { wordSet } from './word-set';

/** The word of time at a token before `end`; null when none begins there. */
export function timeWordAt(tokens: readonly Token[], at: number, end: number): TimeWord | null {
  const token = tokens[at]!;
  const text: Text = (i) => (i < end ? (tokens[i]?.text ?? '') : '');
  const found =
    token.kind === 'number' ? numberedAt(tokens, at, end, text) : worded(tokens, at, text);
  return found && found.end <= end ? found : null;
}

/** Whether a word of time can begin with this one. */
export const mayBeTime = ({ kind, text }: Token): boolean =>
  kind === 'number' || (kind === 'word' && FIRST.has(text));

/** With one of these every word of time begins. */
const FIRST = wordSet(
  'thứ chủ buổi sáng chiều tối trưa hết giờ mùng mỗi từng các ngày tuần tháng quý năm đầu giữa cuối nửa cả ' +
    'suốt quanh thượng trung hạ giai nhiệm thường liên đột chuyên theo vài mấy một hai ba bốn sáu bảy tám ' +
    'chín mười',
);

const EACH = wordSet('mỗi hằng từng các');

function worded(tokens: readonly Token[], at: number, text: Text): TimeWord | null {
  const next = text(at + 1);
  switch (text(at)) {
    case 'thứ':
    case 'chủ':
      return weekdayAt(tokens, at, next) ? { kind: 'time', end: at + 2 } : null;
    case 'buổi':
      return PARTS_OF_DAY.has(next) ? { kind: 'time', end: at + 2 } : null;
    case 'sáng':
    case 'chiều':
    case 'tối':
    case 'trưa':
      return next === '' || OF_DAY.has(next) || isNumber(next)
        ? { kind: 'time', end: at + 1 }
        : null;
    case 'hết':
      return UNITS.has(tokens[at + 1]?.text ?? '')
        ? { kind: 'time', end: at + 1 }
        : hoursOf(at + 1, text);
    case 'giờ':
      return hoursOf(at, text);
    case 'mùng':
      return isNumber(next) ? { kind: 'time', end: at + 2 } : null;
    case 'mỗi':
    case 'từng':
      return eachAt(at, text);
    case 'các':
      return next === 'ngày' && !DAYS.has(text(at + 2)) ? null : eachAt(at, text);
    case 'đầu':
    case 'giữa':
    case 'cuối':
      return pointAt(tokens, at, text);
    default:
      return periodAt(tokens, at, text) ?? countAt(tokens, at, text);
  }
}

const PARTS_OF_DAY = wordSet('sáng chiều tối trưa');
const OF_DAY = wordSet('thứ chủ ngày mùng hằng mỗi các mai');
const DAYS = wordSet('thứ chủ làm đầu cuối trong mùng');

/** "thứ Hai", "Chủ nhật"; not "lần thứ hai", "kỳ họp thứ 5". */
function weekdayAt(tokens: readonly Token[], at: number, next: string): boolean {
  if (tokens[at]!.text === 'chủ') return next === 'nhật';
  if (!WEEKDAYS.has(next)) return false;
  const before = tokens[at - 1]?.text ?? '';
  if (before === 'họp') return !SESSIONS.has(tokens[at - 2]?.text ?? '');
  return !ORDERED.has(before);
}

const WEEKDAYS = wordSet('hai ba bốn năm sáu bảy 2 3 4 5 6 7');
const SESSIONS = wordSet('kỳ phiên cuộc');
const ORDERED = wordSet(
  'lần kỳ phiên đợt khóa khoá vòng bước đoạn bậc hạng nhóm điểm mục loại cấp hội',
);

/** "giờ hành chính", "giờ làm việc", "cuối giờ chiều" from "giờ" on. */
function hoursOf(at: number, text: Text): TimeWord | null {
  if (text(at) !== 'giờ') return null;
  const next = text(at + 1);
  const named = next === 'hành' || next === 'làm' ? 3 : PARTS_OF_DAY.has(next) ? 2 : 1;
  return named > 1 || text(at - 1) !== '' ? { kind: 'time', end: at + named } : null;
}

/** "mỗi tháng", "từng quý", "mỗi 6 tháng"; "mỗi đơn vị" is none. */
function eachAt(at: number, text: Text): TimeWord | null {
  const unit = isNumber(text(at + 1)) ? at + 2 : at + 1;
  return UNITS.has(text(unit)) || text(unit) === 'buổi' ? { kind: 'time', end: unit + 1 } : null;
}

/** "cuối giờ", "giữa mỗi tháng"; "cuối năm" may be of a name. */
function pointAt(tokens: readonly Token[], at: number, text: Text): TimeWord | null {
  const next = text(at + 1);
  if (tokens[at - 1]?.text === 'bắt') return null;
  if (next === '' && EACH.has(tokens[at + 1]?.text ?? '')) return { kind: 'time', end: at + 1 };
  if (next === 'giờ') return hoursOf(at + 1, text);
  if (EACH.has(next) && UNITS.has(text(at + 2))) return { kind: 'time', end: at + 3 };
  if (!UNITS.has(next) || next === 'ngày') return null;
  return { kind: 'period', end: numberEnd(at + 2, text) };
}

const NAMES: ReadonlySet<string> = new Set([
  'thượng tuần',
  'trung tuần',
  'hạ tuần',
  'nửa đầu',
  'nửa cuối',
  'nửa tháng',
  'nửa năm',
  'cả năm',
  'suốt năm',
  'quanh năm',
  'thường xuyên',
  'liên tục',
  'đột xuất',
  'chuyên đề',
  'theo lịch',
  'theo yêu',
]);

/** "quý II", "tháng 6/2024", "năm 2025", "tuần đầu", and the bare unit. */
function periodAt(tokens: readonly Token[], at: number, text: Text): TimeWord | null {
  const [first, next] = [text(at), text(at + 1)];
  if (NAMES.has(`${first} ${next}`)) return { kind: 'period', end: at + (next === 'yêu' ? 3 : 2) };
  switch (first) {
    case 'giai':
    case 'nhiệm':
      return isNumber(text(at + 2)) ? { kind: 'period', end: numberEnd(at + 2, text) } : null;
    case 'ngày':
      return dayAt(tokens, at, text);
    case 'tuần':
      if (next === 'thứ') return { kind: 'period', end: at + 3 };
      break;
    case 'tháng':
    case 'quý':
    case 'năm':
      break;
    default:
      return null;
  }
  // "Tuần từ ngày 10/6 đến ngày 14/6": the days say which.
  if (first === 'tuần' && tokens[at + 1]?.text === 'từ') return null;
  // "Năm ngày làm việc": a number.
  if (first === 'năm' && UNITS.has(next)) return null;
  if (isNumber(next) || NUMBERS.has(next))
    return { kind: first === 'năm' ? 'year' : 'period', end: numberEnd(at + 1, text) };
  return { kind: PLACES.has(next) ? 'period' : 'bare', end: at + (PLACES.has(next) ? 2 : 1) };
}

const PLACES = wordSet('đầu cuối này nay sau tới lễ');

/** "ngày 15/6", "ngày làm việc đầu tiên", "ngày cuối"; not the date of a paper, nor a named day. */
function dayAt(tokens: readonly Token[], at: number, text: Text): TimeWord | null {
  const next = text(at + 1);
  if (next === 'làm') return DAYS.has(text(at + 3)) ? { kind: 'time', end: at + 4 } : null;
  if (next === 'đầu' || next === 'cuối') return { kind: 'time', end: at + 2 };
  if (!isNumber(next)) return null;
  return { kind: isOfPaper(tokens, at) ? 'name' : 'time', end: dateEnd(at + 1, text) };
}

/** "12/KH-UBND ngày 15/01/2024", "ký ngày …", "kỷ niệm ngày 30/4". */
function isOfPaper(tokens: readonly Token[], at: number): boolean {
  const text = (i: number): string => tokens[i]?.text ?? '';
  const sign = tokens[at - 2]?.kind === 'sign' && text(at - 2) !== ',' && text(at - 2) !== ':';
  const numbered = tokens[at - 1]?.kind === 'word' && sign;
  return numbered || DATED.has(text(at - 1)) || PAPERS.has(`${text(at - 2)} ${text(at - 1)}`);
}

const DATED = wordSet('ký niệm mừng lễ luật cp qh hđnd ubnd');
const PAPERS: ReadonlySet<string> = new Set([
  'kế hoạch',
  'quyết định',
  'công văn',
  'văn bản',
  'thông báo',
  'kết luận',
  'nghị quyết',
  'nghị định',
  'thông tư',
  'chỉ thị',
  'tờ trình',
  'hướng dẫn',
  'chương trình',
  'ban hành',
]);
