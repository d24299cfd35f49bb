import { randomBytes } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { linkTokens } from '../../activities/mail/links';
import { loadLetters } from '../../activities/mail/render';
import { openDatabase, type Database } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { storeInboxLetter } from '../../activities/store/inbox';
import type { UseCaseParts } from '../../client/use-cases/parts';
import { layDownPlan } from '../../client/use-cases/lay-down';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template';
import { forYear } from '../../config/plan-template-year';
import { startInbox } from '../../worker/embedded/inbox';
import { calendarOf } from '../../workflows/rules/calendar';
import type { Instant } from '../../workflows/rules/time';

/** A plan in a record of its own, and a worker for it on a namespace of its own; nothing runs yet. */
export interface Ground extends UseCaseParts {
  connection: Connection;
  namespace: string;
  plan: string;
  year: number;
  startedAt: Instant;
  /** Stops the worker; nobody answers from now on. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

export interface GroundOrder {
  temporalAddress: string;
  databaseUrl: string;
  /** The bundled workflows. */
  code: string;
  /** When the plan is started. */
  startedAt: Instant;
  /** The year of the plan; the words of the seed's plan are moved to it. */
  year: number;
}

const calendar = calendarOf(loadCalendars());

/** Lays the seed's plan down for the sample department and starts a worker. */
export async function ground(order: GroundOrder): Promise<Ground> {
  const { temporalAddress: address, startedAt, year } = order;
  const database = await openDatabase(order.databaseUrl, 4);
  await saveDirectory(database, loadDirectory('mau'));
  const plan = await layDownPlan(
    { database, calendar: () => calendar, now: () => startedAt },
    { template: forYear(loadPlanTemplate('cchc'), year), year },
  );
  const connection = await Connection.connect({ address });
  const namespace = `ground_${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const rest = await work(order, database, namespace);
  return {
    ...{ database, connection, namespace, plan, year, startedAt, rest },
    temporal: new Client({ connection, namespace, identity: 'client' }),
    taskQueue: TASK_QUEUE,
    calendar: () => calendar,
    now: () => startedAt,
    clock: () => null,
    async stop() {
      await rest();
      await connection.close();
      await database.destroy();
    },
  };
}

const TASK_QUEUE = 'ground';

/** @returns stops it, once */
async function work(
  { temporalAddress: address, code }: GroundOrder,
  database: Database,
  namespace: string,
): Promise<() => Promise<void>> {
  const inbox = await startInbox((letter) => storeInboxLetter(database, letter));
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    identity: 'worker',
    workflowBundle: { code },
    activities: createActivities({
      database,
      calendar: () => calendar,
      // The courier runs where a test starts it, and looks by itself.
      nudge: async () => undefined,
      letters: loadLetters(),
      links: linkTokens(randomBytes(32)),
      publicUrl: null,
      mailDomain: 'sxd.example',
      server: {
        url: inbox.url,
        kind: 'inbox',
        from: { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' },
        connections: 2,
      },
      pace: null,
      clock: 'stepped',
      heartbeat: () => Context.current().heartbeat(),
      cancellation: () => Context.current().cancellationSignal,
      warn: (what, cause) => Context.current().log.warn(what, { cause }),
    }),
  });
  const ended = worker.run();
  let stopped = false;
  return async () => {
    if (stopped) return;
    stopped = true;
    worker.shutdown();
    await ended;
    await connection.close();
    await inbox.stop();
  };
}
