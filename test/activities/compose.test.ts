import { compose } from '../../activities/mail/compose';
import { hashOf } from '../../activities/mail/links';
import type { LetterRow } from '../../activities/store/tables';
import type { Act } from '../../workflows/rules/duty/acts';
import { at, dayOf } from '../../workflows/rules/time';
import { mailroom, PLAN, type Mailroom } from '../support/mailroom';

let room: Mailroom;
afterEach(() => room.close());

/** Item 3 opens on Sunday 1/8/2021, so its units are told on Monday 2/8 at 07:45. */
async function surveyOpens(): Promise<void> {
  const opens = at('2021-08-01', '07:45');
  await room.happens(
    '3',
    opens,
    { type: 'opened', at: opens },
    { type: 'stage-opened', at: opens, stage: 'unit-lists' },
  );
}

const submit = (unit: string): Act => ({
  ...{ verb: 'submit', stage: 'unit-lists', unit, low: [], nominees: [] },
});

const to = (letters: LetterRow[], seat: string): LetterRow[] =>
  letters.filter(({ to_seat }) => to_seat === seat);
const days = (letters: LetterRow[]): string[] => letters.map(({ dated }) => dayOf(dated));
const tags = (letters: LetterRow[]): string[] =>
  letters.map(({ subject }) => /^\[[^\]]+\]/.exec(subject)?.[0] ?? subject);

describe('the letters of item 3 to a department that never answers', () => {
  test('leave on the days worked out by hand, in a year that has them', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.until(at('2021-09-13', '17:00'));
    const letters = await room.letters();
    const head = to(letters, 'qlxd.head');
    expect(days(head)).toEqual([
      '2021-08-02',
      '2021-08-10',
      '2021-08-16',
      '2021-08-18',
      '2021-08-23',
      '2021-08-26',
      '2021-08-31',
      '2021-09-07',
      '2021-09-10',
    ]);
    expect(tags(head).slice(0, 4)).toEqual([
      '[GIAO VIỆC]',
      '[NHẮC VIỆC]',
      '[NHẮC VIỆC]',
      '[ĐÔN ĐỐC]',
    ]);
    const about = (tag: string): LetterRow[] =>
      letters.filter(
        ({ subject, dated }) => subject.startsWith(tag) && dated > at('2021-08-17', '00:00'),
      );
    expect(about('[BÁO CÁO]').map(({ to_seat, dated }) => `${to_seat} ${dayOf(dated)}`)).toEqual([
      'vp.chief 2021-08-18',
      'bgd.deputy-1 2021-08-20',
      'bgd.deputy-2 2021-08-20',
      'bgd.deputy-3 2021-08-20',
      'bgd.director 2021-08-24',
    ]);
    expect(days(about('[XEM TRƯỚC]'))).toEqual(['2021-08-19', '2021-08-23']);
    expect(about('[GỌI ĐIỆN]').map(({ to_seat, dated }) => `${to_seat} ${dayOf(dated)}`)).toEqual([
      'vp.clerk 2021-08-23',
    ]);
    const report = to(about('[BÁO CÁO]'), 'bgd.director')[0]!;
    expect(report.subject).toContain('15/15 đơn vị chưa hoàn thành');
    expect(report.subject).toContain('(quá hạn 05 ngày làm việc)');
    expect(report.text).toContain(
      'nhắc việc ngày 10/8/2021, 16/8/2021 và đôn đốc ngày 18/8/2021, 23/8/2021',
    );
  });

  test('are one a person a day, each dated at the digest time, never empty', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.until(at('2021-10-01', '17:00'));
    const letters = await room.letters();
    const perDay = letters.map(({ person, dated }) => `${person} ${dayOf(dated)}`);
    expect(new Set(perDay).size).toBe(perDay.length);
    expect(letters.every(({ dated }) => dated === at(dayOf(dated), '07:45'))).toBe(true);
    const told = await room.notices();
    const used = new Set(told.map(({ letter }) => letter));
    expect(letters.filter(({ id }) => !used.has(id))).toEqual([]);
    expect(told.filter(({ phase }) => phase === 'due')).toEqual([]);
  });

  test('are the same, letter by letter, when the year is played again', async () => {
    const play = async (): Promise<unknown> => {
      await surveyOpens();
      await room.until(at('2021-08-31', '17:00'));
      return { letters: await room.letters(), notices: await room.notices() };
    };
    room = await mailroom();
    const first = await play();
    await room.close();
    room = await mailroom();
    expect(await play()).toEqual(first);
  });
});

