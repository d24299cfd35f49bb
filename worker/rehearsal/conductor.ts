import { act } from '../../client/use-cases/acts/act';
import { Refused } from '../../client/use-cases/parts';
import type { Answers, ScriptedAct } from '../../config/answers';
import { COURIER } from '../../workflows/names';
import { iso, type Instant } from '../../workflows/rules/time';
import { habitualActs, type HabitualAct } from './habits';
import { playChange } from './changes';
import { openItems, type OpenItem } from './open-items';
import { tick } from './tick';
import type { RefusedAct, World } from './world';

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
  const changes = [...answers.changes];
  let rounds = 0;
  for (;;) {
    const items = await openItems(world, plan);
    const habits = items.flatMap(({ state }) =>
      habitualActs(state, answers, world.calendar(), world.now()),
    );
    const next = await nextInstant(world, items, [
      ...script.slice(0, 1),
      ...changes.slice(0, 1),
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
    const isDue = waking.length === 0 && changes[0] !== undefined && changes[0].at <= now;
    if (isDue) await playChange(world, plan, changes.shift()!, refused);
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
