import { lunarHolidays } from './lunar-days';
import { addDays, weekday, type Day } from '../time';

/** The days off and worked Saturdays of one year, as announced. */
export interface CalendarYear {
  year: number;
  /** `provisional`: not announced, or only in part; every date computed from it says so. */
  status: 'official' | 'provisional';
  /** False: nobody has compared these days with the notice itself ("chưa đối chiếu"). */
  checked: boolean;
  /** The document that announced the year. */
  source: string;
  off: DayOff[];
  makeUp: MakeUpDay[];
}

/** A weekday on which the civil service does not work. */
export interface DayOff {
  day: Day;
  name: string;
  source: string;
}

/** A Saturday worked in exchange for a weekday off. */
export interface MakeUpDay {
  day: Day;
  for: Day;
  source: string;
}

const FIXED: readonly [monthDay: string, name: string][] = [
  ['01-01', 'Tết Dương lịch'],
  ['04-30', 'Ngày Chiến thắng'],
  ['05-01', 'Ngày Quốc tế lao động'],
  ['09-02', 'Quốc khánh'],
];

/** The year from which 24/11 is a day off (Nghị quyết 28/2026/QH16, in force 01/7/2026). */
const CULTURE_DAY_FROM = 2026;

/**
 * The days off that the law fixes and that are certain before a year is announced: Điều 112 khoản 1
 * of the labour code, the lunar ones as far as they are known, those falling on a weekend paid back
 * on the next working day (Điều 111 khoản 3), and 24/11, which is outside Điều 112 and therefore
 * not paid back. The fifth day of Tết and the second of Quốc khánh are decided each year.
 */
export function statutoryDays(year: number): DayOff[] {
  const source = sourceOf(year);
  const off = new Map<Day, DayOff>();
  const fixed = FIXED.map(([monthDay, name]) => ({ day: `${year}-${monthDay}`, name }));
  const holidays = [...fixed, ...lunarHolidays(year)].sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const holiday of holidays) off.set(holiday.day, { ...holiday, source });
  for (const holiday of holidays) {
    if (weekday(holiday.day) < 6) continue;
    let day = addDays(holiday.day, 1);
    while (weekday(day) > 5 || off.has(day)) day = addDays(day, 1);
    off.set(day, { day, name: `nghỉ bù ${holiday.name}`, source });
  }
  if (year >= CULTURE_DAY_FROM) {
    const day = `${year}-11-24`;
    off.set(day, { day, name: 'Ngày Văn hóa Việt Nam', source: 'Nghị quyết 28/2026/QH16' });
  }
  return [...off.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const sourceOf = (year: number): string =>
  year >= 2021 ? 'Điều 112 Bộ luật Lao động 2019' : 'Bộ luật Lao động';

/** A year that nobody has announced: what the law fixes, on weekdays, and nothing else. */
export const unannounced = (year: number): CalendarYear =>
  completed({
    year,
    status: 'provisional',
    checked: false,
    source: sourceOf(year),
    off: [],
    makeUp: [],
  });

/** A provisional year with the days filled in that the law fixes; an official one as it is. */
export function completed(year: CalendarYear): CalendarYear {
  if (year.status === 'official') return year;
  const named = new Set(year.off.map(({ day }) => day));
  const filled = statutoryDays(year.year).filter(({ day }) => weekday(day) < 6 && !named.has(day));
  const off = [...year.off, ...filled].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { ...year, off };
}
