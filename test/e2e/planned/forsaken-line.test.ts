import type { Rehearsal } from '../../../worker/rehearsal/rehearse';
import { anyLines, rehearseAnyLines } from '../../support/any-lines';
import { answers, does, OFFICE, rows, told } from '../../support/rehearsal';

/** Item 5 waits for item 1, which is cancelled on Monday 5/7/2021. */
let played: Rehearsal;
beforeAll(async () => {
  const template = anyLines();
  const items = template.items.filter(({ no }) => no === '1' || no === '5');
  const stops = does('2021-07-05 14:00', 'vp.chief', '1', 'cancel', { reason: 'không còn cần' });
  played = await rehearseAnyLines(answers(OFFICE, [stops]), { ...template, items });
}, 240_000);

test('Văn phòng is asked once what becomes of a line whose item was cancelled', () => {
  expect(rows(played, { item: '5', kind: 'state' }).map(({ at, why }) => [at, why])).toContainEqual(
    ['2021-07-05T14:00:00+07:00', 'nội dung phải chờ không được thực hiện đủ'],
  );
  expect(told(played, { item: '5', to: 'vp.chief' })).toEqual([
    'ask 2021-07-06 07:45',
    'ask 2021-12-31 07:45',
  ]);
});

test('the line has not begun, and ends only when it is said so', () => {
  expect(rows(played, { item: '5', kind: 'open' })).toEqual([]);
  expect(played.open).toEqual([{ item: '5', instance: 1, state: 'waiting' }]);
});
