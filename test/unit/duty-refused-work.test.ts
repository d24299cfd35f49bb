import { act, consent, direction, onUnits, submit } from '../support/duty-scenes';
import { areRefused } from '../support/refusals';

// Handing in, deciding and sending.
areRefused([
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
]);