describe('what several items tell one person on one day', () => {
  test('stands in one letter, the nearest deadline first, with the counts in its subject', async () => {
    room = await mailroom();
    await surveyOpens();
    const opens = at('2021-08-01', '07:45');
    const opened = { type: 'opened', at: opens } as const;
    await room.happens('5', opens, opened, {
      type: 'stage-opened',
      at: opens,
      stage: 'unit-scores',
    });
    await room.until(at('2021-08-02', '12:00'));
    const [letter, ...others] = to(await room.letters(), 'qlxd.head');
    expect(others).toEqual([]);
    expect(letter!.subject).toBe('[GIAO VIỆC] 02 nội dung, thời hạn gần nhất 17/8/2021');
    expect(letter!.text.indexOf('17/8/2021')).toBeLessThan(letter!.text.indexOf('10/12/2021'));
  });
});

describe('who is told', () => {
  test('of a vacant head Chánh Văn phòng, that nobody answers, and the officer has his own letter', async () => {
    room = await mailroom({
      directory: ({ holdings }) => {
        holdings.splice(
          holdings.findIndex(({ seat }) => seat === 'qlxd.head'),
          1,
        );
      },
    });
    await surveyOpens();
    await room.until(at('2021-08-10', '12:00'));
    const letters = await room.letters();
    expect(to(letters, 'qlxd.head')).toEqual([]);
    expect(days(to(letters, 'qlxd.officer'))).toEqual(['2021-08-02', '2021-08-10']);
    const said = to(letters, 'vp.chief').find(({ dated }) => dayOf(dated) === '2021-08-02');
    expect(said!.subject).toBe('[CHƯA CÓ NGƯỜI NHẬN] Các phòng, đơn vị lập danh sách (mục II.3)');
    const notices = (await room.notices()).filter(({ key }) => key.endsWith('/qlxd.head'));
    const [assigned, reminded] = notices;
    expect(assigned).toMatchObject({ phase: 'lettered', letter: said!.id, to_seat: 'vp.chief' });
    expect(assigned!.why).toContain(
      'chuyển đến vì chức vụ Trưởng phòng Quản lý xây dựng khuyết vào ngày 02/8/2021',
    );
    expect(reminded).toMatchObject({
      phase: 'suppressed',
      reason:
        'chức vụ Trưởng phòng Quản lý xây dựng khuyết vào ngày 10/8/2021; vẫn báo đến Chuyên viên phòng Quản lý xây dựng',
    });
  });

  test('a vacant rung is skipped and the next one still hears on its day', async () => {
    room = await mailroom({
      directory: ({ holdings }) => {
        const others = holdings.filter(({ seat }) => !seat.startsWith('bgd.deputy'));
        holdings.splice(0, holdings.length, ...others);
      },
    });
    await surveyOpens();
    await room.until(at('2021-08-24', '12:00'));
    const letters = await room.letters();
    expect(letters.filter(({ to_seat }) => to_seat.startsWith('bgd.deputy'))).toEqual([]);
    // On 20/7 in the place of the deputy in charge: the guidance of item 2 has not come.
    expect(days(to(letters, 'bgd.director'))).toEqual(['2021-07-20', '2021-08-24']);
    const skipped = (await room.notices()).filter(
      ({ kind, rung }) => kind === 'report' && rung === 2,
    );
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
      new Set(['chức vụ Phó Giám đốc Sở khuyết vào ngày 20/8/2021; vẫn báo đến Giám đốc Sở']),
    );
  });

  test('a deputy who stands in, in one letter with his own work, in the days of the stand-in', async () => {
    room = await mailroom({
      directory: ({ holdings }) => {
        const span = { from: '2021-08-09', to: '2021-08-13', acting: true };
        holdings.push({ seat: 'qlxd.head', person: 'ktvl-head', ...span });
      },
    });
    await surveyOpens();
    await room.until(at('2021-08-16', '12:00'));
    const letters = await room.letters();
    expect(days(to(letters, 'qlxd.head'))).toEqual(['2021-08-02', '2021-08-16']);
    const standIn = letters.filter(
      ({ person, dated }) => person === 'ktvl-head' && dayOf(dated) === '2021-08-10',
    );
    expect(standIn).toHaveLength(1);
    expect(standIn[0]!.text).toContain('Kính gửi: Đồng chí Trưởng phòng Kinh tế');
    expect(standIn[0]!.text).toContain('đảm nhiệm chức vụ Trưởng phòng Quản lý xây dựng');
    expect(standIn[0]!.subject).toContain('02 nội dung');
  });

  test('of a person without an address Chánh Văn phòng, who can go and see him', async () => {
    room = await mailroom({
      directory: ({ people }) => {
        people.find(({ id }) => id === 'qlxd-head')!.email = null;
      },
    });
    await surveyOpens();
    await room.until(at('2021-08-02', '12:00'));
    const notice = (await room.notices()).find(({ key }) => key.endsWith('/qlxd.head'));
    expect(notice).toMatchObject({ to_seat: 'vp.chief', phase: 'lettered' });
    expect(notice!.why).toContain(
      'chức vụ Trưởng phòng Quản lý xây dựng chưa có địa chỉ thư trong danh mục',
    );
  });

  test('one person in two seats is told once about one duty', async () => {
    room = await mailroom({
      directory: ({ holdings }) => {
        holdings.find(({ seat }) => seat === 'qlxd.officer')!.person = 'qlxd-head';
      },
    });
    await surveyOpens();
    await room.until(at('2021-08-02', '12:00'));
    const notices = (await room.notices()).filter(({ unit }) => unit === 'qlxd');
    expect(notices.map(({ to_seat, phase }) => [to_seat, phase]).slice(0, 2)).toEqual([
      ['qlxd.head', 'lettered'],
      ['qlxd.officer', 'suppressed'],
    ]);
    expect(notices[1]!.reason).toBe('đã báo cùng người ở chức vụ Trưởng phòng Quản lý xây dựng');
  });

  test('one person on two rungs is told once', async () => {
    room = await mailroom({
      directory: ({ holdings }) => {
        holdings.find(({ seat }) => seat === 'bgd.director')!.person = 'bgd-deputy-2';
      },
    });
    await surveyOpens();
    await room.until(at('2021-08-24', '12:00'));
    const rungs = (await room.notices()).filter(
      ({ kind, to_seat }) => kind === 'report' && to_seat === 'bgd.director',
    );
    const told = rungs.filter(({ phase }) => phase === 'lettered').map(({ unit }) => unit);
    expect(told).not.toContain('qlxd');
    expect(rungs.find(({ unit }) => unit === 'qlxd')!.reason).toBe(
      'đã báo cáo cùng người ở cấp trước',
    );
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('what is asked again when the letter is written', () => {
  test('a unit that hands in between the issue and the letter is not chased, and the notice says why', async () => {
    room = await mailroom();
    await surveyOpens();
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
    const report = to(await room.letters(), 'vp.chief').at(-1)!;
    expect(report.subject).toContain('14/15 đơn vị chưa hoàn thành');
    expect(report.text).not.toContain('Phòng Quản lý xây dựng');
  });

  test('a duty with a hand-in that its item has not seen is not chased; refused, it is chased next day', async () => {
    room = await mailroom();
    await surveyOpens();
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
      days(to(await room.letters(), 'qlxd.head')).slice(3);
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
    room = await mailroom();
    await surveyOpens();
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
    expect(to(await room.letters(), 'qlxd.head')).toEqual([]);
  });
});

describe('after the machine was off', () => {
  test('everything missed is one letter, which says what it makes up for', async () => {
    room = await mailroom();
    await surveyOpens();
    // Off from Sunday 1/8 until Tuesday 31/8, 10:00: an assignment, two reminders and three chases.
    const boots = at('2021-08-31', '10:00');
    for (const no of ['1', '2', '3', '4', '5', '6']) await room.happens(no, boots);
    await room.compose(boots);
    const letters = await room.letters();
    const [letter, ...others] = to(letters, 'qlxd.head');
    expect(others).toEqual([]);
    expect(letter!.subject).toMatch(/^\[ĐÔN ĐỐC\].*quá hạn 10 ngày làm việc/);
    expect(letter!.text).toContain(
      'ngày 02/8/2021, 10/8/2021, 16/8/2021, 18/8/2021, 23/8/2021, 26/8/2021 chưa gửi được',
    );
    const told = (await room.notices()).filter(({ letter: of }) => of === letter!.id);
    expect(told).toHaveLength(7);
    expect(days(to(letters, 'bgd.director'))).toEqual(['2021-08-31']);
  });
});

describe('the digest waits for items whose wake is past', () => {
  const slot = at('2021-08-02', '07:45');

  test('and takes them all into one letter once they have looked', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.happens('3', slot);
    expect(await room.compose(slot)).toEqual({ queued: false, next: slot + 5000 });
    for (const no of ['1', '2', '4', '5', '6']) await room.happens(no, slot + 1000);
    expect((await room.compose(slot + 5000)).queued).toBe(true);
    expect(await room.letters()).not.toEqual([]);
  });

  test('for ten minutes at the most, also when the courier crashes meanwhile', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.happens('3', slot);
    await room.compose(slot);
    // A new courier knows from the record since when the old one waited.
    const minutes = (n: number): number => slot + n * 60_000;
    expect((await compose(room.parts, { now: minutes(9) })).next).toBe(minutes(9) + 5000);
    expect(await room.letters()).toEqual([]);
    expect((await compose(room.parts, { now: minutes(10) })).queued).toBe(true);
    expect(to(await room.letters(), 'qlxd.head')).toHaveLength(1);
  });

  test('counted from when the machine came up, not from the slot it slept through', async () => {
    room = await mailroom();
    await surveyOpens();
    const boots = at('2021-08-02', '10:00');
    await room.happens('3', boots);
    expect((await room.compose(boots)).next).toBe(boots + 5000);
    expect((await room.compose(boots + 10 * 60_000)).queued).toBe(true);
    const [letter] = to(await room.letters(), 'qlxd.head');
    expect(letter!.dated).toBe(slot);
  });

  test('and what comes after it waits for the next working day', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.happens('3', slot);
    await room.compose(slot);
    await room.compose(slot + 10 * 60_000);
    const late = slot + 30 * 60_000;
    await room.happens('1', late);
    const { next } = await room.compose(late);
    expect(next).toBe(at('2021-08-03', '07:45'));
    for (const no of ['2', '4', '5', '6']) await room.happens(no, late);
    await room.until(at('2021-08-03', '08:00'));
    expect(days(to(await room.letters(), 'vp.clerk')).at(-1)).toBe('2021-08-03');
  });
});

