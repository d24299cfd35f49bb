import { leadAlone } from './alone';
import { clearName, doer, doesWork, isParty, wholly } from './doers';
import { exceptionsIn, withoutExceptions } from './excepted';
import { group } from './groups';
import { clauseStarts, ledIn, SEVERAL } from './led';
import { clause } from './party-end';
import { LEAD_LABEL, LED } from './role-words';
import { supportIn, type Support } from './support';
import { bareEnd, tidy } from './text';
import { beginsAsUnit, isProperName, parties, type Units } from './units';

/** Who does something in a sentence. */
export interface Roles extends Support {
  lead: string | null;
  /** The party is only known as the one who does the work: nothing calls it the lead. */
  isDoer: boolean;
}

/** Reads who leads and who supports in a sentence, each with those that the sentence excepts of them. */
export function rolesIn(text: string, units: Units): Roles {
  const exceptions = exceptionsIn(text, (rest) => clause(rest, units));
  const [first] = exceptions;
  // "Trừ Phòng Pháp chế, các phòng nộp báo cáo".
  if (first?.start === 0) {
    const sign = /^[\s,]*/u.exec(text.slice(first.end))![0].length;
    return rolesBehind(text, first.end + sign, units);
  }
  const plain = withoutExceptions(text, exceptions);
  const roles = rolesOf(plain, units);
  for (const { start, end } of exceptions) {
    const before = plain.slice(0, start).trimEnd();
    const isOwn = (party: string): boolean => tidy(before).endsWith(party);
    if (![roles.lead ?? '', ...roles.support].some((party) => party !== '' && isOwn(party)))
      continue;
    const said = bareEnd(text.slice(before.length, end));
    const own = (party: string): string =>
      isOwn(party) ? `${party}${/^[,:]/u.test(said) ? '' : ' '}${said}` : party;
    roles.lead &&= own(roles.lead);
    roles.support = roles.support.map(own);
    roles.spans = roles.spans.map(([from, to]) => [
      from,
      to >= before.length && to < end ? end : to,
    ]);
  }
  return roles;
}

/** The roles in what stands behind the beginning of a sentence, which is none of the work. */
function rolesBehind(text: string, start: number, units: Units): Roles {
  const own = rolesIn(text.slice(start), units);
  const spans = own.spans.map(([from, to]): [number, number] => [from + start, to + start]);
  return { ...own, spans: [[0, start], ...spans] };
}

function rolesOf(text: string, units: Units): Roles {
  const given = GIVER.exec(text)?.[0].length ?? 0;
  if (given > 0 && isParty(text.slice(given).replace(GIVEN, ''), units)) {
    return rolesBehind(text, given, units);
  }
  const roles: Roles = { lead: null, isDoer: false, ...supportIn(text, units) };
  if (!readLabelled(text, units, roles)) readLead(text, units, roles);
  const alone = roles.lead === null && roles.doubts.length === 0 ? leadAlone(text, units) : null;
  if (alone) {
    roles.lead = alone.lead;
    roles.spans.push(alone.span);
  }
  return roles;
}

/** "UBND phường giao Phòng Kinh tế …": who gives the work does not do it. */
const GIVER =
  /^(?:UBND|Ủy ban|Chủ tịch|(?:Ban )?Giám đốc|Sở|Bộ|Cục|Chi cục|Trung tâm|Trường|Lãnh đạo|Hiệu trưởng|Ban (?:Giám hiệu|Quản lý|Chỉ đạo))[^,;.:()]{0,60}?\s+(?=(?:giao|yêu cầu)(?: cho)?\s+(?:\p{Lu}|các\s))/u;
const GIVEN = /^(?:giao|yêu cầu)(?: cho)?\s+/u;

function readLabelled(text: string, units: Units, roles: Roles): boolean {
  const label = LEAD_LABEL.exec(text);
  if (!label) return false;
  const start = label.index + label[0].length;
  const end = start + clause(text.slice(start), units);
  if (!beginsAsUnit(text.slice(start)) && units.leading(text.slice(start)) === null) return false;
  roles.lead = bareEnd(text.slice(start, end));
  roles.spans.push([label.index, end]);
  return true;
}

