import { lastOfMonth } from '../../workflows/rules/time';
import { deadlinesIn } from './deadlines';
import { bare } from './text';

/** "Tháng 3:", "Quý I/2026", "Tháng 4 (từ 01/4 đến 29/4)", "Công tác thường xuyên:". */
const TIME_HEADING =
  /^(?<name>(?:trong )?tháng (?<month>\d{1,2})|(?:trong )?quý [IV]{1,3}|6 tháng (?:đầu|cuối) năm|(?:công tác|nhiệm vụ|công việc) thường xuyên)(?<year>\s*[/-]\s*\d{4}| năm \d{4})?\s*(?:\((?<days>[^()]+)\))?\s*:?$/iu;

/** "Đợt 1 (từ ngày 01/01 đến ngày 30/4): “…”": a round with its days. */
const ROUND =
  /^(?<name>(?:đợt|giai đoạn|học kỳ|bước) (?:\d{1,2}|[IVX]{1,4}))\s*\((?<days>[^()]+)\)\s*(?::.{0,120})?$/iu;

/** Whether a line heads what stands under it by nothing but a time. */
export const isTimeHeading = (text: string): boolean => TIME_HEADING.test(text) || ROUND.test(text);

/** "Tháng 4": such a heading without its days; "" of any other line. */
export function nameOfTime(text: string): string {
  const { name = '', year = '' } = (TIME_HEADING.exec(text) ?? ROUND.exec(text))?.groups ?? {};
  return bare(`${name}${year}`);
}

/** The time of such a heading: its days where they end before the month does, else its name; null of any other line. */
export function timeOfHeading(text: string): string | null {
  const round = ROUND.exec(text)?.groups;
  if (round) return round['days']!;
  const { month, days } = TIME_HEADING.exec(text)?.groups ?? {};
  if (month === undefined || days === undefined) return nameOfTime(text) || null;
  const [own] = days.split(';') as [string];
  const last = deadlinesIn(own)
    .at(-1)
    ?.due.words.match(/(\d{1,2})\/\d{1,2}(?:\/\d{4})?$/u)?.[1];
  // Of a leap year, whose 28 February is the day before the last.
  const end = Number(lastOfMonth(2023, Number(month)).slice(-2));
  return last !== undefined && Number(last) < end ? own : nameOfTime(text);
}
