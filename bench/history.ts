import { historyFromJSON, historyToJSON, type History } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readAct } from '../config/acts';
import { SILENCE } from '../config/answers';
import { ground, type Ground } from '../test/support/ground';
import { onLifeClock, standing } from '../test/support/item-clocks';
import { freshDatabase, temporalAddress } from '../test/support/parts';
import partsUp, { partsDown } from '../test/support/parts-up';
import { acts, answersTo, live } from '../test/support/people';
import { until } from '../test/support/until';
import { bundleWorkflows } from '../worker/bundle';
import { publishedSignal } from '../workflows/messages';
import { addWorkingDays } from '../workflows/rules/calendar/calendar';
import { hasEnded } from '../workflows/rules/duty/state';
import { at, dayOf } from '../workflows/rules/time';
import { strangersIn } from './bundle-modules';
import { byOneWorker, eachByItself, type Replays } from './replays';

/**
 * How long the histories of items become on Temporal's own clock, with fifteen units who answer
 * like people, and how long replaying them takes beside a history of three events.
 */
const MOST_EVENTS = 600;
const MOST_FOR_AN_ACT = 13;
const MOST_TIMES_SLOWER = 4;

/** Events that are there only because the server skipped the waiting. */
const OF_SKIPPING = new Set([
  'EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED',
  'EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED',
]);

interface Events {
  events: { eventType: string }[];
}

interface Figure {
  what: string;
  is: string;
  limit: string;
  /** Null: nothing is promised of it. */
  holds: boolean | null;
}

async function main(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  await partsUp();
  try {
    const code = await bundleWorkflows();
    const strangers = strangersIn(code);
    const figures: Figure[] = [
      {
        what: 'modules in the bundle beside ours and the SDK',
        is: strangers.length === 0 ? 'none' : strangers.join(', '),
        limit: 'none',
        holds: strangers.length === 0,
      },
    ];
    for (const no of ['3', '5']) {
      const history = await withGround(code, (on) => itemYear(on, no));
      figures.push(lengthOf(no, history), ...(await slownessOf(no, history, code)));
    }
    figures.push(...(await withGround(code, furtherActs)));
    print(figures);
    if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
  } finally {
    await partsDown();
  }
}

async function withGround<T>(code: string, use: (on: Ground) => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const on = await ground({
    temporalAddress: temporalAddress(),
    databaseUrl: await freshDatabase(),
    code,
    startedAt,
    year: Number(dayOf(startedAt).slice(0, 4)) + 1,
  });
  try {
    return await use(on);
  } finally {
    await on.stop();
  }
}

/** An item's whole life; item 5's ends with the publication of the index. */
async function itemYear(on: Ground, no: string): Promise<Events> {
  const item = await onLifeClock(on, no);
  const end = at(`${on.year + 1}-01-14`, '12:00');
  await live(on, item, no, await answersTo(on, no), end);
  if (no === '5') {
    await on.temporal.workflow.getHandle(item.workflowId).signal(publishedSignal, end);
  }
  await until(`item ${no} has ended`, async () => hasEnded((await standing(on, no)).state));
  return eventsOf(on, item.workflowId);
}

async function eventsOf(on: Ground, workflowId: string): Promise<Events> {
  const history: History = await on.temporal.workflow.getHandle(workflowId).fetchHistory();
  return JSON.parse(historyToJSON(history)) as Events;
}

const withoutSkipping = ({ events }: Events): number =>
  events.filter(({ eventType }) => !OF_SKIPPING.has(eventType)).length;

function lengthOf(no: string, history: Events): Figure {
  const count = history.events.length;
  const skipping = count - withoutSkipping(history);
  return {
    what: `events of a year of item ${no}`,
    is: `${count} (${skipping} of them of skipping the waiting)`,
    limit: `≤ ${MOST_EVENTS}`,
    holds: count <= MOST_EVENTS,
  };
}

async function slownessOf(no: string, events: Events, code: string): Promise<Figure[]> {
  const history = historyFromJSON(events);
  const { what, is, ratio } = slowness(await eachByItself(code, history));
  const left = slowness(await byOneWorker(code, history));
  return [
    {
      ...{ what: `replay of item ${no}: ${what}`, is },
      ...{ limit: `≤ ${MOST_TIMES_SLOWER} times`, holds: ratio <= MOST_TIMES_SLOWER },
    },
    {
      ...{ what: `  by a worker that stands: ${left.what}`, is: left.is },
      ...{ limit: 'none', holds: null },
    },
  ];
}

function slowness({ short, whole }: Replays): { what: string; is: string; ratio: number } {
  const ratio = whole / short;
  const what = `${whole.toFixed(0)} ms, of three events: ${short.toFixed(0)} ms`;
  return { what, is: `${ratio.toFixed(1)} times`, ratio };
}

/** What one more act adds: one that leaves the item's next wake as it is, and one that moves it. */
async function furtherActs(on: Ground): Promise<Figure[]> {
  const item = await onLifeClock(on, '3');
  const { state } = await standing(on, '3');
  const due = dayOf(state.dates.stages['unit-lists']!.due!);
  const now = at(addWorkingDays(on.calendar(), due, -3), '10:00');
  await live(on, item, '3', SILENCE, now);
  const further: [string, Parameters<typeof readAct>][] = [
    ['an act more', ['submit', { stage: 'unit-lists', unit: 'qlxd' }]],
    ['an act more that moves the deadline', ['direction', movedDeadline(on)]],
  ];
  const figures: Figure[] = [];
  for (const [what, [verb, fields]] of further) {
    const before = await eventsOf(on, item.workflowId);
    const as = verb === 'submit' ? 'qlxd.head' : 'vp.clerk';
    await acts(on, '3', { at: now, as, act: readAct(verb, fields) }, verb);
    await item.until(now);
    const added = withoutSkipping(await eventsOf(on, item.workflowId)) - withoutSkipping(before);
    figures.push({
      what: `events of ${what}`,
      is: String(added),
      limit: `≤ ${MOST_FOR_AN_ACT}`,
      holds: added <= MOST_FOR_AN_ACT,
    });
  }
  return figures;
}

const movedDeadline = ({ year }: Ground): Record<string, unknown> => ({
  who: 'bgd.director',
  moves: `${year}-09-15`,
  on: `${year}-08-10`,
  how: 'giao ban',
  what: 'Lùi thời hạn',
});

function print(figures: Figure[]): void {
  const rows = [{ what: 'figure', is: 'is', limit: 'limit', holds: true }, ...figures];
  const width = (of: (row: Figure) => string): number =>
    Math.max(...rows.map((row) => of(row).length));
  const [what, is, limit] = [
    width((row) => row.what),
    width((row) => row.is),
    width((row) => row.limit),
  ];
  rows.forEach((row, i) => {
    const verdict = i === 0 || row.holds === null ? '' : row.holds ? 'holds' : 'FAILS';
    const line = `${row.what.padEnd(what)}  ${row.is.padEnd(is)}  ${row.limit.padEnd(limit)}  ${verdict}`;
    process.stdout.write(`${line.trimEnd()}\n`);
  });
}

void main();
