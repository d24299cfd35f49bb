import type { Form } from '../../workflows/rules/deadline/deadline';
import { dueOf } from './deadlines';
import { areApart } from './months';
import { bareEnd, capitalised, isCapitals, tidy } from './text';
import { timeOfHeading } from './time-heading';

/** The time that a row names for the rows under it. */
export interface GroupTime {
  /** "Tháng 3", "Quý I/2026". */
  words: string;
  /** The row as it is written. */
  over: string;
  /** Whether the row says nothing but its time. */
  isCertain: boolean;
}

/** "THÁNG 3", "QUÝ I/2026" over rows; "Công tác tháng 3" names a time beside something else. */
export function groupTime(text: string): GroupTime | null {
  const over = tidy(text);
  const heading = timeOfHeading(over);
  if (heading !== null)
    return { words: spoken(ALWAYS.exec(heading)?.[0] ?? heading), over, isCertain: true };
  const [only, ...more] = dueOf(bareEnd(over));
  const kind = only?.deadline?.form.kind;
  if (kind !== undefined && more.length === 0 && STRETCHES.has(kind))
    return { words: spoken(only!.words), over, isCertain: true };
  const inside = /\((?<time>[^()]+)\)[.:]?$/u.exec(over)?.groups?.['time'];
  if (inside !== undefined && readWhole(tidy(inside)))
    return { words: spoken(tidy(inside)), over, isCertain: false };
  const [named, ...others] = over.match(PERIOD) ?? [];
  if (named === undefined || others.length > 0) return null;
  return { words: spoken(named), over, isCertain: false };
}

const ALWAYS = /thường xuyên/iu;
const STRETCHES = new Set<Form['kind']>(['period', 'between', 'list', 'recurring', 'standing']);
const PERIOD =
  /(?<!\p{L})(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?!\p{L})(?:\s*[/-]\s*20\d\d|\s+năm\s+20\d\d)?/giu;

/** A heading in capitals as it is said inside a sentence: "THÁNG 3" is "Tháng 3", "QUÝ I" keeps its number. */
const spoken = (words: string): string =>
  isCapitals(words)
    ? capitalised(
        words.replace(/\p{L}+/gu, (word) => (/^[IV]+$/u.test(word) ? word : word.toLowerCase())),
      )
    : words;

/** The month or quarter that the words leave open: "trong tháng", "cuối quý này". */
const OPEN = /(?<!(?:hằng|hàng|mỗi|từng)\s)(?<!\p{L})(?<unit>tháng|quý)(?:\s+này)?$/iu;
const ALL_OF = /^(?:trong )?(?:cả|suốt|cả trong)\s+(?=tháng|quý)/iu;

/**
 * What the words of a row mean under the time of its group: "Trong tháng" is that month, "15" its day,
 * none at all the whole of it; words that name their own time keep it. `reason`: why a clerk has to look.
 */
export function timeUnder(
  { words, over, isCertain }: GroupTime,
  own: string,
): { words: string; reason: string | null } {
  const taken = isCertain ? null : `lấy theo dòng “${over}” ở trên`;
  if (own === '') return { words, reason: taken };
  const inside = words.charAt(0).toLowerCase() + words.slice(1);
  const plain = /^năm (?<year>20\d\d)$/u.exec(inside)?.groups?.['year'];
  if (plain !== undefined) return inYear(own, plain, over);
  const open = OPEN.exec(own);
  if (open) {
    const unit = open.groups!['unit']!.toLowerCase();
    const name = new RegExp(`^(?:trong )?(?=${unit} )`, 'u').exec(inside);
    if (!name) return { words: own, reason: `ghi “${own}” dưới dòng “${over}”` };
    const whole = `${own.slice(0, open.index)}${inside.slice(name[0].length)}`.replace(ALL_OF, '');
    return { words: capitalised(whole), reason: taken };
  }
  const said = readWhole(own);
  if (said) {
    const group = readWhole(words);
    const isOutside = isCertain && group !== null && areApart(said, group);
    const isAsked = isOutside || (group !== null && outlasts(said, group));
    return { words: own, reason: isAsked ? `ghi “${own}” dưới dòng “${over}”` : null };
  }
  const month = /^tháng (?<number>\d{1,2})(?:\D+(?<year>\d{4}))?$/u.exec(inside)?.groups;
  const year = month?.['year'] === undefined ? '' : `/${month['year']}`;
  const asDay = month && DAYS.test(own) ? [`${own}/${month['number']}${year}`] : [];
  const whole = [...asDay, `${own} ${inside}`].find(readWhole);
  return { words: whole ?? own, reason: whole === undefined ? null : taken };
}

/** Whether what recurs by the month or longer, "ngày 05 tháng sau", stands under one stretch of a year. */
const outlasts = (said: Form, group: Form): boolean =>
  said.kind === 'recurring' &&
  said.every !== 'week' &&
  (group.kind === 'period' || group.kind === 'between');

/** "Quý I", "15/3" or "Cuối năm" under "NĂM 2027" are of that year. */
function inYear(own: string, year: string, over: string): { words: string; reason: string | null } {
  const said = readWhole(own);
  const isOfNoYear = said && /^(?:standing|demand|when|within|soon)$/u.test(said.kind);
  if (/20\d\d/u.test(own) || isOfNoYear) return { words: own, reason: null };
  const base = own.replace(/^(?:trong|cả|trong cả)? ?năm(?: này)?$/iu, 'Năm');
  const whole = [`${base}/${year}`, `${base} ${year}`, `${base} năm ${year}`].find(readWhole);
  return whole === undefined
    ? { words: own, reason: `ghi “${own}” dưới “${over}”` }
    : { words: whole, reason: null };
}

/** "15", "trước 25", "10 - 15"; the minutes of an hour are no day. */
const DAYS = /^(?!.*(?:giờ|\dh|tuần)).*(?:^|[\s,–-])\d{1,2}$/iu;

/** What a text that is one deadline reads as. */
function readWhole(text: string): Form | null {
  const [only, ...more] = dueOf(text);
  return more.length === 0 && only?.words === text ? (only.deadline?.form ?? null) : null;
}

/** Words of a line under a month or quarter that leave open which: "cuối tháng", "tuần 2"; null: it has none. */
export function openUnder(heading: string, text: string): string | null {
  if (!/^(?:tháng|quý) /iu.test(groupTime(heading)?.words ?? '')) return null;
  return OPEN_INSIDE.exec(text)?.[0] ?? null;
}

const OPEN_INSIDE =
  /(?<!\p{L})(?<!tháng )(?:(?:đầu|giữa|cuối|trong|hết|cả) (?:tháng|quý)(?!\s+(?:\d|[IV]))|tuần (?:thứ )?(?:\d|đầu|cuối|hai|ba|tư)(?!\p{L}))(?!\p{L})/iu;
