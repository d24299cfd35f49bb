import { Context } from '@temporalio/activity';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { linkTokens } from '../../activities/mail/links';
import { loadLetters } from '../../activities/mail/render';
import { openDatabase } from '../../activities/store/database';
import { calendarOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import { addDays, dayOf } from '../../workflows/rules/time';

/** A worker whose letters may leave at any hour of any day. */
export interface CourierOrder {
  temporal: { address: string; namespace: string };
  taskQueue: string;
  databaseUrl: string;
  mail: { url: string; connections: number };
  /** The file with the workflows. */
  bundle: string;
}

/** A worker's process for tests and benches that kill or measure it: ordered, then told to stop. */
async function work(order: CourierOrder): Promise<void> {
  const { temporal, taskQueue, databaseUrl, mail, bundle } = order;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const database = await openDatabase(databaseUrl);
  const shipped = everyDay();
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue,
    workflowBundle: { codePath: bundle },
    shutdownForceTime: '6s',
    activities: createActivities({
      database,
      shipped,
      nudge: async () => undefined,
      letters: loadLetters(),
      links: linkTokens(Buffer.alloc(32, 7)),
      publicUrl: null,
      mailDomain: 'sxd.example',
      server: {
        ...mail,
        kind: 'smtp',
        from: { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' },
      },
      pace: null,
      clock: 'life',
      heartbeat: () => Context.current().heartbeat(),
      cancellation: () => Context.current().cancellationSignal,
      warn: (what, cause) => Context.current().log.warn(what, { cause }),
    }),
  });
  process.once('message', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
  await connection.close();
  await database.destroy();
}

/** A calendar in which every day of this year and the next is worked. */
function everyDay(): Calendar {
  const year = Number(dayOf(Date.now()).slice(0, 4));
  return calendarOf(
    [year, year + 1].map((each) => ({
      ...{ year: each, status: 'official', checked: true, source: 'every day', off: [] },
      makeUp: Array.from({ length: 366 }, (_, n) => {
        const day = addDays(`${each}-01-01`, n);
        return { day, for: day, source: 'every day' };
      }),
    })),
  );
}

process.once('message', (order) => {
  work(order as CourierOrder).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
