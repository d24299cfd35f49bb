import type { WordingCase } from './wording';

const letter = { 'công văn': '2026-07-20' };

/** Which days count, told behind what is counted from; the first working days; a day never reached. */
export const countedFrom: WordingCase[] = [
  {
    form: 12,
    words: 'trong 10 ngày kể từ ngày nhận được công văn (không tính ngày nghỉ)',
    year: 2026,
    events: letter,
    due: '2026-08-03T23:59:59',
  },
  {
    form: 12,
    words: 'trong 05 ngày làm việc kể từ ngày nhận được công văn, không tính thứ Bảy, Chủ nhật',
    year: 2026,
    events: letter,
    due: '2026-07-27T23:59:59',
  },
  {
    form: 13,
    words: 'trong 10 ngày kể từ ngày 01/7/2026 (tính cả ngày 01/7)',
    year: 2026,
    opens: '2026-07-01',
    due: '2026-07-10T23:59:59',
  },
  {
    form: 12,
    words: 'trong 05 ngày làm việc kể từ ngày nhận được công văn (tính cả ngày nhận)',
    year: 2026,
    events: letter,
    due: '2026-07-24T23:59:59',
  },
  {
    form: 12,
    words: 'trong 05 ngày làm việc đầu tiên của tháng 9',
    year: 2026,
    opens: '2026-09-01',
    due: '2026-09-09T23:59:59',
    doubted: false,
    why: '01 and 02/9 are off',
  },
  {
    form: 12,
    words: '05 ngày làm việc đầu quý III',
    year: 2026,
    due: '2026-07-07T23:59:59',
  },
  {
    form: 12,
    words: 'trong 05 ngày làm việc sau khi UBND tỉnh công bố và trước ngày 31/12',
    year: 2026,
    events: { 'công bố': '2026-12-28' },
    due: '2026-12-30T23:59:59',
    doubted: true,
  },
  {
    form: 12,
    words: 'trong 05 ngày làm việc sau khi UBND tỉnh công bố và trước ngày 31/12',
    year: 2026,
    events: { 'công bố': '2026-07-20' },
    due: '2026-07-27T23:59:59',
  },
];
