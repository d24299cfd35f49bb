import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { loadDirectory, type Directory } from '../../config/directory';
import { projectRoot } from '../../config/root';
import { loadPlanTemplate, type LoadedTemplate } from '../../config/plan-template/plan-template';

/** The template with these items only. */
export function templateOf(...numbers: string[]): LoadedTemplate {
  const template = loadPlanTemplate('cchc');
  return { ...template, items: template.items.filter(({ no }) => numbers.includes(no)) };
}

/** The sample directory with Văn phòng, Ban Giám đốc and these units only. */
export function directoryOf(...codes: string[]): Directory {
  const directory = loadDirectory('mau');
  const kept = new Set(['vp', 'bgd', ...codes]);
  const seats = directory.seats.filter(({ unit }) => kept.has(unit));
  const holdings = directory.holdings.filter(({ seat }) => seats.some(({ code }) => code === seat));
  return {
    ...directory,
    units: directory.units.filter(({ code }) => kept.has(code)),
    seats,
    holdings,
    people: directory.people.filter(({ id }) => holdings.some(({ person }) => person === id)),
  };
}

/**
 * Files of a small year: item 3, the units qlxd and qhkt, and answers by which qlxd is in time and
 * qhkt never answers.
 */
export async function smallYear(
  folder: string,
): Promise<{ template: string; directory: string; answers: string }> {
  const shipped = async (...file: string[]): Promise<Record<string, Record<string, unknown>[]>> =>
    parse(await readFile(path.join(projectRoot(), 'config', ...file), 'utf8')) as never;
  const plan = await shipped('plans', 'cchc.yaml');
  const directory = await shipped('directories', 'mau.yaml');
  const files = {
    template: path.join(folder, 'mau-nho.yaml'),
    directory: path.join(folder, 'danh-muc-nho.yaml'),
    answers: path.join(folder, 'tra-loi.yaml'),
  };
  const items = plan['items']!.filter(({ no }) => no === '3');
  const kept = directory['units']!.filter(({ code }) =>
    ['vp', 'bgd', 'qlxd', 'qhkt'].includes(code as string),
  );
  await writeFile(files.template, stringify({ ...plan, items }));
  await writeFile(files.directory, stringify({ ...directory, units: kept }));
  await writeFile(files.answers, stringify({ habits: { qlxd: 'on-time', qhkt: 'never' } }));
  return files;
}