describe('what goes alone', () => {
  async function returned(now: number): Promise<void> {
    await surveyOpens();
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
    const letter = to(await room.letters(), 'qlxd.head').at(-1)!;
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
    const [letter, ...more] = to(await room.letters(), 'qlxd.head').filter(
      ({ dated }) => dated > now,
    );
    expect(letter).toMatchObject({ dated: at('2021-08-16', '07:30'), priority: 0 });
    // The reminder of the same day would only repeat it.
    expect(more).toEqual([]);
  });

  test('a report that Chánh Văn phòng sent reaches each director as one letter signed so', async () => {
    room = await mailroom();
    await surveyOpens();
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
    await surveyOpens();
    await room.until(at('2021-08-02', '08:00'));
    const again = at('2021-08-02', '08:30');
    await room.database.updateTable('letters').set({ phase: 'retry', next_try: again }).execute();
    expect(await room.compose(at('2021-08-02', '08:10'))).toEqual({ queued: false, next: again });
    expect((await room.compose(again)).queued).toBe(true);
  });
});

describe('the link in a letter', () => {
  const linkIn = ({ text }: LetterRow): string => /\/d\/([\w-]{43})/.exec(text)![1]!;

  test('stays the same for a person and a plan, and only its hash is stored', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.until(at('2021-08-16', '08:00'));
    const links = to(await room.letters(), 'qlxd.head').map(linkIn);
    expect(links).toHaveLength(3);
    expect(new Set(links).size).toBe(1);
    const stored = await room.database.selectFrom('links').selectAll().execute();
    const own = stored.filter(({ party }) => party === 'qlxd.head');
    expect(own).toMatchObject([
      { token_hash: hashOf(links[0]!), plan: PLAN, person: 'qlxd-head', revoked_at: null },
    ]);
    expect(JSON.stringify(stored)).not.toContain(links[0]!);
  });

  test('is another one after it was revoked', async () => {
    room = await mailroom();
    await surveyOpens();
    await room.until(at('2021-08-02', '08:00'));
    await room.database.updateTable('links').set({ revoked_at: 1 }).execute();
    await room.until(at('2021-08-10', '08:00'));
    const [before, after] = to(await room.letters(), 'qlxd.head').map(linkIn);
    expect(after).not.toBe(before);
  });

  test('is left out without an address of our own, and the letter is still complete', async () => {
    room = await mailroom();
    room.parts.publicUrl = null;
    await surveyOpens();
    await room.until(at('2021-08-02', '08:00'));
    const [letter] = to(await room.letters(), 'qlxd.head');
    expect(letter!.text).not.toContain('http');
    expect(letter!.text).toContain('hết ngày 17/8/2021');
    expect(letter!.text).toContain('vp.clerk@soxaydung.example');
  });
});
