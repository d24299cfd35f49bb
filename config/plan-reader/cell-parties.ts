import { attributesOf } from './attributes';
import type { Unsure } from './draft';
import { endInList, exceptionsIn, withoutExceptions } from './excepted';
import { titleOf } from './item';
import { namesFurtherLevel } from './places';
import { rolesIn } from './roles';
import { isBlank } from './rows';
import { bare, oneLine, tidy } from './text';
import { beginsAsUnit, parties, type Units } from './units';

/** A cell of parties: one of them leads, or it says which. */
export function leadOf(
  text: string | null,
  units: Units,
  unsure: Unsure[],
): { lead: string | null; support: string[] } | null {
  if (isBlank(text)) return null;
  const labelled = attributesOf(text!.split('\n').map(bare), units);
  if (labelled.attributes.lead !== undefined && labelled.rest.length === 0) {
    const { lead: own, support = '' } = labelled.attributes;
    return { lead: own, support: parties(support) };
  }
  const said = oneLine(text!).replace(/^[-–+•]\s+(?!.*;)|[.;,]$/gu, '');
  if (NOBODY_YET.test(said)) {
    unsure.push({ field: 'lead', reason: `ô chủ trì ghi “${said}”` });
    return { lead: null, support: [] };
  }
  if (/phối hợp|chủ trì|(?<!\p{L})PH:/iu.test(said)) {
    const roles = rolesOf(said, units);
    if (roles.lead === null && roles.support.length === 0)
      unsure.push({ field: 'lead', reason: `không rõ nơi nào chủ trì ở “${said}”` });
    return { lead: roles.lead && ended(roles.lead), support: roles.support.map(ended) };
  }
  const whole = withoutExceptions(said, exceptionsIn(said, endInList)).trimEnd();
  if (parties(text!).length === 1 && !namesTwo(whole) && !listsOthers(whole, units))
    return { lead: said, support: [] };
  unsure.push({ field: 'lead', reason: `ô ghi nhiều nơi, không rõ nơi nào chủ trì: “${said}”` });
  return { lead: null, support: [] };
}

/** "Bảo vệ, y tế", "Thanh tra Sở, địa phương": no name of a unit that has a comma of its own. */
function listsOthers(said: string, units: Units): boolean {
  const signs = [...said.matchAll(/\s*,\s*|\svà\s/gu)];
  if (signs.length === 0 || units.match(said).kind !== 'none') return false;
  if (!beginsAsUnit(said)) return true;
  return signs.some(({ 0: sign, index }) => {
    const before = said.slice(0, index);
    const next = said.slice(index + sign.length);
    if (namesFurtherLevel(before, next)) return false;
    const isComplete = units.match(before).kind === 'units' || COMPLETE.test(before);
    return isComplete || OTHERS.test(next);
  });
}

/** A name ends in whose unit it is. */
const COMPLETE = /(?<!các)\s(?:Sở|huyện|tỉnh|xã|phường|thành phố)$/u;
const OTHERS = /^(?:chủ đầu tư|nhà thầu|nhà trường|phụ huynh)(?!\p{L})/iu;

/** "Văn phòng/Phòng Pháp chế", "Văn phòng cùng Thanh tra Sở", "Phòng Nội vụ - Phòng Tư pháp". */
const namesTwo = (said: string): boolean =>
  [...said.matchAll(/\s*[/&+→]\s*|\s*[-=>]*>\s*|\s(?:cùng(?: với)?|với|hoặc)\s|\s[-–]\s/gu)].some(
    ({ 0: sign, index }) => {
      const next = said.slice(index + sign.length);
      // Behind a dash "Văn phòng" or "Thanh tra" may end a name: "Phòng Pháp chế - Thanh tra".
      return /[-–](?!>)/u.test(sign)
        ? ROOM.test(next)
        : beginsAsUnit(next) && !/^\p{Lu}{2}/u.test(next);
    },
  );

const ROOM = /^(?:Phòng|P\.|Sở|Ban|Trung tâm|Chi cục|UBND)\s*\p{Lu}/u;

/** "(để trống)", "chưa phân công", "Theo phân công": nobody is named yet. */
const NOBODY_YET = /^(?:[([?…\d]|(?:chưa|không|sẽ|theo|tùy)(?!\p{L}))/iu;

/** "Văn phòng - chủ trì": the sign led to the word behind it. */
const ended = (name: string): string => name.replace(/\s*[-–:,]+$/u, '');

/** "Văn phòng chủ trì; các phòng phối hợp" or "Văn phòng\n(phối hợp: các phòng)" in one cell. */
function rolesOf(text: string, units: Units): { lead: string | null; support: string[] } {
  const marked =
    /^(?<lead>[^()]+?)\s*\(chủ trì\)\s*[,;]?\s*(?:(?<support>[^()]+?)\s*\(phối hợp\))?$/iu.exec(
      text,
    );
  if (marked) {
    const { lead, support } = marked.groups!;
    return { lead: tidy(lead!), support: support === undefined ? [] : parties(support) };
  }
  const plain =
    /^(?<lead>[^,;():]+?)\s+phối hợp\s+(?:cùng\s+)?(?<support>(?:các|Các|\p{Lu})[^():]*)$/u.exec(
      text,
    );
  if (plain && beginsAsUnit(plain.groups!['lead']!) && beginsAsUnit(plain.groups!['support']!))
    return { lead: tidy(plain.groups!['lead']!), support: parties(plain.groups!['support']!) };
  const first = /^(?<lead>[^()]+?)\s*\(chủ trì\)\s*[,;]\s*(?<support>[^()]+)$/iu.exec(text);
  if (first && !/chủ trì|phối hợp/iu.test(first.groups!['support']!)) {
    const { lead, support } = first.groups!;
    return { lead: tidy(lead!), support: parties(support!) };
  }
  const roles = rolesIn(oneLine(text), units);
  const others = titleOf(text, roles.spans);
  if (
    roles.lead === null &&
    roles.doubts.length === 0 &&
    roles.support.length > 0 &&
    others !== null &&
    beginsAsUnit(others) &&
    parties(others).length === 1
  )
    return { ...roles, lead: others };
  return roles;
}
