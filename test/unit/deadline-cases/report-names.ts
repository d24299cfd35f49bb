import { daysOf, type WordingCase } from './wording';

/** Times told beside the reports that they are for: by quarter, half-year, nine months and year. */
export const reportNames: WordingCase[] = [
  {
    form: 2,
    words:
      'Báo cáo quý I trước ngày 20/3, 6 tháng trước ngày 20/6, 9 tháng trước ngày 20/9, năm trước ngày 20/12',
    year: 2024,
    dues: daysOf(2024, '03-19 06-19 09-19 12-19'),
    doubted: true,
  },
  {
    form: 2,
    words: '6 tháng: trước ngày 15/6; năm: trước ngày 15/12',
    year: 2024,
    dues: daysOf(2024, '06-14 12-13'),
    why: '14/12/2024 is a Saturday',
  },
  {
    form: 2,
    words: '6 tháng (trước 15/6), năm (trước 15/12)',
    year: 2025,
    dues: daysOf(2025, '06-13 12-12'),
    why: '14/6/2025 is a Saturday, 14/12 a Sunday',
  },
  {
    form: 3,
    words: '6 tháng đầu năm chậm nhất ngày 10/7, cả năm chậm nhất ngày 10/01 năm sau',
    year: 2024,
    due: '2024-07-10T23:59:59',
    doubted: false,
  },
  {
    form: 2,
    words:
      '- Quý I: trước ngày 15/3;\n- Quý II: trước ngày 15/6;\n- Quý III: trước ngày 15/9;\n- Quý IV: trước ngày 15/12',
    year: 2024,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
  },
  {
    form: 21,
    words: 'định kỳ 6 tháng trước ngày 15/6 và hằng năm trước ngày 15/12',
    year: 2024,
    dues: daysOf(2024, '06-14 12-13'),
  },
  {
    form: 21,
    words: 'hằng tháng trước ngày 20; hằng quý trước ngày 15 tháng cuối quý; năm trước ngày 10/12',
    year: 2024,
    dues: daysOf(
      2024,
      '01-19 02-19 03-14 03-19 04-19 05-17 06-14 06-19 07-19 08-19 09-13 09-19 10-18 11-19 12-09 12-13 12-19',
    ),
    why: '19/5, 19/10, 14/9 and 14/12/2024 are off',
  },
  {
    form: 21,
    words:
      'định kỳ hằng tháng (trước ngày 20), quý (trước ngày 15 tháng cuối quý), năm (trước ngày 10/12)',
    year: 2024,
    due: '2024-01-19T23:59:59',
  },
  {
    form: 21,
    words: 'báo cáo tháng trước ngày 20, báo cáo quý trước ngày 15 tháng cuối quý',
    year: 2024,
    due: '2024-01-19T23:59:59',
    doubted: true,
  },
  {
    form: 20,
    words: 'Báo cáo tháng trước ngày 20',
    year: 2024,
    dues: daysOf(2024, '01-19 02-19 03-19 04-19 05-17 06-19 07-19 08-19 09-19 10-18 11-19 12-19'),
    doubted: true,
  },
  {
    form: 21,
    words: 'hằng quý (15/3, 15/6, 15/9, 15/12)',
    year: 2024,
    dues: daysOf(2024, '03-15 06-14 09-13 12-13'),
    doubted: false,
  },
  {
    form: 21,
    words: 'hằng quý, trước ngày 15/3, 15/6, 15/9, 15/12',
    year: 2024,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
    doubted: true,
  },
  {
    form: 2,
    words: 'Báo cáo quý I/2024 (trước ngày 20/3/2024)',
    year: 2024,
    due: '2024-03-19T23:59:59',
  },
  {
    form: 21,
    words: 'Báo cáo định kỳ hằng quý gửi về Sở Nội vụ trước ngày 15 của tháng cuối quý',
    year: 2024,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
  },
];