function readLead(text: string, units: Units, roles: Roles): void {
  const led = LED.exec(text);
  // "Công an xã tổng hợp, tham mưu …": behind a comma it is one more part of the work.
  const isPart =
    led !== null && /tham mưu$/iu.test(led[0]) && /,\s*$/u.test(text.slice(0, led.index));
  if (led && !isPart) {
    const found = ledIn(text, led, units);
    // "Phòng Kinh tế: soạn …; chủ trì, phối hợp với …": the party before the colon goes on.
    if (found === null && readColon(text, roles, units)) return;
    if (found === null || found.lead === '') return;
    roles.lead = bareEnd(found.lead);
    roles.spans.push(found.span);
    const isShared = /tham mưu$/iu.test(led[0]) && othersAtWork(text, roles, units) > 0;
    const doubt = found.doubt ?? (isShared ? SEVERAL : null);
    if (doubt === null) return;
    roles.lead = null;
    roles.doubts.push({ field: 'lead', reason: doubt });
    return;
  }
  // "(Văn phòng Sở gửi hướng dẫn …)": a clause that begins with a unit and goes on with what it does.
  if (readColon(text, roles, units)) return;
  let others = 0;
  for (const at of clauseStarts(text)) {
    const given = /^(?:giao(?: cho)?|phân công|do)\s+/iu.exec(text.slice(at))?.[0].length ?? 0;
    const rest = text.slice(at + given);
    const name =
      units.leading(rest) ?? group(rest) ?? doer(rest) ?? (given > 0 ? wholly(rest, units) : null);
    const isGiven = name !== null && given > 0 && /^\s*(?:[.;]|$)/u.test(rest.slice(name.length));
    if (name === null || !(isGiven || doesWork(rest.slice(name.length)))) {
      if (/^\p{Lu}/u.test(rest) && beginsAsUnit(rest)) others++;
    } else if (roles.lead === null) {
      roles.lead = tidy(name);
      roles.isDoer = given === 0;
      roles.spans.push([at, at + given + name.length]);
    } else if (roles.lead !== tidy(name)) others++;
  }
  others += othersAtWork(text, roles, units);
  if (roles.lead !== null && others > 0) {
    roles.lead = null;
    roles.doubts.push({ field: 'lead', reason: SEVERAL });
  }
}

/** "Phòng Pháp chế: …": a party before a colon; whether there is one. */
function readColon(text: string, roles: Roles, units: Units): boolean {
  const first = units.leading(text) ?? group(text);
  const colon = first === null ? null : /^\s*:\s*/u.exec(text.slice(first.length));
  if (first !== null && colon) {
    leadsColon(tidy(first), first.length + colon[0].length, text, roles, units);
    return true;
  }
  const before = beforeColon(text);
  if (before === null) return false;
  if (parties(before).length === 1) leadsColon(before, before.length + 1, text, roles, units);
  else {
    roles.spans.push([0, before.length + 1]);
    roles.doubts.push({ field: 'lead', reason: `“${before}”: không nêu nơi nào chủ trì` });
  }
  return true;
}

/** "Công an xã: hướng dẫn …" leads; "Công an xã: phối hợp tuyên truyền …" helps somebody who is not said. */
function leadsColon(name: string, end: number, text: string, roles: Roles, units: Units): void {
  roles.spans.push([0, end]);
  if (!/^\s*phối hợp(?!\p{L})/u.test(text.slice(end))) {
    roles.lead = name;
    doubtOthers(text, roles, units);
    return;
  }
  roles.spans = [[0, end]];
  roles.support = [name];
  roles.doubts = [{ field: 'lead', reason: `“${name}” phối hợp, không nêu nơi chủ trì` }];
}

/** "Các phòng: gửi báo cáo …; Văn phòng Sở tổng hợp …": each does a part of its own. */
function doubtOthers(text: string, roles: Roles, units: Units): void {
  if (othersAtWork(text, roles, units) === 0) return;
  roles.lead = null;
  roles.doubts.push({ field: 'lead', reason: SEVERAL });
}

/** "…, Văn phòng Sở mua sắm": behind a sign a further party with work of its own. */
function othersAtWork(text: string, { lead, spans }: Roles, units: Units): number {
  const commas = [...text.matchAll(/[,;]\s+(?=\p{Lu})/gu)].map(
    (match) => match.index + match[0].length,
  );
  return commas.filter((at) => {
    if (spans.some(([from, to]) => from <= at && at < to)) return false;
    const rest = text.slice(at);
    const name = units.leading(rest) ?? group(rest) ?? clearName(rest);
    return name !== null && tidy(name) !== lead && doesWork(rest.slice(name.length));
  }).length;
}

/** "Phòng Văn hóa - Xã hội: Tổ chức …": names that the directory does not have, before a colon. */
export function beforeColon(text: string): string | null {
  const name = /^(?<name>[^:;.()]{4,90}):\s+\p{L}/u.exec(text)?.groups!['name'];
  return name !== undefined && parties(name).every(isProperName) ? name : null;
}
