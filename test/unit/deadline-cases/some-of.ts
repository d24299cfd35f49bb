import { daysOf, type WordingCase } from './wording';

/** Some of what recurs, and the working days of a week. */
export const someOf: WordingCase[] = [
  {
    form: 20,
    words: 'thứ Sáu hằng tuần trong tháng 8',
    year: 2026,
    dues: daysOf(2026, '08-07 08-14 08-21 08-28'),
  },
  {
    form: 20,
    words: 'thứ Sáu hằng tuần trong tháng 10',
    year: 2026,
    dues: daysOf(2026, '10-02 10-09 10-16 10-23 10-30'),
    doubted: false,
  },
  ...['hằng tháng (trừ tháng 6 và tháng 12)', 'hằng tháng, trừ các tháng 6, 12'].map((words) => ({
    ...{ form: 20, words, year: 2026, doubted: false },
    dues: daysOf(2026, '01-30 02-27 03-31 04-29 05-29 07-31 08-28 09-30 10-30 11-30'),
  })),
  {
    form: 20,
    words: 'ngày 15 hằng tháng, trừ tháng 2, 6 và 12',
    year: 2026,
    dues: daysOf(2026, '01-15 03-13 04-15 05-15 07-15 08-14 09-15 10-15 11-13'),
  },
  {
    form: 21,
    words: 'trước ngày 15 tháng cuối quý (trừ quý IV)',
    year: 2026,
    dues: daysOf(2026, '03-13 06-12 09-14'),
    doubted: true,
  },
  {
    form: 20,
    words: 'ngày làm việc cuối cùng của tuần',
    year: 2026,
    opens: '2026-01-05',
    due: '2026-01-10T23:59:59',
    why: '10/01 is a Saturday that is worked',
  },
  {
    form: 20,
    words: 'ngày làm việc đầu tiên của tuần',
    year: 2026,
    roll: 'none',
    opens: '2026-01-05',
    due: '2026-01-05T23:59:59',
  },
];
