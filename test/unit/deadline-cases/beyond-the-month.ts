import { daysOf, type WordingCase } from './wording';

/** The month behind, a stretch that runs into it or up to a month's end, and each month from one on. */
export const beyondTheMonth: WordingCase[] = [
  ...['trước ngày 05 của tháng liền kề', 'trước ngày 05 tháng sau liền kề'].map((words) => ({
    ...{ form: 20, words, year: 2026, opens: '2026-01-01', due: '2026-02-04T23:59:59' },
    doubted: true,
  })),
  {
    form: 21,
    words: 'ngày 05 tháng đầu quý liền kề',
    year: 2026,
    due: '2026-04-03T23:59:59',
    why: '05/4 is a Sunday',
  },
  {
    form: 20,
    words: 'từ ngày 25 đến ngày 05 tháng sau',
    year: 2026,
    opens: '2026-01-25',
    due: '2026-02-05T23:59:59',
    doubted: true,
    dues: daysOf(2026, '01-05 02-05 03-05 04-03 05-05 06-05 07-03 08-05 09-04 10-05 11-05 12-04'),
  },
  {
    form: 20,
    words: 'từ ngày 25 đến ngày 05 tháng sau hằng tháng',
    year: 2026,
    opens: '2026-01-25',
    due: '2026-02-05T23:59:59',
    doubted: false,
  },
  {
    form: 9,
    words: 'từ ngày 15 đến hết tháng 8',
    year: 2026,
    opens: '2026-08-15',
    due: '2026-08-28T23:59:59',
    why: '29 to 31/8 are off',
  },
  {
    form: 9,
    words: 'từ ngày 15 đến cuối tháng 10/2026',
    year: 2026,
    opens: '2026-10-15',
    due: '2026-10-30T23:59:59',
  },
  {
    form: 20,
    words: 'hằng tháng từ tháng 9',
    year: 2026,
    opens: '2026-09-01',
    due: '2026-09-30T23:59:59',
    dues: daysOf(2026, '09-30 10-30 11-30 12-31'),
    doubted: false,
  },
  {
    form: 20,
    words: 'ngày 15 hằng tháng kể từ tháng 9',
    year: 2026,
    dues: daysOf(2026, '09-15 10-15 11-13 12-15'),
  },
];
