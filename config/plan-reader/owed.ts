import { withoutCited } from './cited';
import { doesWork, isParty } from './doers';
import { PLAN_END } from './outline';
import { clause } from './party-end';
import { rolesIn } from './roles';
import { bareEnd } from './text';
import { timeLeftIn } from './title';
import type { Units } from './units';

/**
 * Why a line is to be looked at that gives something to somebody; null: it does not. What a plan is
 * for, whom it is sent to and with which words it closes gives nothing to anybody.
 */
export function owedIn(text: string, section: string, units: Units): string | null {
  const isDuty = section !== '' && !isAims(section) && !PLAN_END.test(section);
  return isDuty && !FORMULA.test(text) && !HEADS.test(text) && namesDoer(text, units)
    ? owing(text)
    : null;
}

/** What a line that is owed says of its time. */
export function owing(text: string): string {
  const often = timeLeftIn(text);
  if (often !== null) return `có thời hạn “${often}”`;
  const unread = UNREAD.exec(withoutCited(text).replace(DAY_OF, ' '));
  return unread
    ? `chưa đọc được thời hạn ở “${bareEnd(unread[0])}”`
    : 'giao cho một nơi, không nêu thời hạn';
}

/** "MỤC ĐÍCH, YÊU CẦU": what is wanted of all work of the plan. */
export const isAims = (section: string): boolean =>
  /mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm/iu.test(section);

/** The words that open and close a plan, and what to do where something is not clear. */
const FORMULA =
  /(?:ban hành|xây dựng|lập)\s+kế hoạch[^.;]*như sau\s*:?$|^(?:trên đây là|trong quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)[^.;]*(?:vướng mắc|khó khăn|phát sinh|chưa phù hợp))/iu;

/** "Văn phòng Sở:" over its points. */
const HEADS = /^[^.;]*:$/u;

/** Whether a line says who does something: who leads, one of several, or a party before its work. */
function namesDoer(text: string, units: Units): boolean {
  const { lead, doubts } = rolesIn(text, units);
  if (lead !== null || doubts.some(({ field }) => field === 'lead')) return true;
  const given = GIVES.exec(text)?.[0].length ?? 0;
  const party = text.slice(given);
  if (!isParty(party, units)) return false;
  const known = units.leading(party);
  return (
    given > 0 ||
    doesWork(party.slice(clause(party, units))) ||
    (known !== null && SAYS_MORE.test(party.slice(known.length)))
  );
}

/** "Giao Phòng Pháp chế", and no "giao ban". */
const GIVES =
  /^(?:giao(?: cho)?|phân công|đề nghị|yêu cầu)\s+(?=\p{Lu}|(?:các|tất cả|toàn thể)\s)/iu;

/** Behind the name of a unit goes on what it does, and not whose it is. */
const SAYS_MORE = /^\s+(?!(?:của|và|thuộc|tại|về|với|là|hoặc)(?!\p{L}))\p{Ll}/u;

/** Words of a time, as far as they go on. */
const UNREAD =
  /(?<!\p{L})(?:ngày|tháng|quý)\s+(?:\d|[IV]+(?!\p{L}))[\d/.,IV-]*(?:\s+(?:(?:đến|và|hoặc|ngày|tháng|quý|năm)\s+)*[\dIV][\d/IV]*)*/iu;

/** "Nhân ngày 20/11", "số liệu đến ngày 14/12": a day of something else. */
const DAY_OF = /(?:nhân|dịp|kỷ niệm|chào mừng|số liệu|tính đến|thời điểm)[^,.;]*/giu;
