import { directoryOf, templateOf } from '../../support/small-year';
import {
  answers,
  does,
  done,
  OFFICE,
  play,
  rows,
  several,
  told,
  times,
} from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * Item 3 lived through in several ways at once, in 2021: qlxd hands in on its day, qhkt never does.
 * 31: a letter comes in July and names a date; 32, 33: the date it names leaves few days; 34: on
 * 20/8 a director moves the date; 35: Văn phòng closes the round.
 */
let played: Played;

const letter = (no: string, due: string) =>
  does('2021-07-05 14:00', 'vp.clerk', no, 'letter-in', {
    kind: 'request',
    arrivedOn: '2021-07-05',
    due,
  });

beforeAll(async () => {
  played = await play({
    template: several(templateOf('3'), {
      '3': '3',
      '31': '3',
      '32': '3',
      '33': '3',
      '34': '3',
      '35': '3',
    }),
    directory: directoryOf('qlxd', 'qhkt'),
    answers: answers({ ...OFFICE, qlxd: { kind: 'on-time' } }, [
      letter('31', 'chậm nhất ngày 30/7/2021'),
      letter('32', 'chậm nhất ngày 16/7/2021'),
      letter('33', 'chậm nhất ngày 12/7/2021'),
      does('2021-08-20 10:00', 'vp.clerk', '34', 'direction', {
        who: 'bgd.deputy-1',
        moves: '2021-09-15',
        on: '2021-08-20',
        how: 'giao ban',
        what: 'Lùi thời hạn đến ngày 15/9/2021',
      }),
      does('2021-08-19 09:00', 'vp.chief', '35', 'close', { stage: 'unit-lists' }),
      does('2021-08-20 09:00', 'qhkt.head', '35', 'submit', { stage: 'unit-lists', unit: 'qhkt' }),
    ]),
    until: '2021-09-20 17:00',
  });
});
afterAll(() => played?.world.close());

describe('one silent unit', () => {
  test('keeps neither merging nor approval nor sending, each done on its own day', () => {
    expect(done(played, '3', 'unit-lists')).toEqual(['2021-08-17 submit, qlxd.head']);
    expect(done(played, '3', 'merged-list')).toEqual(['2021-08-24 submit, vp.chief']);
    expect(done(played, '3', 'approve')).toEqual(['2021-08-26 approve, bgd.deputy-1']);
    expect(done(played, '3', 'sent-out')).toEqual(['2021-08-30 issue, vp.clerk']);
    expect(times(played, { item: '3', kind: 'open', stage: 'merged-list' })).toEqual([
      '2021-08-18 07:45',
    ]);
  });

  test('is chased until the number of what was sent is recorded, and not a day longer', () => {
    expect(times(played, { item: '3', kind: 'chase', to: 'qhkt.head' })).toEqual([
      '2021-08-18 07:45',
      '2021-08-23 07:45',
      '2021-08-26 07:45',
    ]);
    expect(times(played, { item: '3', kind: 'close', stage: null })).toEqual(['2021-08-30 09:00']);
    expect(rows(played, { item: '3' }).filter(({ at }) => at > '2021-08-30T09:01')).toEqual([]);
  });

  test('is the only one who is chased or reported', () => {
    const about = rows(played, { item: '3', stage: 'unit-lists' }).filter(({ kind }) =>
      ['chase', 'report', 'call'].includes(kind),
    );
    expect(new Set(about.map(({ unit }) => unit))).toEqual(new Set(['qhkt']));
  });
});

describe('a letter that comes before August', () => {
  test('opens the item when it is registered and replaces the date of the plan', async () => {
    expect(times(played, { item: '31', kind: 'open', stage: 'unit-lists' })).toEqual([
      '2021-07-05 14:00',
    ]);
    const { dates } = await played.state('31');
    expect(new Date(dates.outside!).toISOString()).toBe('2021-07-30T16:59:59.000Z');
  });

  test('counts every inside date back from the date it names', () => {
    expect(told(played, { item: '31', stage: 'unit-lists', to: 'qhkt.head' })).toEqual([
      'assign 2021-07-06 07:45',
      'remind 2021-07-09 07:45',
      'remind 2021-07-15 07:45',
      'chase 2021-07-19 07:45',
      'chase 2021-07-22 07:45',
      'chase 2021-07-27 07:45',
    ]);
    expect(done(played, '31', 'merged-list')).toEqual(['2021-07-23 submit, vp.chief']);
    expect(done(played, '31', 'approve')).toEqual(['2021-07-27 approve, bgd.deputy-1']);
    expect(done(played, '31', 'sent-out')).toEqual(['2021-07-29 issue, vp.clerk']);
  });
});

