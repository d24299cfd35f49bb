import type { Form } from '../../workflows/rules/deadline/deadline';
import { isLimit } from './beside';
import { dueOf } from './deadlines';
import { timeUnder } from './group-time';
import { monthsOf } from './months';
import { sayPeriod, type PeriodHead } from './period-heads';
import { capitalised, fold, tidy } from './text';

/** A cell of a matrix and what stands over it. */
export interface MatrixCell {
  head: PeriodHead;
  text: string;
  /** Whether it is one with the cell before it. */
  goesOn: boolean;
}

/** Words in a matrix, and the months or quarters over them. */
export interface MatrixWords {
  heads: PeriodHead[];
  text: string;
}

/** The words of a row of a matrix: those of a merged cell once, and the same under each of `count` heads. */
export function wordsIn(filled: readonly MatrixCell[], count: number): MatrixWords[] {
  const found: MatrixWords[] = [];
  filled.forEach(({ head, text, goesOn }) => {
    if (goesOn && found.length > 0) found.at(-1)!.heads.push(head);
    else found.push({ heads: [head], text: tidy(text) });
  });
  const isSame = found.every(({ text }) => fold(text) === fold(found[0]!.text));
  return isSame && filled.length === count
    ? [{ heads: filled.map(({ head }) => head), text: found[0]!.text }]
    : found;
}

/**
 * When words in the cells of a matrix say that a row is due: "Trước 15/9" under "Quý III", "Thường
 * xuyên" over all quarters. Null where they say something else, or could mean something else too.
 */
export function timeOfWords(
  filled: readonly MatrixWords[],
  isNeighbour: (a: PeriodHead, b: PeriodHead) => boolean,
  over: readonly PeriodHead[],
): string | null {
  const times = filled.map(({ heads, text }) =>
    heads.length === over.length ? overAll(text, over) : inside(text, heads),
  );
  if (times.includes(null)) return null;
  const isRun = filled.some(
    ({ heads }, i) => i > 0 && isNeighbour(filled[i - 1]!.heads.at(-1)!, heads[0]!),
  );
  // "15/3" and "20/5" side by side may be a window; two limits are none.
  if (isRun && !filled.every(({ text }) => isLimit(text))) return null;
  return times.join('; ');
}

/** Words under all heads: any time, but no day of a year that only some of them name. */
function overAll(text: string, heads: readonly PeriodHead[]): string | null {
  const form = formOf(text);
  if (form === null || form.kind === 'from' || isShare(text)) return null;
  if (!namesDays(form)) return text;
  const years = new Set(heads.map(({ year }) => year));
  const isOneYear =
    years.size === 1 && heads.every(({ number }, i) => i === 0 || number > heads[i - 1]!.number);
  return isOneYear ? inYear(text, heads[0]!.year) : null;
}

/** Words under some heads: a time that lies in what these name. */
function inside(text: string, heads: readonly PeriodHead[]): string | null {
  const [head] = heads as [PeriodHead];
  if (isShare(text) || heads.some(({ year }) => year !== head.year)) return null;
  const over = capitalised(sayPeriod(head));
  const words =
    heads.length > 1 ? text : timeUnder({ words: over, over, isCertain: true }, text).words;
  const form = formOf(words);
  const months = form && monthsOf(form);
  const own = new Set(heads.flatMap(monthsUnder));
  if (!months || !months.every((month) => own.has(month))) return null;
  return inYear(words, head.year);
}

/** "1/3", "02": a part or a count as well as a day. */
const isShare = (text: string): boolean => /^[\d\s,–-]+$|^\d\s*\/\s*\d$/u.test(text);

const namesDays = (form: Form): boolean =>
  form.kind === 'list' ? form.of.some(namesDays) : monthsOf(form) !== null;

const monthsUnder = ({ unit, number }: PeriodHead): number[] =>
  unit === 'month' ? [number] : [number * 3 - 2, number * 3 - 1, number * 3];

/** A time in the year of its column; null where it names another. */
function inYear(words: string, year: number | null): string | null {
  const named = /20\d\d/u.exec(words)?.[0];
  if (year === null || named === String(year)) return words;
  if (named !== undefined) return null;
  return [`${words}/${year}`, `${words} năm ${year}`].find((each) => formOf(each) !== null) ?? null;
}

/** What words that are one time read as. */
function formOf(words: string): Form | null {
  const found = dueOf(words);
  const [only] = found;
  return found.length === 1 && only!.words === words ? (only!.deadline?.form ?? null) : null;
}
