import type { WordingCase } from './wording';

/** Times of which days off leave nothing, and days before that are never fewer. */
export const countsLeft: WordingCase[] = [
  {
    form: 13,
    words: '01 ngày kể từ ngày nhận được văn bản',
    year: 2022,
    events: { 'văn bản': '2022-08-12' },
    due: '2022-08-12T23:59:59',
    doubted: true,
    why: '13/8/2022 is a Saturday: of the one day nothing is left',
  },
  {
    form: 13,
    words: '03 ngày kể từ ngày nhận được văn bản',
    year: 2026,
    events: { 'văn bản': '2026-02-13' },
    due: '2026-02-13T23:59:59',
    doubted: true,
    why: '14–15/02/2026 are a weekend, 16/02 begins Tết',
  },
  {
    form: 12,
    words: 'trong thời hạn 05 ngày kể từ ngày 28/01/2022',
    year: 2022,
    due: '2022-01-28T23:59:59',
    doubted: true,
    why: '29–30/01/2022 are a weekend, Tết from 31/01',
  },
  {
    form: 13,
    words: '04 ngày kể từ ngày nhận được văn bản',
    year: 2022,
    events: { 'văn bản': '2022-08-12' },
    due: '2022-08-16T23:59:59',
    doubted: false,
  },
  {
    form: 14,
    words: 'chậm nhất 09 ngày trước ngày 20/9/2022',
    year: 2022,
    roll: 'forward',
    due: '2022-09-09T23:59:59',
    why: '11/9/2022 is a Sunday, and Monday is only eight days before',
  },
];
