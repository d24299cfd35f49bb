import type { WordingCase } from './wording';

/** A weekday that stands beside a date. 05/3/2026 is a Thursday, 13/3/2026 a Friday. */
export const weekdays: WordingCase[] = [
  // At the ends of a stretch.
  {
    form: 9,
    words: 'từ thứ Năm, ngày 05/3 đến thứ Sáu, ngày 13/3/2026',
    year: 2026,
    opens: '2026-03-05',
    due: '2026-03-13T23:59:59',
    doubted: false,
  },
  {
    form: 9,
    words: 'từ ngày 05/3/2026 (thứ Năm) đến hết ngày 13/3/2026 (thứ Sáu)',
    year: 2026,
    opens: '2026-03-05',
    due: '2026-03-13T23:59:59',
    doubted: false,
  },
  {
    form: 9,
    words: 'thứ Năm, ngày 05/3 đến thứ Sáu, ngày 13/3',
    year: 2026,
    opens: '2026-03-05',
    due: '2026-03-13T23:59:59',
    doubted: false,
  },
  {
    form: 9,
    words: 'từ thứ Hai, ngày 05/3 đến thứ Sáu, ngày 13/3/2026',
    year: 2026,
    opens: '2026-03-05',
    due: '2026-03-13T23:59:59',
    doubted: true,
    why: 'the 5th is no Monday',
  },
  {
    form: 9,
    words: 'từ ngày 05/3/2026 đến ngày 13/3/2026 (thứ Năm)',
    year: 2026,
    doubted: true,
    why: 'the 13th is no Thursday',
  },

  // Where something is counted from: 15/12/2022 is a Thursday, 10/12 a Saturday.
  {
    form: 14,
    words: 'trước ngày thứ Năm 15/12/2022 ít nhất 05 ngày',
    year: 2022,
    due: '2022-12-09T23:59:59',
    doubted: false,
  },
  {
    form: 14,
    words: 'trước thứ Sáu, ngày 15/12/2022 ít nhất 05 ngày',
    year: 2022,
    due: '2022-12-09T23:59:59',
    doubted: true,
  },
  {
    form: 14,
    words: 'chậm nhất 05 ngày làm việc trước thứ Năm, ngày 15/12/2022',
    year: 2022,
    due: '2022-12-08T23:59:59',
    doubted: false,
  },
  {
    form: 12,
    words: 'trong 05 ngày kể từ ngày 15/12/2022 (thứ Sáu)',
    year: 2022,
    opens: '2022-12-15',
    due: '2022-12-20T23:59:59',
    doubted: true,
    why: 'a Thursday',
  },
  {
    form: 10,
    words: 'sau thứ Năm, ngày 15/12/2022',
    year: 2022,
    opens: '2022-12-16',
    due: null,
    doubted: false,
  },

  // Beside the hour: 14/7/2026 is a Tuesday.
  {
    form: 26,
    words: '16 giờ 00 (thứ Ba), ngày 14/7/2026',
    year: 2026,
    due: '2026-07-14T16:00:00',
    doubted: false,
  },
  {
    form: 26,
    words: 'trước 16 giờ 00 (thứ Tư), ngày 14/7/2026',
    year: 2026,
    due: '2026-07-14T16:00:00',
    doubted: true,
  },
  {
    form: 26,
    words: '16h00 thứ Ba (ngày 14/7)',
    year: 2026,
    due: '2026-07-14T16:00:00',
    doubted: false,
  },
];
