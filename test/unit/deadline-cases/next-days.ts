import type { WordingCase } from './wording';

const letter = { 'công văn': '2026-08-24' };

/** "Ngày tiếp theo của ngày …": the first day that counts. */
export const nextDays: WordingCase[] = [
  {
    form: 12,
    words: 'trong 10 ngày làm việc kể từ ngày tiếp theo của ngày nhận được công văn',
    year: 2026,
    events: letter,
    due: '2026-09-10T23:59:59',
    doubted: false,
    why: '31/8 to 02/9 are off',
  },
  {
    form: 13,
    words: '05 ngày tính từ ngày tiếp theo liền kề ngày nhận được công văn',
    year: 2026,
    events: letter,
    due: '2026-08-28T23:59:59',
    why: '29/8 is a Saturday',
  },
  {
    form: 13,
    words: '10 ngày kể từ ngày hôm sau của ngày 15/7',
    year: 2026,
    due: '2026-07-24T23:59:59',
    why: '25/7 is a Saturday',
  },
  {
    form: 12,
    words: '05 ngày kể từ ngày tiếp nhận hồ sơ',
    year: 2026,
    due: null,
    waitsFor: 'hồ sơ',
  },
];
