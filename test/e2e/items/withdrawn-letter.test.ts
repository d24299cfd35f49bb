import { brokenEntries } from '../../../activities/store/ledger';
import { directoryOf, templateOf } from '../../support/small-year';
import { answers, does, play, playOn, rows, times } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * Letters registered for the wrong item, in July 2021, and withdrawn on the 14th: the guidance of
 * item 2, which then comes on the 20th, and a request for explanation in item 5.
 */
let played: Played;

const comes = (when: string, no: string, kind: string, fields: object = {}) =>
  does(when, 'vp.clerk', no, 'letter-in', { kind, arrivedOn: when.slice(0, 10), ...fields });

beforeAll(async () => {
  played = await play({
    template: templateOf('2', '5'),
    directory: directoryOf('qlxd'),
    answers: answers({}, [
      comes('2021-07-12 10:00', '2', 'guidance'),
      comes('2021-07-05 10:00', '5', 'guidance', { due: 'chậm nhất ngày 31/8/2021' }),
      comes('2021-07-12 10:00', '5', 'explanation', { units: ['qlxd'] }),
    ]),
    until: '2021-07-14 08:00',
  });
  const wrong = await played.world.database
    .selectFrom('letters_in')
    .select(['intake', 'no'])
    .where('arrived_on', '=', '2021-07-12')
    .execute();
  played = await playOn(played.world, {
    answers: answers({}, [
      ...wrong.map(({ intake, no }) =>
        does('2021-07-14 09:00', 'vp.clerk', no, 'correct', {
          intake,
          withdraw: true,
          reason: 'ghi nhầm nội dung',
        }),
      ),
      comes('2021-07-20 10:00', '2', 'guidance'),
    ]),
    until: '2021-07-22 17:00',
  });
});
afterAll(() => played?.world.close());

test('the item waits again, and what the wrong letter had begun asks nothing of anybody', () => {
  const between = rows(played, { item: '2' }).filter(
    ({ at, kind }) => at > '2021-07-14T09:01' && at < '2021-07-20T10:00' && kind !== 'act',
  );
  expect(between.map(({ kind, why }) => `${kind} ${why}`)).toEqual([
    expect.stringMatching(/^report .*chưa nhận được/),
  ]);
});

test('the right letter opens it anew, with its dates', async () => {
  expect(times(played, { item: '2', kind: 'open', stage: 'attach' })).toEqual([
    '2021-07-12 10:00',
    '2021-07-20 10:00',
  ]);
  const { phase, letters, stages } = await played.state('2');
  expect([phase, letters.length]).toEqual(['open', 1]);
  expect(stages[0]).toEqual(expect.objectContaining({ id: 'attach', phase: 'open' }));
});

test('a withdrawn request for explanation takes its round along, also from what pages read', async () => {
  expect((await played.state('5')).stages.map(({ id }) => id)).not.toContain('explain');
  const { database } = played.world;
  for (const table of ['stages', 'duties'] as const) {
    const column = table === 'stages' ? 'id' : 'stage';
    const left = await database
      .selectFrom(table)
      .selectAll()
      .where(column, '=', 'explain')
      .execute();
    expect(left).toEqual([]);
  }
  const letters = await database
    .selectFrom('letters_in')
    .select(['no', 'kind'])
    .orderBy('no')
    .execute();
  expect(letters).toEqual([
    { no: '2', kind: 'guidance' },
    { no: '5', kind: 'guidance' },
  ]);
});

test('nothing was refused, and the ledger is whole', async () => {
  expect(played.refused).toEqual([]);
  expect(await brokenEntries(played.world.database)).toEqual([]);
});
