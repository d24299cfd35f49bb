import { SILENCE } from '../../../config/answers';
import { directoryOf, templateOf } from '../../support/small-year';
import { play, rows, times, told } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/** The plan of 2021 starts on Wednesday 25/8/2021 at 08:00, and nobody answers. */
let played: Played;
beforeAll(async () => {
  played = await play({
    template: { ...templateOf('1', '2', '3'), issuedOn: '2021-08-25' },
    directory: directoryOf('qlxd'),
    answers: SILENCE,
    until: '2021-09-10 17:00',
  });
});
afterAll(() => played?.world.close());

test('a plan that starts late tells nothing of what was before its start', () => {
  expect(rows(played, {}).filter(({ at }) => at < '2021-08-25T08:00')).toEqual([]);
  expect(times(played, { item: '1', kind: 'ask', to: 'vp.clerk' })).toEqual(['2021-09-01 07:45']);
});

test('stages that were past open at the start, the next on its own day', () => {
  const opened = ['unit-lists', 'merged-list', 'approve', 'sent-out'].flatMap((stage) =>
    times(played, { item: '3', kind: 'open', stage }),
  );
  expect(opened).toEqual([
    '2021-08-25 08:00',
    '2021-08-25 08:00',
    '2021-08-25 08:00',
    '2021-08-27 07:45',
  ]);
});

test('a duty already past is assigned once and chased by days counted from then', () => {
  expect(told(played, { item: '3', stage: 'unit-lists', to: 'qlxd.head' })).toEqual([
    'assign 2021-08-26 07:45',
    'chase 2021-08-27 07:45',
    'chase 2021-09-01 07:45',
    'chase 2021-09-08 07:45',
  ]);
});

test('nobody is reported on the morning on which he is assigned', () => {
  const reports = rows(played, { item: '3', stage: 'unit-lists', kind: 'report' });
  expect(reports.map(({ at, to }) => `${at.slice(0, 10)} ${to}`)).toEqual([
    '2021-08-27 bgd.deputy-2',
    '2021-08-27 vp.chief',
    '2021-08-30 bgd.director',
  ]);
});

test('guidance that was missing already is reported once, on the morning after the start', () => {
  expect(times(played, { item: '2', kind: 'report' })).toEqual(['2021-08-26 07:45']);
});
