import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { openDatabase } from '../../activities/store/database';
import { act } from '../../client/use-cases/acts/act';
import { deliverStored } from '../../client/use-cases/acts/relay';
import { readAct } from '../../config/acts';
import { bundleWorkflows } from '../../worker/bundle';
import { freePort } from '../../worker/embedded/ports';
import { startTemporal, type TemporalServer } from '../../worker/embedded/temporal-server';
import { stateQuery } from '../../workflows/messages';
import { itemWorkflowId } from '../../workflows/names';
import { addWorkingDays } from '../../workflows/rules/calendar/calendar';
import { at, type Instant } from '../../workflows/rules/time';
import { freshDatabase, temporalAddress, temporalProgram } from '../support/parts';
import { ITEMS, overdueToday, type Today } from '../support/today';
import { until } from '../support/until';

let code: string;
beforeAll(async () => {
  code = await bundleWorkflows();
});

async function come(instant: Instant): Promise<void> {
  await until('that instant has come', () => Date.now() > instant, 60_000);
}

interface Told {
  no: string;
  kind: string;
  rung: number | null;
  duty: string | null;
  to: string;
  letter: string | null;
}

/** What came due at the wake, as the ledger has it, in order; each with its letter. */
async function toldAt({ on, wake }: Today): Promise<Told[]> {
  return on.database
    .selectFrom('ledger')
    .innerJoin('notices', (join) => join.on('notices.key', '=', sql<string>`ledger.body->>'key'`))
    .select(['notices.no', 'notices.kind', 'rung', 'duty', 'to_seat as to', 'letter'])
    .where('ledger.kind', '=', 'issued')
    .where('notices.at', '=', wake)
    .orderBy('ledger.no')
    .orderBy('ledger.n')
    .execute();
}

/** To whom letters came into the inbox, each as often as it came. */
async function arrived({ on }: Today): Promise<string[]> {
  const letters = await on.database
    .selectFrom('inbox')
    .innerJoin('letters', 'letters.message_id', 'inbox.message_id')
    .select('to_seat')
    .orderBy('to_seat')
    .execute();
  return letters.map(({ to_seat }) => to_seat);
}

async function allSent({ on }: Today, letters: number): Promise<boolean> {
  const rows = await on.database.selectFrom('letters').select('phase').execute();
  return rows.length === letters && rows.every(({ phase }) => phase === 'sent');
}

const READERS = ['bgd.deputy-3', 'bgd.director', 'htkt.head', 'htkt.officer', 'vp.chief'];

/** The last of them is chased; of the others the ladder tells, each rung of another unit. */
const OF_ONE_ITEM = [
  ['chase', null, 'htkt', 'htkt.head'],
  ['chase', null, 'htkt', 'htkt.officer'],
  ['report', 1, 'htkt', 'vp.chief'],
  ['report', 2, 'qhkt', 'bgd.deputy-3'],
  ['report', 3, 'qlxd', 'bgd.director'],
];

const rowOf = ({ kind, rung, duty, to }: Told) => [kind, rung, duty, to];

/** Keeps every record from being written. @returns what lets them go on */
async function holdRecord(databaseUrl: string): Promise<() => Promise<void>> {
  const database = await openDatabase(databaseUrl, 1);
  const held = await database.startTransaction().execute();
  await held.selectFrom('couriers').selectAll().forUpdate().execute();
  return async () => {
    await held.rollback().execute();
    await database.destroy();
  };
}

