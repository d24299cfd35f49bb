import type { CivilDate, Later } from '../deadline';
import type { Cursor } from './cursor';

/** The years a plan can speak of. */
const EARLIEST = 2000;
const LATEST = 2099;

const CENTURY = 2000;

/** Two digits that can be a year of a plan: "15/7/26", where "6/12" may be two months. */
const SHORT = { from: 20, to: 49 };

/** Whether a sign stands here that parts the numbers of a date: "15/8", "15-8", "15.8". */
export function separatorAhead(cursor: Cursor, ahead = 0): boolean {
  const sign = cursor.peek(ahead);
  return (sign === '/' || sign === '-' || sign === '.') && cursor.isNumber(ahead + 1);
}

/**
 * "/2021", "năm 2021" or nothing (null); undefined when a year is there but cannot be. After a dash
 * a short number is the other end of a range, unless the date itself is `dashed`.
 */
export function readYear(cursor: Cursor, dashed = false): number | null | undefined {
  const start = cursor.at;
  const comma = cursor.peek() === ',' ? 1 : 0;
  if (cursor.peek(comma) === 'năm' && cursor.isNumber(comma + 1)) cursor.at += comma + 1;
  else if (separatorAhead(cursor) && !isRange(cursor, dashed)) cursor.at++;
  else {
    cursor.want('năm');
    cursor.want('/');
    return null;
  }
  const digits = cursor.peek();
  const year = Number(digits);
  cursor.at++;
  if (digits.length === 4 && year >= EARLIEST && year <= LATEST) return year;
  if (digits.length === 2 && year >= SHORT.from && year <= SHORT.to)
    return (cursor.around.shortYear = CENTURY + year);
  cursor.refuse(
    start,
    `Năm “${digits}” không đọc được, ghi năm có bốn chữ số từ ${EARLIEST} đến ${LATEST}`,
    ...(digits.length === 2 ? [`năm 20${digits}`] : []),
  );
  return undefined;
}

/** "15/8-05/9", "tháng 7-9": what follows the dash is no year. */
function isRange(cursor: Cursor, dashed: boolean): boolean {
  return (
    cursor.peek() === '-' && cursor.peek(1).length < 3 && (!dashed || separatorAhead(cursor, 2))
  );
}

/** The year of a date or a period: one that is named, one told from the plan's, or none. */
export type OfYear = Pick<CivilDate, 'year' | 'later'>;

/** "/2021", "năm 2021", "của năm sau", "năm nay" or nothing; undefined like `readYear`. */
export function readYearOf(cursor: Cursor, dashed = false): OfYear | undefined {
  const year = readYear(cursor, dashed);
  if (year === undefined) return undefined;
  const later = year === null ? readLater(cursor) : null;
  return later ? { year, later } : { year };
}

/** How many years after the plan's "năm sau", "năm nay", "năm liền kề năm báo cáo" are; null: none stands here. */
export function readLater(cursor: Cursor): Later | null {
  const start = cursor.at;
  cursor.skip('của');
  const later = cursor.skip('năm') ? laterHere(cursor) : null;
  if (later === null) cursor.at = start;
  return later;
}

function laterHere(cursor: Cursor): Later | null {
  if (takeOwn(cursor)) return 0;
  const start = cursor.at;
  const beside = takeBeside(cursor);
  const before = cursor.skip('trước');
  const after = !before && (cursor.skip('sau') || isNext(cursor));
  const named = beside || takeBeside(cursor);
  if (!before && !after && !named) return null;
  // "Năm sau khi", "năm trước ngày": the word belongs to what follows.
  if (!named && (TIMES.has(cursor.peek()) || (before && cursor.isNumber()))) {
    cursor.at = start;
    return null;
  }
  const { at } = cursor;
  cursor.skip('của');
  if (!cursor.skip('năm') || !takeOwn(cursor)) cursor.at = at;
  return before ? -1 : 1;
}

const takeBeside = (cursor: Cursor): boolean => cursor.skip('liền', 'kề') || cursor.skip('liền');

/** "Năm tới" is spelt "đến", which also leads to an end. */
const isNext = (cursor: Cursor): boolean =>
  cursor.skip('tiếp', 'theo') ||
  cursor.skip('kế', 'tiếp') ||
  cursor.skip('tiếp', 'sau') ||
  (ENDS.has(cursor.peek(1)) && cursor.skip('đến'));

const ENDS = new Set(['', '.', ',', ';', ')', '/', 'để']);

const TIMES = new Set('khi ngày tháng quý tuần mùng giờ tết'.split(' '));

/** The plan's own year: "nay", "báo cáo", "kế hoạch". */
const takeOwn = (cursor: Cursor): boolean =>
  cursor.skip('nay') ||
  cursor.skip('này') ||
  cursor.skip('hiện', 'tại') ||
  (ENDS.has(cursor.peek(2)) && (cursor.skip('báo', 'cáo') || cursor.skip('kế', 'hoạch')));

/** The year of it in a plan of the year `own`. */
export const yearOf = ({ year, later = 0 }: OfYear, own: number): number => year ?? own + later;

/** The same in a year that other words have named. */
export const inYear = <T extends OfYear>({ later, ...rest }: T, year: number): T =>
  ({ ...rest, year: year + (later ?? 0) }) as T;

/** " năm sau", " năm trước" behind what has no year of its own. */
export const sayLater = (later: CivilDate['later']): string =>
  !later ? '' : later > 0 ? ' năm sau' : ' năm trước';
