import { readFile } from 'node:fs/promises';
import { Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities, type ActivityParts } from '../activities';
import { linkTokens } from '../activities/mail/links';
import { loadLetters } from '../activities/mail/render';
import { openDatabase, type Database } from '../activities/store/database';
import type { RunningParts } from '../client/use-cases/parts';
import { loadCalendars } from '../config/calendars';
import { lookSignal, type CourierStart } from '../workflows/messages';
import { COURIER } from '../workflows/names';
import { calendarOf } from '../workflows/rules/calendar/calendar';
import type { Pace } from '../workflows/rules/notices/sending';
import { keepWatch } from './background';
import { WORKFLOW_BUNDLE } from './bundle';
import { checkReplay } from './replay-check';
import { connectionTo } from './temporal-connection';
import { checkWords } from './words-check';

/** Everything a worker has to be told; it crosses a process boundary, so plain data. */
export interface WorkerOrder {
  temporal: { address: string; namespace: string };
  taskQueue: string;
  databaseUrl: string;
  mail: {
    url: string;
    kind: 'inbox' | 'smtp';
    from: { name: string; address: string };
    connections: number;
    pace: Pace | null;
  };
  /** What mailed links begin with; null: letters carry none. */
  publicUrl: string | null;
  /** Hexadecimal, 32 bytes; mailed links are derived from it. */
  linkSecret: string;
  /** In life letters are paced by the real clock; in a rehearsal everything is at the plan's time. */
  clock: 'life' | 'stepped';
}

export interface RunningWorker {
  /** Settles when the worker is no more; rejects when it broke down. */
  ended: Promise<void>;
  stop(): void;
}

/**
 * Starts polling for work, and beside it what has to be looked after without being asked.
 * @throws CannotReplay when an open workflow cannot go on with this build
 * @throws CannotRead when it cannot read the deadline of an open item
 */
export async function runWorker(order: WorkerOrder): Promise<RunningWorker> {
  const { address, namespace } = order.temporal;
  const database = await openDatabase(order.databaseUrl);
  const connection = await Connection.connect(connectionTo(address));
  const native = await NativeConnection.connect(connectionTo(address));
  const hangUp = async (): Promise<void> => {
    await native.close();
    await connection.close();
    await database.destroy();
  };
  const temporal = new Client({ connection, namespace });
  const parts = useCases(order, database, temporal);
  const worker = await createWorker(order, parts, native).catch(async (error: unknown) => {
    await hangUp();
    throw error;
  });
  const watch = order.clock === 'life' ? keepWatch(parts) : null;
  const work = async (): Promise<void> => {
    try {
      await worker.run();
    } finally {
      await watch?.stop();
      await hangUp();
    }
  };
  return {
    ended: work(),
    stop: () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}

async function createWorker(
  order: WorkerOrder,
  parts: RunningParts,
  connection: NativeConnection,
): Promise<Worker> {
  const code = await readFile(WORKFLOW_BUNDLE, 'utf8');
  if (order.clock === 'life') {
    await checkWords(parts);
    await checkReplay(parts, code);
  }
  return Worker.create({
    connection,
    namespace: order.temporal.namespace,
    taskQueue: order.taskQueue,
    workflowBundle: { code },
    activities: createActivities(partsOf(order, parts)),
    shutdownGraceTime: '3s',
    shutdownForceTime: '6s',
  });
}

function useCases(order: WorkerOrder, database: Database, temporal: Client): RunningParts {
  const shipped = calendarOf(loadCalendars());
  const { taskQueue } = order;
  return { database, temporal, taskQueue, shipped, now: () => Date.now(), clock: () => null };
}

function partsOf(order: WorkerOrder, { database, temporal, shipped }: RunningParts): ActivityParts {
  const { from } = order.mail;
  return {
    database,
    shipped,
    nudge: () => nudge(order, temporal),
    letters: loadLetters(),
    links: linkTokens(Buffer.from(order.linkSecret, 'hex')),
    publicUrl: order.publicUrl,
    mailDomain: from.address.split('@')[1]!,
    server: { ...order.mail },
    pace: order.mail.pace,
    clock: order.clock,
    heartbeat: () => Context.current().heartbeat(),
    cancellation: () => Context.current().cancellationSignal,
    warn: (what, cause) => Context.current().log.warn(what, { cause }),
  };
}

/** Wakes the courier, in life starting it if it was lost; a rehearsal's conductor starts its own. */
async function nudge(order: WorkerOrder, temporal: Client): Promise<void> {
  if (order.clock === 'stepped') {
    await temporal.workflow.getHandle(COURIER).signal(lookSignal);
    return;
  }
  await temporal.workflow.signalWithStart<(start: CourierStart) => Promise<void>>('courier', {
    workflowId: COURIER,
    taskQueue: order.taskQueue,
    args: [{ clock: null }],
    signal: lookSignal,
  });
}
