import { clause, levelEnd } from './party-end';
import { CLEAR_NAME, CLEAR_WORK, WORK } from './role-words';
import { beginsAsUnit, isProperName, parties, type Units } from './units';

/** What stands behind a party: its work, or nothing but a time. */
export const doesWork = (text: string): boolean =>
  /^\s*(?:chủ động )?phối hợp (?:với|cùng)/u.test(text) || text.trimStart().search(WORK) === 0;

/** "Phòng TCCB thực hiện …": a name that the directory does not have, where it can end nowhere else. */
export function doer(text: string): string | null {
  const found =
    /^(?<name>(?:Phòng|Ban|Tổ|Trung tâm|Chi cục) [A-ZĐ]{3,}|\p{Lu}[^,;.:()]{3,60}?)(?=\s+(?:thực hiện|hoàn thành)(?!\p{L}))/u.exec(
      text,
    );
  const name = found?.groups!['name'];
  if (name !== undefined && beginsAsUnit(name) && !TELLS_MORE.test(name)) return name;
  return clearName(text) ?? nameAtLevel(text);
}

/** "Công an xã tổng hợp …", "UBND các xã, thị trấn báo cáo …": behind the level the work begins. */
function nameAtLevel(text: string): string | null {
  const [own] = text.split(/[,;.:()]/u, 1) as [string];
  const end = LEVELS.exec(text)?.[0].length ?? levelEnd(own);
  return end !== null && text.slice(end).trimStart().search(WORK) === 0 ? text.slice(0, end) : null;
}

const LEVELS =
  /^(?:UBND|Ủy ban nhân dân|Công an|Trạm Y tế) (?:các )?(?:huyện|thành phố|thị xã|xã|phường|thị trấn)(?:(?:,| và) (?:huyện|thành phố|thị xã|xã|phường|thị trấn))*(?=\s+\p{Ll})/u;

/** Words between a name and the work, that no name holds. */
const TELLS_MORE = /\s(?:việc|những|để|nhằm|cho|đến|từ|trong|tại|về|phối hợp)(?:\s|$)/u;

/** A name up to a verb that no name of its kind holds, or to "phối hợp" behind no other verb. */
export function clearName(text: string): string | null {
  if (!CLEAR_NAME.test(text)) return null;
  const [own] = text.split(/[,;.:()]|\s+(?=phối hợp\s)/u, 1) as [string];
  const verb = [...own.matchAll(/\s+(?=\p{Ll})/gu)].find(({ index }) =>
    CLEAR_WORK.test(own.slice(index)),
  );
  const helps = /^\s+phối hợp/u.test(text.slice(own.length)) && own.search(WORK) < 0;
  const name = verb ? own.slice(0, verb.index) : helps ? own : '';
  return isProperName(name) ? name : null;
}

/** "Giao Phòng Pháp chế.": the whole of the clause is one name. */
export function wholly(text: string, units: Units): string | null {
  const [name] = text.split(/[;.()]/u, 1) as [string];
  return isName(name, units) ? name : null;
}

/** Whether a text is the name of one party and nothing else, no verb behind it. */
export const isName = (text: string, units: Units): boolean =>
  units.match(text).kind === 'units' ||
  (isProperName(text) &&
    text.length < 90 &&
    parties(text).length === 1 &&
    clause(text, units) === text.length);

/** Whether a text begins with a party. */
export const isParty = (text: string, units: Units): boolean =>
  beginsAsUnit(text) || units.leading(text) !== null;
