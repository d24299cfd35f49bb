import { deadlinesIn } from './deadlines';
import { isName } from './doers';
import type { Units } from './units';

/** "(Phòng Pháp chế)", "(quý II; Phòng Pháp chế)": one party, and nothing but a time beside it and behind it. */
export function leadAlone(
  text: string,
  units: Units,
): { lead: string; span: [number, number] } | null {
  const bracket = [...text.matchAll(/\((?<inside>[^()]{4,90})\)/gu)].at(-1);
  if (!bracket) return null;
  const inside = bracket.groups!['inside']!;
  const end = bracket.index + bracket[0].length;
  if (withoutTimes(text.slice(end)) !== '' || isObject(text.slice(0, bracket.index), inside))
    return null;
  const lead = withoutTimes(inside);
  return isName(lead, units) && inside.includes(lead) ? { lead, span: [bracket.index, end] } : null;
}

/** What a text says beside its times, without signs around it. */
export const withoutTimes = (text: string): string =>
  deadlinesIn(text)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, text)
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');

/** "Kiểm tra tại đơn vị (Trung tâm Quy hoạch)", "báo cáo UBND tỉnh (Sở Nội vụ)": it is done there, or sent there. */
const isObject = (before: string, inside: string): boolean =>
  OBJECT.test(before) ||
  (/(?<!\p{L})(?:gửi|báo cáo|trình|nộp)(?!\p{L})/iu.test(before) &&
    /^(?:Sở|Bộ|UBND|Ủy ban)\s/u.test(inside));

const OBJECT =
  /(?<!\p{L})(?:tại|ở|về|với|cho|của|thuộc|(?:đến|tới)(?! (?:ngày|tháng|năm|hết|quý)))\s[^,;()]*$/iu;
