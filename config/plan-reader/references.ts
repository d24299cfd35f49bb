import { tidy } from './text';

/** Points of the plan that a sentence names, each as the way to it: ["II", "3"]. */
export interface Reference {
  paths: string[][];
  start: number;
  end: number;
}

const NUMBER = '(?:[IVXL]+(?:\\.\\d{1,2})*|\\d{1,2}(?:\\.\\d{1,2})*|[a-zđ])(?![\\p{L}\\d/])\\)?';
const WORD = '(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Pp]hần|[Nn]ội dung|[Nn]hiệm vụ|[Cc]ông việc)';
const LINK = '(?:,|;|và|đến|[-–])';
const STEP = `${WORD}\\s+(?:số\\s+)?${NUMBER}(?:\\s*${LINK}\\s*${NUMBER})*`;
const REFERENCE = new RegExp(
  `(?<!\\p{L})${STEP}(?:\\s*(?:${LINK}|của|thuộc|tại)?\\s*${STEP})*`,
  'gu',
);

/** From what holds others to what is held. */
const ORDER = ['phần', 'mục', 'khoản', 'nội dung', 'nhiệm vụ', 'công việc', 'điểm'];

/** What may stand behind a point of the plan itself; anything else may name another paper. */
const OF_THE_PLAN =
  /^\s*(?:$|[.;:)(]|(?:của |tại |thuộc )?(?:bản )?(?:Kế hoạch|kế hoạch|văn bản) này|,\s*(?!\p{Lu}[^,;.]{0,50}\ssố\s)|(?!(?:của|tại|thuộc|ban hành|kèm)\s)\p{Ll})/u;
/** "thông báo số 12", in small letters as well, before or behind. */
const NUMBERED = /^[^,;.]{0,40}(?<!\p{L})số\s*:?\s*\d/u;
const NUMBERED_BEFORE = /(?<!\p{L})số\s*:?\s*\d+[/-]\S*[^.;]{0,40}$/u;
const ELSEWHERE = /^\s*,?\s*(?:Phụ lục|Biểu|Điều)/u;
const OF_ARTICLE = /(?:Điều|Phụ lục)\s[^.;]{0,12}$/u;

/** "điểm 3, mục II", "khoản 1, 2 mục II", "mục 3 phần II", "điểm a khoản 1 mục II Kế hoạch này". */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: words, index: start }) => {
    const end = start + words.length;
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    const isElsewhere =
      !OF_THE_PLAN.test(behind) ||
      ELSEWHERE.test(behind) ||
      NUMBERED.test(behind) ||
      NUMBERED_BEFORE.test(before) ||
      OF_ARTICLE.test(before);
    return isElsewhere ? [] : pathsOf(words).map((paths) => ({ paths, start, end }));
  });
}

interface Step {
  word: string;
  /** "1, 4", "2 đến 5". */
  numbers: string;
}

/** The points that words name: "điểm 3, mục II và điểm 1, mục III" are of two parts. */
function pathsOf(words: string): string[][][] {
  const wholes: Step[][] = [[]];
  for (const step of stepsIn(words)) {
    const whole = wholes.at(-1)!;
    const alike = whole.findIndex(({ word }) => word === step.word);
    if (alike < 0) whole.push(step);
    else if (alike === whole.length - 1 && kindOf(whole[alike]!) === kindOf(step))
      whole[alike] = { ...step, numbers: `${whole[alike]!.numbers} ${step.numbers}` };
    else if (kindOf(whole[alike]!) !== kindOf(step)) whole.push(step);
    else wholes.push([step]);
  }
  return wholes.map((steps) =>
    steps
      .toSorted((a, b) => depthOf(a) - depthOf(b))
      .reduce<string[][]>(
        (paths, { numbers }) =>
          paths.flatMap((path) => numbersIn(numbers).map((no) => [...path, ...no.split('.')])),
        [[]],
      ),
  );
}

const stepsIn = (words: string): Step[] =>
  [
    ...words.matchAll(
      new RegExp(`(?<word>${WORD})\\s+(?:số\\s+)?(?<numbers>(?:(?!${WORD}).)+)`, 'gu'),
    ),
  ].map(({ groups }) => ({
    word: groups!['word']!.toLowerCase(),
    numbers: tidy(groups!['numbers']!).replace(/\s*(?:,|;|của|thuộc|tại)$/u, ''),
  }));

/** Whether a step is counted in Roman numbers, Arabic ones or letters. */
const kindOf = ({ numbers }: Step): 'roman' | 'arabic' | 'letter' =>
  /^[IVXL]/u.test(numbers) ? 'roman' : /^\d/u.test(numbers) ? 'arabic' : 'letter';

/** "Mục 3 phần II": from the greatest down, as the lines of the plan are called. */
const depthOf = (step: Step): number => (kindOf(step) === 'roman' ? -1 : ORDER.indexOf(step.word));

/** "1, 4" and "2 đến 5" as single numbers. */
function numbersIn(said: string): string[] {
  const single = said.replace(
    /(?<from>\d{1,2})\s*(?:đến|[-–])\s*(?<to>\d{1,2})/gu,
    (_, from: string, to: string) =>
      Array.from(
        { length: Math.max(0, Number(to) - Number(from) + 1) },
        (_, i) => Number(from) + i,
      ).join(' '),
  );
  return single
    .split(new RegExp(`(?:\\s|${LINK})+`, 'u'))
    .map((number) => number.replace(/\)$/u, ''))
    .filter((number) => number !== '');
}
