import { deadlinesIn } from './deadlines';
import { isName } from './doers';
import { tidy } from './text';
import type { Units } from './units';

/** "(Phòng Pháp chế)" with at most a time behind it, "Phòng Pháp chế; quý II": one party, and nothing but a time beside it. */
export function leadAlone(
  text: string,
  units: Units,
): { lead: string; span: [number, number] } | null {
  const bracket = [...text.matchAll(/\((?<inside>[^()]{4,90})\)/gu)].at(-1);
  const inside = bracket?.groups!['inside'];
  const end = bracket ? bracket.index + bracket[0].length : 0;
  if (
    bracket &&
    (withoutTimes(text.slice(end)) !== '' || isObject(text.slice(0, bracket.index), inside!))
  )
    return null;
  const said = inside ?? text;
  const party = withoutTimes(said);
  if (!isName(party, units) || !said.includes(party)) return null;
  if (!bracket && party.length + 3 > tidy(said).length) return null;
  return { lead: party, span: bracket ? [bracket.index, end] : [0, said.length] };
}

/** What a text says beside its times, without signs around it. */
const withoutTimes = (text: string): string =>
  deadlinesIn(text)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, text)
    .replace(/^[\s,;:.]+|[\s,;:.]+$/gu, '');

/** "Kiểm tra tại đơn vị (Trung tâm Quy hoạch)", "báo cáo UBND tỉnh (Sở Nội vụ)": it is done there, or sent there. */
const isObject = (before: string, inside: string): boolean =>
  OBJECT.test(before) ||
  (/(?<!\p{L})(?:gửi|báo cáo|trình|nộp)(?!\p{L})/iu.test(before) &&
    /^(?:Sở|Bộ|UBND|Ủy ban)\s/u.test(inside));

const OBJECT =
  /(?<!\p{L})(?:tại|ở|về|với|cho|của|thuộc|(?:đến|tới)(?! (?:ngày|tháng|năm|hết|quý)))\s[^,;()]*$/iu;
