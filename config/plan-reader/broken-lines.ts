import { deadlinesIn } from './deadlines';
import { isParty } from './doers';
import { isAttribute } from './labels';
import { isHeading, type Entry, type Line, type Node } from './outline';
import { WORK } from './role-words';
import { LONGEST_TASK } from './text';
import { isTimeHeading } from './time-heading';
import type { Units } from './units';

/** Lines that the edge of a page broke as one again, without the numbers of pages between them. */
export function whole(lines: readonly Line[]): Line[] {
  const kept = lines.filter((line) => !isPageNumber(line));
  const found: Line[] = [];
  kept.forEach((line, i) => {
    const last = found.at(-1);
    const joint = last === undefined ? '' : `${last.text} ${line.text}`;
    const goesOn =
      last !== undefined &&
      line.label === null &&
      joint.length <= LONGEST_TASK &&
      (isOneBracket(last.text, kept.slice(i)) || isSentence(last, line));
    if (goesOn) found.splice(-1, 1, { ...last, text: joint });
    else found.push(line);
  });
  return found;
}

/** The same of a document with tables, behind which nothing goes on. */
export function wholeEntries(entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  let run: Line[] = [];
  for (const entry of entries) {
    if (entry.kind === 'line') run.push(entry);
    else {
      found.push(...whole(run), entry);
      run = [];
    }
  }
  return [...found, ...whole(run)];
}

/** "2", "- 2 -", "Trang 2/5". */
const isPageNumber = ({ label, text }: Line): boolean =>
  (label === null && /^(?:trang )?\d{1,3}(?:\/\d{1,3})?$/iu.test(text)) ||
  (label === '-' && /^\d{1,3} ?[-–]$/u.test(text));

/** "… (Thời gian: …; đơn vị chủ trì:" at the foot of a page: up to its bracket the sentence goes on. */
function isOneBracket(said: string, next: readonly Line[]): boolean {
  if (!isOpen(said)) return false;
  let joint = said;
  for (const { label, text } of next.slice(0, LONGEST_BRACKET)) {
    if (label !== null) return false;
    joint = `${joint} ${text}`;
    if (!isOpen(joint)) return true;
  }
  return false;
}

const LONGEST_BRACKET = 4;

const isOpen = (text: string): boolean =>
  (text.match(/\(/gu)?.length ?? 0) > (text.match(/\)/gu)?.length ?? 0);

/** A small letter behind no sign, or whatever stands behind a word that wants another. */
function isSentence(last: Line, next: Line): boolean {
  if (isAttribute(next.text) || isHeading(next) || isHeading(last) || isTimeHeading(last.text))
    return false;
  return WANTS_MORE.test(last.text) || (/^\p{Ll}/u.test(next.text) && !ENDED.test(last.text));
}

const ENDED = /[.;:!?]$/u;
const WANTS_MORE =
  /(?:,|(?<!\p{L})(?:trước|sau|từ|đến|ngày|tháng|quý|năm|và|hoặc|của|cho|với|trong|theo|tại|do|giao))$/u;

/**
 * Of a plain text, whose lines may have been broken by the width of a page: asks for the name of a
 * point that fills its line and ends in no sign, where the next begins with what may be its rest.
 */
export function askTorn(tree: readonly Node[], units: Units): void {
  for (const node of tree) {
    const { line, more, children } = node;
    const [next] = more;
    if (next && isTyped(line) && line.text.length >= FULL && mayGoOn(line.text, next.text, units))
      node.doubt = {
        fields: ['title'],
        reason: `không rõ tên nội dung có tiếp ở dòng dưới không: “${next.text.slice(0, 60)}…”`,
      };
    askTorn(children, units);
  }
}

/** Letters of a line behind which the next word may have had no room. */
const FULL = 55;

const isTyped = ({ place }: Line): boolean => place.line !== undefined && place.page === undefined;

const mayGoOn = (said: string, next: string, units: Units): boolean =>
  !/[.;:!?)]$/u.test(said) && !isAttribute(next) && !beginsSentence(next, units);

const beginsSentence = (text: string, units: Units): boolean =>
  isParty(text, units) ||
  /^(?:giao|phân công|do|đề nghị|yêu cầu|nội dung|thời gian|căn cứ|trên cơ sở)(?!\p{L})/iu.test(
    text,
  ) ||
  `${text.charAt(0).toLowerCase()}${text.slice(1)}`.search(WORK) === 0 ||
  deadlinesIn(text)[0]?.start === 0;
