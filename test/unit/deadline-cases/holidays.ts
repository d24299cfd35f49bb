import type { WordingCase } from './wording';

/**
 * Days off by name. By hand: Tết 2026 is off from Saturday 14/02 to Sunday 22/02; 30/4/2026 is a Thursday and
 * 01/5 a Friday; 29/8 to 02/9/2026 are off; of 2027 from 05/02, the eve of mùng 1, as far as it is certain.
 */
export const holidays: WordingCase[] = [
  ...[
    'trước Tết Nguyên đán',
    'trước Tết',
    'trước kỳ nghỉ Tết',
    'trước khi nghỉ Tết Nguyên đán',
    'trước Tết Nguyên đán Bính Ngọ 2026',
    'chậm nhất trước Tết Nguyên đán năm 2026',
    'gửi báo cáo trước Tết Nguyên đán để tổng hợp',
  ].map((words) => ({
    ...{ form: 14, words, year: 2026, due: '2026-02-13T23:59:59', doubted: false },
    provisional: false,
  })),
  {
    form: 14,
    words: 'chậm nhất 05 ngày làm việc trước Tết Nguyên đán',
    year: 2026,
    due: '2026-02-09T23:59:59',
  },
  { form: 14, words: 'trước kỳ nghỉ Tết 10 ngày', year: 2026, due: '2026-02-04T23:59:59' },
  {
    form: 14,
    words: 'trước Tết Nguyên đán năm sau',
    year: 2026,
    due: '2027-02-04T23:59:59',
    provisional: true,
  },
  { form: 14, words: 'trước Tết Bính Ngọ', year: 2025, due: '2026-02-13T23:59:59' },
  {
    form: 14,
    words: 'trước Tết Nguyên đán',
    year: 2033,
    due: null,
    waitsFor: 'Tết Nguyên đán',
    why: 'its day is not known',
  },
  ...['trước dịp nghỉ lễ 30/4 - 01/5', 'trước ngày nghỉ lễ 30/4 và 01/5'].map((words) => ({
    ...{ form: 14, words, year: 2026, due: '2026-04-29T23:59:59' },
  })),
  ...['trước Quốc khánh', 'trước dịp lễ 2/9', 'trước ngày Quốc khánh 02/9'].map((words) => ({
    ...{ form: 14, words, year: 2026, due: '2026-08-28T23:59:59' },
  })),
  {
    form: 14,
    words: 'trước Giỗ Tổ Hùng Vương',
    year: 2026,
    due: '2026-04-24T23:59:59',
    why: '26/4 is a Sunday, off again on 27/4',
  },
  {
    form: 12,
    words: 'trong 05 ngày làm việc sau Tết Nguyên đán',
    year: 2026,
    due: '2026-02-27T23:59:59',
  },
  { form: 2, words: 'trước ngày 30/4', year: 2026, due: '2026-04-29T23:59:59', doubted: true },
];
