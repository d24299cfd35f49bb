import { mayDo } from './groups';
import { clause } from './party-end';
import { CLEAR_NAME, CLEAR_WORK, SUPPORT_LABEL, SUPPORTS, WORK } from './role-words';
import { bareEnd } from './text';
import { beginsAsUnit, parties, type Units } from './units';

/** Who supports, and the stretches of the sentence that say so. */
export interface Support {
  support: string[];
  /** From–to. */
  spans: [number, number][];
  /** Why the parties are not certain. */
  doubts: RoleDoubt[];
}

export interface RoleDoubt {
  field: 'lead' | 'support';
  reason: string;
}

/** Reads who supports in a sentence. */
export function supportIn(text: string, units: Units): Support {
  const found: Support = { support: [], spans: [], doubts: [] };
  readSupport(text, units, found);
  return found;
}

function readSupport(text: string, units: Units, roles: Support): void {
  const asked = ASKED.exec(text);
  if (asked) {
    roles.support = parties(asked.groups!['party']!);
    return;
  }
  const label = SUPPORT_LABEL.exec(text);
  const match = label ?? SUPPORTS.exec(text);
  if (!match) return readBefore(text, roles);
  const start = match.index + match[0].length;
  const rest = text.slice(start);
  const end = start + clause(rest, units);
  const said = bareEnd(text.slice(start, end));
  const from = /,\s*$/u.test(text.slice(0, match.index))
    ? text.slice(0, match.index).search(/,\s*$/u)
    : match.index;
  roles.spans.push([from, end]);
  roles.support = parties(said);
  const last = roles.support.at(-1);
  if (last === undefined) return;
  const closed =
    /^\s*(?:[.;():]|,|$)/u.test(text.slice(end)) ||
    (CLEAR_NAME.test(last) && CLEAR_WORK.test(text.slice(end))) ||
    (OF_PLACE.test(last) && text.slice(end).trimStart().search(WORK) === 0);
  const open = !closed && !units.knows(last) && !/^các\s/iu.test(last) ? last : undefined;
  const doubtful =
    open ?? roles.support.find((name) => mayDo(name) || (!units.knows(name) && RUNS_ON.test(name)));
  if (doubtful === undefined) return;
  roles.support = [];
  roles.doubts.push({
    field: 'support',
    reason: `không rõ tên nơi phối hợp kết thúc ở đâu: “${doubtful}…”`,
  });
}

/** "Hội Khuyến học gây 02 quỹ cho …", "Phòng Tư pháp, Viettel": words that no name holds, a sign before what may be another. */
const RUNS_ON =
  /^(?!các\s)\p{Lu}.*(?:\s\d+\s+\p{Ll}|\s(?:cho|để|nhằm|những|việc|bằng|đến|tại|mỗi|từng)\s|,\s+\p{Lu}(?!.*\svà\s))/u;

/** "Đoàn Thanh niên phường": behind the level a name is at its end. */
const OF_PLACE = /\s(?:phường|xã|huyện|tỉnh|thành phố|thị trấn)$/u;

/** "Đề nghị Hội Nông dân tỉnh cử đại diện phối hợp giám sát". */
const ASKED =
  /^(?:Đề nghị|Mời) (?<party>\p{Lu}[^;:.()]{2,120}?)(?: cử (?:đại diện|cán bộ|người))? (?:phối hợp|tham gia)(?! với)(?!\p{L})/u;

/** "…, các phòng, đơn vị thuộc Sở phối hợp": those who support stand before the word. */
function readBefore(text: string, roles: Support): void {
  const match =
    /[,;]\s*(?<parties>[^;.()]+?)\s+(?:phối hợp|tham gia)(?: thực hiện)?\s*(?:[.;,]|$)/iu.exec(
      text,
    );
  const said = match
    ?.groups!['parties']?.split(/chủ trì,\s*|^(?:giao(?: cho)?|đề nghị)\s+/iu)
    .at(-1);
  if (!match || said === undefined || !beginsAsUnit(said)) return;
  roles.support = parties(said);
  const at = text.indexOf(said, match.index);
  roles.spans.push([at, at + said.length + ' phối hợp'.length]);
}
