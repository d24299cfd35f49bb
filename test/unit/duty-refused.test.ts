import { act, assign, correct, letter, submit } from '../support/duty-scenes';
import { areRefused } from '../support/refusals';

// What concerns the whole item: its end and its pauses, its letters, corrections and closing.
areRefused([
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
]);
