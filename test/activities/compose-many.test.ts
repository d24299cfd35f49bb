import { rowOf } from '../../activities/notices/plan';
import { project } from '../../activities/store/projection';
import type { Directory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import type { Fact } from '../../workflows/rules/duty/acts';
import { evolve } from '../../workflows/rules/duty/evolve';
import { planNotices } from '../../workflows/rules/notices/notices';
import { schedule } from '../../workflows/rules/plan/schedule';
import { at, type Instant } from '../../workflows/rules/time';
import { calendar, mailroom, type Mailroom } from '../support/mailroom';

/** So many more units that each of two seats in 500 units owes an answer on the same morning. */
function enlarge({ units, seats, people, holdings }: Directory): void {
  const model = units.find(({ code }) => code === 'qlxd')!;
  for (let i = 1; i <= 485; i++) {
    const code = `don-vi-${i}`;
    units.push({ ...model, code, name: `Đơn vị ${i}`, short: `ĐV ${i}` });
    for (const role of ['head', 'officer'] as const) {
      const seat = `${code}.${role}`;
      const person = `${code}-${role}`;
      seats.push({ code: seat, unit: code, role, title: `Chức vụ ${role} của Đơn vị ${i}` });
      people.push({ id: person, name: `Người giữ ${seat}`, email: `${seat}@soxaydung.example` });
      holdings.push({ seat, person, from: '2020-01-01', to: null, acting: false });
    }
  }
}

/** The stage opens and its thousand assignments come due, as the item's record would leave them. */
async function opens({ database }: Mailroom, slot: Instant): Promise<void> {
  const item = loadPlanTemplate('cchc').items.find(({ no }) => no === '3')!;
  const { state } = await database
    .selectFrom('items')
    .select('state')
    .where('no', '=', '3')
    .executeTakeFirstOrThrow();
  const since = at('2021-08-01', '07:45');
  const facts: Fact[] = [
    { type: 'opened', at: since },
    { type: 'stage-opened', at: since, stage: 'unit-lists' },
  ];
  const open = facts.reduce(evolve, state);
  const plan = { year: 2021, startedOn: '2021-06-04', inCharge: { '*': 'bgd.deputy-1' } };
  const mail = { at: '07:45', from: '07:30', to: '17:00' };
  const notices = planNotices({
    ...{ state: open, item, plan, mail, calendar, lookAhead: 1, holdMost: 2 },
  });
  const due = notices.filter((notice) => notice.at === slot);
  await database.transaction().execute(async (tx) => {
    const computed = schedule({ state: open, item, plan, mail, calendar });
    await project(tx, open, item, computed, slot + 1);
    await tx
      .updateTable('items')
      .set({ next_wake: at('2021-08-10', '07:45') })
      .execute();
    const rows = due.map((notice) => ({ ...rowOf(open, notice), phase: 'due' as const }));
    await tx.insertInto('notices').values(rows).execute();
  });
}

test('a thousand letters due at one instant are composed in one call well under a second', async () => {
  const room = await mailroom({ directory: enlarge });
  const slot = at('2021-08-02', '07:45');
  await opens(room, slot);
  const began = process.cpuUsage();
  const { queued } = await room.compose(slot);
  // Processor time in ms, for the machine may be busy with something else.
  const took = process.cpuUsage(began).user / 1000;
  expect(queued).toBe(true);
  const letters = await room.letters();
  expect(letters).toHaveLength(1000);
  expect(new Set(letters.map(({ message_id }) => message_id)).size).toBe(1000);
  expect(new Set(letters.map(({ address }) => address)).size).toBe(1000);
  expect(took).toBeLessThan(1000);
  await room.close();
});
