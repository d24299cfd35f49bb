import { daysOf, type WordingCase } from './wording';

/** Before, behind and counted from the end of a month, a quarter or a year. */
export const endsOfPeriods: WordingCase[] = [
  { form: 6, words: 'trước khi kết thúc quý III', year: 2024, due: '2024-09-30T23:59:59' },
  {
    form: 6,
    words: 'trước khi kết thúc năm 2023',
    year: 2023,
    opens: null,
    due: '2023-12-29T23:59:59',
    doubted: false,
    why: '31/12/2023 is a Sunday; the year is over when it is',
  },
  { form: 10, words: 'sau tháng 6', year: 2024, opens: '2024-07-01', due: null },
  { form: 10, words: 'sau quý II/2024', year: 2024, opens: '2024-07-01', due: null },
  {
    form: 21,
    words: 'chậm nhất 10 ngày sau khi kết thúc quý',
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '01-10 04-10 07-10 10-10'),
    why: 'the first is of the last quarter of 2023; one quarter may be meant',
  },
  {
    form: 21,
    words: 'trong thời hạn 10 ngày kể từ ngày kết thúc mỗi quý',
    year: 2024,
    due: '2024-04-10T23:59:59',
    doubted: false,
  },
  {
    form: 21,
    words: 'trong thời hạn 30 ngày kể từ ngày cuối cùng của quý',
    year: 2025,
    dues: daysOf(2025, '01-24 04-29 07-30 10-30'),
    why: '30/01/2025 is of Tết, which begins on 25/01; 30/4 is off',
  },
  {
    form: 12,
    words: 'trong thời hạn 10 ngày kể từ ngày cuối cùng của quý II',
    year: 2024,
    due: '2024-07-10T23:59:59',
  },
  {
    form: 20,
    words: '05 ngày kể từ ngày kết thúc tháng',
    year: 2024,
    due: '2024-02-05T23:59:59',
  },
  {
    form: 14,
    words: 'trước 15 ngày diễn ra hội nghị',
    year: 2024,
    events: { 'diễn ra hội nghị': '2024-06-20' },
    due: '2024-06-05T23:59:59',
  },
];
