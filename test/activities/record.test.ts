import { randomUUID } from 'node:crypto';
import { record } from '../../activities/record';
import type { Act, Fact } from '../../workflows/rules/duty/acts';
import { at } from '../../workflows/rules/time';
import { openDatabase } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { itemWorkflowId } from '../../workflows/names';
import { anyLines, anyUnits } from '../support/any-lines';
import { calendar, mailroom, PLAN, surveyOpens, type Mailroom } from '../support/mailroom';
import { freshDatabase } from '../support/parts';

let room: Mailroom;
beforeAll(async () => {
  room = await mailroom();
  await surveyOpens(room);
});
afterAll(() => room.close());

const item = () =>
  room.database.selectFrom('items').selectAll().where('no', '=', '3').executeTakeFirstOrThrow();

/** Stores an act, and gives the fact that its item's workflow would have recorded. */
async function stored(now: number, act: Act): Promise<Fact> {
  const id = randomUUID();
  const by = { seat: 'vp.clerk', role: 'clerk' as const, unit: 'vp' };
  await room.database
    .insertInto('intakes')
    .values({
      ...{ id, plan: PLAN, no: '3', instance: 1, at: now },
      ...{ by_seat: by.seat, by_role: by.role, by_unit: by.unit },
      ...{ act: JSON.stringify(act), said: '{}', delivered_at: now, outcome: null, refusal: null },
    })
    .execute();
  return { type: 'acted', at: now, intake: { id, at: now, by, act } };
}

test('a correction whose answer was lost is answered again with the state folded anew', async () => {
  const parts = { ...room.parts, nudge: async () => undefined };
  const handed = await stored(at('2021-08-12', '09:00'), {
    ...{ verb: 'submit', stage: 'unit-lists', unit: 'qlxd', low: [], nominees: [] },
  });
  await room.happens('3', handed.at, handed);
  const { seq } = await item();
  const intake = (handed as Extract<Fact, { type: 'acted' }>).intake.id;
  const now = at('2021-08-13', '09:00');
  const corrected = await stored(now, { verb: 'correct', intake, withdraw: true, act: null });
  const input = { plan: PLAN, no: '3', instance: 1, seq, facts: [corrected], now };

  const first = await record(parts, input);
  const second = await record(parts, input);

  const owed = expect.objectContaining({ id: 'qlxd', phase: 'owed', version: 0 });
  expect(first.refolded?.stages[0]?.duties).toContainEqual(owed);
  expect(second.refolded).toEqual({ ...first.refolded, dates: second.refolded?.dates });
  expect((await item()).seq).toBe(seq + 1);
  const entries = await room.database
    .selectFrom('ledger')
    .select('n')
    .where('no', '=', '3')
    .where('kind', '=', 'acted')
    .execute();
  expect(entries).toHaveLength(2);
});

test('an end that is written down is answered with the lines that wait for it', async () => {
  const database = await openDatabase(await freshDatabase(), 2);
  await saveDirectory(database, anyUnits());
  // 2021-06-04 09:00
  const now = at('2021-06-04', '09:00');
  const plan = await layDownPlan(
    { database, shipped: calendar, now: () => now },
    { template: anyLines(), year: 2021 },
  );
  const parts = { database, shipped: calendar, nudge: async () => undefined };
  const ended = (no: string) =>
    record(parts, { plan, no, instance: 1, seq: 0, facts: [{ type: 'ended', at: now }], now });

  const followers = [itemWorkflowId(plan, '5', 1)];
  expect((await ended('1')).ending).toEqual({ is: 'done', followers });
  expect((await ended('6')).ending).toEqual({ is: 'done', followers: [] });
  await database.destroy();
});
