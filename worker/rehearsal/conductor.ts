import { act } from '../../client/use-cases/acts/act';
import { applyCalendar } from '../../client/use-cases/calendar/calendar';
import { Refused, type UseCaseParts } from '../../client/use-cases/parts';
import type { Answers, ScriptedAct, ScriptedYear } from '../../config/answers';
import { COURIER, itemWorkflowId } from '../../workflows/names';
import { hasEnded, type ItemState } from '../../workflows/rules/duty/state';
import { iso, type Instant } from '../../workflows/rules/time';
import { inItemOrder } from '../../activities/store/item-order';
import { habitualActs, type HabitualAct } from './habits';
import { tick } from './tick';

/** An act of the script that was refused, with the sentence the person would have read. */
export interface RefusedAct {
  at: Instant;
  as: string;
  /** Empty where it concerns them all. */
  item: string;
  verb: string;
  refusal: string;
}

/** The parts of a rehearsal's world, with a clock that the conductor moves. */
export interface World extends UseCaseParts {
  moveTo: (instant: Instant) => void;
  /** Looks whether a calendar year was applied. */
  refreshCalendar: () => Promise<void>;
}

/** An instant that sets off more than this many rounds would go on for ever. */
const ROUNDS = 200;

/**
 * Plays a started plan to its end: moves the world from one wake to the next, lets people act by
 * script and by habit, and the courier send. Real time plays no part in what happens.
 */
export async function conduct(
  world: World,
  plan: string,
  answers: Answers,
  until: Instant,
  onDay: (instant: Instant) => Promise<void>,
): Promise<RefusedAct[]> {
  const refused: RefusedAct[] = [];
  const script = [...answers.acts];
  const years = [...answers.years];
  let rounds = 0;
  for (;;) {
    const items = await openItems(world, plan);
    const habits = items.flatMap(({ state }) =>
      habitualActs(state, answers, world.calendar(), world.now()),
    );
    const next = await nextInstant(world, items, [
      ...script.slice(0, 1),
      ...years.slice(0, 1),
      ...habits,
    ]);
    if (next === null || next > until) break;
    rounds = next > world.now() ? 0 : rounds + 1;
    if (rounds > ROUNDS) throw new Error(`${iso(next)}: the same instant comes up again and again`);
    world.moveTo(Math.max(next, world.now()));
    const now = world.now();
    const waking = items.filter(({ wake }) => wake !== null && wake <= now);
    await Promise.all(waking.map(({ id }) => tick(world, id)));
    for (const { id } of followersOf(waking, items)) await tick(world, id);
    const applied = waking.length === 0 && years[0] && years[0].at <= now ? years.shift()! : null;
    if (applied) await changeCalendar(world, plan, applied, refused);
    else if (waking.length === 0) {
      const acting = actsAt(now, script, habits);
      const inTime = new Set<string>();
      for (const each of acting) await play(world, plan, each, inTime, refused);
      if (acting.length === 0) await tick(world, COURIER);
    }
    await onDay(now);
  }
  return refused;
}

interface OpenItem {
  id: string;
  state: ItemState;
  wake: Instant | null;
}

async function openItems(world: World, plan: string): Promise<OpenItem[]> {
  const rows = await world.database
    .selectFrom('items')
    .select(['no', 'instance', 'state', 'next_wake'])
    .where('plan', '=', plan)
    .$call(inItemOrder)
    .execute();
  return rows
    .filter(({ state }) => !hasEnded(state))
    .map(({ no, instance, state, next_wake }) => ({
      id: itemWorkflowId(plan, no, instance),
      state,
      wake: next_wake,
    }));
}

/** The lines that wait for the end of one of these items. */
const followersOf = (items: OpenItem[], all: OpenItem[]): OpenItem[] =>
  all.filter(({ state }) => items.some((item) => item.state.no === state.task?.follows));

async function nextInstant(
  world: World,
  items: OpenItem[],
  acting: { at: Instant }[],
): Promise<Instant | null> {
  const courier = await world.database
    .selectFrom('couriers')
    .select('next_wake')
    .executeTakeFirstOrThrow();
  const instants = [
    ...items.map(({ wake }) => wake),
    courier.next_wake,
    ...acting.map(({ at }) => at),
  ].filter((instant): instant is Instant => instant !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

interface Acting {
  at: Instant;
  as: string;
  no: string;
  instance: number | undefined;
  act: ScriptedAct['act'];
}

/** What people do at this instant, the script before habits, in an order that never changes. */
function actsAt(now: Instant, script: ScriptedAct[], habits: HabitualAct[]): Acting[] {
  const scripted = script.splice(0, script.filter(({ at }) => at <= now).length);
  if (scripted.length > 0) {
    return scripted.map(({ at, as, item, act: done }) => ({
      at,
      as,
      no: item,
      instance: undefined,
      act: done,
    }));
  }
  return habits.filter(({ at }) => at <= now).sort((a, b) => (a.order < b.order ? -1 : 1));
}

async function play(
  world: World,
  plan: string,
  acting: Acting,
  inTime: Set<string>,
  refused: RefusedAct[],
): Promise<void> {
  const { no, instance, as } = acting;
  const refuse = (refusal: string): void => {
    refused.push({ at: world.now(), as, item: no, verb: acting.act.act.verb, refusal });
  };
  const before = await openItems(world, plan);
  const own = before.filter(({ state }) => state.no === no);
  for (const { id } of own) if (!inTime.has(id)) await tick(world, id);
  try {
    const receipt = await act(world, { plan, no, instance, by: as, act: acting.act });
    if (receipt.delivery.outcome === 'refused') refuse(receipt.delivery.refusal);
    if (receipt.delivery.outcome === 'stored') throw new Error(`no worker took ${receipt.intake}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(error.message);
  }
  // What one act sets off may reach beyond its own item: a published index ends the self-scoring.
  const reaches = acting.act.act.verb === 'letter-in';
  // Those that have ended with it, too, so that the lines that wait for them have been told.
  const first = [...own, ...followersOf(own, before)].map(({ id }) => id);
  for (const id of first) {
    await tick(world, id);
    inTime.add(id);
  }
  for (const item of await openItems(world, plan)) {
    if (first.includes(item.id) || (!reaches && item.state.no !== no)) continue;
    await tick(world, item.id);
    inTime.add(item.id);
  }
}

/** A calendar year is applied in the middle of the year: every item is in time, hears it, settles. */
async function changeCalendar(
  world: World,
  plan: string,
  { as: by, calendar: year }: ScriptedYear,
  refused: RefusedAct[],
): Promise<void> {
  const items = await openItems(world, plan);
  for (const { id } of items) await tick(world, id);
  const told = await applyCalendar(world, { year, by }).then(
    (applied) => applied.told,
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      const at = world.now();
      refused.push({ at, as: by, item: '', verb: 'calendar', refusal: error.message });
      return [];
    },
  );
  for (const { no, delivery } of told) {
    if (delivery.outcome !== 'applied') {
      throw new Error(`item ${no} did not take the calendar: ${JSON.stringify(delivery)}`);
    }
  }
  await world.refreshCalendar();
  for (const { id } of items) await tick(world, id);
}
