import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { CalendarYear } from '../workflows/rules/calendar';
import { isDay, sayDay, weekday } from '../workflows/rules/time';
import { projectRoot } from './root';
import { FileFaults, readYaml, type Place, type YamlFile } from './yaml-faults';

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

/** The same for texts that come from elsewhere. */
export function checkCalendars(texts: { file: string; text: string }[]): CalendarYear[] {
  const read = texts.map(({ file, text }) => ({ file, ...readYaml(file, text, schema) }));
  const years = read.flatMap(({ value }) => (value ? [value] : []));
  const faults = read.flatMap((one) =>
    one.value ? yearFaults(one.file, one.value, one.fault, years) : one.faults,
  );
  if (faults.length > 0) throw new FileFaults(faults);
  return years;
}

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
  const name = /\d{4}/.exec(file)?.[0];
  check(Number(name) === year.year, ['year'], `năm ${year.year} khác với tên tệp ${file}`);
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
