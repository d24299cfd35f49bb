import { moveLunarNames } from './lunar-years';

/** A year in a text: where its digits stand, and whether it is the plan's to move. */
export interface YearSaid {
  at: number;
  /** "2026", or "26" of "15/7/26". */
  digits: string;
  year: number;
  moves: boolean;
  isOfDocument: boolean;
}

/** "137/KH-UBND", "30/2020/NĐ-CP", "số 12/2021", "số 5": a document, with its day where that follows. */
const DOCUMENT =
  /(?:\d+[\p{L}\d]*(?:\/\d{4})?\/\p{Lu}{2}[\p{L}\d.-]*|[Ss]ố\s+\d[^\s,;]*)(?:[\s,]+ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}(?:\s*\/\s*|\s+năm\s+)\d{4}))?/gu;

/** What stands before a year of the plan: "năm", "năm học", "Tết Bính Ngọ", "tháng 7/", "quý IV ", "15/8/", "9/". */
const BEFORE =
  /(?:(?<!\p{L})tết(?:\s+\p{L}+){0,4}\s+|năm\s*(?:(?:học|kế hoạch|ngân sách|tài chính|công tác)\s+)?|niên\s+(?:khóa|khoá|độ)\s+|(?:tháng|quý|(?<!\p{L})q\.?)\s*(?:\d{1,2}|[ivx]+)(?:\s*[/.,–-]\s*|\s+)|(?<!\d)\d{1,2}\s*[/.–-]\s*\d{1,2}\s*[/.–-]\s*|(?<![\d/.-])\d{1,2}\s*\/\s*)$/iu;

/** What stands before years that belong to one before: "năm học 2021-2022", "các năm 2021, 2022 và 2023". */
const TOGETHER =
  /(?:năm(?:\s+học)?|niên\s+(?:khóa|khoá|độ))\s*\d{4}(?:\s*(?:[–,-]|,?\s+và)\s*\d{4})*\s*(?:[–,-]|,?\s+và)\s*$/iu;

/** "… đến năm 2025", "–2025", "đến ngày 30/6/2025": where a window ends that begins with the year. */
const UNTIL =
  /^\s*(?:[–—-]|đến)\s*(?:hết\s+)?(?:(?:ngày|tháng|quý|năm|cuối|đầu)\s+)*(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+|(?:\d{1,2}|[ivx]+)\s*[/.-]\s*)*((?:19|20)\d{2})(?!\d)/iu;

/** "3 năm 2025, 2026 và 2027": a window of more than two years, each of them named. */
const COUNTED =
  /(?<!\d)(?:0?[3-9]|[12]\d)\s+năm\s+(?:19|20)\d{2}(?:(?:\s*,|\s+và)\s*(?:19|20)\d{2})+/giu;

/** Of two digits only behind a whole date, a month or a quarter: "15/7/26", "tháng 7/26", "quý II/26". */
const YEAR =
  /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<=(?<![\d/.-])\d{1,2}(?:\/\d{1,2}\/|-\d{1,2}-|\.\d{1,2}\.)|(?:tháng|quý)\s*(?:\d{1,2}|[ivx]+)\/)[2-4]\d(?![\d/-])/giu;

const yearOf = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0);

/**
 * Every year that a text names. The plan's own year and its neighbours move; years of documents, of
 * windows longer than a year ("giai đoạn 2021–2025") and any other are history, and stay. So does a
 * year that nothing says is one ("hồ sơ 2021").
 * @param text in NFC
 */
export function yearsIn(text: string, own: number): YearSaid[] {
  const documents = [...text.matchAll(DOCUMENT)].map(({ 0: all, index }) => [
    index,
    index + all.length,
  ]);
  const years = [...text.matchAll(YEAR)].map(({ 0: digits, index }) => ({
    ...{ at: index, digits },
    year: yearOf(digits),
  }));
  const long = new Set<number>();
  for (const { at, digits, year } of years) {
    if (digits.length < 4) continue;
    const end = UNTIL.exec(text.slice(at + 4));
    if (!end || Number(end[1]) - year < 2) continue;
    long.add(at).add(at + 4 + end[0].length - 4);
  }
  for (const { 0: all, index } of text.matchAll(COUNTED))
    for (const { at } of years) if (at >= index && at < index + all.length) long.add(at);
  return years.map((said) => {
    const { at, year } = said;
    const isOfDocument = documents.some(([from, to]) => at >= from! && at < to!);
    const moves = Math.abs(year - own) <= 1 && !isOfDocument && !long.has(at) && isSaid(text, said);
    return { ...said, moves, isOfDocument };
  });
}

/** Whether what stands around four digits says that they are a year. */
function isSaid(text: string, { at, digits }: Pick<YearSaid, 'at' | 'digits'>): boolean {
  if (digits.length === 2) return true;
  const before = text.slice(0, at);
  const after = text.slice(at + 4);
  if (/^\s*\//u.test(after)) return false;
  if (/^-\d{2}-\d{2}(?!\d)/u.test(after)) return true;
  return BEFORE.test(before) || TOGETHER.test(before);
}

/** A text for a plan of another year: the years that are the plan's move by as many, and their lunar names. */
export function moveYears(text: string, own: number, by: number): string {
  let moved = text.normalize('NFC');
  for (const { at, digits, year, moves } of yearsIn(moved, own)) {
    const other = String(year + by).slice(-digits.length);
    if (moves) moved = moved.slice(0, at) + other + moved.slice(at + digits.length);
  }
  return moveLunarNames(moved, own, by);
}
