import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { fileStore, type FileStore } from '../../activities/files/store';
import { livingCalendar } from '../../activities/store/calendars';
import { openDatabase } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { storeInboxLetter } from '../../activities/store/inbox';
import { inboxLetter, inboxLines } from '../../client/use-cases/board/inbox';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory, type Directory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { SILENCE, type Answers } from '../../config/answers';
import { startInbox } from '../../worker/embedded/inbox';
import { conduct } from '../../worker/rehearsal/conductor';
import { rehearsalServers } from '../../worker/rehearsal/servers';
import type { World } from '../../worker/rehearsal/world';
import { runWorker, type RunningWorker, type WorkerOrder } from '../../worker/run-worker';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { PlanTemplate } from '../../workflows/rules/plan/plan';
import { at, type Instant } from '../../workflows/rules/time';

export const PLAN = 'cchc-2021';

/** The seed's plan in the sample department, on real parts, with a clock that the test moves. */
export interface OfficeWorld extends World {
  files: FileStore;
  /** Lets the year go on until an instant; whoever is not named in the answers stays silent. */
  liveUntil(instant: Instant, answers?: Answers): Promise<void>;
  /** The token of the link in the newest letter to a seat that has one. */
  tokenOf(seat: string): Promise<string>;
  /** While no worker runs, nobody answers. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  close(): Promise<void>;
}

/** What mailed links begin with here. */
export const PUBLIC_URL = 'http://dondoc.example';

/** Another plan or department than the shipped ones. */
export interface OfficeOptions {
  template?: PlanTemplate;
  directory?: Directory;
}

/** A plan started at 08:00 on its own day (the shipped one: 4/6/2021), on servers that are there. */
export async function officeWorld(
  postgresUrl: string,
  temporalAddress: string,
  options: OfficeOptions = {},
): Promise<OfficeWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-office-'));
  const { template = loadPlanTemplate('cchc'), directory = loadDirectory('mau') } = options;
  const say = (): void => undefined;
  const servers = await rehearsalServers(
    {
      template,
      year: 2021,
      directory,
      answers: SILENCE,
      cacheDir: '',
      postgresUrl,
      temporalAddress,
      say,
    },
    folder,
  );
  const database = await openDatabase(servers.databaseUrl);
  const inbox = await startInbox((letter) => storeInboxLetter(database, letter));
  const connection = await Connection.connect({ address: temporalAddress });
  const taskQueue = `office-${randomBytes(4).toString('hex')}`;
  const order: WorkerOrder = {
    temporal: servers.temporal,
    taskQueue,
    databaseUrl: servers.databaseUrl,
    mail: {
      url: inbox.url,
      kind: 'inbox',
      from: { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' },
      connections: 3,
      pace: null,
    },
    publicUrl: PUBLIC_URL,
    linkSecret: randomBytes(32).toString('hex'),
    clock: 'stepped',
  };
  let worker: RunningWorker | null = null;
  let now = at(template.issuedOn, '08:00');
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
  const stopWorker = async (): Promise<void> => {
    worker?.stop();
    await worker?.ended;
    worker = null;
  };
  const startWorker = async (): Promise<void> => {
    worker = await runWorker(order);
    worker.ended.catch(() => undefined);
  };
  await startWorker();
  await saveDirectory(database, directory);
  await startPlan(world, { template, year: 2021 });
  return {
    ...world,
    files: fileStore(path.join(folder, 'files')),
    liveUntil: async (instant, answers = SILENCE) => {
      await conduct(world, PLAN, answers, instant, async () => undefined);
      now = instant;
    },
    tokenOf: async (seat) => {
      const holding = await database
        .selectFrom('holdings')
        .innerJoin('people', 'people.id', 'holdings.person')
        .select('people.email')
        .where('seat', '=', seat)
        .executeTakeFirstOrThrow();
      for (let page = 1; ; page++) {
        const { lines } = await inboxLines(database, page);
        if (lines.length === 0) throw new Error(`no letter to ${seat} carries a link`);
        for (const { id, to } of lines) {
          if (!to.includes(holding.email!)) continue;
          const letter = await inboxLetter(database, id);
          const token = /\/d\/([A-Za-z0-9_-]{43})/.exec(letter!.text)?.[1];
          if (token) return token;
        }
      }
    },
    stopWorker,
    startWorker,
    close: async () => {
      await stopWorker();
      await connection.close();
      await inbox.stop();
      await database.destroy();
      await servers.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
