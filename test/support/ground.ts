import { randomBytes } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { linkTokens } from '../../activities/mail/links';
import { loadLetters } from '../../activities/mail/render';
import { openDatabase } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { storeInboxLetter } from '../../activities/store/inbox';
import type { UseCaseParts } from '../../client/use-cases/parts';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory, type Directory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { startInbox } from '../../worker/embedded/inbox';
import { lookSignal } from '../../workflows/messages';
import { COURIER } from '../../workflows/names';
import { calendarOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import type { PlanTemplate } from '../../workflows/rules/plan/plan';
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
  /** Starts a worker again. */
  work(): Promise<void>;
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
  /** Instead of the seed's plan. */
  template?: PlanTemplate;
  /** Instead of the sample department. */
  directory?: Directory;
  /** Instead of the shipped one. */
  calendar?: Calendar;
}

/** Lays a plan down and starts a worker. */
export async function ground(order: GroundOrder): Promise<Ground> {
  const { temporalAddress: address, startedAt, year } = order;
  const calendar = order.calendar ?? calendarOf(loadCalendars());
  const database = await openDatabase(order.databaseUrl, 4);
  await saveDirectory(database, order.directory ?? loadDirectory('mau'));
  const plan = await layDownPlan(
    { database, shipped: calendar, now: () => startedAt },
    { template: order.template ?? forYear(loadPlanTemplate('cchc'), year), year },
  );
  const connection = await Connection.connect({ address });
  const namespace = `ground_${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const parts: UseCaseParts = {
    database,
    temporal: new Client({ connection, namespace, identity: 'client' }),
    taskQueue: TASK_QUEUE,
    shipped: calendar,
    calendar: () => calendar,
    now: () => startedAt,
    clock: () => null,
  };
  const inbox = await startInbox((letter) => storeInboxLetter(database, letter));
  let worker: { stop(): Promise<void> } | null = null;
  const work = async (): Promise<void> => {
    worker = await startWorker(order, parts, namespace, inbox.url);
  };
  const rest = async (): Promise<void> => {
    await worker?.stop();
    worker = null;
  };
  await work();
  return {
    ...parts,
    ...{ connection, namespace, plan, year, startedAt, work, rest },
    async stop() {
      await rest();
      await inbox.stop();
      await connection.close();
      await database.destroy();
    },
  };
}

const TASK_QUEUE = 'ground';

async function startWorker(
  { temporalAddress: address, code }: GroundOrder,
  { database, temporal, shipped }: UseCaseParts,
  namespace: string,
  mailUrl: string,
): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    identity: 'worker',
    workflowBundle: { code },
    activities: createActivities({
      database,
      shipped,
      nudge: () => nudge(temporal),
      letters: loadLetters(),
      links: linkTokens(randomBytes(32)),
      publicUrl: null,
      mailDomain: 'sxd.example',
      server: {
        url: mailUrl,
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
  return {
    async stop() {
      worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}

/** Wakes the courier, if the test has started one. */
async function nudge(temporal: Client): Promise<void> {
  try {
    await temporal.workflow.getHandle(COURIER).signal(lookSignal);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