describe('a letter that leaves few days', () => {
  const textTo = async (seat: string, day: string): Promise<string> => {
    const letters = await played.world.database
      .selectFrom('letters')
      .select(['text', 'to_seat', 'due_at'])
      .where('to_seat', '=', seat)
      .execute();
    const found = letters.find(({ due_at }) => new Date(due_at).toISOString().startsWith(day));
    if (!found) throw new Error(`no letter to ${seat} on ${day}`);
    return found.text;
  };

  test('shortens the round of the units to three working days, and says so', async () => {
    expect(done(played, '32', 'unit-lists')).toEqual(['2021-07-08 submit, qlxd.head']);
    expect(times(played, { item: '32', kind: 'chase', to: 'qhkt.head' })[0]).toBe(
      '2021-07-09 07:45',
    );
    expect(await textTo('qlxd.head', '2021-07-06')).toContain(
      'rút ngắn còn 3 ngày làm việc → 08/7/2021',
    );
  });

  test('drops the round where fewer are left, and says so', () => {
    const [dropped] = rows(played, { item: '33', kind: 'close', stage: 'unit-lists' });
    expect(dropped?.why).toBe('không đủ thời gian, bỏ bước này');
    expect(dropped?.at).toBe('2021-07-05T14:00:00+07:00');
    expect(rows(played, { item: '33', unit: 'qlxd' })).toEqual([]);
    expect(done(played, '33', 'sent-out')).toEqual(['2021-07-09 issue, vp.clerk']);
  });
});

describe('a direction that moves the date of the department', () => {
  test('tells whoever still owes the new day in the next digest, and counts from it', () => {
    expect(told(played, { item: '34', stage: 'unit-lists', to: 'qhkt.head' })).toEqual([
      'assign 2021-08-02 07:45',
      'remind 2021-08-10 07:45',
      'remind 2021-08-16 07:45',
      'chase 2021-08-18 07:45',
      'assign 2021-08-23 07:45',
      'remind 2021-08-27 07:45',
      'chase 2021-08-31 07:45',
      'chase 2021-09-07 07:45',
      'chase 2021-09-10 07:45',
    ]);
    const [again] = rows(played, { item: '34', kind: 'assign', to: 'qhkt.head' }).slice(1);
    expect(again?.why).toBe('Thời hạn của Sở thay đổi, thời hạn 30/8/2021');
  });

  test('starts the ladder anew from the new day', () => {
    const reports = (to: string) => times(played, { item: '34', kind: 'report', unit: 'qhkt', to });
    expect(reports('vp.chief')).toEqual(['2021-08-18 07:45', '2021-08-31 07:45']);
    expect(reports('bgd.deputy-3')).toEqual(['2021-08-20 07:45', '2021-09-06 07:45']);
    expect(reports('bgd.director')).toEqual(['2021-09-08 07:45']);
  });

  test('tells nothing to who has handed in', () => {
    const after = rows(played, { item: '34', to: 'qlxd.head' }).filter(
      ({ at }) => at > '2021-08-17T09:00',
    );
    expect(after).toEqual([]);
  });

  test('moves what follows with it', () => {
    expect(done(played, '34', 'merged-list')).toEqual(['2021-09-08 submit, vp.chief']);
    expect(done(played, '34', 'approve')).toEqual(['2021-09-10 approve, bgd.deputy-1']);
    expect(done(played, '34', 'sent-out')).toEqual(['2021-09-14 issue, vp.clerk']);
  });
});

describe('a round that Văn phòng closes', () => {
  test('chases nobody any more', () => {
    expect(times(played, { item: '35', kind: 'chase', to: 'qhkt.head' })).toEqual([
      '2021-08-18 07:45',
    ]);
    expect(rows(played, { item: '35', kind: 'report', to: 'bgd.deputy-3' })).toEqual([]);
  });

  test('takes nothing more, and says whom to turn to', () => {
    expect(played.refused).toEqual([
      expect.objectContaining({
        item: '35',
        as: 'qhkt.head',
        verb: 'submit',
        refusal:
          'Bước “Các phòng, đơn vị lập danh sách” đã chốt nên không nhận thêm; đề nghị liên hệ Văn phòng Sở.',
      }),
    ]);
  });

  test('does not hold up what follows', () => {
    expect(done(played, '35', 'sent-out')).toEqual(['2021-08-30 issue, vp.clerk']);
  });
});
