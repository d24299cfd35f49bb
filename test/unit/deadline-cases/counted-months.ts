import { daysOf, type WordingCase } from './wording';

/** A number of months before the months: no day of each. */
export const countedMonths: WordingCase[] = [
  {
    form: 5,
    words: 'trong 3 tháng 7, 8, 9',
    year: 2026,
    opens: '2026-07-01',
    doubted: true,
    dues: daysOf(2026, '07-31 08-28 09-30'),
    why: '29/8–02/9/2026 are off; one stretch over the three is the other reading',
  },
  {
    form: 5,
    words: '3 tháng 7, 8, 9',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '07-31 08-28 09-30'),
  },
  {
    form: 5,
    words: 'trong 03 tháng: 7, 8, 9',
    year: 2026,
    dues: daysOf(2026, '07-31 08-28 09-30'),
  },
  {
    form: 6,
    words: 'hoàn thành trong 02 tháng 11 và 12',
    year: 2026,
    opens: null,
    dues: daysOf(2026, '11-30 12-31'),
  },
  {
    form: 5,
    words: 'trong 2 tháng 7/2026 và tháng 8/2026',
    year: 2026,
    dues: daysOf(2026, '07-31 08-28'),
  },
  {
    form: 5,
    words: '02 tháng (11, 12/2026)',
    year: 2026,
    dues: daysOf(2026, '11-30 12-31'),
  },
  {
    form: 5,
    words: 'trong 2 tháng 12 và 01/2027',
    year: 2026,
    opens: '2026-12-01',
    due: '2026-12-31T23:59:59',
  },
  {
    form: 9,
    words: 'trong 3 tháng 7-9',
    year: 2026,
    opens: '2026-07-01',
    due: '2026-09-30T23:59:59',
  },
  {
    form: 1,
    words: '2 tháng 6, 12',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '06-02 12-02'),
    why: 'months apart are rather the months of a day',
  },

  // Days of months.
  {
    form: 1,
    words: 'ngày 3 tháng 7, 8, 9',
    year: 2026,
    doubted: false,
    dues: daysOf(2026, '07-03 08-03 09-03'),
  },
  {
    form: 1,
    words: '3 tháng 6, 12',
    year: 2026,
    doubted: false,
    dues: daysOf(2026, '06-03 12-03'),
  },
  {
    form: 1,
    words: '2 tháng 9, 10 tháng 10',
    year: 2026,
    doubted: false,
    dues: daysOf(2026, '08-28 10-09'),
    why: '29/8–02/9/2026 and Saturday 10/10 are off',
  },
  {
    form: 9,
    words: '15 tháng 7 - 20 tháng 8',
    year: 2026,
    opens: '2026-07-15',
    due: '2026-08-20T23:59:59',
  },
];
