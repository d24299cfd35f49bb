import type { WordingCase } from './wording';

/** Wordings that have a second reading which is easily passed over. */
export const twofold: WordingCase[] = [
  {
    form: 20,
    words: 'ngày 15 tháng sau',
    year: 2026,
    due: '2026-02-13T23:59:59',
    doubted: true,
    why: 'each month, or once; 15/02/2026 is a Sunday',
  },
  { form: 20, words: 'ngày 15 tháng sau hằng tháng', year: 2026, doubted: false },
  {
    form: 7,
    words: 'quý IV năm 2022 và quý I năm 2023',
    year: 2022,
    due: '2022-12-30T23:59:59',
    doubted: true,
    why: 'two quarters side by side over New Year may be one window; 31/12/2022 is a Saturday',
  },
  {
    form: 5,
    words: 'Tháng 12/2026 và quý I/2027',
    year: 2026,
    due: '2026-12-31T23:59:59',
    doubted: true,
  },
  { form: 7, words: 'quý II và quý IV', year: 2026, due: '2026-06-30T23:59:59', doubted: false },
  {
    form: 25,
    words: 'nhiệm kỳ 2021-2026',
    year: 2022,
    opens: '2021-01-01',
    due: '2026-12-31T23:59:59',
    doubted: true,
    why: 'no term of office begins on the first of January',
  },
  {
    form: 1,
    words: '10-12/2022',
    year: 2022,
    due: '2022-12-09T23:59:59',
    doubted: true,
    why: '10 December, a Saturday, or October to December',
  },
  { form: 1, words: 'ngày 10-12/2022', year: 2022, due: '2022-12-09T23:59:59', doubted: false },
  { form: 1, words: '15-8-2021', year: 2021, due: '2021-08-13T23:59:59', doubted: false },
  {
    form: 6,
    words: 'hết tháng 7/2022',
    year: 2022,
    opens: null,
    due: '2022-07-29T23:59:59',
    doubted: false,
    why: '31/7/2022 is a Sunday; the words name no beginning',
  },
];
