import { directoryOf, templateOf } from '../../support/small-year';
import {
  answers,
  does,
  done,
  OFFICE,
  play,
  rows,
  several,
  times,
  told,
} from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';
import { iso } from '../../../workflows/rules/time';

/**
 * Item 2 in 2021, by when the guidance comes: 21 on 10/6, 22 on 28/7, 23 on 10/8, 2 never. qlxd
 * acknowledges, qhkt does not.
 */
let played: Played;

const guidance = (no: string, day: string) =>
  does(`${day} 10:00`, 'vp.clerk', no, 'letter-in', { kind: 'guidance', arrivedOn: day });

beforeAll(async () => {
  played = await play({
    template: several(templateOf('2'), { '2': '2', '21': '2', '22': '2', '23': '2' }),
    directory: directoryOf('qlxd', 'qhkt'),
    answers: answers({ ...OFFICE, qlxd: { kind: 'on-time' } }, [
      guidance('21', '2021-06-10'),
      guidance('22', '2021-07-28'),
      guidance('23', '2021-08-10'),
    ]),
    until: '2021-09-30 17:00',
  });
});
afterAll(() => played?.world.close());

const outside = async (no: string): Promise<string> => iso((await played.state(no)).dates.outside!);

test('guidance that comes in June waits for July', async () => {
  expect(times(played, { item: '21', kind: 'open', stage: 'attach' })).toEqual([
    '2021-07-01 07:45',
  ]);
  // 31/7/2021 is a Saturday.
  expect(await outside('21')).toBe('2021-07-30T23:59:59+07:00');
  expect(done(played, '21', 'send')).toEqual(['2021-07-29 issue, vp.clerk']);
});

test('guidance that comes late is due five working days after it came, where that is later', async () => {
  expect(await outside('22')).toBe('2021-08-04T23:59:59+07:00');
  expect(await outside('23')).toBe('2021-08-17T23:59:59+07:00');
  expect(done(played, '23', 'send')).toEqual(['2021-08-16 issue, vp.clerk']);
});

test('guidance that has not come is reported once, on 20 July, and is never overdue', async () => {
  const reports = rows(played, { item: '2', kind: 'report' });
  expect(reports.map(({ at, to, why }) => [at, to, why])).toEqual([
    [
      '2021-07-20T07:45:00+07:00',
      'bgd.deputy-1',
      'Đến ngày 20/7/2021 chưa nhận được văn bản hướng dẫn tự đánh giá, chấm điểm của UBND tỉnh, Văn phòng đề nghị điều chỉnh thời hạn',
    ],
  ]);
  expect(told(played, { item: '2', to: 'vp.clerk' })).toEqual([
    'ask 2021-07-01 07:45',
    'ask 2021-08-02 07:45',
    'ask 2021-09-01 07:45',
  ]);
  const kinds = rows(played, { item: '2' }).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['state', 'ask', 'report']));
  expect((await played.state('2')).phase).toBe('waiting');
});

test('guidance that came in time is not reported as missing', () => {
  expect(rows(played, { item: '21', kind: 'report' })).toEqual([]);
});

test('units are asked twice to acknowledge, never chased and never reported', () => {
  // Sent on 29/7; five working days to acknowledge lead to 5/8.
  expect(told(played, { item: '21', stage: 'acknowledge', to: 'qhkt.head' })).toEqual([
    'ask 2021-07-30 07:45',
    'ask 2021-08-04 07:45',
  ]);
  const kinds = rows(played, { stage: 'acknowledge' }).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['open', 'ask', 'act', 'close']));
});

test('who does not acknowledge has received it all the same: the item ends', async () => {
  expect(rows(played, { item: '21', kind: 'close', stage: 'acknowledge' })[0]?.why).toBe(
    'hết hạn xác nhận, không chờ thêm',
  );
  expect((await played.state('21')).phase).toBe('done');
  expect((await played.state('23')).phase).toBe('done');
});

test('nothing was refused', () => {
  expect(played.refused).toEqual([]);
});
