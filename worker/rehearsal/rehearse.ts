import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { inItemOrder } from '../../activities/store/item-order';
import { addYear, livingCalendar } from '../../activities/store/calendars';
import { openDatabase, type Database } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { storeInboxLetter } from '../../activities/store/inbox';
import type { UseCaseParts } from '../../client/use-cases/parts';
import { startPlan } from '../../client/use-cases/start/start-plan';
import type { Beyond } from '../../client/use-cases/preview/beyond';
import { beyondIn } from '../../client/use-cases/preview/beyond-record';
import type { Timeline } from '../../client/use-cases/preview/timeline';
import { timelineOf } from '../../client/use-cases/preview/timeline-record';
import { lastInstantOf } from '../../client/use-cases/preview/walk-year';
import { loadCalendars } from '../../config/calendars';
import { COURIER, itemWorkflowId, planWorkflowId } from '../../workflows/names';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { hasEnded } from '../../workflows/rules/duty/state';
import { at, iso } from '../../workflows/rules/time';
import { startInbox } from '../embedded/inbox';
import { connectionTo } from '../temporal-connection';
import { startWorkerChild } from '../worker-child';
import { conduct } from './conductor';
import type { RehearsalOrder } from './order';
import type { RefusedAct, World } from './world';
import { rehearsalServers, type Servers } from './servers';

export interface RehearsedWorkflow {
  workflowId: string;
  runId: string;
  type: string;
}

export interface Rehearsal extends Timeline {
  template: string;
  year: number;
  plan: string;
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  workflows: RehearsedWorkflow[];
  /** Items that were still open on 31/3 of the next year; listed, not failed. */
  open: { item: string; instance: number; state: string }[];
  /** Deadlines after that day, and what is told after it if nobody does anything more. */
  beyond: Beyond[];
  refused: RefusedAct[];
}

/**
 * Plays a whole year on the shipped workflows with a stepped clock, in a world of its own that
 * cannot reach the real one: its Temporal, task queue, database and inbox.
 */
export async function rehearse(order: RehearsalOrder): Promise<Rehearsal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-chay-thu-'));
  const servers = await rehearsalServers(order, folder);
  try {
    return await play(order, servers);
  } finally {
    await servers.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(order: RehearsalOrder, servers: Servers): Promise<Rehearsal> {
  const database = await openDatabase(servers.databaseUrl);
  const inbox = await startInbox((letter) => storeInboxLetter(database, letter));
  const connection = Connection.lazy(connectionTo(servers.temporal.address));
  try {
    return await playOn(order, servers, { database, inboxUrl: inbox.url, connection });
  } finally {
    await connection.close();
    await inbox.stop();
    await database.destroy();
  }
}

interface Reached {
  database: Database;
  inboxUrl: string;
  connection: Connection;
}

async function playOn(
  order: RehearsalOrder,
  servers: Servers,
  { database, inboxUrl, connection }: Reached,
): Promise<Rehearsal> {
  const taskQueue = `chay-thu-${randomBytes(4).toString('hex')}`;
  const worker = await startWorkerChild(
    {
      temporal: servers.temporal,
      taskQueue,
      databaseUrl: servers.databaseUrl,
      mail: {
        url: inboxUrl,
        kind: 'inbox',
        from: { name: 'Văn phòng Sở (chạy thử)', address: 'vanphong@chay-thu.example' },
        connections: 3,
        pace: null,
      },
      publicUrl: null,
      linkSecret: randomBytes(32).toString('hex'),
      clock: 'stepped',
    },
    order.say,
  );
  try {
    await saveDirectory(database, order.directory);
    let now = at(order.template.issuedOn, '08:00');
    for (const { days, document, by_seat } of order.applied ?? []) {
      await addYear(database, { days, document, by: by_seat, at: now });
    }
    const shipped = calendarOf(loadCalendars());
    const calendar = await livingCalendar(database, shipped);
    const world: World = {
      database,
      temporal: new Client({ connection, namespace: servers.temporal.namespace }),
      taskQueue,
      shipped,
      calendar: calendar.now,
      refreshCalendar: calendar.refresh,
      now: () => now,
      clock: () => now,
      moveTo: (instant) => {
        now = instant;
      },
    };
    const { template, year } = order;
    const plan = await startPlan(world, { template, year, issuedOn: template.issuedOn });
    const until = lastInstantOf(order.year);
    const refused = await conduct(world, plan, order.answers, until, async (instant) =>
      order.onStep?.({ at: instant, plan, database, parts: world, workerPid: worker.pid() }),
    );
    const open = await stillOpen(database, plan);
    // The year ends with a message of its last item, which may still be on its way.
    if (open.length === 0) await world.temporal.workflow.result(planWorkflowId(plan));
    return {
      template: order.template.name,
      year: order.year,
      plan,
      databaseUrl: servers.databaseUrl,
      temporal: servers.temporal,
      workflows: await ranWorkflows(world, plan),
      ...(await timelineOf(database, plan)),
      open,
      beyond: await beyondIn(world, plan, until),
      refused,
    };
  } finally {
    await worker.stop();
  }
}

/** The workflows of the year; one that failed fails the rehearsal. */
async function ranWorkflows(world: UseCaseParts, plan: string): Promise<RehearsedWorkflow[]> {
  const items = await world.database
    .selectFrom('items')
    .select(['no', 'instance'])
    .where('plan', '=', plan)
    .$call(inItemOrder)
    .execute();
  const ids = [
    planWorkflowId(plan),
    ...items.map(({ no, instance }) => itemWorkflowId(plan, no, instance)),
    COURIER,
  ];
  return Promise.all(
    ids.map(async (workflowId) => {
      const { runId, type, status } = await world.temporal.workflow
        .getHandle(workflowId)
        .describe();
      if (status.name !== 'RUNNING' && status.name !== 'COMPLETED') {
        throw new Error(`workflow ${workflowId} ended as ${status.name} at ${iso(world.now())}`);
      }
      return { workflowId, runId, type };
    }),
  );
}

async function stillOpen(database: Database, plan: string): Promise<Rehearsal['open']> {
  const items = await database
    .selectFrom('items')
    .select(['no', 'instance', 'state'])
    .where('plan', '=', plan)
    .$call(inItemOrder)
    .execute();
  return items
    .filter(({ state }) => !hasEnded(state))
    .map(({ no, instance, state }) => ({ item: no, instance, state: state.phase }));
}
