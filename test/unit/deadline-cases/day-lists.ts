import { daysOf, type WordingCase } from './wording';

/** One day of several months, days over two months, and stretches written with points. */
export const dayLists: WordingCase[] = [
  {
    form: 1,
    words: 'ngày 15 các tháng 3, 6, 9, 12',
    year: 2024,
    doubted: false,
    dues: daysOf(2024, '03-15 06-14 09-13 12-13'),
    why: '15/6, 15/9 and 15/12/2024 are off',
  },
  {
    form: 2,
    words: 'trước ngày 15 các tháng 3, 6, 9 và 12',
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
  },
  {
    form: 21,
    words: 'ngày 15 của các tháng 3, 6 hằng năm',
    year: 2024,
    dues: daysOf(2024, '03-15 06-14'),
  },
  {
    form: 20,
    words: 'ngày 20 các tháng',
    year: 2025,
    dues: daysOf(2025, '01-20 02-20 03-20 04-18 05-20 06-20 07-18 08-20 09-19 10-20 11-20 12-19'),
    why: '20/4, 20/7, 20/9 and 20/12/2025 are off',
  },
  {
    form: 21,
    words: 'trước ngày 15 các tháng cuối quý',
    year: 2024,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
  },
  {
    form: 21,
    words: 'tháng 2, 5, 8, 11 hằng năm',
    year: 2024,
    doubted: false,
    dues: daysOf(2024, '02-29 05-31 08-30 11-29'),
  },
  { form: 21, words: 'quý I, quý III hằng năm', year: 2024, dues: daysOf(2024, '03-29 09-30') },
  {
    form: 1,
    words: 'các ngày 14, 15/3 và 20/6',
    year: 2024,
    dues: daysOf(2024, '03-14 03-15 06-20'),
  },
  {
    form: 9,
    words: 'từ 25 - 26.12.2024',
    year: 2024,
    opens: '2024-12-25',
    due: '2024-12-26T23:59:59',
  },
  {
    form: 9,
    words: 'từ ngày 3 - 7.12',
    year: 2024,
    opens: '2024-12-03',
    due: '2024-12-06T23:59:59',
    why: '07/12/2024 is a Saturday',
  },
  {
    form: 9,
    words: '20-25.6.2024',
    year: 2024,
    opens: '2024-06-20',
    due: '2024-06-25T23:59:59',
  },
  {
    form: 11,
    words: 'đầu tháng 10 đến giữa tháng 11',
    year: 2023,
    opens: '2023-10-01',
    due: '2023-11-15T23:59:59',
  },
];
