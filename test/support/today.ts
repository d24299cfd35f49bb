import { sql } from 'kysely';
import { repair } from '../../client/use-cases/doctor/repair';
import { readAct } from '../../config/acts';
import { loadCalendars } from '../../config/calendars';
import { addWorkingDays, calendarOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import { statutoryDays } from '../../workflows/rules/calendar/year';
import type { ItemTemplate, PlanTemplate } from '../../workflows/rules/plan/plan';
import { at, dayOf, iso, sayDay, type Day, type Instant } from '../../workflows/rules/time';
import { ground, type Ground } from './ground';
import { onSteppedClock, standing } from './item-clocks';
import { acts } from './people';
import { directoryOf, templateOf } from './small-year';
import { until } from './until';

/** Two items alike, so that a person has more than one thing to be told. */
export const ITEMS = ['3', '4'];

/** A plan in real time, on a day on which much comes due at one instant, some seconds ahead. */
export interface Today {
  on: Ground;
  /** A working day, whatever the calendar on the wall says. */
  day: Day;
  /** When reminders, reports and the digest leave on this day. */
  wake: Instant;
}

export interface TodayOrder {
  temporalAddress: string;
  databaseUrl: string;
  code: string;
  /** Milliseconds until the wake, once everything runs. */
  ahead: number;
}

/**
 * Three units of four never answer, in both items, and were due 5, 3 and 1 working days ago: today
 * the Giám đốc, a Phó Giám đốc and Chánh Văn phòng are to hear, each of another unit, and the last
 * unit is to be chased. The year so far is played with the stepped clock; its letters have left.
 */
export async function overdueToday(order: TodayOrder): Promise<Today> {
  const day = dayOf(Date.now() + 60_000);
  const calendar = workingOn(day);
  const ago = (days: number): Day => addWorkingDays(calendar, day, -days);
  const startedAt = at(ago(15), '08:00');
  const on = await ground({
    ...{ ...order, calendar, startedAt, year: Number(day.slice(0, 4)) },
    template: templateDue(calendar, day),
    directory: directoryOf('qlxd', 'qhkt', 'htkt', 'ktvl'),
  });
  try {
    await playUntil(on, day);
    return { on, day, wake: await goOnInLife(on, day, order.ahead) };
  } catch (error) {
    await on.stop();
    throw error;
  }
}

/** The year so far on the stepped clock: one unit hands in, two get more time. */
async function playUntil(on: Ground, day: Day): Promise<void> {
  const ago = (days: number): Day => addWorkingDays(on.calendar(), day, -days);
  const now = at(ago(6), '10:00');
  const deeds: [string, ...Parameters<typeof readAct>][] = [
    ['ktvl.head', 'submit', { stage: 'unit-lists', unit: 'ktvl' }],
    ['vp.chief', 'extend', { stage: 'unit-lists', unit: 'qhkt', until: ago(3) }],
    ['vp.chief', 'extend', { stage: 'unit-lists', unit: 'htkt', until: ago(1) }],
  ];
  for (const no of ITEMS) {
    const item = await onSteppedClock(on, no);
    for (const [i, [as, ...done]] of deeds.entries()) {
      await item.until(now);
      await acts(on, no, { at: now, as, act: readAct(...done) }, `${no}/${i}`);
    }
    await item.until(at(day, '00:00'));
    await on.temporal.workflow.getHandle(item.workflowId).terminate('the stepped part is over');
  }
  await on.database
    .updateTable('notices')
    .set({ phase: 'suppressed', reason: 'the letters of the days before have left' })
    .where('phase', '=', 'due')
    .execute();
}

/** The items go on from the record on Temporal's own clock. @returns when they wake next */
async function goOnInLife(on: Ground, day: Day, ahead: number): Promise<Instant> {
  const wake = await moveMailTime(on, Math.max(Date.now() + ahead, at(day, '00:00:05')));
  await repair({ ...on, now: () => Date.now() });
  await until('the items and the courier wait for the wake', async () => {
    const { next_wake: courier } = await on.database
      .selectFrom('couriers')
      .select('next_wake')
      .executeTakeFirstOrThrow();
    const items = await Promise.all(ITEMS.map((no) => standing(on, no)));
    return [courier, ...items.map((item) => item.wake)].every((instant) => instant === wake);
  });
  return wake;
}

/** The shipped calendar, with this day worked even if it is a Sunday. */
function workingOn(day: Day): Calendar {
  const year = Number(day.slice(0, 4));
  const years = loadCalendars();
  const known = years.find((one) => one.year === year) ?? {
    ...{ year, status: 'provisional' as const, checked: false, source: '' },
    ...{ off: statutoryDays(year), makeUp: [] },
  };
  const makeUp = [...known.makeUp, { day, for: day, source: 'worked for this test' }];
  return calendarOf([...years.filter((one) => one.year !== year), { ...known, makeUp }]);
}

/** Item 3 twice, its lists due five working days before a day, and nothing else near. */
function templateDue(calendar: Calendar, day: Day): PlanTemplate {
  const template = templateOf('3');
  const words = (days: number): string => `ngày ${sayDay(addWorkingDays(calendar, day, days))}`;
  const item = template.items[0]!;
  const ladder = (['chief', 'deputy', 'director'] as const).map((to, i) => ({
    ...{ to, after: 2 * i + 1, beforeOutside: null },
  }));
  const changed: ItemTemplate = {
    ...item,
    opens: words(-14),
    due: words(30),
    stages: item.stages.map((stage) =>
      stage.id === 'unit-lists' ? { ...stage, due: words(-5), ladder } : stage,
    ),
  };
  const mail = { at: '07:45', from: '00:00', to: '23:59:59' };
  return { ...template, mail, items: ITEMS.map((no) => ({ ...changed, no })) };
}

/** From now on letters leave at this time of the day. @returns the instant, a whole second */
async function moveMailTime({ database }: Ground, instant: Instant): Promise<Instant> {
  const wake = Math.ceil(instant / 1_000) * 1_000;
  await database
    .updateTable('plans')
    .set({
      template: sql`jsonb_set(template, '{mail,at}', ${JSON.stringify(iso(wake).slice(11, 19))}::jsonb)`,
    })
    .execute();
  return wake;
}
