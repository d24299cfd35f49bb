import type { NoticeRow } from '../../activities/store/tables';
import type { Act } from '../../workflows/rules/duty/acts';
import { at, type Instant } from '../../workflows/rules/time';
import { daysOf, lettersTo, mailroom, PLAN, surveyOpens, type Mailroom } from '../support/mailroom';

let room: Mailroom;
beforeEach(async () => {
  room = await mailroom();
  await surveyOpens(room);
});
afterEach(() => room.close());

const ALL = ['1', '2', '3', '4', '5', '6'];
const on = { stage: 'unit-lists', unit: 'qlxd' };

/** Everything comes due at the instant; then somebody acts, and only then the letters are written. */
async function meanwhile(slot: Instant, no: string, by: string, act: Act): Promise<void> {
  await room.until(slot - 60_000);
  for (const item of ALL) await room.happens(item, slot);
  await room.acts(no, slot + 1000, by, act, { reason: 'có lý do' });
  await room.compose(slot + 5000);
}

const reasonOf = async (which: (notice: NoticeRow) => boolean): Promise<unknown[]> => [
  ...new Set((await room.notices()).filter(which).map(({ phase, reason }) => reason ?? phase)),
];

describe('between the instant of a notice and the writing of its letter', () => {
  test('a letter that has come ends the question after it', async () => {
    const arrivedOn = '2021-09-01';
    const act: Act = { verb: 'letter-in', kind: 'request', arrivedOn, due: null, units: [] };
    const slot = at('2021-09-01', '07:45');
    await meanwhile(slot, '1', 'vp.clerk', act);
    expect(await reasonOf(({ no, at: when }) => no === '1' && when === slot)).toEqual([
      'văn bản đã đến ngày 01/9/2021',
    ]);
  });

  test('a stage that was closed is chased no more', async () => {
    const slot = at('2021-08-18', '07:45');
    await meanwhile(slot, '3', 'vp.chief', { verb: 'close', stage: 'unit-lists' });
    expect(await reasonOf(({ no, at: when }) => no === '3' && when === slot)).toEqual([
      'bước đã chốt',
    ]);
    expect((await room.letters()).filter(({ subject }) => subject.includes('II.3'))).toHaveLength(
      90,
    );
  });

  test('an extension that was granted replaces the chase by the new deadline', async () => {
    const slot = at('2021-08-18', '07:45');
    const act: Act = { verb: 'extend', ...on, until: '2021-08-20', agreed: true };
    await meanwhile(slot, '3', 'vp.chief', act);
    expect(
      await reasonOf(
        ({ unit, kind, at: when }) => unit === 'qlxd' && kind === 'chase' && when === slot,
      ),
    ).toEqual(['phần việc đã có thời hạn mới']);
    const told = (await room.letters()).filter(
      ({ to_seat, dated }) => to_seat === 'qlxd.head' && dated > slot,
    );
    expect(told.map(({ subject }) => subject)).toEqual([
      '[GIA HẠN] Thời hạn mới 20/8/2021 – Các phòng, đơn vị lập danh sách (mục II.3)',
    ]);
  });

  test('a question about an extension that was decided is not put again', async () => {
    await room.until(at('2021-08-12', '10:00'));
    const ask: Act = { verb: 'ask-extension', ...on, until: '2021-08-20' };
    await room.acts('3', at('2021-08-12', '10:00'), 'qlxd.head', ask, { reason: 'chờ số liệu' });
    const slot = at('2021-08-13', '07:45');
    const act: Act = { verb: 'extend', ...on, until: '2021-08-20', agreed: false };
    await meanwhile(slot, '3', 'vp.chief', act);
    expect(await reasonOf(({ kind, rung }) => kind === 'ask' && rung === -1)).toEqual([
      'đề nghị gia hạn đã được quyết định hoặc thay bằng đề nghị mới',
    ]);
    const denied = (await room.letters()).filter(({ subject }) => subject.includes('Không đồng ý'));
    expect(denied.map(({ to_seat }) => to_seat)).toEqual(['qlxd.head', 'qlxd.officer']);
  });

  test('a plan that was stopped tells nobody anything any more', async () => {
    const slot = at('2021-08-18', '07:45');
    await room.until(slot - 60_000);
    await room.happens('3', slot);
    await room.database.updateTable('plans').set({ phase: 'cancelled' }).execute();
    const before = (await room.letters()).length;
    await room.compose(slot + 5000);
    expect(await reasonOf(({ no, at: when }) => no === '3' && when === slot)).toEqual([
      'kế hoạch đã kết thúc',
    ]);
    expect(await room.letters()).toHaveLength(before);
  });
});

