import { loadDirectory, type Directory } from '../../config/directory';
import { loadPlanTemplate, type LoadedTemplate } from '../../config/plan-template';

/** The template with these items only. */
export function templateOf(...numbers: string[]): LoadedTemplate {
  const template = loadPlanTemplate('cchc');
  return { ...template, items: template.items.filter(({ no }) => numbers.includes(no)) };
}

/** The sample directory with Văn phòng, Ban Giám đốc and these units only. */
export function directoryOf(...codes: string[]): Directory {
  const directory = loadDirectory('mau');
  const kept = ['vp', 'bgd', ...codes];
  const seats = directory.seats.filter(({ unit }) => kept.includes(unit));
  const holdings = directory.holdings.filter(({ seat }) => seats.some(({ code }) => code === seat));
  return {
    ...directory,
    units: directory.units.filter(({ code }) => kept.includes(code)),
    seats,
    holdings,
    people: directory.people.filter(({ id }) => holdings.some(({ person }) => person === id)),
  };
}
