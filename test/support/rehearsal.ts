import type { Timeline, TimelineRow } from '../../client/use-cases/preview/timeline';
import { timelineOf } from '../../client/use-cases/preview/timeline-record';
import { readAct } from '../../config/acts';
import type { Answers, Habit, ScriptedAct } from '../../config/answers';
import type { ScriptedChange } from '../../config/answers-changes';
import type { Directory } from '../../config/directory';
import { conduct } from '../../worker/rehearsal/conductor';
import type { RefusedAct } from '../../worker/rehearsal/world';
import type { Act, Verb } from '../../workflows/rules/duty/acts';
import type { ItemState } from '../../workflows/rules/duty/state';
import type { PlanTemplate } from '../../workflows/rules/plan/plan';
import { at, dayOf, type Instant } from '../../workflows/rules/time';
import { officeWorld, PLAN, type OfficeWorld } from './office-world';
import { freshDatabase, temporalAddress } from './parts';

const ON_TIME: Habit = { kind: 'on-time' };

/** Văn phòng and Ban Giám đốc do their part on the day it is due. */
export const OFFICE: Record<string, Habit> = { vp: ON_TIME, bgd: ON_TIME };

/** An act as a person would do it. `when` is a wall time in Vietnam, "2021-08-12 14:00". */
export function does(
  when: string,
  as: string,
  item: string,
  verb: Verb,
  fields: Record<string, unknown> = {},
): ScriptedAct {
  return { at: wall(when), as, item, act: readAct(verb, fields) };
}

/** The instant of a wall time in Vietnam, "2021-08-12 14:00". */
export function wall(when: string): Instant {
  const [day, time] = when.split(' ') as [string, string];
  return at(day, time);
}

export function answers(
  habits: Record<string, Habit>,
  acts: ScriptedAct[],
  changes: ScriptedChange[] = [],
): Answers {
  return { habits, acts: acts.toSorted((a, b) => a.at - b.at), changes };
}

/**
 * A template in which items stand several times, to live through them in several ways at once:
 * `{ '3': '3', '31': '3' }` has item 3 as itself and once more as item 31.
 */
export function several(template: PlanTemplate, numbers: Record<string, string>): PlanTemplate {
  const items = Object.entries(numbers).map(([no, of]) => {
    const item = template.items.find((each) => each.no === of);
    if (!item) throw new Error(`the template has no item ${of}`);
    return { ...item, no };
  });
  return { ...template, items };
}

export interface Scene {
  template: PlanTemplate;
  directory: Directory;
  answers: Answers;
  /** A wall time in Vietnam. */
  until: string;
}

/** What has happened in a plan that was played on the real server up to an instant. */
export interface Played extends Timeline {
  world: OfficeWorld;
  /** Acts that were taken, in order. */
  taken: { at: Instant; item: string; stage: string | null; verb: Act['verb']; by: string }[];
  refused: RefusedAct[];
  state(no: string, instance?: number): Promise<ItemState>;
}

/** Plays a plan from its start; the world stays to look into, and is closed by the test. */
export async function play(scene: Scene): Promise<Played> {
  const { template, directory } = scene;
  const world = await officeWorld(await freshDatabase(), temporalAddress(), {
    template,
    directory,
  });
  try {
    return await playOn(world, scene);
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Lets a world go on. */
export async function playOn(
  world: OfficeWorld,
  { answers: given, until }: Pick<Scene, 'answers' | 'until'>,
): Promise<Played> {
  const refused = await conduct(world, PLAN, given, wall(until), async () => undefined);
  world.moveTo(wall(until));
  const state = async (no: string, instance = 1): Promise<ItemState> => {
    const row = await world.database
      .selectFrom('items')
      .select('state')
      .where('no', '=', no)
      .where('instance', '=', instance)
      .executeTakeFirstOrThrow();
    return row.state;
  };
  const intakes = await world.database
    .selectFrom('intakes')
    .select(['at', 'no', 'act', 'by_seat'])
    .where('outcome', '=', 'applied')
    .orderBy('at')
    .orderBy('id')
    .execute();
  const taken = intakes.map(({ at: instant, no, act, by_seat }) => ({
    ...{ at: instant, item: no, verb: act.verb, by: by_seat },
    stage: 'stage' in act ? act.stage : null,
  }));
  return { world, refused, state, taken, ...(await timelineOf(world.database, PLAN)) };
}

/** "2021-08-17 submit, qlxd.head": who did what on which day in a stage. */
export function done({ taken }: Played, item: string, stage: string | null): string[] {
  return taken
    .filter((act) => act.item === item && act.stage === stage)
    .map((act) => `${dayOf(act.at)} ${act.verb}, ${act.by}`)
    .sort();
}

/** Rows of a timeline that have all these properties, in order. */
export function rows({ timeline }: Timeline, wanted: Partial<TimelineRow>): TimelineRow[] {
  const properties = Object.entries(wanted) as [keyof TimelineRow, unknown][];
  return timeline.filter((row) => properties.every(([name, value]) => row[name] === value));
}

/** "2021-08-02 07:45" of each of them. */
export function times(timeline: Timeline, wanted: Partial<TimelineRow>): string[] {
  return rows(timeline, wanted).map(({ at: instant }) => shown(instant));
}

/** "assign 2021-08-02 07:45": what, and when, of all that has these properties. */
export function told(timeline: Timeline, wanted: Partial<TimelineRow>): string[] {
  return rows(timeline, wanted).map(({ kind, at: instant }) => `${kind} ${shown(instant)}`);
}

const shown = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
