import { act } from '../../client/use-cases/acts/act';
import { readAct } from '../../config/acts';
import type { Answers, Habit, ScriptedAct } from '../../config/answers';
import { habitualActs } from '../../worker/rehearsal/habits';
import { addWorkingDays, rollForward } from '../../workflows/rules/calendar/calendar';
import type { Verb } from '../../workflows/rules/duty/acts';
import { hasEnded } from '../../workflows/rules/duty/state';
import { at, dayOf, type Day, type Instant } from '../../workflows/rules/time';
import type { Ground } from './ground';
import { standing, type Running } from './item-clocks';

/** The fifteen units of the sample department answer like people; Văn phòng and Ban Giám đốc in time. */
const HABITS: Record<string, Habit> = {
  vp: { kind: 'on-time' },
  bgd: { kind: 'on-time' },
  qlxd: { kind: 'returned-once' },
  qhkt: { kind: 'on-time' },
  htkt: { kind: 'late', days: 2 },
  qln: { kind: 'on-time' },
  ktvl: { kind: 'on-time' },
  qlcl: { kind: 'on-time' },
  khtc: { kind: 'on-time' },
  tccb: { kind: 'on-time' },
  pc: { kind: 'on-time' },
  ttra: { kind: 'on-time' },
  ccgd: { kind: 'on-time' },
  ttqh: { kind: 'never' },
  ttkd: { kind: 'late', days: 3 },
  ttpn: { kind: 'on-time' },
  bqlda: { kind: 'on-time' },
};

/** How people live through an item: by habit, and what happens only once. */
export async function answersTo(on: Ground, no: string): Promise<Answers> {
  const acts = (await HAPPENINGS[no]!(on)).sort((a, b) => a.at - b.at);
  return { habits: HABITS, acts, changes: [] };
}

type Happening = (on: Ground) => ScriptedAct[] | Promise<ScriptedAct[]>;

const HAPPENINGS: Record<string, Happening> = {
  '1': (on) => [letterIn(on, '1', 'request', `${on.year}-07-05`)],
  '2': (on) => [letterIn(on, '2', 'guidance', `${on.year}-07-12`)],
  '3': (on) => extension(on, '3', 'unit-lists'),
  '4': (on) => {
    const nominees = ['qlxd.officer', 'khtc.officer'];
    return [
      letterIn(on, '4', 'request', `${on.year}-11-08`),
      does(on, '4', `${on.year}-11-09`, 'vp.clerk', 'submit', {
        stage: 'propose',
        unit: 'vp',
        nominees,
      }),
      letterIn(on, '4', 'council', `${on.year}-12-06`),
    ];
  },
  '5': async (on) => [
    ...(await extension(on, '5', 'unit-scores')),
    letterIn(on, '5', 'explanation', `${on.year + 1}-01-05`, { units: ['qlxd', 'khtc'] }),
  ],
  '6': (on) => [
    letterIn(on, '6', 'publication', `${on.year + 1}-01-14`),
    does(on, '6', `${on.year + 1}-01-17`, 'vp.clerk', 'submit', {
      stage: 'results',
      unit: 'vp',
      low: ['3.2=qlxd', '5.1=tccb'],
    }),
    remedy(on, 'qlxd/3.2', `${on.year + 1}-03-15`),
    remedy(on, 'tccb/5.1', `${on.year + 1}-04-22`),
  ],
};

/** An act at 14:00 of a day, or of the first working day after it. */
function does(
  on: Ground,
  item: string,
  day: Day,
  as: string,
  verb: Verb,
  fields: Record<string, unknown>,
): ScriptedAct {
  const instant = at(rollForward(on.calendar(), day), '14:00');
  return { at: instant, as, item, act: readAct(verb, fields) };
}

function letterIn(on: Ground, no: string, kind: string, day: Day, more: object = {}): ScriptedAct {
  const arrivedOn = rollForward(on.calendar(), day);
  return does(on, no, day, 'vp.clerk', 'letter-in', { kind, arrivedOn, ...more });
}

const remedy = (on: Ground, unit: string, due: Day): ScriptedAct =>
  does(on, '6', `${on.year + 1}-02-21`, 'vp.chief', 'assign', {
    stage: 'remedy',
    unit,
    seat: `${unit.split('/')[0]}.head`,
    due: rollForward(on.calendar(), due),
    basis: 'kết luận giao ban của Ban Giám đốc',
  });

/** A unit asks for two more days on the eve of the deadline, and gets them on the day. */
async function extension(on: Ground, no: string, stage: string): Promise<ScriptedAct[]> {
  const { state } = await standing(on, no);
  const due = dayOf(state.dates.stages[stage]!.due!);
  const onDuty = { stage, unit: 'pc', until: addWorkingDays(on.calendar(), due, 2) };
  const eve = addWorkingDays(on.calendar(), due, -1);
  return [
    does(on, no, eve, 'pc.head', 'ask-extension', { ...onDuty, reason: 'chờ số liệu' }),
    { ...does(on, no, due, 'vp.chief', 'extend', onDuty), at: at(due, '08:30') },
  ];
}

/** So long after a wake a stop lies far enough from it for a server that skips time. */
const AFTER_A_WAKE = 5 * 60_000;

/**
 * An item's life up to an instant, with people who answer.
 * @returns what they did, and what became of it
 */
export async function live(
  on: Ground,
  running: Running,
  no: string,
  answers: Answers,
  end: Instant,
  instance = 1,
): Promise<string[]> {
  const script = [...answers.acts];
  const done: string[] = [];
  let now = on.startedAt;
  for (;;) {
    await running.until(now);
    const { state, wake } = await standing(on, no, instance);
    if (hasEnded(state) || now >= end) return done;
    const habits = habitualActs(state, answers, on.calendar(), now);
    const next = [...script, ...habits].sort((a, b) => a.at - b.at)[0];
    if (next && next.at <= now) {
      if (next === script[0]) script.shift();
      const id = `${no}.${instance}/${now}/${done.length}`;
      done.push(await acts(on, no, { ...next, at: now }, id, instance));
    } else {
      now = Math.min(end, next?.at ?? end, wake === null ? end : wake + AFTER_A_WAKE);
    }
  }
}

/** Somebody acts, as far as the item is concerned at an instant of its own time. */
export async function acts(
  on: Ground,
  no: string,
  { at: now, as, act: done }: Pick<ScriptedAct, 'at' | 'as' | 'act'>,
  id: string,
  instance = 1,
): Promise<string> {
  const order = { plan: on.plan, no, instance, by: as, act: done, id };
  const { delivery } = await act({ ...on, now: () => now }, order);
  return `${done.act.verb} by ${as}: ${JSON.stringify(delivery)}`;
}
