import { record } from '../../activities/record';
import { ledgerPageOf } from '../../client/use-cases/board/ledger-page';
import type { ItemState } from '../../workflows/rules/duty/state';
import { at, dayOf, endOf, type Day, type Instant } from '../../workflows/rules/time';
import { mailroom, PLAN, type Mailroom } from '../support/mailroom';

/**
 * Item 3 of 2021 is under way: its units hand in by 17/8, the merged list is due on 24/8, and the
 * department owes it by 31/8. An earlier program counted other days, which are what the record has.
 */
let room: Mailroom;
beforeEach(async () => {
  room = await mailroom();
  const opens = at('2021-08-02', '07:45');
  await room.happens(
    '3',
    opens,
    { type: 'opened', at: opens },
    { type: 'stage-opened', at: opens, stage: 'unit-lists' },
  );
});
afterEach(() => room.close());

async function itemState(): Promise<ItemState> {
  const { state } = await room.database
    .selectFrom('items')
    .select('state')
    .where('no', '=', '3')
    .executeTakeFirstOrThrow();
  return state;
}

const dueOf = async (stage: string): Promise<Day> =>
  dayOf((await itemState()).dates.stages[stage]!.due!);

/** The record as a program left it that counted these stages to other days. */
async function wasWritten(days: Record<string, Day>): Promise<void> {
  const state = await itemState();
  for (const [stage, day] of Object.entries(days)) state.dates.stages[stage]!.due = endOf(day);
  await room.database
    .updateTable('items')
    .set({ state: JSON.stringify(state) })
    .where('no', '=', '3')
    .execute();
}

/** The item looks at itself, with nothing having happened. */
async function looks(now: Instant): Promise<void> {
  const { seq } = await itemState();
  const parts = { ...room.parts, nudge: async () => undefined };
  await record(parts, { plan: PLAN, no: '3', instance: 1, seq, facts: [], now });
}

const restated = async () =>
  (await ledgerPageOf(room.database, PLAN, '3', 1))!.lines.filter(
    ({ kind }) => kind === 'recounted',
  );

describe('a program that counts the deadlines of a running item otherwise', () => {
  it('keeps what is past, moves what is ahead, and says both in the ledger, once', async () => {
    await wasWritten({ 'unit-lists': '2021-08-13', 'merged-list': '2021-08-25' });
    await looks(at('2021-08-16', '07:45'));
    expect([await dueOf('unit-lists'), await dueOf('merged-list')]).toEqual([
      '2021-08-13',
      '2021-08-24',
    ]);
    const [line, ...more] = await restated();
    expect(line).toMatchObject({
      what: 'Bản chương trình mới tính lại thời hạn',
      said: [
        {
          value: 'trước đây 13/8/2021, nay tính ra 17/8/2021, thực hiện theo 13/8/2021',
        },
        {
          value: 'trước đây 25/8/2021, nay tính ra 24/8/2021, thực hiện theo 24/8/2021',
        },
      ],
    });
    expect(more).toEqual([]);
    await looks(at('2021-08-18', '07:45'));
    expect(await dueOf('unit-lists')).toBe('2021-08-13');
    expect(await restated()).toHaveLength(1);
  });

  it('moves no deadline to a day that is gone', async () => {
    await wasWritten({ 'unit-lists': '2021-08-20' });
    // Wednesday 18/8: 17/8 is gone, the next working day is Thursday.
    await looks(at('2021-08-18', '09:00'));
    expect(await dueOf('unit-lists')).toBe('2021-08-19');
  });

  it('leaves a deadline as it was of which no day comes out any more', async () => {
    // "Trong tháng 8 năm 2021", as an earlier program would have read words that now wait for an event.
    const { template } = await room.database
      .selectFrom('plans')
      .select('template')
      .executeTakeFirstOrThrow();
    const item = template.items.find(({ no }) => no === '3')!;
    item.due = 'trong 05 ngày làm việc kể từ ngày nhận được công văn';
    await room.database
      .updateTable('plans')
      .set({ template: JSON.stringify(template) })
      .execute();
    const before = (await itemState()).dates.outside;
    expect(before).not.toBeNull();
    await looks(at('2021-08-16', '07:45'));
    expect((await itemState()).dates.outside).toBe(before);
    expect(await dueOf('unit-lists')).toBe('2021-08-17');
  });

  it('says nothing where it counts the same', async () => {
    await looks(at('2021-08-16', '07:45'));
    expect(await restated()).toEqual([]);
    expect((await itemState()).recounted).toBeUndefined();
  });

  it('keeps what was past also after an act was corrected that set no deadline', async () => {
    await wasWritten({ 'unit-lists': '2021-08-13' });
    const handed = { verb: 'submit' as const, stage: 'unit-lists', unit: 'qlxd' };
    await room.acts('3', at('2021-08-16', '09:00'), 'qlxd.head', {
      ...{ ...handed, low: [], nominees: [] },
    });
    const [intake] = (await itemState()).applied;
    await room.acts('3', at('2021-08-16', '10:00'), 'vp.clerk', {
      ...{ verb: 'correct', intake: intake!, withdraw: true, act: null },
    });
    expect(await dueOf('unit-lists')).toBe('2021-08-13');
    expect(await restated()).toHaveLength(1);
  });
});
