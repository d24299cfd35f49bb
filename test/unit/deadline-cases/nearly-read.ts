import { daysOf, type WordingCase } from './wording';

/** Words beside those that were always read. */
export const nearlyRead: WordingCase[] = [
  { form: 8, words: '6 tháng năm 2026', year: 2026, due: '2026-06-30T23:59:59', doubted: true },
  {
    form: 5,
    words: 'xây dựng kế hoạch năm sau trong tháng 12',
    year: 2026,
    opens: '2026-12-01',
    due: '2026-12-31T23:59:59',
  },
  {
    form: 22,
    words: 'kiểm tra đột xuất trong quý III',
    year: 2026,
    opens: '2026-07-01',
    due: '2026-09-30T23:59:59',
    doubted: true,
  },
  {
    form: 25,
    words: 'trong 2 năm 2025, 2026',
    year: 2026,
    opens: '2025-01-01',
    due: '2026-12-31T23:59:59',
  },
  {
    form: 25,
    words: 'trong 3 năm 2025, 2026 và 2027',
    year: 2026,
    opens: '2025-01-01',
    due: '2027-12-31T23:59:59',
  },
  {
    form: 2,
    words: 'trước ngày 15/7 (bản giấy), trước ngày 12/7 (bản điện tử)',
    year: 2026,
    dues: daysOf(2026, '07-10 07-14'),
    doubted: true,
  },
  {
    form: 2,
    words: 'trước ngày 15/7 (bản giấy)',
    year: 2026,
    due: '2026-07-14T23:59:59',
  },
  {
    form: 1,
    words: 'ngày 29/02',
    year: 2026,
    roll: 'forward',
    due: '2026-03-02T23:59:59',
    doubted: true,
  },
  {
    form: 20,
    words: 'ngày 05 hằng tháng',
    year: 2000,
    due: '2000-01-05T23:59:59',
    dues: daysOf(2000, '01-05 02-04 03-03 04-05 05-05 06-05 07-05 08-04 09-05 10-05 11-03 12-05'),
  },
  {
    form: 9,
    words: 'từ 15/12 đến 15/9',
    year: 2026,
    due: '2027-09-15T23:59:59',
    why: 'nine months',
  },
];
