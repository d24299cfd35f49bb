import path from 'node:path';
import { z } from 'zod';
import type { CalendarYear } from '../workflows/rules/calendar/calendar';
import type { Instant } from '../workflows/rules/time';
import { loadCalendars, readCalendar } from './calendars';
import { readTemplateFile, type LoadedTemplate } from './plan-template/plan-template';
import { loadTemplateOf } from './plan-template/year';
import { wallTime } from './wall-times';

/** A version of the plan's template, and why it is applied. */
export interface ScriptedVersion {
  template: LoadedTemplate;
  /** The file as it was written. */
  source: string;
  reason: string;
  /** Whether somebody is sure of the words that can be read in two ways. */
  confirmed: boolean;
}

/** Somebody changes what the plan is counted by: a calendar year, or its template. */
export type ScriptedChange = { at: Instant; as: string } & (
  { calendar: CalendarYear } | { version: ScriptedVersion }
);

const change = { at: wallTime, as: z.string(), file: z.string() };

/** A change among the acts of an answers file, with the path of its own file beside it. */
export const changeSchema = z.discriminatedUnion('act', [
  z.strictObject({ ...change, act: z.literal('calendar') }),
  z.strictObject({
    ...change,
    act: z.literal('template'),
    reason: z.string().trim().min(1),
    confirm: z.boolean().default(false),
  }),
]);

export type WrittenChange = z.infer<typeof changeSchema>;

/**
 * Reads the file that a change names.
 * @param folder where the answers file is
 * @param year of the plan, to which the words of a template are moved
 * @throws FileFaults with every fault of that file, each with its line
 */
export function readChange(written: WrittenChange, folder: string, year: number): ScriptedChange {
  const { at, as } = written;
  const file = path.resolve(folder, written.file);
  if (written.act === 'calendar') return { at, as, calendar: readCalendar(file, loadCalendars()) };
  const { reason, confirm: confirmed } = written;
  const template = loadTemplateOf(file, year);
  const source = readTemplateFile(file).text;
  return { at, as, version: { template, source, reason, confirmed } };
}
