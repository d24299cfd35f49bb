import type { Rehearsal } from '../../../worker/rehearsal/rehearse';
import { rehearseAnyLines } from '../../support/any-lines';
import { answers, does, OFFICE, rows, times, told } from '../../support/rehearsal';

/**
 * Everybody answers on the day it is due. Sở Nội vụ asks for opinions (item 4) on 5/7 until 20/7; a
 * report on demand (item 8) is asked for on 5/7 and again on 8/7.
 */
let played: Rehearsal;

const request = (when: string, item: string, due: string | null) =>
  does(when, 'vp.clerk', item, 'letter-in', {
    kind: 'request',
    arrivedOn: when.slice(0, 10),
    due,
  });

const onTime = { kind: 'on-time' } as const;

beforeAll(async () => {
  played = await rehearseAnyLines(
    answers({ ...OFFICE, qlxd: onTime, qhkt: onTime, ttra: onTime }, [
      request('2021-07-05 14:00', '4', 'chậm nhất ngày 20/7/2021'),
      request('2021-07-05 14:10', '8', null),
      request('2021-07-08 10:00', '8', null),
    ]),
  );
}, 240_000);

/** When each instance of an item ended. */
const ends = (item: string): [number, string][] =>
  rows(played, { item, kind: 'close', stage: null }).map(({ instance, at }) => [
    instance,
    at.slice(0, 10),
  ]);

test('a line with a day is handed in, checked, approved and sent in the last days before it', () => {
  // The plan starts on Friday 4/6 at 08:00. Strictly before 30/9 is Wednesday 29/9;
  // less 5, 3 and 2 working days: 22/9, Friday 24/9 and Monday 27/9.
  expect(told(played, { item: '1', to: 'qlxd.head' })).toEqual([
    'assign 2021-06-07 07:45',
    'remind 2021-09-15 07:45',
    'remind 2021-09-21 07:45',
  ]);
  expect(
    rows(played, { item: '1', kind: 'act' }).map(({ at, stage }) => `${at.slice(0, 10)} ${stage}`),
  ).toEqual(['2021-09-22 hand-in', '2021-09-24 check', '2021-09-27 approve', '2021-09-29 send']);
  expect(ends('1')).toEqual([[1, '2021-09-29']]);
});

test('the letter of a month that recurs names the month', () => {
  const first = played.letters.find(
    ({ at, to }) => to === 'qlxd.head' && at.startsWith('2021-08-02'),
  );
  expect(first?.subject).toBe(
    '[GIAO VIỆC] Thời hạn 06/8/2021 – Nộp sản phẩm tháng 8/2021 (mục II.2)',
  );
});

test('each month of a monthly line is sent before its own 15th, on a working day', () => {
  // 14/8 is a Saturday, 14/11 a Sunday.
  expect(ends('2')).toEqual([
    [1, '2021-06-14'],
    [2, '2021-07-14'],
    [3, '2021-08-13'],
    [4, '2021-09-14'],
    [5, '2021-10-14'],
    [6, '2021-11-12'],
    [7, '2021-12-14'],
  ]);
});

test('each quarter that the plan still sees is handed in by every unit', () => {
  expect(ends('3')).toEqual([
    [1, '2021-06-30'],
    [2, '2021-09-30'],
    [3, '2021-12-31'],
  ]);
  const handedIn = rows(played, { item: '3', instance: 2, kind: 'act', stage: 'hand-in' });
  expect(new Set(handedIn.map(({ unit }) => unit))).toEqual(new Set(['qhkt', 'qlxd', 'ttra']));
});

test('a line that waits for a letter opens when it comes and is due when it says', () => {
  expect(rows(played, { item: '4' })[0]).toMatchObject({ kind: 'state', why: 'chờ văn bản' });
  expect(times(played, { item: '4', kind: 'open', stage: null })).toEqual(['2021-07-05 14:00']);
  // Tuesday 20/7 − 5 working days.
  expect(times(played, { item: '4', kind: 'act', stage: 'hand-in' })).toEqual(['2021-07-13 09:00']);
  expect(ends('4')).toEqual([[1, '2021-07-20']]);
});

test('a line that waits for another opens the moment that is done, and is due ten working days later', () => {
  expect(times(played, { item: '5', kind: 'open', stage: null })).toEqual(['2021-09-29 09:00']);
  expect(rows(played, { item: '5', kind: 'state' }).map(({ why }) => why)).toEqual([
    'chờ hoàn thành mục 1',
    'nội dung phải chờ đã hoàn thành',
  ]);
  // 29/9 + 10 working days is Wednesday 13/10.
  expect(ends('5')).toEqual([[1, '2021-10-13']]);
});

test('each unit of a table has its own day', () => {
  // 12/11 is a Friday, 16/11 a Tuesday.
  expect(ends('7')).toEqual([
    [1, '2021-11-12'],
    [2, '2021-11-16'],
  ]);
  expect(
    rows(played, { item: '7', kind: 'act', stage: 'hand-in' }).map(({ unit }) => unit),
  ).toEqual(['qlxd', 'qhkt']);
});

test('every letter on demand opens a time of its own', () => {
  expect(times(played, { item: '8', kind: 'open', stage: null })).toEqual([
    '2021-07-05 14:10',
    '2021-07-08 10:00',
  ]);
  // Ten working days after 5/7 and after 8/7.
  expect(ends('8')).toEqual([
    [1, '2021-07-19'],
    [2, '2021-07-22'],
  ]);
});

test('nothing was refused, and nothing is left open', () => {
  expect(played.refused).toEqual([]);
  expect(played.open).toEqual([]);
});
