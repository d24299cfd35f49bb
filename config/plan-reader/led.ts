import { isParty } from './doers';
import { clause } from './party-end';
import { GIVES, WORK } from './role-words';
import { tidy } from './text';
import { parties, type Units } from './units';

export const SEVERAL = 'dòng này giao cho nhiều nơi, không nêu nơi chủ trì';

/** The party before "chủ trì", "đầu mối", "tham mưu". */
export interface Led {
  lead: string;
  /** The stretch of the sentence that says so. */
  span: [number, number];
  /** Why the party is not certain. */
  doubt: string | null;
}

/** Who stands before a word that makes him lead; null: nobody. */
export function ledIn(text: string, led: RegExpExecArray, units: Units): Led | null {
  const isAdvice = /tham mưu$/iu.test(led[0]);
  const start = partyStart(text.slice(0, led.index), units, isAdvice);
  if (start === null) return null;
  const whole = tidy(named(text.slice(start.at, led.index)));
  const name = nameBeforeVerb(whole, units);
  const isClear = name !== null && isAdvice && (POST.test(name) || units.knows(name));
  const lead = isClear ? name : whole;
  // "Tham mưu" is part of the work as well.
  const said = led[0].replace(/tham mưu$/iu, '');
  const end = isClear ? start.at + name.length : led.index + said.length;
  const behind = text.slice(led.index + led[0].length);
  const doubt = name !== null && !isClear ? unclear(whole) : doubtOf(lead, behind);
  return { lead, span: [start.from, end], doubt };
}

function doubtOf(lead: string, behind: string): string | null {
  // "là đầu mối, chủ trì …" says it twice of one.
  if (/(?<!\p{L})chủ trì(?!\p{L})/iu.test(behind.replace(/^(?:,| và)? chủ trì(?!\p{L})/u, '')))
    return 'dòng này nêu nhiều nơi chủ trì';
  if (parties(lead).some((party) => /(?:đề xuất|báo cáo|(?<!Kế hoạch )tổng hợp)$/u.test(party)))
    return SEVERAL;
  if (NO_NAME.test(lead)) return `“${lead}” không cho biết là nơi nào`;
  return parties(lead).length > 1 ? `nhiều nơi cùng chủ trì: “${lead}”` : null;
}

const unclear = (whole: string): string => `không rõ nơi chủ trì là nơi nào: “${whole}”`;

/** "Lãnh đạo Ban chỉ đạo các phòng …": the name before a verb that has an object of its own; null where it is whole. */
function nameBeforeVerb(whole: string, units: Units): string | null {
  const end = clause(whole, units);
  const rest = whole.slice(end).trimStart();
  return rest.search(WORK) === 0 && OBJECT.test(rest) ? whole.slice(0, end).trimEnd() : null;
}

const OBJECT = /\s(?:các|những|việc|để|nhằm|cho|đến|từ|trong)\s/u;

/** Who holds a post does what the verb says; a team may be called by it. */
const POST =
  /^(?:Lãnh đạo|Thủ trưởng|Trưởng|Phó|Chánh|Giám đốc|Chủ tịch|Hiệu trưởng|Ban Giám (?:đốc|hiệu))(?!\p{L})/u;

/** "Họp giao ban". */
const GIVES_NOTHING = /^[Gg]iao (?:ban|lưu|thông|dịch|nộp|nhận|tiếp|đất)(?!\p{L})/u;

/** "Công chức đầu mối …": the word of a kind, cut off its name. */
const NO_NAME =
  /^(?:công chức|viên chức|cán bộ|chuyên viên|người|đơn vị|cơ quan|bộ phận|phòng|ban|tổ|trung tâm|chi cục)$/iu;

/** A party without what it is called from here on: "(sau đây gọi tắt là Phòng …)". */
const named = (party: string): string =>
  party.replace(/\s*\((?:sau đây|gọi tắt|viết tắt|nay là)[^)]*\)/iu, '');

/** Where the clauses of a sentence begin. */
export const clauseStarts = (text: string): number[] =>
  [
    ...text.matchAll(
      /(?:^|[(;:]\s*|(?<!(?:^|[\s(])(?:P|TP|TT|CC|Q))\.\s+|,\s+(?=(?:giao|do)\s))/giu,
    ),
  ].map((match) => match.index + match[0].length);

/**
 * Where the party that stands before "chủ trì" begins: after "giao", or at the beginning of its clause.
 * "Các thông tư do Cục tham mưu" tells of its noun, and of nobody's duty.
 */
function partyStart(
  before: string,
  units: Units,
  isRelative: boolean,
): { at: number; from: number } | null {
  const starts = clauseStarts(before).toReversed();
  const commas = [...before.matchAll(/,\s+/gu)].map((m) => m.index + m[0].length).toReversed();
  const given = [...before.matchAll(new RegExp(`(?<!\\p{L})${GIVES}\\s+`, 'giu'))].findLast(
    (match) => !GIVES_NOTHING.test(before.slice(match.index)),
  );
  if (
    given &&
    isRelative &&
    /^do\s/u.test(given[0]) &&
    /\p{L}\s+$/u.test(before.slice(0, given.index))
  )
    return null;
  if (given && !/[.;(]/u.test(named(before.slice(given.index + given[0].length)))) {
    return { at: given.index + given[0].length, from: given.index };
  }
  const [clauseAt] = starts;
  if (clauseAt !== undefined && isParty(before.slice(clauseAt), units))
    return { at: clauseAt, from: clauseAt };
  const comma = commas.find((at) => isParty(before.slice(at), units));
  return comma === undefined ? null : { at: comma, from: comma };
}
