import { DefaultLogger, Runtime } from '@temporalio/worker';
import { act } from '../../client/use-cases/acts/act';
import { applyCalendar } from '../../client/use-cases/calendar/calendar';
import { applyTemplate } from '../../client/use-cases/template/change';
import { runPlan } from '../../client/use-cases/start/start-plan';
import { readAct } from '../../config/acts';
import { SILENCE, type ScriptedAct } from '../../config/answers';
import { loadCalendars } from '../../config/calendars';
import type { LoadedTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { bundleWorkflows } from '../../worker/bundle';
import { itemWorkflowId, planWorkflowId } from '../../workflows/names';
import { addWorkingDays, rollForward } from '../../workflows/rules/calendar/calendar';
import { at, dayOf, sayDay, type Day } from '../../workflows/rules/time';
import { anyLines } from '../support/any-lines';
import { ground, type Ground } from '../support/ground';
import {
  courierOnLifeClock,
  onLifeClock,
  startedByLetter,
  type Running,
} from '../support/item-clocks';
import { freshDatabase, temporalAddress } from '../support/parts';
import partsUp, { partsDown } from '../support/parts-up';
import { answersTo, live } from '../support/people';
import { does } from '../support/rehearsal';
import { templateOf } from '../support/small-year';
import { until } from '../support/until';
import { storeHistory } from './histories';

/**
 * Records a history of every workflow beside those of earlier builds: `npm run histories`. To be
 * run before a release; every later build has to replay what is stored here.
 */
async function main(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  await partsUp();
  try {
    const code = await bundleWorkflows();
    await withGround(code, recordYear);
    await withGround(code, recordPlan);
    await withGround(code, recordLines, anyLines());
    await withGround(code, recordDemand, anyLines());
    await withGround(code, recordChanges, templateOf('3'));
  } finally {
    await partsDown();
  }
}

async function withGround(
  code: string,
  record: (on: Ground) => Promise<void>,
  template?: LoadedTemplate,
): Promise<void> {
  const startedAt = Date.now();
  const year = Number(dayOf(startedAt).slice(0, 4)) + 1;
  const on = await ground({
    temporalAddress: temporalAddress(),
    databaseUrl: await freshDatabase(),
    code,
    startedAt,
    year,
    ...(template ? { template: forYear(template, year) } : {}),
  });
  try {
    await record(on);
  } finally {
    await on.stop();
  }
}

/** The six items and the courier, with people who answer, on Temporal's own clock. */
async function recordYear(on: Ground): Promise<void> {
  const next = on.year + 1;
  const ends: [string, Day][] = [
    ['1', `${on.year}-12-31`],
    ['2', `${on.year}-12-31`],
    ['3', `${on.year}-12-31`],
    ['4', `${on.year}-12-31`],
    // Item 6, published on 14/1 or after, ends it.
    ['5', `${next}-01-12`],
    ['6', `${next}-12-31`],
  ];
  const items: Running[] = [];
  for (const [no, end] of ends) {
    const item = await onLifeClock(on, no);
    await live(on, item, no, await answersTo(on, no), at(end, '12:00'));
    items.push(item);
  }
  for (const { workflowId } of items) await keep(on, workflowId, 'COMPLETED');
  const courier = await courierOnLifeClock(on);
  await courier.until(at(`${on.year}-08-31`, '12:00'));
  await keep(on, courier.workflowId, 'RUNNING');
}

/** Lines of any plan: one that waits for another, that one, one that recurs, one by letter, and one that goes on all year. */
async function recordLines(on: Ground): Promise<void> {
  const onTime = { kind: 'on-time' } as const;
  const habits = {
    vp: onTime,
    bgd: onTime,
    qlxd: { kind: 'returned-once' },
    qhkt: onTime,
  } as const;
  const arrivedOn = rollForward(on.calendar(), `${on.year}-07-05`);
  const letter = does(`${arrivedOn} 14:00`, 'vp.clerk', '4', 'letter-in', {
    ...{ kind: 'request', arrivedOn },
  });
  const follower = await onLifeClock(on, '5');
  await follower.until(at(`${on.year}-02-15`, '12:00'));
  const lives: [string, ScriptedAct[]][] = [
    ['1', []],
    ['2', []],
    ['4', [letter]],
    ['6', []],
    ['5', []],
  ];
  for (const [no, acts] of lives) {
    const running = no === '5' ? follower : await onLifeClock(on, no);
    const end = at(`${on.year + 1}-01-08`, '12:00');
    await live(on, running, no, { habits, acts, changes: [] }, end);
    await keep(on, running.workflowId, 'COMPLETED');
  }
}

/** A line on demand that two letters ask for on one day, each an instance of its own. */
async function recordDemand(on: Ground): Promise<void> {
  const first = await onLifeClock(on, '8');
  const arrivedOn = dayOf(on.startedAt);
  for (const number of ['1/UBND', '2/UBND']) {
    const letter = readAct('letter-in', { kind: 'request', arrivedOn, number });
    await act({ ...on, now: () => Date.now() }, { ...toItem(on, '8'), act: letter });
  }
  const habits = { vp: { kind: 'on-time' }, bgd: { kind: 'on-time' } } as const;
  const end = on.startedAt + 60 * 86_400_000;
  for (const [i, running] of [first, startedByLetter(on, '8', 2)].entries()) {
    await live(on, running, '8', { ...SILENCE, habits }, end, i + 1);
    await keep(on, running.workflowId, 'COMPLETED');
  }
}

/** Item 3, told in the middle of its round of a day off and of a new version of its template. */
async function recordChanges(on: Ground): Promise<void> {
  const item = await onLifeClock(on, '3');
  const people = await answersTo(on, '3');
  const toldOn = rollForward(on.calendar(), `${on.year}-08-10`);
  await live(on, item, '3', { ...people, acts: [] }, at(toldOn, '12:00'));
  const known = loadCalendars().find(({ year }) => year === on.year);
  const source = `Công văn số 1/BNV ngày ${sayDay(toldOn)}`;
  const day = addWorkingDays(on.calendar(), toldOn, 8);
  const year = { ...known!, off: [...known!.off, { day, name: 'nghỉ thêm', source }], source };
  const then = { ...on, now: () => at(toldOn, '12:00') };
  await applyCalendar(then, { year, by: 'vp.chief' });
  const template = forYear(templateOf('3'), on.year);
  const later = (text: string): string => text.replace('tháng 8 năm', 'tháng 9 năm');
  const items = template.items.map((one) => ({
    ...{ ...one, sentence: later(one.sentence), due: later(one.due) },
  }));
  await applyTemplate(then, {
    ...{ plan: on.plan, template: { ...template, version: 2, items }, by: 'vp.chief' },
    ...{ reason: 'lùi thời gian điều tra', confirmed: true },
  });
  await live(on, item, '3', { ...people, acts: [] }, at(`${on.year}-12-31`, '12:00'));
  await keep(on, item.workflowId, 'COMPLETED');
}

const toItem = ({ plan }: Ground, no: string) => ({ plan, no, by: 'vp.clerk' });

/** A plan's year, whose items turn out not to apply. */
async function recordPlan(on: Ground): Promise<void> {
  const real = { ...on, now: () => Date.now() };
  await runPlan(real, on.plan);
  for (const no of ['1', '2', '3', '4', '5', '6']) {
    const id = itemWorkflowId(on.plan, no, 1);
    await until(`${id} runs`, () => runs(on, id));
    await act(real, {
      plan: on.plan,
      no,
      by: 'vp.chief',
      act: readAct('not-applicable', { reason: 'năm nay không phát sinh' }),
    });
  }
  await keep(on, planWorkflowId(on.plan), 'COMPLETED');
}

async function runs({ temporal }: Ground, workflowId: string): Promise<boolean> {
  try {
    await temporal.workflow.getHandle(workflowId).describe();
    return true;
  } catch {
    return false;
  }
}

async function keep({ temporal }: Ground, workflowId: string, status: string): Promise<void> {
  const handle = temporal.workflow.getHandle(workflowId);
  const { type } = await until(`${workflowId} is ${status}`, async () => {
    const described = await handle.describe();
    return described.status.name === status && described;
  });
  const history = await handle.fetchHistory();
  const name = await storeHistory(type, history);
  process.stdout.write(`${name}: ${history.events?.length ?? 0} events\n`);
}

void main();