describe('a server of its own, with its file', () => {
  let folder: string;
  let port: number;
  let server: TemporalServer;
  let today: Today;

  const start = (): Promise<TemporalServer> =>
    startTemporal({
      program: temporalProgram(),
      dir: path.join(folder, 'temporal'),
      runDir: path.join(folder, 'run'),
      port,
    });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dondoc-downtime-'));
    port = await freePort();
    server = await start();
    today = await overdueToday({
      ...{ temporalAddress: server.address, databaseUrl: await freshDatabase(), code },
      ahead: 8_000,
    });
  });
  afterEach(async () => {
    await today?.on.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('that is off with its worker while wakes pass: every rung is recorded, each person gets one letter', async () => {
    await today.on.rest();
    await server.stop();
    expect(Date.now()).toBeLessThan(today.wake);
    await come(today.wake + 1_000);
    server = await start();
    await today.on.work();
    await until('every letter is sent', () => allSent(today, READERS.length), 40_000);
    const told = await toldAt(today);
    for (const no of ITEMS) {
      expect(told.filter((row) => row.no === no).map(rowOf)).toEqual(OF_ONE_ITEM);
    }
    expect(new Set(told.map(({ letter }) => letter)).size).toBe(READERS.length);
    expect(await arrived(today)).toEqual(READERS);
  });

  it('that is killed right after an act loses neither it nor a wake', async () => {
    const { on } = today;
    const submit = readAct('submit', { stage: 'unit-lists', unit: 'qlxd' });
    const receipt = await act(
      { ...on, now: () => Date.now() },
      { plan: on.plan, no: '4', by: 'qlxd.head', act: submit },
    );
    expect(receipt.delivery).toEqual({ outcome: 'applied' });
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    expect(Date.now()).toBeLessThan(today.wake);
    await come(today.wake + 1_000);
    server = await start();
    await until('every letter is sent', () => allSent(today, READERS.length), 40_000);
    const told = await toldAt(today);
    expect(told.filter(({ no }) => no === '3').map(rowOf)).toEqual(OF_ONE_ITEM);
    const handedIn = OF_ONE_ITEM.filter(([, , duty]) => duty !== 'qlxd');
    expect(told.filter(({ no }) => no === '4').map(rowOf)).toEqual(handedIn);
    expect(await arrived(today)).toEqual(READERS);
    const state = await on.temporal.workflow
      .getHandle(itemWorkflowId(on.plan, '4', 1))
      .query(stateQuery);
    expect(state?.applied).toContain(receipt.intake);
  });
});

it('a wake that the record does not take at once is recorded when it does, and told once', async () => {
  const databaseUrl = await freshDatabase();
  const today = await overdueToday({
    ...{ temporalAddress: temporalAddress(), databaseUrl, code },
    ahead: 8_000,
  });
  const { on } = today;
  const letGo = await holdRecord(databaseUrl);
  try {
    for (const no of ITEMS) {
      const item = on.temporal.workflow.getHandle(itemWorkflowId(on.plan, no, 1));
      await until(`the server keeps asking for item ${no}`, async () => {
        const { raw } = await item.describe();
        return raw.pendingActivities?.some(({ activityType }) => activityType?.name === 'record');
      });
    }
  } finally {
    await letGo();
  }
  try {
    await until('every letter is sent', () => allSent(today, READERS.length), 40_000);
    const told = await toldAt(today);
    for (const no of ITEMS) {
      expect(told.filter((row) => row.no === no).map(rowOf)).toEqual(OF_ONE_ITEM);
    }
    expect(await arrived(today)).toEqual(READERS);
  } finally {
    await on.stop();
  }
});

it('what was handed in in time while nothing answered is not late, and is not chased before it is delivered', async () => {
  const today = await overdueToday({
    ...{ temporalAddress: temporalAddress(), databaseUrl: await freshDatabase(), code },
    ahead: 12_000,
  });
  const { on, day, wake } = today;
  const nobody = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
  try {
    const yesterday = at(addWorkingDays(on.calendar(), day, -1), '16:00');
    const handedIn = await act(
      { ...on, temporal: new Client({ connection: nobody }), now: () => yesterday },
      {
        ...{ plan: on.plan, no: '3', by: 'htkt.head' },
        act: readAct('submit', { stage: 'unit-lists', unit: 'htkt' }),
      },
    );
    expect(handedIn).toMatchObject({ at: yesterday, delivery: { outcome: 'stored' } });
    expect(Date.now()).toBeLessThan(wake);
    await until('every letter is sent', () => allSent(today, READERS.length), 40_000);
    const others = OF_ONE_ITEM.filter(([, , duty]) => duty !== 'htkt');
    const told = await toldAt(today);
    expect(told.filter(({ no }) => no === '3').map(rowOf)).toEqual(others);
    expect(told.filter(({ no }) => no === '4').map(rowOf)).toEqual(OF_ONE_ITEM);

    const now = { ...on, now: () => Date.now() };
    expect([await deliverStored(now), await deliverStored(now)]).toEqual([1, 0]);
    const submissions = await until('it is written down', async () => {
      const rows = await on.database
        .selectFrom('submissions')
        .select(['intake', 'at', 'late'])
        .where('no', '=', '3')
        .where('duty', '=', 'htkt')
        .execute();
      return rows.length > 0 && rows;
    });
    expect(submissions).toEqual([{ intake: handedIn.intake, at: yesterday, late: false }]);
    expect(await toldAt(today)).toEqual(told);
  } finally {
    await nobody.close();
    await on.stop();
  }
});
