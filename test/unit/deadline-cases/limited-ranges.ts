import type { WordingCase } from './wording';

/** A limit before a stretch: its first day or its last; "từ" before one begins it. */
export const limitedRanges: WordingCase[] = [
  ...[
    'trước ngày 15-20/8/2024',
    'hoàn thành trước ngày 15 - 20/8/2024',
    'chậm nhất trước ngày 15-20/8/2024',
    'trước ngày 15 đến ngày 20/8/2024',
  ].map((words) => ({
    ...{ form: 2, words, year: 2024, opens: null, due: '2024-08-14T23:59:59', doubted: true },
  })),
  ...[
    'chậm nhất ngày 15 - 20/8/2024',
    'không quá ngày 15-20/8/2024',
    'hết ngày 15 - 20/8/2024',
    'chậm nhất ngày 15/8 đến ngày 20/8',
    'đến hết 15-20/8/2024',
    'hạn chót: 15-20/8/2024',
  ].map((words) => ({
    ...{ form: 3, words, year: 2024, opens: null, due: '2024-08-15T23:59:59', doubted: true },
  })),
  {
    form: 3,
    words: 'chậm nhất tháng 7 - 8/2024',
    year: 2024,
    opens: null,
    due: '2024-07-31T23:59:59',
    doubted: true,
  },
  {
    form: 3,
    words: 'chậm nhất ngày 15/12 đến ngày 05/01/2025',
    year: 2024,
    due: '2024-12-13T23:59:59',
    doubted: true,
    why: 'the year is that of the end; 14 and 15/12 are a weekend',
  },
  ...['kể từ ngày 15-20/8/2024', 'bắt đầu từ ngày 15 - 20/8/2024'].map((words) => ({
    ...{ form: 9, words, year: 2024, opens: '2024-08-15', due: '2024-08-20T23:59:59' },
    doubted: true,
  })),
  ...['từ ngày 15-20/8/2024', 'bắt đầu từ ngày 15 đến ngày 20/8/2024', 'ngày 15-20/8/2024'].map(
    (words) => ({
      ...{ form: 9, words, year: 2024, opens: '2024-08-15', due: '2024-08-20T23:59:59' },
      doubted: false,
    }),
  ),
];
