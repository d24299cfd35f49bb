import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { readDocument } from '../activities/documents/read';
import { DocumentRefused } from '../activities/documents/refused';
import { fileStore } from '../activities/files/store';
import { foresee } from '../activities/mail/foresee';
import { loadLetters } from '../activities/mail/render';
import { appliedYears, calendarInForce } from '../activities/store/calendars';
import { connect, type Database } from '../activities/store/database';
import { readDirectory } from '../activities/store/directory';
import type { Streams } from '../client/cli/output';
import { runCli } from '../client/cli/run';
import type { CliWorld, OpenWorld } from '../client/cli/world';
import type { HandedFile } from '../client/use-cases/acts/order';
import { Refused } from '../client/use-cases/parts';
import { loadCalendars } from '../config/calendars';
import { readInstance } from '../config/instance';
import { readSettings, type Settings } from '../config/settings';
import { TASK_QUEUE } from '../workflows/names';
import { calendarOf } from '../workflows/rules/calendar/calendar';
import { probeMail } from './mail-probe';
import { rehearse } from './rehearsal/rehearse';
import { connectionTo } from './temporal-connection';
import { toldToStop } from './told-to-stop';

/** The command line over the parts of the dondoc that runs, or that the settings name. */
function worldOf(settings: Settings): CliWorld {
  return {
    open: () => open(settings),
    directory: () => ofRecord(settings, readDirectory),
    async calendar() {
      const shipped = calendarOf(loadCalendars());
      const found = await ofRecord(settings, (database) => calendarInForce(database, shipped));
      return found?.calendar ?? shipped;
    },
    async rehearse(order) {
      const stopping = toldToStop(order.say);
      return rehearse({
        ...order,
        applied: (await ofRecord(settings, (database) => appliedYears(database))) ?? [],
        cacheDir: settings.cacheDir,
        postgresUrl: settings.databaseUrl,
        temporalAddress: settings.temporal?.address,
        onStep: () => Promise.resolve(stopping.throwIfAborted()),
      });
    },
    foresee: (order) => foresee(loadLetters(), order),
    async readDocument(file) {
      try {
        return await readDocument(file);
      } catch (error) {
        if (error instanceof DocumentRefused) throw new Refused(error.message);
        throw error;
      }
    },
  };
}

/** What the record of the dondoc that runs says; null when none runs or nothing is laid out. */
async function ofRecord<T>(
  settings: Settings,
  read: (database: Database) => Promise<T>,
): Promise<T | null> {
  const parts = partsOf(settings);
  const database = parts && (await connected(parts.databaseUrl).catch(() => null));
  if (!database) return null;
  try {
    return (await isLaidOut(database)) ? await read(database) : null;
  } finally {
    await database.destroy();
  }
}

interface Where {
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  mail: { url: string; kind: 'inbox' | 'smtp' } | null;
}

/** What the settings name, and for the rest what the running dondoc says of itself. */
function partsOf({ dataDir, databaseUrl, temporal, smtpUrl }: Settings): Where | null {
  const running = readInstance(dataDir);
  const database = databaseUrl ?? running?.databaseUrl;
  const server = temporal ?? running?.temporal;
  if (!database || !server) return null;
  const mail = smtpUrl ? { url: smtpUrl, kind: 'smtp' as const } : (running?.mail ?? null);
  return { databaseUrl: database, temporal: server, mail };
}

async function open(settings: Settings): Promise<OpenWorld> {
  const { dataDir, mailFrom } = settings;
  const where = partsOf(settings);
  if (!where) throw new Refused(NOTHING_RUNS(dataDir));
  const database = await connected(where.databaseUrl);
  const connection = Connection.lazy(connectionTo(where.temporal.address));
  const shipped = calendarOf(loadCalendars());
  const { calendar } = await calendarInForce(database, shipped);
  return {
    parts: {
      database,
      temporal: new Client({ connection, namespace: where.temporal.namespace }),
      taskQueue: TASK_QUEUE,
      shipped,
      calendar: () => calendar,
      now: () => Date.now(),
      clock: () => null,
      dataDir,
      mail: probeMail(where.mail, mailFrom),
    },
    keepFile: (file) => keepFile(path.join(dataDir, 'files'), file),
    async close() {
      await connection.close();
      await database.destroy();
    },
  };
}

const NOTHING_RUNS = (dataDir: string): string =>
  `Không có dondoc nào đang chạy trên thư mục dữ liệu ${dataDir}; đề nghị chạy "npm start" trước, hoặc đặt DONDOC_DATA như khi đã chạy.`;

async function connected(url: string): Promise<Database> {
  const database = connect(url, 4);
  try {
    await sql`select 1`.execute(database);
    return database;
  } catch (error) {
    await database.destroy();
    const why = (error as Error).message;
    throw new Refused(
      `Không kết nối được cơ sở dữ liệu (${why}); đề nghị chạy "npm start", hoặc kiểm tra DATABASE_URL.`,
    );
  }
}

/** Whether a database has a record: one that no dondoc has worked on has none. */
async function isLaidOut(database: Database): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('units') is not null as there`.execute(database);
  return rows[0]!.there;
}

async function keepFile(folder: string, file: string): Promise<HandedFile> {
  try {
    const handle = await openFile(file, 'r');
    const content = handle.createReadStream();
    const taken = await fileStore(folder).hold(path.basename(file), content);
    if ('refusal' in taken) throw new Refused(taken.refusal);
    await taken.held.keep();
    const { sha256, name, size } = taken.held;
    return { sha256, name, size };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw error;
    throw new Refused(`Không đọc được tệp "${file}" (${code}); đề nghị kiểm tra lại đường dẫn.`);
  }
}

async function main(): Promise<void> {
  const streams: Streams = {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
  };
  // A reader that has enough ("| head") is no fault.
  process.stdout.on('error', () => undefined);
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    const refused = (error as Error).message;
    streams.err(refused);
    if (process.argv.includes('--json')) streams.out(JSON.stringify({ refused }, null, 2));
    process.exitCode = 1;
    return;
  }
  process.exitCode = await runCli(process.argv.slice(2), worldOf(settings), streams);
}

void main();
