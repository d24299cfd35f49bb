import { daysOf, type WordingCase } from './wording';

/** Each month of some of a year, and a quarter whose day is apart. */
export const eachMonth: WordingCase[] = [
  {
    form: 20,
    words: 'hằng tháng từ tháng 3 đến tháng 8',
    year: 2024,
    opens: '2024-03-01',
    doubted: false,
    dues: daysOf(2024, '03-29 04-26 05-31 06-28 07-31 08-30'),
    why: '27–30/4, 29–30/6 and 31/8/2024 are off',
  },
  {
    form: 20,
    words: 'hằng tháng trong quý II',
    year: 2025,
    dues: daysOf(2025, '04-29 05-30 06-30'),
  },
  {
    form: 20,
    words: 'trước ngày 20 hằng tháng, từ tháng 3 đến tháng 5',
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '03-19 04-19 05-17'),
  },
  {
    form: 21,
    words: 'trước ngày 20 của tháng cuối quý (riêng quý IV trước ngày 10/12)',
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '03-19 06-19 09-19 12-09'),
  },
  {
    form: 21,
    words: 'ngày 20 tháng cuối quý, riêng quý IV là ngày 10/12',
    year: 2024,
    doubted: false,
    dues: daysOf(2024, '03-20 06-20 09-20 12-10'),
  },
  {
    form: 2,
    words: 'hoàn thành tuyển sinh vào lớp 10 trước ngày 31-7',
    year: 2024,
    due: '2024-07-30T23:59:59',
  },
];
