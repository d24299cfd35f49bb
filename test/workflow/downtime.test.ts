import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { act } from '../../client/use-cases/acts/act';
import { readAct } from '../../config/acts';
import { freePort } from '../../worker/embedded/ports';
import { startTemporal, type TemporalServer } from '../../worker/embedded/temporal-server';
import { stateQuery } from '../../workflows/messages';
import { itemWorkflowId } from '../../workflows/names';
import type { Instant } from '../../workflows/rules/time';
import { freshDatabase, temporalProgram, workflowBundle } from '../support/parts';
import { ITEMS, overdueToday, type Today } from '../support/today';
import { allSent, arrived, OF_ONE_ITEM, READERS, rowOf, toldAt } from '../support/today-told';
import { until } from '../support/until';

let code: string;
beforeAll(async () => {
  code = await readFile(workflowBundle(), 'utf8');
});

async function come(instant: Instant): Promise<void> {
  await until('that instant has come', () => Date.now() > instant, 60_000);
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
    await until('every letter is sent', () => allSent(today, READERS.length));
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
    await until('every letter is sent', () => allSent(today, READERS.length));
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
