import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openDatabase } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { storeInboxLetter } from '../../activities/store/inbox';
import type { DoctorParts } from '../../client/use-cases/doctor/check';
import { pastWakes } from '../../client/use-cases/acts/relay';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory, type Directory } from '../../config/directory';
import { writeInstance } from '../../config/instance';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { startInbox } from '../../worker/embedded/inbox';
import { probeMail } from '../../worker/mail-probe';
import { runWorker } from '../../worker/run-worker';
import { TASK_QUEUE } from '../../workflows/names';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { freshDatabase, temporalAddress } from './parts';

const SENDER = { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' };

/** A dondoc in real time, with a record, a Temporal namespace and an inbox of its own. */
export interface Living {
  dataDir: string;
  /** What the command line needs to find it. */
  env: Record<string, string>;
  parts: DoctorParts;
  /** The same parts with the clock set forward. */
  later(ms: number): DoctorParts;
  /** Starts polling; nothing is worked on before. */
  work(): Promise<void>;
  /** Stops polling; everything else goes on. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

export interface LivingOptions {
  directory?: Directory;
}

/** Starts everything but the worker. */
export async function living({ directory }: LivingOptions = {}): Promise<Living> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dondoc-living-'));
  const databaseUrl = await freshDatabase();
  const database = await openDatabase(databaseUrl);
  await saveDirectory(database, directory ?? loadDirectory('mau'));
  const inbox = await startInbox((letter) => storeInboxLetter(database, letter));
  const mail = { url: inbox.url, kind: 'inbox' as const };
  const connection = await Connection.connect({ address: temporalAddress() });
  const namespace = `living_${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  const temporal = { address: temporalAddress(), namespace };
  await writeInstance(dataDir, { pid: process.pid, databaseUrl, temporal, mail });
  const calendar = calendarOf(loadCalendars());
  const parts: DoctorParts = {
    database,
    temporal: new Client({ connection, namespace }),
    taskQueue: TASK_QUEUE,
    shipped: calendar,
    calendar: () => calendar,
    now: () => Date.now(),
    clock: () => null,
    dataDir,
    mail: probeMail(mail, SENDER),
  };
  let worker: Awaited<ReturnType<typeof runWorker>> | null = null;
  const rest = async (): Promise<void> => {
    worker?.stop();
    await worker?.ended;
    worker = null;
  };
  return {
    dataDir,
    env: { DONDOC_DATA: dataDir },
    parts,
    later: (ms) => ({ ...parts, now: () => Date.now() + ms }),
    async work() {
      worker = await runWorker({
        temporal,
        taskQueue: TASK_QUEUE,
        databaseUrl,
        mail: { ...mail, from: SENDER, connections: 2, pace: null },
        publicUrl: null,
        linkSecret: randomBytes(32).toString('hex'),
        clock: 'life',
      });
    },
    rest,
    async stop() {
      await rest();
      await connection.close();
      await inbox.stop();
      await database.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** So far ahead that nothing opens but by its letter. */
export const FAR_YEAR = 2040;

/** Starts a plan of that year, and waits until each of its items has looked once. */
export async function begin({ parts }: Living, of = loadPlanTemplate('cchc')): Promise<string> {
  const template = forYear(of, FAR_YEAR);
  const plan = await startPlan(parts, { template, year: FAR_YEAR });
  while ((await pastWakes(parts, parts.now())).length > 0) await delay(20);
  return plan;
}
