import { compose } from '../../activities/mail/compose';
import type { Act } from '../../workflows/rules/duty/acts';
import { at } from '../../workflows/rules/time';
import { daysOf, lettersTo, mailroom, surveyOpens, type Mailroom } from '../support/mailroom';

let room: Mailroom;
afterEach(() => room.close());

const submit = (unit: string): Act => ({
  ...{ verb: 'submit', stage: 'unit-lists', unit, low: [], nominees: [] },
});

describe('the digest waits for items whose wake is past', () => {
  const slot = at('2021-08-02', '07:45');

  test('and takes them all into one letter once they have looked', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.happens('3', slot);
    expect(await room.compose(slot)).toEqual({ queued: false, next: slot + 5000 });
    for (const no of ['1', '2', '4', '5', '6']) await room.happens(no, slot + 1000);
    expect((await room.compose(slot + 5000)).queued).toBe(true);
    expect(await room.letters()).not.toEqual([]);
  });

  test('for ten minutes at the most, also when the courier crashes meanwhile', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.happens('3', slot);
    await room.compose(slot);
    // A new courier knows from the record since when the old one waited.
    const minutes = (n: number): number => slot + n * 60_000;
    expect((await compose(room.parts, { now: minutes(9) })).next).toBe(minutes(9) + 5000);
    expect(await room.letters()).toEqual([]);
    expect((await compose(room.parts, { now: minutes(10) })).queued).toBe(true);
    expect(lettersTo(await room.letters(), 'qlxd.head')).toHaveLength(1);
  });

  test('counted from when the machine came up, not from the slot it slept through', async () => {
    room = await mailroom();
    await surveyOpens(room);
    const boots = at('2021-08-02', '10:00');
    await room.happens('3', boots);
    expect((await room.compose(boots)).next).toBe(boots + 5000);
    expect((await room.compose(boots + 10 * 60_000)).queued).toBe(true);
    const [letter] = lettersTo(await room.letters(), 'qlxd.head');
    expect(letter!.dated).toBe(slot);
  });

  test('and what comes after it waits for the next working day', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.happens('3', slot);
    await room.compose(slot);
    await room.compose(slot + 10 * 60_000);
    const late = slot + 30 * 60_000;
    await room.happens('1', late);
    const { next } = await room.compose(late);
    expect(next).toBe(at('2021-08-03', '07:45'));
    for (const no of ['2', '4', '5', '6']) await room.happens(no, late);
    await room.until(at('2021-08-03', '08:00'));
    expect(daysOf(lettersTo(await room.letters(), 'vp.clerk')).at(-1)).toBe('2021-08-03');
  });
});

describe('what goes alone', () => {
  async function returned(now: number): Promise<void> {
    await surveyOpens(room);
    await room.until(at('2021-08-12', '09:00'));
    await room.acts('3', at('2021-08-12', '09:00'), 'qlxd.head', submit('qlxd'));
    await room.until(now);
    const act: Act = { verb: 'return', stage: 'unit-lists', unit: 'qlxd' };
    await room.acts('3', now, 'vp.clerk', act, { reason: 'thiếu cột địa chỉ' });
  }

  test('leaves at once in office hours, with what is missing', async () => {
    room = await mailroom();
    const now = at('2021-08-12', '14:20');
    await returned(now);
    await room.until(now);
    const letter = lettersTo(await room.letters(), 'qlxd.head').at(-1)!;
    expect(letter).toMatchObject({ dated: now, priority: 0, phase: 'queued' });
    expect(letter.subject).toMatch(/^\[ĐỀ NGHỊ BỔ SUNG\]/);
    expect(letter.text).toContain('thiếu cột địa chỉ');
  });

  test('waits for the morning when it comes in the evening', async () => {
    room = await mailroom();
    const now = at('2021-08-13', '20:15');
    await returned(now);
    // Friday evening: the next office hours begin on Monday 16/8 at 07:30.
    expect((await room.compose(now)).next).toBe(at('2021-08-16', '07:30'));
    await room.until(at('2021-08-16', '07:45'));
    const [letter, ...more] = lettersTo(await room.letters(), 'qlxd.head').filter(
      ({ dated }) => dated > now,
    );
    expect(letter).toMatchObject({ dated: at('2021-08-16', '07:30'), priority: 0 });
    // The reminder of the same day would only repeat it.
    expect(more).toEqual([]);
  });

  test('a report that Chánh Văn phòng sent reaches each director as one letter signed so', async () => {
    room = await mailroom();
    await surveyOpens(room);
    const now = at('2021-08-19', '09:30');
    await room.until(now);
    const words = { verb: 'edit-report', stage: 'unit-lists', rung: 2 } as const;
    await room.acts('3', now - 1000, 'vp.chief', words, { text: 'Đã làm việc với các đơn vị' });
    await room.acts('3', now, 'vp.chief', { ...words, verb: 'send-report' });
    await room.until(now);
    const reports = (await room.letters()).filter(({ dated }) => dated === now);
    expect(reports.map(({ to_seat }) => to_seat)).toEqual([
      'bgd.deputy-1',
      'bgd.deputy-2',
      'bgd.deputy-3',
    ]);
    expect(reports[0]!.text).toContain('Ý kiến của Chánh Văn phòng: Đã làm việc với các đơn vị');
    expect(reports[0]!.text).toContain('CHÁNH VĂN PHÒNG SỞ');
  });
});

describe('the courier is told when to look next', () => {
  test('at the next digest of a working day, or never when nothing is planned', async () => {
    room = await mailroom();
    const started = at('2021-06-04', '09:00');
    // The first thing of this plan is the watch-dog of July's first working day.
    expect(await room.compose(started)).toEqual({ queued: false, next: at('2021-07-01', '07:45') });
    const { next_wake } = await room.database
      .selectFrom('couriers')
      .select('next_wake')
      .executeTakeFirstOrThrow();
    expect(next_wake).toBe(at('2021-07-01', '07:45'));
    await room.database.updateTable('plans').set({ phase: 'closed' }).execute();
    expect(await room.compose(started)).toEqual({ queued: false, next: null });
  });

  test('when a letter that could not be sent is to be tried again', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.until(at('2021-08-02', '08:00'));
    const again = at('2021-08-02', '08:30');
    await room.database.updateTable('letters').set({ phase: 'retry', next_try: again }).execute();
    expect(await room.compose(at('2021-08-02', '08:10'))).toEqual({ queued: false, next: again });
    expect((await room.compose(again)).queued).toBe(true);
  });
});
