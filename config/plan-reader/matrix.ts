import type { Unsure } from './draft';
import { timeOfWords, wordsIn, type MatrixCell, type MatrixWords } from './matrix-words';
import { sayPeriod, type PeriodHead } from './period-heads';
import { isBlank } from './rows';
import { tidy } from './text';

/** Signs with which offices mark a cell; those of symbol fonts have codes of their own. */
const MARK = /^(?:[xX]+|[×✕✖✗✘✓✔√●•■◼█▪*+]+|[\u{f000}-\u{f0ff}]+|có)$/u;

export const isMark = (text: string): boolean => MARK.test(tidy(text));

/** When the marked cells of a row say that it is due, in words; what could be meant in two ways is asked. */
export function timeOfMarks(cells: readonly MatrixCell[]): {
  words: string | null;
  unsure: Unsure[];
} {
  const ask = (reason: string) => ({ words: null, unsure: [{ field: 'due', reason }] });
  const filled = cells.filter(({ text }) => !isBlank(text));
  if (!filled.every(({ text }) => isMark(text))) {
    const said = wordsIn(filled, cells.length);
    const heads = cells.map(({ head }) => head);
    const words = timeOfWords(said, (a, b) => isNext(cells, a, b), heads);
    return words === null ? ask(saidIn(said)) : { words, unsure: [] };
  }
  const heads = filled.map(({ head }) => head);
  const [first] = heads;
  const last = heads.at(-1);
  if (!first || !last) return { words: null, unsure: [] };
  const each = listed(heads.map(sayPeriod));
  if (isUnderTwoYears(cells)) {
    return ask(`đánh dấu ở ${each}; các cột sang năm sau mà không ghi năm`);
  }
  if (heads.length === cells.length) {
    const every = first.unit === 'month' ? 'hằng tháng' : 'hằng quý';
    return ask(`mọi ô đều được đánh dấu: có thể là “${every}” hoặc “thường xuyên”`);
  }
  // One mark in a cell over several months is one stretch of time.
  if (heads.length > 1 && filled.every(({ goesOn }, i) => goesOn === i > 0))
    return { words: `từ ${sayPeriod(first)} đến ${sayPeriod(last)}`, unsure: [] };
  if (heads.some((head, i) => i > 0 && isNext(cells, heads[i - 1]!, head))) {
    const whole = isRun(cells, heads)
      ? `“từ ${sayPeriod(first)} đến ${sayPeriod(last)}”`
      : 'một đợt kéo dài';
    return ask(`các ô đánh dấu liền nhau: có thể là ${whole} hoặc “${each}”`);
  }
  return { words: each, unsure: [] };
}

/** "ô quý III ghi “Bắt đầu”": what stands in cells that are not only marked. */
const saidIn = (said: readonly MatrixWords[]): string =>
  said
    .filter(({ text }) => !isMark(text))
    .map(({ heads, text }) => `ô ${heads.map(sayPeriod).join(', ')} ghi “${text}”`)
    .join('; ');

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)!].filter((part) => part !== '').join(' và ');

const isNext = (cells: readonly MatrixCell[], a: PeriodHead, b: PeriodHead): boolean =>
  placeOf(cells, b) === placeOf(cells, a) + 1;

const isRun = (cells: readonly MatrixCell[], heads: readonly PeriodHead[]): boolean =>
  placeOf(cells, heads.at(-1)!) - placeOf(cells, heads[0]!) === heads.length - 1;

const placeOf = (cells: readonly MatrixCell[], head: PeriodHead): number =>
  cells.findIndex((cell) => cell.head === head);

/** "T9 … T12 T1 … T5": behind December the year is another. */
const isUnderTwoYears = (cells: readonly MatrixCell[]): boolean =>
  cells.some(
    ({ head }, i) => i > 0 && head.year === null && head.number < cells[i - 1]!.head.number,
  );
