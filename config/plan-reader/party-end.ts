import { LED, SUPPORT_LABEL, WORK } from './role-words';
import { calledBy } from './teams';
import { beginsAsUnit, isProperName, type Units } from './units';

/** How far the parties at the beginning of a text go: to the sign or the verb that ends them. */
export function clause(text: string, units: Units): number {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const known = units.leading(rest);
    if (known !== null) at += known.length;
    else at += unknownParty(rest, units);
    const joint = /^\s*(?:,|;|và(?=\s))\s*/u.exec(text.slice(at));
    if (!joint) return at;
    const next = text.slice(at + joint[0].length);
    const goesOn =
      beginsAsUnit(next) ||
      units.leading(next) !== null ||
      /^(?:đơn vị|ban|ngành|phòng|cơ quan|đoàn thể|tổ chức|địa phương|thị xã|thị trấn)(?!\p{L})/u.test(
        next,
      );
    const isLabel = SUPPORT_LABEL.exec(next)?.index === 0;
    const led = LED.exec(next.split(/[,;.]/u, 1)[0]!);
    // Behind a list "tham mưu" is the work of all of it.
    if (!goesOn || isLabel || (led && !/tham mưu$/iu.test(led[0]))) return at;
    at += joint[0].length;
  }
}

/** The length of a name that the directory does not have: up to a sign, or to the verb of the work. */
function unknownParty(text: string, units: Units): number {
  let stop = text.length;
  for (const { 0: sign, index } of text.matchAll(/[,;.():]|\s+và\s+|\s+(?:phối hợp|chủ trì)/gu)) {
    if (namesOn(sign.trim(), text.slice(0, index), text.slice(index + sign.length), units))
      continue;
    stop = index;
    break;
  }
  stop = levelEnd(text.slice(0, stop)) ?? stop;
  WORK.lastIndex = 0;
  for (const verb of text.slice(0, stop).matchAll(WORK)) {
    const name = text.slice(0, verb.index).trimEnd();
    // "Phòng Quản lý quy hoạch và xây dựng: …": the colon tells where the name ends.
    if (text.charAt(stop) === ':' && verb.index + verb[0].length === stop) continue;
    if (calledBy(name, text.slice(name.length)) > 0) continue;
    // "Đoàn kiểm tra" and "xã nơi mở lớp" are names still.
    if ((/\s/u.test(name) || PLACE.test(name)) && !TOLD_OF.test(name)) return name.length;
  }
  return stop;
}

/** "Hội Nông dân thành phố đối soát …": behind the level in a proper name begins something else. */
export function levelEnd(text: string): number | null {
  const level = LEVEL.exec(text);
  const end = level && level.index + level[0].length;
  return end !== null && end < text.length && isProperName(text.slice(0, end)) ? end : null;
}

const LEVEL =
  /(?<=\p{L}\s+)(?:thành phố|thị xã|thị trấn|tỉnh|huyện|quận|phường|xã)(?=\s+\p{Ll})(?!\s+(?:hội|ủy|uỷ|đoàn|viên|nơi|có|thuộc|trực|thông minh|biên|đảo|được|trọng|trên|và|hoặc|liên quan|nghèo|khó|vùng|miền|điểm|mới|loại)(?!\p{L}))/u;

/** Behind these a verb tells of the party, and not what it does. */
const TOLD_OF = /\s(?:được|nơi|có|đã|đang|chưa|không)$/u;

/** "UBND các xã, phường tổ chức …": such a word is whole by itself. */
const PLACE = /^(?:xã|phường|thị trấn|huyện|thành phố|tỉnh|thôn|bản|đơn vị)$/u;

/** "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Phổ biến, giáo dục pháp luật": no party begins behind the sign. */
function namesOn(sign: string, before: string, after: string, units: Units): boolean {
  const next = after.trimStart();
  if (sign === 'và' && before.endsWith('HĐND')) return true;
  const isParty = beginsAsUnit(next) || units.leading(next) !== null;
  if (/^\p{Lu}/u.test(next))
    return /^(?:,|và)$/u.test(sign) && !isParty && !/^[^,;.]{0,30}:/u.test(next);
  return sign === 'và' || (sign === ',' && NAME_GOES_ON.test(next));
}

const NAME_GOES_ON =
  /^(?:giáo dục|thông tin|xử lý|khiếu nại|tố cáo|chống|thi đua|khen thưởng|du lịch|thể thao|đô thị)(?!\p{L})/u;
