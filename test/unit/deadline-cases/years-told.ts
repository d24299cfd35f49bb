import type { WordingCase } from './wording';

/** Years of two digits, years of schools, and the day that few years have. */
export const yearsTold: WordingCase[] = [
  { form: 1, words: '15/7/21', year: 2021, due: '2021-07-15T23:59:59', doubted: true },
  { form: 1, words: 'ngày 15-7-26', year: 2026, due: '2026-07-15T23:59:59', doubted: true },
  { form: 2, words: 'trước ngày 05/8/26', year: 2026, due: '2026-08-04T23:59:59', doubted: true },
  {
    form: 5,
    words: 'tháng 7/26',
    year: 2026,
    opens: '2026-07-01',
    due: '2026-07-31T23:59:59',
    doubted: true,
  },
  {
    form: 7,
    words: 'Quý II/26',
    year: 2026,
    opens: '2026-04-01',
    due: '2026-06-30T23:59:59',
    doubted: true,
  },
  {
    form: 9,
    words: 'từ 05/3/26 đến 13/3/26',
    year: 2026,
    opens: '2026-03-05',
    due: '2026-03-13T23:59:59',
    doubted: true,
  },

  {
    form: 25,
    words: 'Năm học 2024 - 2025',
    year: 2024,
    opens: '2024-09-05',
    due: '2025-05-30T23:59:59',
    doubted: true,
    why: '31/5/2025 is a Saturday',
  },
  {
    form: 25,
    words: 'trong năm học 2025-2026',
    year: 2025,
    opens: '2025-09-05',
    due: '2026-05-29T23:59:59',
    doubted: true,
    why: '30–31/5/2026 are a weekend',
  },
  {
    form: 25,
    words: 'hết năm học 2025-2026',
    year: 2025,
    opens: null,
    due: '2026-05-29T23:59:59',
    doubted: true,
  },

  {
    form: 21,
    words: 'ngày 29/02 hằng năm',
    year: 2027,
    roll: 'none',
    due: '2027-02-28T23:59:59',
    doubted: true,
    why: 'or 01/3',
  },
  {
    form: 21,
    words: 'ngày 29/02 hằng năm',
    year: 2028,
    due: '2028-02-29T23:59:59',
    doubted: false,
  },
  {
    form: 20,
    words: 'trước ngày 30 hằng tháng',
    year: 2027,
    roll: 'none',
    doubted: true,
    dues: '01-29 02-28 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29'
      .split(' ')
      .map((day) => `2027-${day}`),
    why: 'the whole of February comes before a 30th',
  },
];
