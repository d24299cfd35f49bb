import type { Preview } from '../../../client/use-cases/preview/preview';
import { SILENCE } from '../../../config/answers';
import type { Rehearsal } from '../../../worker/rehearsal/rehearse';
import { anyLines, anyUnits, rehearseAnyLines } from '../../support/any-lines';
import { foreseenYear, orderOf } from '../../support/foreseen';
import { rows, times } from '../../support/rehearsal';

let played: Rehearsal;
let foreseen: Preview;

beforeAll(async () => {
  foreseen = foreseenYear(orderOf({ template: anyLines(), directory: anyUnits() }));
  played = await rehearseAnyLines(SILENCE);
}, 240_000);

test('the preview of lines of any kind foresees every letter that is really sent, and when', () => {
  expect(foreseen.letters).toEqual(played.letters);
  expect(foreseen.letters.length).toBeGreaterThan(300);
});

test('it foresees everything that happens, each at its instant and with its reason', () => {
  expect(foreseen.timeline).toEqual(played.timeline);
  expect(foreseen.totals).toEqual(played.totals);
});

test('it names what lies after the last day as the rehearsal does', () => {
  expect(foreseen.beyond).toEqual(played.beyond);
  expect(foreseen.beyond.length).toBeGreaterThan(10);
});

test('every month of a monthly line opens on its first day as an instance of its own', () => {
  expect(times(played, { item: '2', kind: 'open', stage: null })).toEqual([
    '2021-06-04 08:00',
    '2021-07-01 07:45',
    '2021-08-01 07:45',
    '2021-09-01 07:45',
    '2021-10-01 07:45',
    '2021-11-01 07:45',
    '2021-12-01 07:45',
  ]);
});

test('standing work is asked after each quarter, never chased or reported, and ends with the year', () => {
  expect(times(played, { item: '6', kind: 'ask', to: 'qhkt.head' })).toEqual([
    '2021-07-01 07:45',
    '2021-10-01 07:45',
  ]);
  expect(times(played, { item: '6', kind: 'close' })).toEqual(['2021-12-31 23:59']);
  for (const kind of ['chase', 'report', 'call'] as const) {
    expect(rows(played, { item: '6', kind })).toEqual([]);
  }
});

test('what is tentative is reminded of and chased, and nobody above hears of it', () => {
  // Tháng 9 ends on Thursday 30/9.
  expect(times(played, { item: '9', kind: 'remind', to: 'qlxd.head' })).toEqual([
    '2021-09-23 07:45',
    '2021-09-29 07:45',
  ]);
  expect(times(played, { item: '9', kind: 'chase', to: 'qlxd.head' })[0]).toBe('2021-10-01 07:45');
  expect(rows(played, { item: '9', kind: 'report' })).toEqual([]);
});

test('a line that waits for another waits as long as that has not been done', () => {
  expect(rows(played, { item: '5', kind: 'open' })).toEqual([]);
  expect(played.open).toContainEqual({ item: '5', instance: 1, state: 'waiting' });
});
