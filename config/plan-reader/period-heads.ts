import { fold } from './text';

/** A month or a quarter that stands over a column: "T6", "Tháng 6/2026", "Quý II". */
export interface PeriodHead {
  unit: 'month' | 'quarter';
  number: number;
  year: number | null;
}

const MONTH = /^(?:t|th|thg|tháng)[.\s]*0?(?<number>[1-9]|1[0-2])(?:\s*\/\s*(?<year>20\d{2}))?$/u;
const QUARTER = /^(?:q|quý)[.\s]*(?<number>iv|i{1,3}|[1-4])(?:\s*\/\s*(?<year>20\d{2}))?$/u;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** The time that a head names; bare numbers are months or quarters by what stands over them. */
export function periodHead(name: string, over = ''): PeriodHead | null {
  // In a narrow column "T10" is broken behind its first figure.
  const said = fold(name)
    .replace(/[.:]$/u, '')
    .replace(/(?<=\d)\s+(?=\d)/u, '');
  const above = fold(over);
  const months = MONTH.exec(isBare(said) && /(?<!\p{L})tháng/u.test(above) ? `t${said}` : said);
  if (months) return headOf('month', months);
  const quarters = QUARTER.exec(isBare(said) && /(?<!\p{L})quý/u.test(above) ? `q${said}` : said);
  return quarters && headOf('quarter', quarters);
}

const isBare = (said: string): boolean => /^(?:\d{1,2}|iv|i{1,3})$/u.test(said);

function headOf(unit: PeriodHead['unit'], { groups }: RegExpExecArray): PeriodHead {
  const { number, year } = groups as { number: string; year?: string };
  const roman = ROMAN.indexOf(number) + 1;
  return { unit, number: roman || Number(number), year: year ? Number(year) : null };
}

/** Over fewer columns such names may be anything. */
const FEWEST = 3;

/** What stands over the columns of a matrix of months or quarters; null over every other column. */
export function periodHeads(
  names: readonly string[],
  over: readonly string[],
): (PeriodHead | null)[] {
  const heads = names.map((name, i) => periodHead(name, name === over[i] ? '' : over[i]));
  const found = heads.filter((head) => head !== null);
  const apart = new Set(found.map(({ unit, number, year }) => `${unit} ${number} ${year}`));
  const isMatrix = found.length >= FEWEST && apart.size === found.length;
  return isMatrix ? heads : names.map(() => null);
}

/** "tháng 6", "quý II/2026". */
export function sayPeriod({ unit, number, year }: PeriodHead): string {
  const name = unit === 'month' ? `tháng ${number}` : `quý ${ROMAN[number - 1]!.toUpperCase()}`;
  return year === null ? name : `${name}/${year}`;
}
