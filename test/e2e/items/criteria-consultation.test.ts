import { act } from '../../../client/use-cases/acts/act';
import { readAct } from '../../../config/acts';
import { directoryOf, templateOf } from '../../support/small-year';
import { answers, does, done, OFFICE, play, rows, times, told } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * Item 1 in 2021: Sở Nội vụ asks on 5/7 until 20/7, and again on 8/7 until 30/7, while the first is
 * under way. qlxd answers on its day, qhkt says nothing.
 */
let played: Played;

const request = (when: string, due: string) =>
  does(when, 'vp.clerk', '1', 'letter-in', {
    kind: 'request',
    arrivedOn: when.slice(0, 10),
    due,
  });

beforeAll(async () => {
  played = await play({
    template: templateOf('1'),
    directory: directoryOf('qlxd', 'qhkt'),
    answers: answers({ ...OFFICE, qlxd: { kind: 'on-time' } }, [
      request('2021-07-05 14:00', 'chậm nhất ngày 20/7/2021'),
      request('2021-07-08 10:00', 'chậm nhất ngày 30/7/2021'),
    ]),
    until: '2021-08-20 17:00',
  });
});
afterAll(() => played?.world.close());

test('until the letter comes nothing is owed; Văn phòng is asked each month whether it has come', () => {
  const before = rows(played, { item: '1', instance: 1 }).filter(({ at }) => at < '2021-07-05T14');
  expect(before.map(({ at, kind, to }) => `${kind} ${at.slice(0, 10)} ${to}`)).toEqual([
    'state 2021-06-04 null',
    'ask 2021-07-01 vp.clerk',
  ]);
});

test('silence at the deadline agrees: the round closes and nobody was chased or reported', () => {
  // 20/7 − 5 working days is 13/7; the round is over with that day.
  expect(rows(played, { instance: 1, kind: 'close', stage: 'opinions' })).toEqual([
    expect.objectContaining({
      at: '2021-07-14T00:00:00+07:00',
      why: 'hết hạn, không có ý kiến khác',
    }),
  ]);
  expect(told(played, { instance: 1, stage: 'opinions', to: 'qhkt.head' })).toEqual([
    'assign 2021-07-06 07:45',
    'remind 2021-07-12 07:45',
  ]);
  for (const kind of ['chase', 'report', 'call'] as const) {
    expect(rows(played, { stage: 'opinions', kind })).toEqual([]);
  }
});

test('the reply leaves on time without whoever was silent', async () => {
  expect(done(played, '1', 'merge')[0]).toBe('2021-07-15 submit, vp.chief');
  expect(done(played, '1', 'approve')[0]).toBe('2021-07-16 approve, bgd.deputy-1');
  expect(done(played, '1', 'reply')[0]).toBe('2021-07-19 issue, vp.clerk');
  expect((await played.state('1')).phase).toBe('done');
});

test('a second letter starts a second consultation beside the first, with dates of its own', async () => {
  expect(times(played, { instance: 2, kind: 'open', stage: 'opinions' })).toEqual([
    '2021-07-08 10:00',
  ]);
  // 30/7 − 5 working days is 23/7
  expect(told(played, { instance: 2, stage: 'opinions', to: 'qhkt.head' })).toEqual([
    'assign 2021-07-09 07:45',
    'remind 2021-07-16 07:45',
    'remind 2021-07-22 07:45',
  ]);
  expect(done(played, '1', 'reply')).toEqual([
    '2021-07-19 issue, vp.clerk',
    '2021-07-29 issue, vp.clerk',
  ]);
  const first = await played.state('1', 1);
  const second = await played.state('1', 2);
  expect([first.letters.length, second.letters.length]).toEqual([1, 1]);
  expect(second.phase).toBe('done');
});

test('what comes when all consultations are over, and the plan with them, is refused with a sentence', async () => {
  const letter = { kind: 'request', arrivedOn: '2021-08-02', number: '700/SNV' };
  const late = act(played.world, {
    ...{ plan: 'cchc-2021', no: '1', by: 'vp.clerk' },
    act: readAct('letter-in', letter),
  });
  await expect(late).rejects.toThrow(
    'Kế hoạch "cchc-2021" đã kết thúc nên không nhận thêm thao tác.',
  );
  await expect(played.state('1', 3)).rejects.toThrow('no result');
});

test('nothing was refused', () => {
  expect(played.refused).toEqual([]);
});
