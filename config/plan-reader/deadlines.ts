import type { Form } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { isKnown } from '../../workflows/rules/deadline/reading/papers';
import type { DueFound } from './draft';
import { WORK } from './role-words';
import { LISTED, tidy } from './text';

/** A deadline in a text: its words, which begin at `start` and end before `end`. */
export interface DueSpan {
  due: DueFound;
  start: number;
  end: number;
}

/** Words that begin a deadline wherever they stand. */
const STRONG =
  /^(?:chậm nhất|muộn nhất|không muộn hơn|không chậm hơn|trước (?:ngày|tháng|\d|quý|khi|hết|thời)|trong (?:tháng|quý|thời hạn|vòng|năm|ngày|\d|suốt|sáu)|hoàn thành(?!\s*:)|xong|đến hết|đến ngày|từ (?:ngày|tháng|quý|\d)|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|định kỳ|khi|sau khi|ngay|không quá|dự kiến|bắt đầu từ|thường xuyên|đột xuất|theo (?:lịch|yêu cầu|tiến độ)|kể từ)(?!\p{L})/iu;
/** Words that begin one only at the beginning of a clause. */
const WEAK =
  /^(?:ngày|tháng|quý|đầu|giữa|cuối|cả năm|năm|giai đoạn|\d{1,2}[/.-]\d|\d{1,2} (?:giờ|tháng)|\d{1,2}h|đúng|vào|(?:sáng|chiều|tối) (?:thứ|ngày|\d)|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|tuần|mỗi|liên tục|sau)(?!\p{L})/iu;
/** Of these alone a sentence is full; they are a deadline when the whole clause is nothing else. */
const WHOLE =
  /^(?:thường xuyên|đột xuất|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|khi|sau|ngay)(?!\p{L})/iu;

/** Forms whose words tell by themselves where they end. */
const CLOSED = new Set(['date', 'period', 'between', 'recurring', 'point']);

/** "thứ Năm hằng tuần trong thời gian các đợt tiêm": what follows bounds the time. */
const NARROWED = /^\s+(?:trong|suốt|cho đến|cho tới|đến khi|kể từ|từ khi)(?!\p{L})/iu;

/** "Để thực hiện trong tháng 7" may bound the work of those who receive: read with what it follows. */
const CLAUSE = /(?<!\p{L})để (?:thực hiện|hoàn thành)\s+$/iu;

/** "Trước khi", "sau khi" are one; where they cannot be read "khi" alone says something else. */
const WHEN_WITHIN = /(?<!\p{L})(?:trước|sau|ngay|trong|kể từ)\s+$/iu;

const LONGEST = 24;

/** Before a deadline these say nothing about the time itself. */
const LEAD =
  /^(?:(?:để )?(?:thực hiện|triển khai)(?: xong)?|thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|gửi|nộp))?)\s*:?\s+/iu;

/** The deadlines in a sentence, in their order. */
export function deadlinesIn(text: string): DueSpan[] {
  const found: DueSpan[] = [];
  const words = [...text.matchAll(/[^\s,;()]+|[,;()]/gu)];
  for (let i = 0; i < words.length; i++) {
    const start = words[i]!.index;
    if (found.some((span) => start < span.end)) continue;
    if (/^khi(?!\p{L})/iu.test(text.slice(start)) && WHEN_WITHIN.test(text.slice(0, start)))
      continue;
    // "Ngay sau khi …" that could not be read is no "sau khi …".
    if (
      /^sau khi(?!\p{L})/iu.test(text.slice(start)) &&
      /(?<!\p{L})ngay\s+$/iu.test(text.slice(0, start))
    )
      continue;
    const begins = isClauseStart(text, start);
    const rest = text.slice(start);
    if (!STRONG.test(rest) && !(begins && WEAK.test(rest))) continue;
    const span = longest(text, words, i, begins);
    if (span) found.push(span);
  }
  return found;
}

/** The longest readable stretch from a word on that ends where a clause does. */
function longest(
  text: string,
  words: RegExpExecArray[],
  first: number,
  begins: boolean,
): DueSpan | null {
  const start = words[first]!.index;
  for (let last = Math.min(first + LONGEST, words.length) - 1; last >= first; last--) {
    const word = words[last]!;
    if (/^[,;()]$/u.test(word[0])) continue;
    const end = word.index + word[0].replace(/[.:/]+$/u, '').length;
    const ends = /^(?:[.:/]*\s*(?:[,;()]|$)|\.\s)/u.test(text.slice(end));
    if (!ends && (!begins || NARROWED.test(text.slice(end)))) continue;
    const stretch = text.slice(start, end);
    const whole = WHOLE.test(stretch);
    if (!ends && whole) continue;
    if (/^giai đoạn$/iu.test(stretch)) continue;
    const reading = read(`${CLAUSE.exec(text.slice(0, start))?.[0] ?? ''}${stretch}`);
    if (!reading.ok) continue;
    const { kind } = reading.deadline.form;
    if (isCondition(reading.deadline.form)) continue;
    // Behind the sign another part of the sentence begins, unless both are times.
    if (stretch.includes(';') && kind !== 'list') continue;
    const hasEvent =
      kind === 'when' || kind === 'soon' || (kind === 'demand' && /\skhi\s/u.test(stretch));
    if (whole && !begins && !hasEvent) continue;
    if (hasEvent && namesMore(text.slice(end))) continue;
    // Of an event that is told at length the first words may be readable by themselves.
    if (!ends && !CLOSED.has(kind)) continue;
    return { due: { words: tidy(stretch), deadline: reading.deadline, refused: null }, start, end };
  }
  return null;
}

