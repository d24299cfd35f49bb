/** What names a line: its running number in the template, and the plan's own way to it. */
interface Numbered {
  no: string;
  line: string;
}

/** The plan's numbering, without "gạch đầu dòng 2" and the like behind it. */
const stepsOf = ({ line }: Numbered): string[] => line.split(',')[0]!.split('.');

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
  const near = steps.map((_, i) => [...steps.slice(0, steps.length - 1 - i), number].join('.'));
  const called = near.map((way) => lines.find((line) => stepsOf(line).join('.') === way));
  const other = called.find((line) => line !== undefined && line !== from);
  if (other) return other;
  const printed = lines.filter((line) => `.${stepsOf(line).join('.')}`.endsWith(`.${number}`));
  if (printed.length > 1) return null;
  if (printed[0] || lines.some(isNumbered)) return printed[0] ?? null;
  return lines.find(({ no }) => no === number) ?? null;
}

/** Why a number names no line: which lines have it, or which there are. */
export function unknownLine(lines: readonly Numbered[], from: Numbered, number: string): string {
  const others = lines.filter((line) => line !== from).map(({ line }) => line);
  const alike = others.filter((line) => `.${line}`.endsWith(`.${number}`));
  return alike.length > 0
    ? `chưa rõ “mục ${number}” là dòng nào: ${alike.join(', ')}; đề nghị ghi đủ số của kế hoạch`
    : `kế hoạch không có mục ${number}; các dòng khác: ${others.join(', ') || 'không có'}`;
}
