import type { LetterRow, NoticeRow } from '../../../activities/store/tables';
import type { Directory } from '../../../config/directory';
import { at, dayOf } from '../../../workflows/rules/time';
import { directoryOf, templateOf } from '../../support/small-year';
import { answers, does, play, rows } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

let played: Played;
let letters: LetterRow[];
let notices: NoticeRow[];
const open = async (playing: Promise<Played>): Promise<void> => {
  played = await playing;
  const { database } = played.world;
  letters = await database.selectFrom('letters').selectAll().orderBy('dated').execute();
  notices = await database.selectFrom('notices').selectAll().orderBy('at').execute();
};
const sent = (person: string): string[] =>
  letters.filter((letter) => letter.person === person).map(({ dated }) => dayOf(dated));
const suppressed = (seat: string): string[] =>
  notices
    .filter(({ to_seat, phase }) => to_seat === seat && phase === 'suppressed')
    .map(({ at: instant, reason }) => `${dayOf(instant)} ${reason}`);

/** The holder of a seat leaves, and nobody follows. */
function leaves(directory: Directory, seat: string, last: string): void {
  for (const holding of directory.holdings) if (holding.seat === seat) holding.to = last;
}

describe('item 3 of 2021, with nobody answering and people who come and go', () => {
  beforeAll(async () => {
    const directory = directoryOf('qlxd', 'qhkt', 'htkt');
    // qlxd has no head from 13/8 on; the head of htkt stands in for that of qhkt from 16/8 to 20/8;
    // Phó Giám đốc thứ ba, in charge of qhkt, stands in for the director from 23/8 to 27/8.
    leaves(directory, 'qlxd.head', '2021-08-12');
    directory.holdings.push(
      {
        seat: 'qhkt.head',
        person: 'htkt-head',
        from: '2021-08-16',
        to: '2021-08-20',
        acting: true,
      },
      {
        seat: 'bgd.director',
        person: 'bgd-deputy-3',
        from: '2021-08-23',
        to: '2021-08-27',
        acting: true,
      },
    );
    await open(
      play({
        template: templateOf('3'),
        directory,
        answers: answers({ htkt: { kind: 'on-time' }, vp: { kind: 'on-time' } }, []),
        until: '2021-08-27 17:00',
      }),
    );
  });
  afterAll(() => played?.world.close());

  test('reminders for a vacant seat are skipped while its officer hears, and the record says so', () => {
    expect(sent('qlxd-head')).toEqual(['2021-08-02', '2021-08-10']);
    expect(suppressed('qlxd.head').slice(0, 2)).toEqual([
      '2021-08-16 chức vụ Trưởng phòng Quản lý xây dựng khuyết vào ngày 16/8/2021; vẫn báo đến Chuyên viên phòng Quản lý xây dựng',
      '2021-08-18 chức vụ Trưởng phòng Quản lý xây dựng khuyết vào ngày 18/8/2021; vẫn báo đến Chuyên viên phòng Quản lý xây dựng',
    ]);
    expect(sent('qlxd-officer')).toEqual([
      '2021-08-02',
      '2021-08-10',
      '2021-08-16',
      '2021-08-18',
      '2021-08-23',
      '2021-08-26',
    ]);
  });

  test('a deputy is told in the days in which he stands in, the holder in all others', () => {
    expect(sent('qhkt-head')).toEqual(['2021-08-02', '2021-08-10', '2021-08-23', '2021-08-26']);
    const standing = letters.filter(
      ({ person, dated }) => person === 'htkt-head' && dayOf(dated) > '2021-08-16',
    );
    expect(standing.map(({ dated }) => dayOf(dated))).toEqual(['2021-08-18']);
    expect(standing[0]?.text).toContain('Trưởng phòng Quy hoạch – Kiến trúc');
  });

  test('a deputy who has work of his own gets one letter with both', () => {
    const both = letters.filter(
      ({ person, dated }) => person === 'htkt-head' && dayOf(dated) === '2021-08-16',
    );
    expect(both).toHaveLength(1);
    const units = notices.filter(({ letter }) => letter === both[0]?.id).map(({ unit }) => unit);
    expect(new Set(units)).toEqual(new Set(['htkt', 'qhkt']));
    expect(units).toHaveLength(2);
  });

  test('one person on two rungs is told once', () => {
    const reports = notices.filter(({ kind, unit }) => kind === 'report' && unit === 'qhkt');
    expect(reports.map(({ to_seat, phase, reason }) => [to_seat, phase, reason])).toEqual([
      ['vp.chief', 'lettered', null],
      ['bgd.deputy-3', 'lettered', null],
      ['bgd.director', 'suppressed', 'đã báo cáo cùng người ở cấp trước'],
    ]);
    // qlxd is in the charge of another deputy: of it the third hears first as acting director.
    const heard = notices.findLast(({ kind, unit }) => kind === 'report' && unit === 'qlxd');
    expect([heard?.to_seat, heard?.phase]).toEqual(['bgd.director', 'lettered']);
    expect(letters.find(({ id }) => id === heard?.letter)?.person).toBe('bgd-deputy-3');
  });
});

describe('six items that are due the same morning', () => {
  beforeAll(async () => {
    const comes = (no: string, kind: string, due: string | null = null) =>
      does('2021-07-12 10:00', 'vp.clerk', no, 'letter-in', { kind, arrivedOn: '2021-07-12', due });
    await open(
      play({
        template: templateOf('1', '2', '3', '4', '5', '6'),
        directory: directoryOf('qlxd', 'qhkt'),
        // So few days are left to items 1, 3 and 5 that Văn phòng begins at once.
        answers: answers({}, [
          comes('1', 'request', 'chậm nhất ngày 16/7/2021'),
          comes('2', 'guidance'),
          comes('3', 'request', 'chậm nhất ngày 19/7/2021'),
          comes('4', 'request'),
          comes('5', 'guidance', 'chậm nhất ngày 21/7/2021'),
          comes('6', 'publication'),
        ]),
        until: '2021-07-13 17:00',
      }),
    );
  });
  afterAll(() => played?.world.close());

  const morning = (): LetterRow[] =>
    letters.filter(({ dated }) => dated === at('2021-07-13', '07:45'));

  test('go to each person in one letter', () => {
    expect(
      morning()
        .map(({ person }) => person)
        .sort(),
    ).toEqual(['vp-chief', 'vp-clerk']);
    for (const { id, text } of morning()) {
      const items = notices.filter(({ letter }) => letter === id).map(({ no }) => no);
      expect([...new Set(items)].sort()).toEqual(['1', '2', '3', '4', '5', '6']);
      for (const line of ['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6']) {
        expect(text).toContain(line);
      }
    }
  });

  test('are each assigned on that morning, and nothing else happened in the mail of the day', () => {
    const assigned = rows(played, { kind: 'assign', to: 'vp.chief' });
    expect(assigned.map(({ item, at: instant }) => [item, instant.slice(0, 16)])).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((item) => [item, '2021-07-13T07:45']),
    );
    expect(letters.filter(({ dated }) => dayOf(dated) === '2021-07-13')).toHaveLength(2);
  });
});
