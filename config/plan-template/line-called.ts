import { awaitedBy } from '../../workflows/rules/plan/task';

/** What names a line: its running number in the template, and the plan's own way to it. */
interface Numbered {
  no: string;
  line: string;
}

/** The plan's numbering, without "gạch đầu dòng 2" and the like behind it. */
const stepsOf = ({ line }: Numbered): string[] => line.split(',')[0]!.split('.');

const wayTo = (line: Numbered): string => stepsOf(line).join('.');

const ITEM = 'mục ';

/** The number in "mục 2", "mục II.3" whose end deadline words wait for; null: they wait for none. */
export function numberAwaited(due: string): string | null {
  const name = awaitedBy(due)?.name;
  return name?.startsWith(ITEM) ? name.slice(ITEM.length) : null;
}

/** The lines that are printed with a number, whatever section they stand in. */
const printedAs = <Line extends Numbered>(lines: readonly Line[], number: string): Line[] =>
  lines.filter((line) => `.${wayTo(line)}`.endsWith(`.${number}`));

const isNumbered = (line: Numbered): boolean =>
  /^(?:\d+|[a-zđ]|[IVXL]+)$/u.test(stepsOf(line).at(-1)!);

/**
 * The line that the words of another call "mục 1" or "mục II.3". The words are the plan's: they mean
 * the number as it is printed, first among the lines of the same section, then of the wider ones. The
 * running number counts only in a plan that numbers no line; null where it may be several, or none.
 */
export function lineCalled<Line extends Numbered>(
  lines: readonly Line[],
  from: Line,
  number: string,
): Line | null {
  const steps = stepsOf(from);
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const way = [...steps.slice(0, depth), number].join('.');
    const called = lines.find((line) => line !== from && wayTo(line) === way);
    if (called) return called;
  }
  const printed = printedAs(lines, number);
  if (printed.length === 0 && !lines.some(isNumbered))
    return lines.find(({ no }) => no === number) ?? null;
  return printed.length === 1 ? printed[0]! : null;
}

/** Why a number names no line: which lines have it, or which there are. */
export function unknownLine(lines: readonly Numbered[], from: Numbered, number: string): string {
  const others = lines.filter((line) => line !== from);
  const alike = namesOf(printedAs(others, number));
  return alike !== ''
    ? `chưa rõ “mục ${number}” là dòng nào: ${alike}; đề nghị ghi đủ số của kế hoạch`
    : `kế hoạch không có mục ${number}; các dòng khác: ${namesOf(others) || 'không có'}`;
}

const namesOf = (lines: readonly Numbered[]): string => lines.map(({ line }) => line).join(', ');
