import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Verb } from '../workflows/rules/duty/acts';
import { at, isDay, type Instant } from '../workflows/rules/time';
import { ACT_FORMS, readAct, type ReadAct } from './acts';

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

/** Who answers how, and what else happens, in a rehearsal. Who is not listed stays silent. */
export interface Answers {
  habits: Record<string, Habit>;
  acts: ScriptedAct[];
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

const WHEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:\+07:00)?)?$/;

const when = z.string().transform((text, ctx): Instant => {
  const match = WHEN.exec(text);
  if (match && isDay(match[1]!)) return at(match[1]!, match[2] ?? '09:00');
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
      z.looseObject({
        at: when,
        as: z.string(),
        item: z.coerce.string(),
        act: z.enum(Object.keys(ACT_FORMS) as [Verb, ...Verb[]]),
      }),
    )
    .default([]),
});

/** Reads an answers file. Throws with every fault, each naming its place. */
export function readAnswers(path: string): Answers {
  const read = schema.safeParse(parse(readFileSync(path, 'utf8')) ?? {});
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${path}: ${faults.join('; ')}`);
  }
  const acts = read.data.acts.map((entry, i) => {
    const { at: instant, as, item, act: verb, ...fields } = entry;
    try {
      return { at: instant, as, item, act: readAct(verb, fields) };
    } catch (error) {
      throw new Error(`${path}: acts.${i}: ${(error as Error).message}`, { cause: error });
    }
  });
  return { habits: read.data.habits, acts: acts.sort((a, b) => a.at - b.at) };
}

/** Nobody answers. */
export const SILENCE: Answers = { habits: {}, acts: [] };
