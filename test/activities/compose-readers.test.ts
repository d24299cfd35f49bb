import { hashOf } from '../../activities/mail/links';
import type { LetterRow } from '../../activities/store/tables';
import { at, dayOf } from '../../workflows/rules/time';
import { daysOf, lettersTo, mailroom, PLAN, surveyOpens, type Mailroom } from '../support/mailroom';

let room: Mailroom;
afterEach(() => room.close());

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
    await surveyOpens(room);
    await room.until(at('2021-08-10', '12:00'));
    const letters = await room.letters();
    expect(lettersTo(letters, 'qlxd.head')).toEqual([]);
    expect(daysOf(lettersTo(letters, 'qlxd.officer'))).toEqual(['2021-08-02', '2021-08-10']);
    const said = lettersTo(letters, 'vp.chief').find(({ dated }) => dayOf(dated) === '2021-08-02');
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
    await surveyOpens(room);
    await room.until(at('2021-08-24', '12:00'));
    const letters = await room.letters();
    expect(letters.filter(({ to_seat }) => to_seat.startsWith('bgd.deputy'))).toEqual([]);
    // On 20/7 in the place of the deputy in charge: the guidance of item 2 has not come.
    expect(daysOf(lettersTo(letters, 'bgd.director'))).toEqual(['2021-07-20', '2021-08-24']);
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
    await surveyOpens(room);
    await room.until(at('2021-08-16', '12:00'));
    const letters = await room.letters();
    expect(daysOf(lettersTo(letters, 'qlxd.head'))).toEqual(['2021-08-02', '2021-08-16']);
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
    await surveyOpens(room);
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
    await surveyOpens(room);
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
    await surveyOpens(room);
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

describe('the link in a letter', () => {
  const linkIn = ({ text }: LetterRow): string => /\/d\/([\w-]{43})/.exec(text)![1]!;

  test('stays the same for a person and a plan, and only its hash is stored', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.until(at('2021-08-16', '08:00'));
    const links = lettersTo(await room.letters(), 'qlxd.head').map(linkIn);
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
    await surveyOpens(room);
    await room.until(at('2021-08-02', '08:00'));
    await room.database.updateTable('links').set({ revoked_at: 1 }).execute();
    await room.until(at('2021-08-10', '08:00'));
    const [before, after] = lettersTo(await room.letters(), 'qlxd.head').map(linkIn);
    expect(after).not.toBe(before);
  });

  test('is left out without an address of our own, and the letter is still complete', async () => {
    room = await mailroom();
    room.parts.publicUrl = null;
    await surveyOpens(room);
    await room.until(at('2021-08-02', '08:00'));
    const [letter] = lettersTo(await room.letters(), 'qlxd.head');
    expect(letter!.text).not.toContain('http');
    expect(letter!.text).toContain('hết ngày 17/8/2021');
    expect(letter!.text).toContain('vp.clerk@soxaydung.example');
  });
});
