import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { openDatabase, type Database } from '../../activities/store/database';
import { projectRoot } from '../../config/root';
import { lookSignal } from '../../workflows/messages';
import { COURIER } from '../../workflows/names';
import type { WorkerOrder } from '../../worker/run-worker';
import { freshDatabase, temporalAddress } from '../support/parts';
import { startSink, type Sink } from '../support/sink';
import { many, newLetter } from '../support/outbox';

const WAVE = 200;
const CONNECTIONS = 5;

let sink: Sink;
let database: Database;
let connection: Connection;
let order: WorkerOrder;
const workers: ChildProcess[] = [];
const ended = new Map<ChildProcess, Promise<unknown>>();

beforeAll(async () => {
  sink = await startSink();
  const databaseUrl = await freshDatabase();
  database = await openDatabase(databaseUrl, 2);
  connection = await Connection.connect({ address: temporalAddress() });
  const namespace = `wave_${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  order = {
    temporal: { address: temporalAddress(), namespace },
    taskQueue: 'wave',
    databaseUrl,
    mail: {
      url: sink.url,
      kind: 'smtp',
      from: { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' },
      connections: CONNECTIONS,
      pace: null,
    },
    publicUrl: null,
    linkSecret: randomBytes(32).toString('hex'),
    clock: 'life',
  };
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await Promise.all(ended.values());
  await connection.close();
  await database.destroy();
  await sink.stop();
});

/** The worker's own process, as `npm start` runs it; resolves when it polls. */
async function startWorker(): Promise<ChildProcess> {
  const file = path.join(projectRoot(), 'dist', 'worker', 'worker-process.js');
  const worker = fork(file, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  workers.push(worker);
  ended.set(worker, once(worker, 'exit'));
  worker.send({ order });
  await once(worker, 'message');
  return worker;
}

const byPhase = async (): Promise<Record<string, number>> => {
  const rows = await database
    .selectFrom('letters')
    .select((eb) => ['phase', eb.fn.countAll<number>().as('count')])
    .groupBy('phase')
    .execute();
  return Object.fromEntries(rows.map(({ phase, count }) => [phase, count]));
};

it('a worker killed in the middle of a wave of 200 letters loses none, repeats no more than it had connections, and resumes within 30 s', async () => {
  await database
    .insertInto('letters')
    .values(many(WAVE).map((letter) => newLetter(letter.id!, letter)))
    .execute();
  const arrived: { messageId: string; at: number }[] = [];
  const arrive = ({ messageId }: { messageId: string }): void =>
    void arrived.push({ messageId, at: performance.now() });

  // The 61st letter and whatever comes beside it arrive whole, but the worker never hears of it.
  const midway = new Promise<void>((resolve) => {
    sink.change({
      before: async (letter) => {
        arrive(letter);
        if (arrived.length <= 60) return;
        if (arrived.length === 60 + CONNECTIONS) resolve();
        await new Promise(() => undefined);
      },
    });
  });
  const first = await startWorker();
  const { temporal } = order;
  const client = new Client({ connection, namespace: temporal.namespace });
  const courier = await client.workflow.start('courier', {
    workflowId: COURIER,
    taskQueue: order.taskQueue,
    args: [{ clock: null }],
  });
  await midway;
  first.kill('SIGKILL');
  await ended.get(first);
  const killedAt = performance.now();
  expect(sink.peak()).toBe(CONNECTIONS);

  sink.change({ before: arrive });
  const second = await startWorker();
  await sink.arrived(WAVE - CONNECTIONS);
  const resumedAfter = arrived[60 + CONNECTIONS]!.at - killedAt;
  expect(resumedAfter).toBeLessThan(30_000);
  expect(await byPhase()).toMatchObject({ unknown: CONNECTIONS });

  // Ten minutes later those of unknown fate are sent again.
  const earlier = { next_try: Date.now() };
  await database.updateTable('letters').set(earlier).where('phase', '=', 'unknown').execute();
  await courier.signal(lookSignal);
  await sink.arrived(WAVE);
  second.send('stop');
  await ended.get(second);

  expect(await byPhase()).toEqual({ sent: WAVE });
  const ids = arrived.map(({ messageId }) => messageId);
  expect(new Set(ids)).toEqual(new Set(many(WAVE).map(({ id }) => `<${id}@sxd.example>`)));
  expect(ids.length - WAVE).toBe(CONNECTIONS);
});
