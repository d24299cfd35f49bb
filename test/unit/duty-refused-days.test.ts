import { decide } from '../../workflows/rules/duty/decide';
import { act, assign, direction, extend, onUnits, opened, report } from '../support/duty-scenes';
import { itemState, wall } from '../support/item-state';
import { areRefused } from '../support/refusals';

// Directions, promises, extensions, who owes it until when, and reports.
areRefused([
  [
    'a direction without its stage',
    'at the approval',
    direction({ decides: 'approve' }),
    'phải nêu bước',
  ],
  [
    'a direction about no stage of the item',
    'at the approval',
    direction({ stage: 'xyz' }),
    'không có bước "xyz"',
  ],
  [
    'a direction that decides elsewhere',
    'at the approval',
    direction({ stage: 'unit-lists', decides: 'approve' }),
    'không phải bước phê duyệt',
  ],
  [
    'a direction that approves twice',
    'approved',
    direction({ stage: 'approve', decides: 'approve' }),
    'đã được phê duyệt',
  ],
  [
    'a direction before its stage',
    'with lists owed',
    direction({ stage: 'approve', decides: 'approve' }),
    'chưa mở',
  ],
  [
    'a date moved into the past',
    'with lists owed',
    direction({ moves: '2021-08-19' }),
    'Thời hạn mới 19/8/2021 phải sau ngày hôm nay',
  ],
  [
    'a date moved out of sight',
    'with lists owed',
    direction({ moves: '2121-09-15' }),
    'quá hai năm',
  ],
  [
    'a promise for today',
    'with lists owed',
    act('acknowledge', { ...onUnits, promise: '2021-08-19' }),
    'Ngày hẹn 19/8/2021 phải sau',
  ],
  [
    'a promise out of sight',
    'with lists owed',
    act('acknowledge', { ...onUnits, promise: '2201-08-19' }),
    'quá hai năm',
  ],
  [
    'a promise of what is done',
    'with a list handed in',
    act('acknowledge', { ...onUnits, promise: '2021-08-20' }),
    'đã thực hiện',
  ],
  [
    'a phone call about what is done',
    'with a list handed in',
    act('call', { ...onUnits, until: null }),
    'đã thực hiện',
  ],
  [
    'a phone call with a day that is over',
    'with lists owed',
    act('call', { ...onUnits, until: '2021-08-18' }),
    'Ngày hẹn',
  ],
  [
    'asking for more than the merging leaves',
    'with lists owed',
    act('ask-extension', { ...onUnits, until: '2021-08-24' }),
    'muộn nhất có thể là 23/8/2021',
  ],
  [
    'an extension beyond the eve of the merging',
    'with lists owed',
    extend({ until: '2021-08-24' }),
    'muộn nhất có thể là 23/8/2021',
  ],
  [
    'an extension into the past',
    'with lists owed',
    extend({ until: '2021-08-18' }),
    'Ngày gia hạn',
  ],
  ['an extension of what is done', 'with a list handed in', extend(), 'đã thực hiện'],
  [
    'refusing what nobody asked for',
    'with lists owed',
    extend({ agreed: false }),
    'không có đề nghị gia hạn',
  ],
  [
    'giving it to a seat of another unit',
    'with lists owed',
    assign({ seat: 'qhkt.head' }),
    'không thuộc "qlxd"',
  ],
  [
    'giving it away from nobody',
    'with lists owed',
    assign({ unit: 'vp', seat: 'vp.clerk', instead: 'xyz' }),
    'không có phần việc "xyz"',
  ],
  [
    'giving away what is done',
    'with a list handed in',
    assign({ unit: 'vp', seat: 'vp.clerk', instead: 'qlxd' }),
    'đã thực hiện',
  ],
  [
    'giving it with a day that is over',
    'with lists owed',
    assign({ due: '2021-08-18' }),
    'phải sau ngày hôm nay',
  ],
  [
    'giving it with a day after the merging',
    'with lists owed',
    assign({ due: '2021-08-24' }),
    'muộn nhất có thể là',
  ],
  [
    'giving it when the round is closed',
    'with a list returned and the round closed',
    assign(),
    'đã chốt',
  ],
  [
    'consent asked of somebody else than the head',
    'of item 4 with a name proposed',
    assign({ stage: 'consent', unit: 'qhkt.officer', seat: 'qhkt.officer' }),
    'ghi chức vụ "qhkt.head"',
  ],
  [
    'a report about nobody late',
    'with a list handed in',
    report('send-report', { stage: 'merged-list' }),
    'chưa mở',
  ],
  [
    'a report held into the past',
    'with lists owed',
    report('hold-report', { until: '2021-08-19' }),
    'Ngày hoãn đến',
  ],
  [
    'holding the report about its own lateness',
    'with the office late',
    report('hold-report', { stage: 'merged-list' }),
    'không hoãn',
  ],
  [
    'editing the report about its own lateness',
    'with the office late',
    report('edit-report', { stage: 'merged-list' }),
    'không hoãn, không sửa',
  ],
]);

test('a report before anybody is late is refused', () => {
  const state = itemState('3', opened);
  expect(decide(state, report('send-report'), wall('2021-08-17 16:00'))).toContain(
    'không có phần việc nào quá hạn',
  );
});

test('an extension never shortens what is owed', () => {
  const state = itemState('3', opened);
  expect(decide(state, extend({ until: '2021-08-16' }), wall('2021-08-12 09:00'))).toContain(
    'phải sau thời hạn hiện nay 17/8/2021',
  );
});
