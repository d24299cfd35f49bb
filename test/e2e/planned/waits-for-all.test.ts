import type { Rehearsal } from '../../../worker/rehearsal/rehearse';
import { anyLines, rehearseAnyLines } from '../../support/any-lines';
import { answers, does, OFFICE, rows, told } from '../../support/rehearsal';

/**
 * Reports on demand (item 8, three times over), each asked for on 5/7 and again on 8/7/2021, and
 * each with a line that waits for its end: of 81 both are done, of 82 the second does not arise, of
 * 83 it is cancelled.
 */
let played: Rehearsal;

const AWAITED = ['81', '82', '83'];
const FOLLOWER: Record<string, string> = { '81': '51', '82': '52', '83': '53' };

beforeAll(async () => {
  const template = anyLines();
  const of = (no: string) => template.items.find((item) => item.no === no)!;
  const items = AWAITED.flatMap((no) => [
    { ...of('8'), no },
    {
      ...of('5'),
      no: FOLLOWER[no]!,
      due: `sau khi hoàn thành mục ${no}`,
      task: { ...of('5').task!, after: no },
    },
  ]);
  const asks = (when: string) =>
    AWAITED.map((no) =>
      does(when, 'vp.clerk', no, 'letter-in', { kind: 'request', arrivedOn: when.slice(0, 10) }),
    );
  // The first reports were sent on Monday 19/7, ten working days after 5/7.
  const ends = [
    does('2021-07-20 10:00', 'vp.chief', '82', 'not-applicable', { reason: 'đã có báo cáo' }),
    does('2021-07-20 10:00', 'vp.chief', '83', 'cancel', { reason: 'không còn cần' }),
  ];
  const script = [...asks('2021-07-05 14:00'), ...asks('2021-07-08 10:00'), ...ends];
  const onTime = { kind: 'on-time' } as const;
  played = await rehearseAnyLines(answers({ ...OFFICE, qlxd: onTime }, script), {
    ...template,
    items,
  });
}, 240_000);

const opened = (item: string): string[] =>
  rows(played, { item, kind: 'open', stage: null }).map(({ at }) => at.slice(0, 16));

test('a line that waits for an item with several instances begins when the last of them is done', () => {
  expect(rows(played, { item: '81', kind: 'close', stage: null }).map(({ at }) => at)).toEqual([
    '2021-07-19T09:00:00+07:00',
    '2021-07-22T09:00:00+07:00',
  ]);
  expect(opened('51')).toEqual(['2021-07-22T09:00']);
});

test('an instance that did not arise keeps nobody waiting', () => {
  expect(opened('52')).toEqual(['2021-07-20T10:00']);
});

test('where an instance was cancelled Văn phòng is asked, once all have ended', () => {
  expect(opened('53')).toEqual([]);
  expect(rows(played, { item: '53', kind: 'state' }).map(({ at, why }) => [at, why])).toEqual([
    [expect.any(String), 'chờ hoàn thành mục 83'],
    ['2021-07-20T10:00:00+07:00', 'nội dung phải chờ không được thực hiện đủ'],
  ]);
  expect(told(played, { item: '53', to: 'vp.chief' })).toEqual([
    'ask 2021-07-21 07:45',
    'ask 2021-12-31 07:45',
  ]);
});

test('nothing was refused', () => {
  expect(played.refused).toEqual([]);
});
