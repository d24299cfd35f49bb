import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { fileStore } from '../../activities/files/store';
import { calendarInForce } from '../../activities/store/calendars';
import type { OpenWorld } from '../../client/cli/world';
import type { HandedFile } from '../../client/use-cases/acts/order';
import { Refused } from '../../client/use-cases/parts';
import { loadCalendars } from '../../config/calendars';
import type { Settings } from '../../config/settings';
import { TASK_QUEUE } from '../../workflows/names';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { probeMail } from '../mail-probe';
import { connectionTo } from '../temporal-connection';
import { connected } from './record';
import { partsOf } from './where';

/** @throws Refused when no dondoc runs where the settings say */
export async function open(settings: Settings): Promise<OpenWorld> {
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
