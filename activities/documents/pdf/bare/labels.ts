import { inColumn } from './columns';
import { textOf, type Level, type Stretch } from './levels';

/** The number of a row, alone in its column: "1", "1.1.", "II", "a)", "(1)". */
const ALONE = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-ZĐ]|[a-zđ]|[-–+•])[.)]*$/u;
/** A number with which the words of a row begin. */
const TYPED = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6})[.)]\s*\S/u;
/** What stands over the numbers of the rows. */
const NUMBER_HEAD = /^(?:stt|tt|số tt|số)$/iu;

/** What stands in the first column of a level. */
const firstOf = (level: Level, columns: readonly Stretch[]): string =>
  textOf(inColumn(level, 0, columns));

/** The number of a first row. */
const OPENING = /^\(?(?:0?1|1\.1|I|A|a|[-–+•])[.)]*(?=\s|$)/u;

/** The level with which the first numbered row begins; the letters of a head may look like numbers. */
export function firstLabel(
  levels: readonly Level[],
  columns: readonly Stretch[],
): Level | undefined {
  const labels = levels.filter((level) => isLabel(level, columns));
  return labels.find((level) => OPENING.test(firstOf(level, columns))) ?? labels[0];
}

/** Whether a level begins a row by the number in its first column. */
export function isLabel(level: Level, columns: readonly Stretch[]): boolean {
  const said = firstOf(level, columns);
  return ALONE.test(said) || TYPED.test(said);
}

/** Whether a level is that of the head that stands over the numbers. */
export const isNumberHead = (level: Level, columns: readonly Stretch[]): boolean =>
  NUMBER_HEAD.test(firstOf(level, columns));
