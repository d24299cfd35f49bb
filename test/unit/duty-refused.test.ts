import type { Act } from '../../workflows/rules/duty/acts';
import { decide } from '../../workflows/rules/duty/decide';
import {
  act,
  assign,
  consent,
  correct,
  direction,
  extend,
  letter,
  onUnits,
  opened,
  report,
  STATES,
  submit,
} from '../support/duty-scenes';
import { itemState, wall } from '../support/item-state';

/** What is decided on the 19th of August 2021, two days after the units' lists were due. */
const NOW = '2021-08-19 10:00';

const REFUSED: [string, string, Act, string][] = [
  ['anything after the end', 'cancelled', submit(), 'đã kết thúc'],
  ['a correction after the end', 'cancelled', correct(), 'đã kết thúc'],
  ['anything while paused', 'paused', submit(), 'đang tạm dừng'],
  ['a second pause', 'paused', act('pause'), 'đang tạm dừng'],
  ['a resumption of what goes on', 'with lists owed', act('resume'), 'không tạm dừng'],
  [
    'a letter for another item',
    'with lists owed',
    letter({ kind: 'guidance' }),
    'không nhận văn bản loại "guidance" (nội dung này nhận: loại "request")',
  ],
  [
    'a request for explanation of another item',
    'with lists owed',
    letter({ kind: 'explanation', units: ['qlxd'] }),
    'không nhận văn bản loại "explanation"',
  ],
  [
    'a letter that has not come yet',
    'not yet open',
    letter({ arrivedOn: '2021-08-20' }),
    'Ngày đến 20/8/2021 ở sau ngày ghi nhận 19/8/2021',
  ],
  [
    'a letter from another century',
    'not yet open',
    letter({ arrivedOn: '1921-08-18' }),
    'cách hôm nay quá hai năm',
  ],
  [
    'an explanation of nobody',
    'of item 5, open',
    letter({ kind: 'explanation' }),
    'ít nhất một đơn vị',
  ],
  [
    'an explanation of a unit that is not there',
    'of item 5, open',
    letter({ kind: 'explanation', units: ['qlxd', 'xyz'] }),
    'không giao việc cho "xyz"',
  ],
  [
    'an explanation before the item is open',
    'of item 5, not yet open',
    letter({ kind: 'explanation', units: ['qlxd'] }),
    'chưa mở',
  ],
  [
    'a stage that is not there',
    'with lists owed',
    submit({ stage: 'lists' }),
    'không có bước "lists"; các bước: "unit-lists" (unit-lists), "merged-list" (merged-list), "approve" (approve)',
  ],
  [
    'a duty that is not there',
    'with lists owed',
    submit({ unit: 'xyz' }),
    'không giao phần việc nào cho "xyz"; các phần việc hiện có: "qlxd" (qlxd), "qhkt" (qhkt)',
  ],
  [
    'a stage that is ahead',
    'with lists owed',
    submit({ stage: 'merged-list', unit: 'vp' }),
    'chưa mở; bước này mở ngày 18/8/2021 hoặc khi bước trước xong',
  ],
  [
    'a list when the round is closed',
    'with a list returned and the round closed',
    submit({ unit: 'qhkt' }),
    'đã chốt',
  ],
  ['a duty given to somebody else', 'with qlxd relieved', submit(), 'đã giao cho nơi khác'],
  [
    'handing in where approval is needed',
    'at the approval',
    submit({ stage: 'approve', unit: 'bgd' }),
    'cần thao tác "approve"',
  ],
  ['replacing what was accepted', 'with a list accepted', submit(), 'trả lại trước'],
  [
    'low criteria of another item',
    'with lists owed',
    submit({ low: [{ criterion: '3.2', unit: 'qlxd' }] }),
    'không nhập kết quả chỉ số',
  ],
  [
    'names in another stage',
    'with lists owed',
    submit({ nominees: ['qlxd.officer'] }),
    'không đề xuất công chức',
  ],
  [
    'a proposal without names',
    'of item 4 with a name proposed',
    submit({ stage: 'propose', unit: 'vp' }),
    'ít nhất một công chức',
  ],
  [
    'returning what was not handed in',
    'with lists owed',
    act('return', onUnits),
    'không có gì để trả lại',
  ],
  [
    'returning twice',
    'with a list returned and the round closed',
    act('return', onUnits),
    'đã chốt',
  ],
  ['accepting what was not handed in', 'with lists owed', act('approve', onUnits), 'chưa nộp'],
  ['accepting twice', 'with a list accepted', act('approve', onUnits), 'đã được chấp nhận'],
  [
    'approving what nobody has handed in',
    'at the approval of nothing',
    act('approve', { stage: 'approve', unit: 'bgd' }),
    'bước "merged-list" mới nộp 0/1 sản phẩm; đề nghị nộp sản phẩm (nộp muộn vẫn được nhận), hoặc chốt bước "merged-list" trước',
  ],
  [
    'a direction that approves what nobody has handed in',
    'at the approval of nothing',
    direction({ stage: 'approve', decides: 'approve' }),
    'chưa có gì để phê duyệt',
  ],
  [
    'approving twice',
    'approved',
    act('approve', { stage: 'approve', unit: 'bgd' }),
    'đã được phê duyệt',
  ],
  [
    'approving what is issued',
    'approved',
    act('approve', { stage: 'sent-out', unit: 'vp' }),
    'cần thao tác "issue"',
  ],
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
    'consent where none is asked',
    'with lists owed',
    consent({ ...onUnits }),
    'cần thao tác "submit"',
  ],
  ['a consent given twice', 'of item 4 with a name agreed to', consent(), 'đã đồng ý'],
  [
    'consent to nobody proposed',
    'of item 4 with a name proposed',
    consent({ unit: 'qhkt.officer' }),
    'không giao phần việc nào cho "qhkt.officer"',
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
    'a number where nothing is sent',
    'with lists owed',
    act('issue', { stage: 'unit-lists', on: '2021-08-19' }),
    'không phát hành văn bản',
  ],
  [
    'a number before its stage',
    'with lists owed',
    act('issue', { stage: 'sent-out', on: '2021-08-19' }),
    'chưa mở',
  ],
  [
    'a number of tomorrow',
    'approved',
    act('issue', { stage: 'sent-out', on: '2021-08-20' }),
    'Ngày phát hành 20/8/2021 ở sau',
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
  [
    'correcting what was never done',
    'with a list handed in',
    correct({ intake: 'xyz' }),
    'Không có thao tác "xyz"',
  ],
  [
    'a correction that says nothing',
    'with a list handed in',
    correct({ withdraw: false }),
    'Đính chính phải',
  ],
  [
    'a correction that says both',
    'with a list handed in',
    correct({ act: submit() }),
    'Đính chính phải',
  ],
  [
    'a correction by a correction',
    'with a list handed in',
    correct({ withdraw: false, act: correct() }),
    'Không đính chính một đính chính',
  ],
  [
    'a correction by what does not fit the item',
    'with a list handed in',
    correct({ withdraw: false, act: assign({ stage: 'xyz' }) }),
    'không có bước "xyz"',
  ],
  [
    'a correction by a letter of another item',
    'with a list handed in',
    correct({ withdraw: false, act: letter({ kind: 'explanation', units: ['qlxd'] }) }),
    'không nhận văn bản loại',
  ],
  [
    'closing what has not begun',
    'with lists owed',
    act('close', { stage: 'merged-list' }),
    'chưa mở',
  ],
  [
    'closing twice',
    'with a list returned and the round closed',
    act('close', { stage: 'unit-lists' }),
    'đã chốt',
  ],
  [
    'closing over a head who has not agreed',
    'of item 4 with a name proposed',
    act('close', { stage: 'consent' }),
    'khi trưởng đơn vị đồng ý',
  ],
];

const CODES =
  /\b(submit|approve|issue|acknowledge|consent|units?|decide|tell|[a-z]+-[a-z]+|[a-z]+\.[a-z]+)\b/u;

test.each(REFUSED)('%s is refused by an item %s, in one sentence', (_, state, given, said) => {
  const refusal = decide(STATES[state]!, given, wall(NOW));
  expect(refusal).toContain(said);
  expect(refusal).toMatch(/^["\p{Lu}].*\.$/u);
  expect(refusal).not.toMatch(/[.!?] \p{Lu}|undefined|null|NaN/u);
  // A code stands in quotes, where its name will stand; after its name it may be typed.
  expect(refusal!.replace(/"[^"]+"( \([a-z0-9./-]+\))?/gu, '…')).not.toMatch(CODES);
});

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
