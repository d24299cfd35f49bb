import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { CalendarYear } from '../workflows/rules/calendar/calendar';
import { statutoryDays, type DayOff } from '../workflows/rules/calendar/year';
import { isDay, sayDay, weekday } from '../workflows/rules/time';
import { projectRoot } from './root';
import { FileFaults, readYaml, type EntryName, type Place, type YamlFile } from './yaml-faults';

const day = z.string().refine(isDay, 'cần một ngày có thật, ghi năm-tháng-ngày, ví dụ 2026-09-02');
const words = z.string().trim().min(1);

/** A day without a source of its own was announced by the document of its year. */
const schema = z
  .strictObject({
    year: z.int().min(2000).max(2099),
    status: z.enum(['official', 'provisional']),
    checked: z.boolean(),
    source: words,
    off: z.array(z.strictObject({ day, name: words, source: words.optional() })),
    makeUp: z.array(z.strictObject({ day, for: day, source: words.optional() })),
  })
  .transform((year): CalendarYear => ({
    ...year,
    off: year.off.map((off) => ({ source: year.source, ...off })),
    makeUp: year.makeUp.map((makeUp) => ({ source: year.source, ...makeUp })),
  }));

const LISTS: Readonly<Record<string, string>> = { off: 'ngày nghỉ', makeUp: 'ngày làm bù' };
const ENTRIES: Readonly<Record<string, string>> = {
  day: 'ngày',
  for: 'ngày được nghỉ',
  name: 'tên ngày nghỉ',
  source: 'văn bản',
};

/** An entry of a list by its day, or by its place in the list where it has none. */
function nameInYear([list, i, key]: Place, whole: unknown): EntryName | null {
  const what = LISTS[String(list)];
  const field = ENTRIES[String(key)];
  if (what === undefined || field === undefined || typeof i !== 'number') return null;
  const own = (whole as Record<string, { day?: unknown }[]>)[String(list)]![i]?.day;
  const isNamed = typeof own === 'string' && isDay(own);
  const whose = isNamed ? `${what} ${sayDay(own)}` : `${what} thứ ${i + 1}`;
  return { whose, field: `${field} (${String(key)})` };
}

/**
 * The calendar years of a folder, `vn-YYYY.yaml` each, in order; without a folder the shipped ones.
 * @throws FileFaults with every fault of every file, each with its line
 */
export function loadCalendars(
  folder = path.join(projectRoot(), 'config', 'calendars'),
): CalendarYear[] {
  const files = readdirSync(folder).filter((file) => /^vn-\d{4}\.yaml$/.test(file));
  return checkCalendars(
    files.sort().map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') })),
  );
}

/**
 * One year from a file of any name. A Saturday may be worked for a day off of the year before, so
 * the other years are needed to check it.
 * @throws FileFaults with every fault, each with its line
 */
export function readCalendar(file: string, others: CalendarYear[]): CalendarYear {
  if (!existsSync(file)) throw new FileFaults([`${file}:1: không có tệp này`]);
  const [year] = checkCalendars([{ file, text: readFileSync(file, 'utf8') }], others);
  return year!;
}

/** The days that the law fixes and an announced year does not have: left out by a slip, perhaps. */
export function missingDays({ year, status, off }: CalendarYear): DayOff[] {
  if (status === 'provisional') return [];
  return statutoryDays(year).filter(
    ({ day }) => weekday(day) < 6 && !off.some((other) => other.day === day),
  );
}

/** The same for texts that come from elsewhere, beside years that are known already. */
export function checkCalendars(
  texts: { file: string; text: string }[],
  others: CalendarYear[] = [],
): CalendarYear[] {
  const read = texts.map(({ file, text }) => ({
    file,
    ...readYaml(file, text, schema, nameInYear),
  }));
  const years = read.flatMap(({ value }) => (value ? [value] : []));
  const named = new Set(years.map(({ year }) => year));
  const known = [...years, ...others.filter(({ year }) => !named.has(year))];
  const faults = read.flatMap((one) =>
    one.value ? yearFaults(one.file, one.value, one.fault, known) : one.faults,
  );
  if (faults.length > 0) throw new FileFaults(faults);
  return years;
}

/** How a notice names a day off that is worked on another day. */
const EXCHANGED = /hoán đổi/iu;

function yearFaults(
  file: string,
  year: CalendarYear,
  fault: YamlFile<CalendarYear>['fault'],
  years: CalendarYear[],
): string[] {
  const faults: string[] = [];
  const check = (right: boolean, place: Place, wrong: string): void => {
    if (!right) faults.push(fault(place, wrong));
  };
  const name = /\d{4}/.exec(path.basename(file))?.[0];
  check(
    name === undefined || Number(name) === year.year,
    ['year'],
    `năm ${year.year} khác với tên tệp ${file}`,
  );
  const seen = new Set<string>();
  const inYear = (key: 'off' | 'makeUp', i: number, stood: string): void => {
    const place = [key, i, 'day'];
    check(!seen.has(stood), place, `ngày ${sayDay(stood)} ghi hai lần`);
    check(
      stood.startsWith(`${year.year}-`),
      place,
      `ngày ${sayDay(stood)} không thuộc năm ${year.year}`,
    );
    seen.add(stood);
  };
  year.off.forEach((off, i) => {
    inYear('off', i, off.day);
    check(
      weekday(off.day) < 6,
      ['off', i, 'day'],
      `ngày ${sayDay(off.day)} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; ghi ngày nghỉ bù`,
    );
  });
  year.off.forEach((off, i) => {
    check(
      !EXCHANGED.test(off.name) ||
        years.some(({ makeUp }) => makeUp.some((saturday) => saturday.for === off.day)),
      ['off', i, 'day'],
      `ngày nghỉ hoán đổi ${sayDay(off.day)} chưa ghi ngày làm bù; ghi ở mục makeUp`,
    );
  });
  const paid = new Set<string>();
  year.makeUp.forEach((makeUp, i) => {
    inYear('makeUp', i, makeUp.day);
    check(
      weekday(makeUp.day) === 6,
      ['makeUp', i, 'day'],
      `ngày làm bù ${sayDay(makeUp.day)} không phải thứ Bảy`,
    );
    const exchanged = years.some(({ off }) => off.some((other) => other.day === makeUp.for));
    check(
      exchanged,
      ['makeUp', i, 'for'],
      `ngày được nghỉ hoán đổi ${sayDay(makeUp.for)} không có trong danh sách ngày nghỉ của năm đó`,
    );
    check(
      !paid.has(makeUp.for),
      ['makeUp', i, 'for'],
      `ngày nghỉ ${sayDay(makeUp.for)} đã có ngày làm bù khác`,
    );
    paid.add(makeUp.for);
  });
  return faults;
}
