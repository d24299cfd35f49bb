import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { CalendarYear } from '../workflows/rules/calendar/calendar';
import type { Verb } from '../workflows/rules/duty/acts';
import type { Instant } from '../workflows/rules/time';
import { ActFaults, ACT_FORMS, readAct, type ReadAct } from './acts';
import { unknownNames, unknownSeat, unknownUnit, type AnswersWorld } from './answers-names';
import { loadCalendars, readCalendar } from './calendars';
import { FileFaults, readYaml } from './yaml-faults';

/** How a unit answers in a rehearsal: on the due day, N working days late, never, or returned once. */
export type Habit =
  | { kind: 'on-time' }
  | { kind: 'late'; days: number }
  | { kind: 'never' }
  | { kind: 'returned-once' };

export interface ScriptedAct {
  at: Instant;
  as: string;
  item: string;
  act: ReadAct;
}

/** Somebody applies a calendar year. */
export interface ScriptedYear {
  at: Instant;
  as: string;
  calendar: CalendarYear;
}

/** Who answers how, and what else happens, in a rehearsal. Who is not listed stays silent. */
export interface Answers {
  habits: Record<string, Habit>;
  acts: ScriptedAct[];
  /** Calendar years that are applied meanwhile. */
  years: ScriptedYear[];
}

const habit = z
  .string()
  .regex(/^(on-time|never|returned-once|late:\d{1,3})$/, {
    error: 'cần on-time, late:N (N ngày làm việc), never hoặc returned-once',
  })
  .transform((text): Habit => {
    if (text.startsWith('late:')) return { kind: 'late', days: Number(text.slice(5)) };
    return { kind: text as 'on-time' | 'never' | 'returned-once' };
  });

/** A day without an hour means the hour at which people act by habit. */
const HOUR = { hour: 9 };

const when = z.string().transform((text, ctx): Instant => {
  const read = DateTime.fromISO(text.trim().replace(' ', 'T'), { zone: 'Asia/Ho_Chi_Minh' });
  if (read.isValid) return (text.length > 10 ? read : read.set(HOUR)).toMillis();
  ctx.addIssue({
    code: 'custom',
    message: `"${text}" cần dạng 2021-08-17 hoặc 2021-08-17T14:30+07:00`,
  });
  return z.NEVER;
});

const schema = z.strictObject({
  habits: z.record(z.string(), habit).default({}),
  acts: z
    .array(
      z.union([
        z.looseObject({
          at: when,
          as: z.string(),
          item: z.coerce.string(),
          act: z.enum(Object.keys(ACT_FORMS) as [Verb, ...Verb[]]),
        }),
        z.strictObject({ at: when, as: z.string(), act: z.literal('calendar'), file: z.string() }),
      ]),
    )
    .default([]),
});

/**
 * Reads an answers file for a plan and a department: every name in it must stand in one of them.
 * @throws FileFaults with every fault, each with its line
 */
export function readAnswers(file: string, world: AnswersWorld): Answers {
  if (!existsSync(file)) throw new FileFaults([`${file}:1: không có tệp này`]);
  const { value, faults, fault } = readYaml(file, readFileSync(file, 'utf8'), schema);
  if (!value) throw new FileFaults(faults);
  const wrong = Object.keys(value.habits).flatMap((unit) => {
    const unheard = unknownUnit(unit, world);
    return unheard === null ? [] : [fault(['habits', unit], unheard)];
  });
  const years: ScriptedYear[] = [];
  const acts = value.acts.flatMap((scripted, i): ScriptedAct[] => {
    try {
      if (scripted.act === 'calendar') {
        const { at: applied, as: seat } = scripted;
        const unheard = unknownSeat(seat, world);
        if (unheard !== null) wrong.push(fault(['acts', i, 'as'], unheard));
        const named = path.resolve(path.dirname(file), scripted.file);
        years.push({ at: applied, as: seat, calendar: readCalendar(named, loadCalendars()) });
        return [];
      }
      const { at: instant, as, item, act: verb, ...fields } = scripted;
      const read = readAct(verb, fields);
      for (const { field, wrong: why } of unknownNames({ as, item, act: read.act }, world)) {
        wrong.push(fault(['acts', i, field], why));
      }
      return [{ at: instant, as, item, act: read }];
    } catch (error) {
      if (error instanceof FileFaults) {
        wrong.push(...error.faults);
        return [];
      }
      if (!(error instanceof ActFaults)) throw error;
      for (const { field, wrong: why } of error.faults) {
        wrong.push(fault(['acts', i, field], `“${field}”: ${why}`));
      }
      return [];
    }
  });
  if (wrong.length > 0) throw new FileFaults(wrong);
  const inOrder = <T extends { at: Instant }>(all: T[]): T[] => all.sort((a, b) => a.at - b.at);
  return { habits: value.habits, acts: inOrder(acts), years: inOrder(years) };
}

/** Nobody answers. */
export const SILENCE: Answers = { habits: {}, acts: [], years: [] };
