import { clause } from './party-end';
import { CLEAR_NAME, CLEAR_WORK, WORK } from './role-words';
import { calledBy } from './teams';
import { beginsAsUnit, isProperName, parties, type Units } from './units';

/** What stands behind a party: its work, or nothing but a time. */
export const doesWork = (text: string): boolean =>
  /^\s*(?:chủ động )?phối hợp với/u.test(text) || text.trimStart().search(WORK) === 0;

/** "Phòng TCCB thực hiện …": a name that the directory does not have, where it can end nowhere else. */
export function doer(text: string): string | null {
  const found =
    /^(?<name>(?:Phòng|Ban|Tổ|Trung tâm|Chi cục) [A-ZĐ]{3,}|\p{Lu}[^,;.:()]{3,60}?)(?=\s+(?:thực hiện|hoàn thành)(?!\p{L}))/u.exec(
      text,
    );
  const name = found?.groups!['name'];
  return name !== undefined && beginsAsUnit(name) ? name : clearName(text);
}

/** A name up to a verb that no name of its kind holds. */
export function clearName(text: string): string | null {
  if (!CLEAR_NAME.test(text)) return null;
  const [clause] = text.split(/[,;.:()]/u, 1) as [string];
  const verb = [...clause.matchAll(/\s+(?=\p{Ll})/gu)].find(({ index }) =>
    CLEAR_WORK.test(clause.slice(index)),
  );
  return verb && isProperName(clause.slice(0, verb.index)) ? clause.slice(0, verb.index) : null;
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

const MEMBER =
  '(?:các )?(?:phòng|ban|đơn vị|cơ quan|bộ phận|tổ|khoa|trường|trạm|chi cục|trung tâm|ngành|sở|đoàn thể|địa phương|xã|phường|huyện|thành phố|thị trấn|thôn|bản|tổ dân phố|khu phố|công chức|viên chức|cán bộ|người lao động|cụm|khối|cơ sở)';
const OF =
  '(?: (?:chuyên môn|nghiệp vụ|trực thuộc|thuộc Sở|thuộc|của Sở|Sở|có liên quan|liên quan|sự nghiệp|chức năng|trên địa bàn|thi đua|giáo dục|y tế|trung học phổ thông))*';
const GROUP = new RegExp(
  `^(?:(?:lãnh đạo|thủ trưởng|trưởng|giám đốc) )?(?:các|toàn thể|tất cả|mỗi|từng) ${MEMBER}${OF}(?:(?:, | và )(?:(?:lãnh đạo|thủ trưởng|trưởng|giám đốc) )?(?:các )?${MEMBER}${OF})*(?!\\p{L})`,
  'iu',
);

/** "các phòng, đơn vị thuộc Sở" with which a clause begins. */
export function group(text: string): string | null {
  const name = GROUP.exec(text)?.[0];
  return name === undefined
    ? null
    : text.slice(0, name.length + calledBy(name, text.slice(name.length)));
}

/** Whether a text begins with a party. */
export const isParty = (text: string, units: Units): boolean =>
  beginsAsUnit(text) || units.leading(text) !== null;
