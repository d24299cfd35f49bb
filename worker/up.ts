import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { fileStore } from '../activities/files/store';
import { livingCalendar } from '../activities/store/calendars';
import { openDatabase } from '../activities/store/database';
import { storeInboxLetter } from '../activities/store/inbox';
import { mailStanding, whatStopsMail } from '../client/use-cases/mail/mail';
import { loadCalendars } from '../config/calendars';
import { removeInstance, writeInstance } from '../config/instance';
import { readSettings, type Settings } from '../config/settings';
import { TASK_QUEUE } from '../workflows/names';
import { calendarOf } from '../workflows/rules/calendar/calendar';
import { startInbox } from './embedded/inbox';
import { startPlatform } from './embedded/platform';
import { prepareFirstDay, rehearseSeed } from './first-day';
import { linkSecret } from './link-secret';
import { openLog } from './log-file';
import { startPages } from './pages';
import { connectionTo } from './temporal-connection';
import { toldToStop } from './told-to-stop';
import { startWorkerChild } from './worker-child';

type Say = (line: string) => void;
type Stop = () => Promise<unknown>;

const say: Say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Runs all of dondoc until it is told to stop: PostgreSQL, Temporal, the inbox, the page, the worker;
 * on an empty data folder also the sample department and a rehearsal of the seed's year, which a later
 * start plays again if it was cut short.
 * @param args `--no-rehearsal` leaves the rehearsal out
 * @throws one Vietnamese sentence for the person who started it
 */
export async function up(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--no-rehearsal');
  if (unknown) {
    throw new Error(`Không có tùy chọn "${unknown}". Chỉ có: npm start -- --no-rehearsal`);
  }
  const settings = readSettings(process.env);
  // A terminal that is closed takes no more lines; that is no reason to end without stopping the parts.
  process.stdout.on('error', () => undefined);
  const stopping = toldToStop(say);
  const stops: Stop[] = [];
  try {
    await live(settings, args.length === 0, stops, stopping);
  } finally {
    for (const stop of stops.toReversed()) await stop();
    if (stopping.aborted) say('dondoc đã dừng.');
  }
}

async function live(
  settings: Settings,
  rehearsal: boolean,
  stops: Stop[],
  stopping: AbortSignal,
): Promise<void> {
  const { dataDir } = settings;
  const platform = await startPlatform(settings, say);
  stops.push(() => platform.stop());
  const { databaseUrl, temporal } = platform;
  const log = await openLog(dataDir);
  stops.push(() => log.close());
  const database = await openDatabase(databaseUrl);
  stops.push(() => database.destroy());
  if (stopping.aborted) return;

  const mail = await mailServer(settings, (letter) => storeInboxLetter(database, letter), stops);
  const connection = await Connection.connect(connectionTo(temporal.address));
  stops.push(() => connection.close());
  const shipped = calendarOf(loadCalendars());
  const calendar = await livingCalendar(database, shipped);
  const pages = await startPages(
    settings,
    {
      database,
      temporal: new Client({ connection, namespace: temporal.namespace }),
      taskQueue: TASK_QUEUE,
      shipped,
      calendar: calendar.now,
      now: () => Date.now(),
      clock: () => null,
      files: fileStore(path.join(dataDir, 'files')),
    },
    databaseUrl,
    say,
    calendar.refresh,
  );
  stops.push(() => pages.stop());
  if (stopping.aborted) return;

  const worker = await startWorkerChild(
    {
      temporal,
      taskQueue: TASK_QUEUE,
      databaseUrl,
      mail: {
        ...mail,
        from: settings.mailFrom,
        connections: settings.smtpConnections,
        pace: { perMinute: settings.mailPerMinute, perDay: settings.mailPerDay },
      },
      publicUrl: settings.publicUrl ?? pages.url,
      linkSecret: await linkSecret(dataDir),
      clock: 'life',
    },
    say,
    log.write,
  );
  stops.push(() => worker.stop());
  await writeInstance(dataDir, { pid: process.pid, databaseUrl, temporal, mail });
  stops.push(() => removeInstance(dataDir));
  if (stopping.aborted) return;
  sayWhere(settings, pages.url, mail.kind);
  whatStopsMail(await mailStanding({ database })).forEach(say);

  const told = new Promise<void>((resolve) => {
    if (stopping.aborted) resolve();
    else stopping.addEventListener('abort', () => resolve());
  });
  if (await prepareFirstDay(settings, database, rehearsal, say)) {
    const played = rehearseSeed(settings, databaseUrl, say, stopping)
      .then(() => pages.showRehearsal())
      .then(() => say(`  Xem kết quả chạy thử: ${pages.url}/chay-thu`))
      .catch((error: Error) => {
        if (!stopping.aborted) say(`Chạy thử không thành công: ${error.message}`);
      });
    stops.push(() => played);
  }
  await told;
}

/** The mail server that the settings name; without one an inbox, so that nothing can leave the machine. */
async function mailServer(
  settings: Settings,
  keep: Parameters<typeof startInbox>[0],
  stops: Stop[],
): Promise<{ url: string; kind: 'inbox' | 'smtp' }> {
  if (settings.smtpUrl) return { url: settings.smtpUrl, kind: 'smtp' };
  const inbox = await startInbox(keep);
  stops.push(() => inbox.stop());
  return { url: inbox.url, kind: 'inbox' };
}

function sayWhere({ dataDir }: Settings, pageUrl: string, mail: 'inbox' | 'smtp'): void {
  say('');
  say('dondoc đang chạy.');
  say(`  Bảng theo dõi:  ${pageUrl}`);
  say(
    mail === 'inbox'
      ? `  Hộp thư:        ${pageUrl}/hop-thu (chưa đặt SMTP_URL: không có thư nào ra khỏi máy này)`
      : '  Thư:            gửi qua máy chủ thư đã đặt ở SMTP_URL',
  );
  say(`  Dữ liệu:        ${dataDir}`);
  say('  Dừng:           bấm Ctrl-C');
  say('');
}
