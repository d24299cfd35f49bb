import { daysOf, type WordingCase } from './wording';

const monthly20 = '01-19 02-19 03-19 04-19 05-17 06-19 07-19 08-19 09-19 10-18 11-19 12-19';
const monthly15 = '01-12 02-07 03-14 04-12 05-14 06-14 07-12 08-14 09-13 10-14 11-14 12-13';
const monthly25 = '01-24 02-23 03-22 04-24 05-24 06-24 07-24 08-23 09-24 10-24 11-22 12-24';

/** How often, and behind a doing, a receiver or ";" on which day: one time of each period. */
export const daysBehind: WordingCase[] = [
  ...[
    'Hằng quý, hoàn thành trước ngày 25 tháng cuối quý',
    'Hàng quý, báo cáo trước ngày 25 tháng cuối quý',
    'Định kỳ hằng quý, gửi về Sở Nội vụ trước ngày 25 tháng cuối quý',
    'Hằng quý hoàn thành trước ngày 25 tháng cuối quý',
    'Hằng quý (hoàn thành trước ngày 25 tháng cuối quý)',
    'Hằng quý, thời gian hoàn thành trước ngày 25 tháng cuối quý',
    'Hằng quý; trước ngày 25 tháng cuối quý',
    'Báo cáo hằng quý, gửi trước ngày 25 tháng cuối quý',
  ].map((words) => ({
    ...{ form: 21, words, year: 2024, opens: '2024-01-01', due: '2024-03-22T23:59:59' },
    ...{ dues: daysOf(2024, '03-22 06-24 09-24 12-24'), doubted: true },
  })),
  {
    form: 21,
    words: 'Hằng quý, gửi báo cáo về Văn phòng Sở chậm nhất ngày 20 tháng cuối quý',
    year: 2024,
    dues: daysOf(2024, '03-20 06-20 09-20 12-20'),
    doubted: false,
  },
  {
    form: 21,
    words: 'Hằng quý, hoàn thành trước ngày 15/3, 15/6, 15/9, 15/12',
    year: 2024,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
  },
  {
    form: 21,
    words: 'Định kỳ 6 tháng; trước ngày 15 tháng cuối kỳ',
    year: 2024,
    dues: daysOf(2024, '06-14 12-13'),
    doubted: true,
    why: 'the period is the half-year that the words name',
  },
  ...[
    'Định kỳ hằng tháng, hoàn thành trước ngày 20 hằng tháng',
    'Hằng tháng, trước ngày 20 hằng tháng',
  ].map((words) => ({ form: 20, words, year: 2024, dues: daysOf(2024, monthly20), doubted: true })),
  ...[
    'Hằng tháng; trước ngày 15 hằng tháng',
    'Hằng tháng: gửi báo cáo trước ngày 15 hằng tháng',
  ].map((words) => ({ form: 20, words, year: 2024, dues: daysOf(2024, monthly15), doubted: true })),
  ...['Hằng tháng, hoàn thành trước ngày 25', 'Hằng tháng, báo cáo trước ngày 25'].map((words) => ({
    ...{ form: 20, words, year: 2024, dues: daysOf(2024, monthly25), doubted: true },
  })),
  {
    form: 20,
    words: 'Hằng tháng; chậm nhất ngày 20',
    year: 2024,
    due: '2024-01-19T23:59:59',
    doubted: true,
    why: '20/01 is a Saturday; behind “;” a time of its own may stand',
  },
  {
    form: 20,
    words: 'Hằng tuần, báo cáo trước 16 giờ thứ Sáu',
    year: 2024,
    due: '2024-01-05T16:00:00',
    doubted: false,
  },
  ...[
    'Hằng năm, báo cáo trước ngày 15/12 hằng năm',
    'Hằng năm; trước ngày 15/12 hằng năm',
    'Hằng năm, trước ngày 15/12 hằng năm',
    'Hằng năm, hoàn thành trước ngày 15/12',
  ].map((words) => ({
    ...{ form: 21, words, year: 2024, dues: ['2024-12-13'], doubted: true },
  })),
  {
    form: 21,
    words: 'Hằng năm, hoàn thành trong tháng 12',
    year: 2024,
    opens: '2024-12-01',
    dues: ['2024-12-31'],
    doubted: false,
  },
  {
    form: 21,
    words: 'Hằng năm, hoàn thành trong quý I',
    year: 2024,
    opens: '2024-01-01',
    dues: ['2024-03-29'],
    doubted: false,
    why: '30 and 31/3 are a weekend',
  },
  {
    form: 21,
    words: 'Hằng tháng, báo cáo năm trước ngày 15/12 hằng năm',
    year: 2025,
    dues: daysOf(
      2025,
      '01-24 02-28 03-31 04-29 05-30 06-30 07-31 08-29 09-30 10-31 11-28 12-12 12-31',
    ),
    why: 'the day is of another report; Tết is from 25/01 to 02/02, 30/4 is off',
  },
];
