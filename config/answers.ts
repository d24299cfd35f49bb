import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Verb } from '../workflows/rules/duty/acts';
import type { Instant } from '../workflows/rules/time';
import { ActFaults, readAct, type ReadAct } from './acts';
import { ACT_FORMS } from './act-forms';
import {
  changeSchema,
  readChange,
  type ScriptedChange,
  type WrittenChange,
} from './answers-changes';
import {
  unknownNames,
  unknownSeat,
  unknownUnit,
  type NamesWorld,
  type UnknownName,
} from './answers-names';
import { wallTime } from './wall-times';
import { FileFaults, readYaml, type Place } from './yaml-faults';

/** The plan that is played, with the year that its words speak of, and its department. */
export interface AnswersWorld extends NamesWorld {
  template: NamesWorld['template'] & { year: number };
}

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
  /** Calendar years and versions of the template that are applied meanwhile. */
  changes: ScriptedChange[];
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

const schema = z.strictObject({
  habits: z.record(z.string(), habit).default({}),
  acts: z
    .array(
      z.union([
        z.looseObject({
          at: wallTime,
          as: z.string(),
          item: z.coerce.string(),
          act: z.enum(Object.keys(ACT_FORMS) as [Verb, ...Verb[]]),
        }),
        changeSchema,
      ]),
    )
    .default([]),
});

type Written = z.infer<typeof schema>['acts'][number];
type WrittenAct = Exclude<Written, WrittenChange>;

const isChange = (written: Written): written is WrittenChange =>
  written.act === 'calendar' || written.act === 'template';

/**
 * Reads an answers file for a plan and a department: every name in it must stand in one of them, or
 * in a version of the plan that is applied meanwhile.
 * @throws FileFaults with every fault, each with its line
 */
export function readAnswers(file: string, world: AnswersWorld): Answers {
  if (!existsSync(file)) throw new FileFaults([`${file}:1: không có tệp này`]);
  const { value, faults, fault } = readYaml(file, readFileSync(file, 'utf8'), schema);
  if (!value) throw new FileFaults(faults);
  const wrong: string[] = [];
  const say = (place: Place, { field, wrong: why }: UnknownName): void =>
    void wrong.push(fault([...place, field], why));
  for (const unit of Object.keys(value.habits)) {
    const unheard = unknownUnit(unit, world);
    if (unheard !== null) say(['habits'], { field: unit, wrong: unheard });
  }
  const changes = value.acts.flatMap((written, i): ScriptedChange[] => {
    if (!isChange(written)) return [];
    const unheard = unknownSeat(written.as, world);
    if (unheard !== null) say(['acts', i], { field: 'as', wrong: unheard });
    return orFaults(wrong, () => [readChange(written, path.dirname(file), world.template.year)]);
  });
  const versions = changes.flatMap((change) =>
    'version' in change ? change.version.template.items : [],
  );
  const items = [...world.template.items, ...versions];
  const acts = value.acts.flatMap((written, i): ScriptedAct[] => {
    if (isChange(written)) return [];
    const { act, unknown } = readScripted(written, { ...world, template: { items } });
    for (const name of unknown) say(['acts', i], name);
    return act ? [act] : [];
  });
  if (wrong.length > 0) throw new FileFaults(wrong);
  const inOrder = <T extends { at: Instant }>(all: T[]): T[] => all.sort((a, b) => a.at - b.at);
  return { habits: value.habits, acts: inOrder(acts), changes: inOrder(changes) };
}

/** What is read; its faults are added to those that were found before. */
function orFaults<T>(found: string[], read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileFaults)) throw error;
    found.push(...error.faults);
    return [];
  }
}

/** An act of the script, or the fields of it that are wrong. */
function readScripted(
  { at, as, item, act: verb, ...fields }: WrittenAct,
  world: NamesWorld,
): { act: ScriptedAct | null; unknown: UnknownName[] } {
  try {
    const act = readAct(verb, fields);
    return { act: { at, as, item, act }, unknown: unknownNames({ as, item, act: act.act }, world) };
  } catch (error) {
    if (!(error instanceof ActFaults)) throw error;
    const unknown = error.faults.map(({ field, wrong }) => ({
      ...{ field, wrong: `“${field}”: ${wrong}` },
    }));
    return { act: null, unknown };
  }
}

/** Nobody answers. */
export const SILENCE: Answers = { habits: {}, acts: [], changes: [] };
