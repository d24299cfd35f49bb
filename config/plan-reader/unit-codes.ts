import type { Unsure } from './draft';
import { endInList, exceptionsIn, withoutExceptions, type Exception } from './excepted';
import { clause } from './party-end';
import { tidy } from './text';
import { parties, type Units } from './units';

/** The codes of the units that a line names, and what of them is not certain. */
export interface NamedUnits {
  units: string[];
  supportUnits: string[];
  /** Names that the directory does not have. */
  missing: string[];
  unsure: Unsure[];
}

interface Line {
  lead: string | null;
  support: readonly string[];
  sentence: string;
}

/** Looks up who leads and who supports a line. */
export function unitsOf({ lead, support, sentence }: Line, units: Units): NamedUnits {
  const missing: string[] = [];
  const unsure: Unsure[] = [];
  const leads = lead === null ? [] : parties(lead);
  const elsewhere = exceptedApart(sentence, [...leads, ...support], units);
  const codesOf = (phrases: readonly string[], field: 'units' | 'support'): string[] =>
    phrases.flatMap((phrase) => {
      const { codes, isKind, isMissing, doubt } = codesIn(phrase, units);
      if (isMissing) missing.push(phrase);
      const isOpen = isKind && elsewhere !== null;
      if (isOpen)
        unsure.push({ field, reason: `“${phrase}”: không rõ có gồm “${elsewhere}” hay không` });
      else if (doubt) unsure.push({ field: codes.length > 0 ? 'units' : field, reason: doubt });
      return isOpen ? [] : codes;
    });
  return {
    units: codesOf(leads, 'units'),
    supportUnits: codesOf(support, 'support'),
    missing,
    unsure,
  };
}

/** The units of one party as a line writes it. */
export interface PartyUnits {
  codes: string[];
  /** A kind of units, or all, and no name. */
  isKind: boolean;
  isMissing: boolean;
  /** Why the codes are to be looked at, or why there are none. */
  doubt: string | null;
}

/** Looks up one party, without those that it excepts. */
export function codesIn(phrase: string, units: Units): PartyUnits {
  const exceptions = exceptionsIn(phrase, endInList);
  const whole = tidy(withoutExceptions(phrase, exceptions));
  const matched = units.match(whole);
  if (matched.kind === 'none') return { codes: [], isKind: false, isMissing: true, doubt: null };
  if (matched.kind === 'units') {
    const { codes, former } = matched;
    const doubt = former ? `“${phrase}” là tên cũ của đơn vị ${codes[0]}` : null;
    return { codes, isKind: false, isMissing: false, doubt };
  }
  const kind = { isKind: true, isMissing: false };
  const all = matched.kind === 'all' ? units.owing() : matched.codes;
  const left = REST.test(whole) ? [] : leftOf(all, exceptions, units);
  if (left.length === 0)
    return { ...kind, codes: [], doubt: `“${phrase}”: không rõ gồm những nơi nào` };
  if (matched.kind === 'group')
    return { ...kind, codes: left, doubt: `“${phrase}”: đã ghi mọi nơi cùng loại` };
  return { ...kind, codes: left.length === all.length ? ['*'] : left, doubt: null };
}

/** "Các phòng còn lại", "các đơn vị khác", "các cơ quan ngoài Sở": which those are the line does not say. */
const REST = /(?<!\p{L})(?:còn lại|khác|ngoài\s+\p{Lu}.*)$/u;

/** Units without the excepted; none where one of those is not known. */
function leftOf(all: readonly string[], exceptions: readonly Exception[], units: Units): string[] {
  const out = new Set<string>();
  for (const { named, isClosed } of exceptions) {
    const names = parties(named);
    for (const name of names) {
      const { codes, isMissing } = codesIn(name, units);
      const excepted = codes.includes('*') ? all : codes;
      // Without brackets a list may go on with parties that are not excepted.
      const isOther =
        !isClosed && names.length > 1 && !excepted.every((code) => all.includes(code));
      if (isMissing || excepted.length === 0 || isOther || DESCRIBED.test(name)) return [];
      excepted.forEach((code) => out.add(code));
    }
  }
  return all.filter((code) => !out.has(code));
}

/** "Các đơn vị đã nộp", "các phòng có số liệu": some of a kind only. */
const DESCRIBED = /\s(?:đã|đang|chưa|không|có|được|mới|nêu|nói|nào|ở|tại|thuộc diện)(?!\p{L})/iu;

/** Whom a line excepts apart from its parties: "rà soát hồ sơ (trừ Phòng Pháp chế)". */
function exceptedApart(sentence: string, named: readonly string[], units: Units): string | null {
  const own = named.map(tidy).join('|');
  const apart = exceptionsIn(sentence, (rest) => clause(rest, units)).find(
    (one) => !own.includes(tidy(one.named)),
  );
  return apart ? tidy(apart.named) : null;
}
