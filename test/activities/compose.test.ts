import type { LetterRow } from '../../activities/store/tables';
import { at, dayOf } from '../../workflows/rules/time';
import { daysOf, lettersTo, mailroom, surveyOpens, type Mailroom } from '../support/mailroom';

let room: Mailroom;
afterEach(() => room.close());

const tags = (letters: LetterRow[]): string[] =>
  letters.map(({ subject }) => /^\[[^\]]+\]/.exec(subject)?.[0] ?? subject);

describe('the letters of item 3 to a department that never answers', () => {
  test('leave on the days worked out by hand, in a year that has them', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.until(at('2021-09-13', '17:00'));
    const letters = await room.letters();
    const head = lettersTo(letters, 'qlxd.head');
    expect(daysOf(head)).toEqual([
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
    expect(daysOf(about('[XEM TRƯỚC]'))).toEqual(['2021-08-19', '2021-08-23']);
    expect(about('[GỌI ĐIỆN]').map(({ to_seat, dated }) => `${to_seat} ${dayOf(dated)}`)).toEqual([
      'vp.clerk 2021-08-23',
    ]);
    const report = lettersTo(about('[BÁO CÁO]'), 'bgd.director')[0]!;
    expect(report.subject).toContain('15/15 đơn vị chưa hoàn thành');
    expect(report.subject).toContain('(quá hạn 05 ngày làm việc)');
    expect(report.text).toContain(
      'nhắc việc ngày 10/8/2021, 16/8/2021 và đôn đốc ngày 18/8/2021, 23/8/2021',
    );
  });

  test('are one a person a day, each dated at the digest time, never empty', async () => {
    room = await mailroom();
    await surveyOpens(room);
    await room.until(at('2021-10-01', '17:00'));
    const letters = await room.letters();
    expect(letters.length).toBeGreaterThan(100);
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
      await surveyOpens(room);
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
    await surveyOpens(room);
    const opens = at('2021-08-01', '07:45');
    const opened = { type: 'opened', at: opens } as const;
    await room.happens('5', opens, opened, {
      type: 'stage-opened',
      at: opens,
      stage: 'unit-scores',
    });
    await room.until(at('2021-08-02', '12:00'));
    const [letter, ...others] = lettersTo(await room.letters(), 'qlxd.head');
    expect(others).toEqual([]);
    expect(letter!.subject).toBe('[GIAO VIỆC] 02 nội dung, thời hạn gần nhất 17/8/2021');
    expect(letter!.text.indexOf('17/8/2021')).toBeLessThan(letter!.text.indexOf('10/12/2021'));
  });
});

describe('after the machine was off', () => {
  test('everything missed is one letter, which says what it makes up for', async () => {
    room = await mailroom();
    await surveyOpens(room);
    // Off from Sunday 1/8 until Tuesday 31/8, 10:00: an assignment, two reminders and three chases.
    const boots = at('2021-08-31', '10:00');
    for (const no of ['1', '2', '3', '4', '5', '6']) await room.happens(no, boots);
    await room.compose(boots);
    const letters = await room.letters();
    const [letter, ...others] = lettersTo(letters, 'qlxd.head');
    expect(others).toEqual([]);
    expect(letter!.subject).toMatch(/^\[ĐÔN ĐỐC\].*quá hạn 10 ngày làm việc/);
    expect(letter!.text).toContain(
      'ngày 02/8/2021, 10/8/2021, 16/8/2021, 18/8/2021, 23/8/2021, 26/8/2021 chưa gửi được',
    );
    const told = (await room.notices()).filter(({ letter: of }) => of === letter!.id);
    expect(told).toHaveLength(7);
    expect(daysOf(lettersTo(letters, 'bgd.director'))).toEqual(['2021-08-31']);
  });
});