test('a report that comes due the same morning is not shown ahead', async () => {
  // The machine slept from Thursday 19/8 to Friday 20/8, when the report of rung 2 leaves.
  await room.until(at('2021-08-18', '12:00'));
  const slot = at('2021-08-20', '07:45');
  for (const no of ALL) await room.happens(no, slot);
  await room.compose(slot);
  expect(await reasonOf(({ kind, rung }) => kind === 'ask' && rung === 2)).toEqual([
    'báo cáo đã đến giờ gửi nên không còn xem trước',
  ]);
  const reports = (await room.letters()).filter(({ dated }) => dated === slot);
  expect(reports.map(({ to_seat }) => to_seat)).toEqual([
    'bgd.deputy-1',
    'bgd.deputy-2',
    'bgd.deputy-3',
  ]);
});

const submit = (unit: string): Act => ({
  ...{ verb: 'submit', stage: 'unit-lists', unit, low: [], nominees: [] },
});

describe('what is asked again when the letter is written', () => {
  test('a unit that hands in between the issue and the letter is not chased, and the notice says why', async () => {
    await room.until(at('2021-08-17', '17:00'));
    const slot = at('2021-08-18', '07:45');
    await room.happens('3', slot);
    await room.acts('3', slot + 2000, 'qlxd.head', submit('qlxd'));
    await room.until(slot + 5000);
    const chases = (await room.notices()).filter(
      ({ unit, kind, issued_at }) => unit === 'qlxd' && kind === 'chase' && issued_at === slot,
    );
    expect(chases.map(({ phase, reason }) => [phase, reason])).toEqual([
      ['suppressed', 'đã nộp ngày 18/8/2021 trước khi thư được soạn'],
      ['suppressed', 'đã nộp ngày 18/8/2021 trước khi thư được soạn'],
    ]);
    const report = lettersTo(await room.letters(), 'vp.chief').at(-1)!;
    expect(report.subject).toContain('14/15 đơn vị chưa hoàn thành');
    expect(report.text).not.toContain('Phòng Quản lý xây dựng');
  });

  test('a duty with a hand-in that its item has not seen is not chased; refused, it is chased next day', async () => {
    await room.until(at('2021-08-17', '17:00'));
    const slot = at('2021-08-18', '07:45');
    await room.happens('3', slot);
    const unseen = { ...submit('qlxd') };
    await room.database
      .insertInto('intakes')
      .values({
        ...{ id: 'unseen', plan: PLAN, no: '3', instance: 1, at: slot + 1000, said: '{}' },
        ...{ by_seat: 'qlxd.head', by_role: 'head', by_unit: 'qlxd', act: JSON.stringify(unseen) },
        ...{ delivered_at: null, outcome: null, refusal: null },
      })
      .execute();
    await room.until(slot + 5000);
    const chased = async (): Promise<string[]> =>
      daysOf(lettersTo(await room.letters(), 'qlxd.head')).slice(3);
    expect(await chased()).toEqual([]);
    await room.database
      .updateTable('intakes')
      .set({ outcome: 'refused' })
      .where('id', '=', 'unseen')
      .execute();
    await room.until(at('2021-08-19', '12:00'));
    expect(await chased()).toEqual(['2021-08-19']);
  });

  test('a paused item tells nobody anything', async () => {
    const slot = at('2021-08-02', '07:45');
    await room.happens('3', slot);
    await room.acts('3', slot + 1000, 'vp.chief', { verb: 'pause' }, { reason: 'chờ mẫu mới' });
    await room.until(slot + 5000);
    const about3 = (await room.notices()).filter(
      ({ no, phase }) => no === '3' && phase !== 'planned',
    );
    expect(new Set(about3.map(({ reason }) => reason))).toEqual(
      new Set(['nội dung đang tạm dừng']),
    );
    expect(lettersTo(await room.letters(), 'qlxd.head')).toEqual([]);
  });
});
