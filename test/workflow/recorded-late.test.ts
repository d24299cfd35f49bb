import { readFile } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import { openDatabase } from '../../activities/store/database';
import { act } from '../../client/use-cases/acts/act';
import { deliverStored } from '../../client/use-cases/acts/relay';
import { readAct } from '../../config/acts';
import { freePort } from '../../worker/embedded/ports';
import { itemWorkflowId } from '../../workflows/names';
import { addWorkingDays } from '../../workflows/rules/calendar/calendar';
import { at } from '../../workflows/rules/time';
import { freshDatabase, temporalAddress, workflowBundle } from '../support/parts';
import { ITEMS, overdueToday } from '../support/today';
import { allSent, arrived, OF_ONE_ITEM, READERS, rowOf, toldAt } from '../support/today-told';
import { until } from '../support/until';

let code: string;
beforeAll(async () => {
  code = await readFile(workflowBundle(), 'utf8');
});

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
    await until('every letter is sent', () => allSent(today, READERS.length));
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
    await until('every letter is sent', () => allSent(today, READERS.length));
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
