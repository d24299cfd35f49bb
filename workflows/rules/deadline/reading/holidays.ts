import type { Holiday } from '../deadline';
import type { Cursor } from './cursor';
import { readYearOf, sayLater, type OfYear } from './years';
import { wordSet } from './word-set';

/** With these a holiday begins: "Tết", "dịp nghỉ lễ 30/4", "khi nghỉ Tết", "Quốc khánh". */
export const holidayAhead = (cursor: Cursor): boolean => {
  switch (cursor.peek()) {
    case 'tết':
    case 'dịp':
    case 'nghỉ':
    case 'lễ':
    case 'giỗ':
      return true;
    case 'quốc':
      return cursor.peek(1) === 'khánh';
    case 'ngày':
      return BY_NAME.has(cursor.peek(1));
    case 'khi':
      return cursor.peek(1) === 'nghỉ';
    case 'kỳ':
    case 'đợt':
      return cursor.peek(1) === 'nghỉ' || cursor.peek(1) === 'lễ';
    default:
      return false;
  }
};

/** Behind "ngày": the name of a holiday, where "ngày Tết" is any of its days. */
const BY_NAME = new Set(['nghỉ', 'quốc', 'giỗ']);

/** "Tết Nguyên đán 2026", "kỳ nghỉ lễ 30/4 - 01/5"; null, and nothing is taken, before another. */
export function readHoliday(cursor: Cursor): Holiday | null {
  const start = cursor.at;
  if (cursor.peek() === 'ngày' || cursor.peek() === 'khi') cursor.at++;
  if (!cursor.skip('dịp') && !cursor.skip('kỳ')) cursor.skip('đợt');
  cursor.skip('nghỉ');
  if (cursor.peek() === 'lễ' || cursor.peek(1) === 'lễ') cursor.skip('lễ');
  const name = takeName(cursor, cursor.at > start);
  const of = name && yearOf(cursor, name);
  if (name && of && !OTHERS.has(cursor.peek())) {
    cursor.mark('event', start);
    return { name, ...of };
  }
  cursor.at = start;
  return null;
}

/** "Tết Trung thu", "Tết Dương lịch": other days, or those of a year that is not said. */
const OTHERS = wordSet('trung dương tây thiếu đoan độc hàn ông hằng mỗi và hoặc đến');

function takeName(cursor: Cursor, told: boolean): Holiday['name'] | null {
  if (cursor.skip('tết')) {
    if (!cursor.skip('nguyên', 'đán') && !cursor.skip('cổ', 'truyền')) cursor.skip('âm', 'lịch');
    return 'Tết Nguyên đán';
  }
  if (cursor.skip('giỗ', 'tổ')) {
    cursor.skip('hùng', 'vương');
    return 'Giỗ Tổ Hùng Vương';
  }
  if (cursor.skip('quốc', 'khánh')) {
    takeDate(cursor, 2, 9);
    return 'Quốc khánh';
  }
  if (told && takeDate(cursor, 2, 9)) return 'Quốc khánh';
  if (!told || !takeDate(cursor, 30, 4)) return null;
  const { at } = cursor;
  const joined = cursor.skip('-') || cursor.skip('và') || cursor.skip(',') || cursor.skip('đến');
  if (!joined || !takeDate(cursor, 1, 5)) cursor.at = at;
  return 'Ngày Chiến thắng';
}

/** Takes "30/4", "2-9" where it is this day. */
function takeDate(cursor: Cursor, day: number, month: number): boolean {
  const signed = cursor.peek(1) === '/' || cursor.peek(1) === '-';
  const same = Number(cursor.peek()) === day && Number(cursor.peek(2)) === month;
  if (cursor.isNumber() && signed && same) cursor.at += 3;
  return signed && same;
}

/** "2026", "năm 2026", "Bính Ngọ", "năm sau", or nothing: the plan's; null where they do not agree. */
function yearOf(cursor: Cursor, name: Holiday['name']): OfYear | null {
  const lunar = name === 'Tết Nguyên đán' ? takeLunarYear(cursor) : null;
  const bare = cursor.isNumber() && cursor.peek().length === 4;
  const of: OfYear | undefined = bare ? { year: Number(cursor.peek()) } : readYearOf(cursor);
  if (bare) cursor.at++;
  if (of === undefined || (of.year !== null && (of.year < 2000 || of.year > 2099))) return null;
  if (lunar === null) return of;
  return of.later || (of.year !== null && of.year !== lunar) ? null : { year: lunar };
}

const STEMS = 'giáp ất bính đinh mậu kỷ canh tân nhâm quý'.split(' ');
const BRANCHES = 'tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi'.split(' ');

/** "Bính Ngọ" as the year of this century that has this name: they come again after sixty. */
function takeLunarYear(cursor: Cursor): number | null {
  const named = cursor.peek() === 'năm' ? 1 : 0;
  const stem = STEMS.indexOf(cursor.peek(named));
  const branch = BRANCHES.indexOf(cursor.peek(named + 1));
  if (stem < 0 || branch < 0) return null;
  for (let year = 2000; year < 2060; year++) {
    if ((year - 4) % 10 !== stem || (year - 4) % 12 !== branch) continue;
    cursor.at += named + 2;
    return year;
  }
  return null;
}

/** "Tết Nguyên đán năm 2026", as it stands behind "trước". */
export function sayHoliday({ name, year, later }: Holiday): string {
  const said = SAID[name] ?? name;
  return year === null ? `${said}${sayLater(later)}` : `${said} năm ${year}`;
}

const SAID: Readonly<Partial<Record<Holiday['name'], string>>> = {
  'Ngày Chiến thắng': 'dịp nghỉ lễ 30/4',
};
