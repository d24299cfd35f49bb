import { daysOf, type WordingCase } from './wording';

/** A day said once for a month, a quarter, half a year and a year. */
export const sharedCycles: WordingCase[] = [
  {
    form: 20,
    words: 'trước ngày 25 hằng tháng, quý, 6 tháng, 9 tháng, năm',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '01-23 02-24 03-24 04-24 05-22 06-24 07-24 08-24 09-24 10-23 11-23 12-24'),
    why: 'the days of the longer periods are days of the shorter',
  },
  {
    form: 20,
    words: 'trước ngày 20 hằng tháng, quý, năm',
    year: 2026,
    dues: daysOf(2026, '01-19 02-13 03-19 04-17 05-19 06-19 07-17 08-19 09-18 10-19 11-19 12-18'),
    why: '14–22/02/2026 are off',
  },
  {
    form: 20,
    words: 'ngày 20 hằng tháng và hằng quý',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '01-20 02-13 03-20 04-20 05-20 06-19 07-20 08-20 09-18 10-20 11-20 12-18'),
  },
  {
    form: 20,
    words: 'ngày 25 hằng tháng, quý',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '01-23 02-25 03-25 04-24 05-25 06-25 07-24 08-25 09-25 10-23 11-25 12-25'),
  },
  {
    form: 20,
    words: 'trước ngày 20 hằng tháng và năm',
    year: 2026,
    dues: daysOf(2026, '01-19 02-13 03-19 04-17 05-19 06-19 07-17 08-19 09-18 10-19 11-19 12-18'),
  },
  {
    form: 20,
    words: 'ngày 25 hằng tháng, quý để tổng hợp',
    year: 2026,
    dues: daysOf(2026, '01-23 02-25 03-25 04-24 05-25 06-25 07-24 08-25 09-25 10-23 11-25 12-25'),
  },
  {
    form: 21,
    words: 'trước ngày 15 tháng cuối quý, 6 tháng, năm',
    year: 2026,
    dues: daysOf(2026, '03-13 06-12 09-14 12-14'),
  },
  {
    form: 21,
    words: 'trước ngày 15 tháng đầu quý và tháng cuối quý',
    year: 2026,
    dues: daysOf(2026, '01-14 03-13 04-14 06-12 07-14 09-14 10-14 12-14'),
  },
  {
    form: 21,
    words: 'trước ngày 05 tháng sau, quý',
    year: 2026,
    due: '2026-02-04T23:59:59',
    dues: [
      '2025-12-31',
      ...daysOf(2026, '02-04 03-04 04-03 05-04 06-04 07-03 08-04 09-04 10-02 11-04 12-04'),
    ],
    why: '01–04/01/2026 are off',
  },
  {
    form: 21,
    words: 'ngày làm việc cuối cùng của mỗi tháng và mỗi quý',
    year: 2026,
    doubted: false,
    dues: daysOf(2026, '01-30 02-27 03-31 04-29 05-29 06-30 07-31 08-28 09-30 10-30 11-30 12-31'),
  },
  {
    form: 21,
    words: 'ngày làm việc đầu tiên của mỗi tháng và mỗi quý',
    year: 2026,
    dues: daysOf(2026, '01-05 02-02 03-02 04-01 05-04 06-01 07-01 08-03 09-03 10-01 11-02 12-01'),
    why: 'the first of a quarter is the first of its first month; 01–04/01, 01–03/5, 01–02/9 are off',
  },
  {
    form: 21,
    words: 'hằng tháng, quý, năm, trước ngày 25',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '01-23 02-24 03-24 04-24 05-22 06-24 07-24 08-24 09-24 10-23 11-23 12-24'),
  },
  {
    form: 21,
    words: 'định kỳ quý, 6 tháng, năm (trước ngày 20 của tháng cuối kỳ)',
    year: 2026,
    dues: daysOf(2026, '03-19 06-19 09-18 12-18'),
  },

  // A day of its own is not shared.
  {
    form: 21,
    words: 'ngày 20 hằng tháng và hằng quý, trước ngày 15 tháng cuối quý',
    year: 2026,
    dues: daysOf(
      2026,
      '01-20 02-13 03-13 03-20 04-20 05-20 06-12 06-19 07-20 08-20 09-14 09-18 10-20 11-20 12-14 12-18',
    ),
  },
];
