import { daysOf, type WordingCase } from './wording';

/** What comes again each quarter, half or year: form 21. */
export const recurringQuarters: WordingCase[] = [
  { form: 21, words: 'hằng quý', year: 2021, dues: daysOf(2021, '03-31 06-30 09-30 12-31') },
  { form: 21, words: 'hàng quý', year: 2022, dues: daysOf(2022, '03-31 06-30 09-30 12-30') },
  {
    form: 21,
    words: 'trước ngày 15 tháng cuối quý',
    year: 2023,
    doubted: true,
    dues: daysOf(2023, '03-14 06-14 09-14 12-14'),
  },
  {
    form: 21,
    words: 'trước ngày 15 của tháng cuối quý',
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '03-14 06-14 09-13 12-13'),
  },
  {
    form: 21,
    words: 'chậm nhất ngày 15 tháng cuối quý',
    year: 2025,
    dues: daysOf(2025, '03-14 06-13 09-15 12-15'),
  },
  {
    form: 21,
    words: 'Ngày 10 tháng cuối quý',
    year: 2021,
    dues: daysOf(2021, '03-10 06-10 09-10 12-10'),
  },
  {
    form: 21,
    words: 'định kỳ hằng quý',
    year: 2026,
    dues: daysOf(2026, '03-31 06-30 09-30 12-31'),
  },
  { form: 21, words: 'định kỳ 6 tháng', year: 2023, dues: daysOf(2023, '06-30 12-29') },
  { form: 21, words: 'định kỳ 06 tháng', year: 2024, dues: daysOf(2024, '06-28 12-31') },
  {
    form: 21,
    words: 'định kỳ 6 tháng, năm',
    year: 2022,
    dues: daysOf(2022, '06-30 12-30'),
    why: 'the report of the year and of its second half fall together',
  },
  { form: 21, words: 'định kỳ 6 tháng, 01 năm', year: 2021, dues: daysOf(2021, '06-30 12-31') },
  { form: 21, words: 'hằng năm', year: 2022, dues: daysOf(2022, '12-30') },
  {
    form: 21,
    words: 'hằng năm, trước ngày 15/12',
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '12-13'),
  },
  { form: 21, words: 'hàng năm', year: 2025, dues: daysOf(2025, '12-31') },
  {
    form: 21,
    words: 'ĐỊNH KỲ HÀNG QUÝ',
    year: 2027,
    provisional: true,
    dues: daysOf(2027, '03-31 06-30 09-30 12-31'),
  },
  {
    form: 21,
    words: 'hằng quý'.normalize('NFD'),
    year: 2023,
    dues: daysOf(2023, '03-31 06-30 09-29 12-29'),
  },
  {
    form: 21,
    words: 'hằng quý',
    year: 2023,
    roll: 'forward',
    dues: daysOf(2023, '03-31 06-30 09-29 12-29'),
    why: 'a quarter never rolls out of itself',
  },
];
