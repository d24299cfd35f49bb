const STEMS = 'Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý'.split(' ');
const BRANCHES = 'Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi'.split(' ');

/** After so many years a name comes again. */
const CYCLE = 60;

/** The name that a year has in the lunar calendar: of 2026, "Bính Ngọ". */
const nameOf = (year: number): string => `${STEMS[(year - 4) % 10]} ${BRANCHES[(year - 4) % 12]}`;

const NAME = new RegExp(
  `(?<!\\p{L})(?:${STEMS.join('|')})\\s+(?:${BRANCHES.join('|')})(?!\\p{L})`,
  'giu',
);

/** The year next to `own` that has a name; null where stem and branch never meet. */
function yearNamed(name: string, own: number): number | null {
  const plain = name.replace(/\s+/gu, ' ').toLowerCase();
  const years = Array.from({ length: CYCLE }, (_, i) => own - CYCLE / 2 + i);
  return years.find((year) => nameOf(year).toLowerCase() === plain) ?? null;
}

/** A text in which the names of the plan's own year and its neighbours are those of `by` years later. */
export const moveLunarNames = (text: string, own: number, by: number): string =>
  text.replace(NAME, (name) => {
    const year = yearNamed(name, own);
    if (year === null || Math.abs(year - own) > 1) return name;
    const other = nameOf(year + by);
    return name === name.toUpperCase() ? other.toUpperCase() : other;
  });
