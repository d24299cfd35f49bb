import type { Cursor } from './cursor';
import { doingAt } from './doings';
import { mayBeTime, timeWordAt } from './time-words';
import { wordSet } from './word-set';

/** What joins the parts of one time: "thứ Hai và thứ Năm", "vào sáng". */
const JOINS = wordSet(', ; : ( và hoặc vào trong của kể tính từ lúc khoảng là đến');

/** The same before the rest of a deadline: what stands before is a time of its own. */
const PARTS = wordSet(', ; : ( và hoặc');

/** A limit: the work whose name stands before it is due then. */
const LIMITS = wordSet('trước chậm muộn trễ không tối xong hết hoàn sớm');

/** What goes by a number: a part of the work's name even within another period. */
const NUMBERED = wordSet('quý tháng năm giai');

/** "Đột xuất", "chuyên đề": on demand. */
const DEMANDS = wordSet('đột chuyên');

/** What has a period in its name. */
const NAMED: ReadonlySet<string> = new Set(
  (
    'báo cáo, kế hoạch, kết quả, số liệu, tình hình, tiến độ, chương trình, sơ kết, tổng kết, giao ban, ' +
    'kỳ họp, phiên họp, nhiệm vụ, công tác, dự toán, ngân sách, đánh giá, xếp loại, chấm điểm, chỉ số, ' +
    'kiểm kê, thống kê, chỉ tiêu, danh mục, đề cương'
  ).split(', '),
);

/** Words of time side by side. */
interface Run {
  start: number;
  /** The first that names nothing: "30/6", "05 ngày" before what it is counted from. */
  fixed: number | null;
  /** What else is there: units alone, years, or other periods. */
  holds: 'bare' | 'year' | 'period';
}

/**
 * Where the time begins that the words from `from` up to the token `at` hold, at which a deadline goes on
 * ("họp giao ban | thứ Hai | hằng tuần"); `at` itself where they hold none. "Báo cáo quý I", "kế hoạch năm
 * 2025" name the work, whose words begin at `first`.
 */
export function timeInLead(cursor: Cursor, first: number, from: number, at: number): number {
  let begins = timeBefore(cursor, first, from, at);
  if (begins < at) while (begins > from && LEADS.has(cursor.tokens[begins - 1]!.text)) begins--;
  return begins;
}

/** What begins a time before its first word: "đến hết | ngày 15/11", "từ | giữa tháng 5". */
const LEADS = wordSet('đến hết từ kể');

function timeBefore(cursor: Cursor, first: number, from: number, at: number): number {
  const { tokens } = cursor;
  let run: Run | null = null;
  for (let i = from; i < at;) {
    const found = mayBeTime(tokens[i]!) ? timeWordAt(tokens, i, at) : null;
    if (!found || found.kind === 'name') {
      if (run && !JOINS.has(tokens[i]!.text)) run = null;
      i = found?.end ?? i + 1;
      continue;
    }
    run ??= { start: i, fixed: null, holds: 'bare' };
    if (found.kind === 'time') return isName(cursor, first, run, i) ? i : run.start;
    if (found.kind === 'loose') run.fixed ??= i;
    else if (found.kind === 'period' || run.holds === 'bare') run.holds = found.kind;
    i = found.end;
  }
  if (run === null) return at;
  if (run.fixed !== null) return isName(cursor, first, run, run.fixed) ? run.fixed : run.start;
  const isDone = doingAt(tokens, at) && run.start > first;
  return isDone || ofName(cursor, first, run, from, at) ? at : run.start;
}

/** Whether "tháng" of "giao ban tháng | thứ Hai" stands in the name of the work. */
const isName = (cursor: Cursor, first: number, { start, holds }: Run, at: number): boolean =>
  start < at &&
  hasWord(cursor, first, start) &&
  (holds === 'bare' || isNamed(cursor, first, start));

const hasWord = ({ tokens }: Cursor, first: number, at: number): boolean =>
  at > first && tokens[at - 1]!.kind === 'word';

/** Whether the periods up to the rest of the deadline are of the work's name. */
function ofName(cursor: Cursor, first: number, run: Run, from: number, at: number): boolean {
  const { start, holds } = run;
  if (!hasWord(cursor, first, start)) return false;
  const { tokens } = cursor;
  const marker = tokens[at]!.text;
  const joined = PARTS.has(tokens[at - 1]!.text);
  const limit = LIMITS.has(marker);
  if (limit && !joined) return true;
  if (DEMANDS.has(tokens[start]!.text) && (marker === 'khi' || marker === 'theo')) return false;
  if (marker === 'hằng' || marker === 'mỗi')
    return holds === 'bare' && tokens[at + 1]?.text === tokens[at - 1]!.text;
  // "Tuần đầu trong tháng 5", "báo cáo tuần trong tháng 5": a part of it, each of them.
  if (marker === 'trong' && (holds === 'bare' || !isNumbered(tokens, start))) return false;
  if (!joined && (holds === 'bare' || (holds === 'year' && start > from))) return true;
  return isNamed(cursor, first, start) && (limit || !joined);
}

/** "Quý I", "6 tháng đầu năm", where "tuần" may be each of a time behind it. */
const isNumbered = (tokens: Cursor['tokens'], at: number): boolean =>
  NUMBERED.has(tokens[at]!.text) ||
  (tokens[at]!.kind === 'number' && tokens[at + 1]?.text === 'tháng');

/** Whether what has a period in its name stands before it, and nobody to whom it goes between. */
function isNamed({ tokens }: Cursor, first: number, run: number): boolean {
  for (let i = run - 1; i > first; i--) {
    if (TO.has(tokens[i]!.text)) return false;
    if (NAMED.has(`${tokens[i - 1]!.text} ${tokens[i]!.text}`)) return true;
  }
  return false;
}

const TO = wordSet('về cho đến tại lên với');