/** "Khi có vướng mắc": in a sentence as often a condition as a time. */
const isCondition = (form: Form): boolean => form.kind === 'when' && !isKnown(form.event.name);

/** "Khi có phản ánh, kiến nghị của công dân": behind the comma the event is told further. */
const namesMore = (rest: string): boolean => {
  const next = /^\s*,\s+(?=\p{Ll})/u.exec(rest);
  if (!next) return false;
  const clause = rest.slice(next[0].length);
  return clause.search(WORK) !== 0 && !STRONG.test(clause);
};

const isClauseStart = (text: string, at: number): boolean =>
  /(?:^|[,;:(–-]\s*|\.\s+|(?:hoàn thành|xong|thực hiện|thời gian|thời hạn|vào|gửi|nộp|hạn)\s+)$/iu.test(
    text.slice(0, at),
  );

/**
 * The deadlines of a cell or of a text that is all time: the whole of it where it can be read, else
 * its parts. What stays over and names a time is a part that could not be read.
 */
export function dueOf(text: string): DueFound[] {
  // Two points of a list are two limits, and no window that their dashes make.
  if (LISTED.test(text)) return text.trim().split(/\n\s*/u).flatMap(dueOf);
  const whole = readDue(text);
  if (whole.deadline?.form.kind === 'list') return eachOf(text) ?? [whole];
  if (whole.deadline) return [whole];
  const parts = text.split(/\s*;\s*|(?<!và|đến|[-–]) *\n\s*/u).filter((part) => tidy(part) !== '');
  if (parts.length > 1) return parts.flatMap(dueOf);
  const inside = deadlinesIn(tidy(text));
  const rest = inside.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    tidy(text),
  );
  // What a dash joins is one window, and no two limits.
  return inside.length > 0 && !namesTime(rest) && !/(?:^|\s)[-–](?:\s|$)/u.test(rest)
    ? inside.map(({ due }) => due)
    : [whole];
}

/** The deadlines of a list, where each can be read by itself. */
function eachOf(text: string): DueFound[] | null {
  const each = text
    .split(/\s*[;,\n]\s*|\s+và\s+/u)
    .filter((part) => tidy(part) !== '')
    .map((part) => {
      // "trình UBND tỉnh trước ngày …, gửi Bộ trước ngày …": each behind what is done by then.
      const [inside, ...more] = deadlinesIn(tidy(part));
      return inside && more.length === 0 && /^(?:trình|gửi|nộp|báo cáo)\s/iu.test(tidy(part))
        ? inside.due
        : readDue(part);
    });
  return each.every(({ deadline }) => deadline !== null) ? each : null;
}

/** Whether a text speaks of a time. */
export const namesTime = (text: string): boolean =>
  /\d|(?<!\p{L})(?:tháng|quý|hạn|thường xuyên|định kỳ|(?:hằng|hàng) (?:năm|tuần|ngày)|chậm nhất)(?!\p{L})/iu.test(
    text,
  );

/** "Tháng 6 và tháng 9/2026 (02 lớp)": how many there are is no part of the time. */
const COUNT =
  /(?<=\S)\s*\(\d{1,3} (?:lớp|cuộc|hội nghị|buổi|đợt|lần|người|học viên|đơn vị|xã|phường|trường)\)$/iu;

/** "Đợt 1:", "Báo cáo 06 tháng:", "6 tháng cuối năm:"; one that names a year says which day is meant. */
const LABEL =
  /^(?:[^:;\d]{2,40}(?:\d{1,2})?|[^:;\d]{0,30}\d{1,2} tháng(?: (?:đầu|cuối) năm)?\s*):\s*(?=\S)/u;

function readDue(text: string): DueFound {
  const words = tidy(text)
    .replace(/^(?:[-–+•]|[a-zđ\d]\))\s*/u, '')
    .replace(/[\s.;,/]+$/u, '')
    .replace(COUNT, '')
    .replace(LEAD, '');
  // "Đợt 1: trước ngày …": what the time is for stands before it.
  const label = LABEL.exec(words);
  if (label) {
    const rest = readDue(words.slice(label[0].length));
    if (rest.deadline) return rest;
  }
  for (const said of [words, words.charAt(0).toLowerCase() + words.slice(1)]) {
    const reading = read(said);
    if (reading.ok) return { words, deadline: reading.deadline, refused: null };
  }
  const reading = read(words);
  return { words, deadline: null, refused: reading.ok ? null : reading.refused };
}
