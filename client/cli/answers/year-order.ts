import type { Directory } from '../../../config/directory';
import { loadTemplateOf } from '../../../config/plan-template/year';
import { at } from '../../../workflows/rules/time';
import type { PreviewOrder } from '../../use-cases/preview/walk-year';
import type { Cli } from '../command';
import { directoryFor } from './directory-for';

/** The options of the commands that look at a year before it begins. */
export interface YearOptions {
  year: number;
  number?: string;
  issuedOn?: string;
  directory?: string;
}

/** The plan that the options name, as it would start on its own day. */
export async function orderOf(
  name: string,
  options: YearOptions,
  cli: Cli,
): Promise<PreviewOrder & { directory: Directory }> {
  const template = loadTemplateOf(name, options.year);
  const issuedOn = options.issuedOn ?? template.issuedOn;
  return {
    template,
    year: options.year,
    startedAt: at(issuedOn, '08:00'),
    number: options.number ?? null,
    issuedOn,
    directory: await directoryFor(cli, template, options.directory),
    calendar: await cli.world.calendar(),
  };
}
