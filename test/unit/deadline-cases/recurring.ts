import { daysOf, type WordingCase } from './wording';

/** What comes again each month: form 20. */
export const recurring: WordingCase[] = [
  {
    form: 20,
    words: 'hằng tháng',
    year: 2021,
    dues: daysOf(2021, '01-29 02-26 03-31 04-29 05-31 06-30 07-30 08-31 09-30 10-29 11-30 12-31'),
  },
  {
    form: 20,
    words: 'hàng tháng',
    year: 2025,
    dues: daysOf(2025, '01-24 02-28 03-31 04-29 05-30 06-30 07-31 08-29 09-30 10-31 11-28 12-31'),
    why: 'Tết takes the last week of January',
  },
  {
    form: 20,
    words: 'trước ngày 15 hằng tháng',
    year: 2022,
    doubted: true,
    dues: daysOf(2022, '01-14 02-14 03-14 04-14 05-13 06-14 07-14 08-12 09-14 10-14 11-14 12-14'),
  },
  {
    form: 20,
    words: 'trước ngày 15 hàng tháng',
    year: 2026,
    doubted: true,
    dues: daysOf(2026, '01-14 02-13 03-13 04-14 05-14 06-12 07-14 08-14 09-14 10-14 11-13 12-14'),
  },
  {
    form: 20,
    words: 'ngày 20 hằng tháng',
    year: 2021,
    dues: daysOf(2021, '01-20 02-19 03-19 04-20 05-20 06-18 07-20 08-20 09-20 10-20 11-19 12-20'),
  },
  {
    form: 20,
    words: 'ngày 20 hàng tháng',
    year: 2024,
    dues: daysOf(2024, '01-19 02-20 03-20 04-19 05-20 06-20 07-19 08-20 09-20 10-18 11-20 12-20'),
  },
  {
    form: 20,
    words: 'chậm nhất ngày 25 hằng tháng',
    year: 2023,
    dues: daysOf(2023, '01-19 02-24 03-24 04-25 05-25 06-23 07-25 08-25 09-25 10-25 11-24 12-25'),
  },
  {
    form: 20,
    words: 'Chậm nhất là ngày 20 hàng tháng',
    year: 2026,
    dues: daysOf(2026, '01-20 02-13 03-20 04-20 05-20 06-19 07-20 08-20 09-18 10-20 11-20 12-18'),
  },
  {
    form: 20,
    words: 'Chậm nhất vào ngày 10 hàng tháng',
    year: 2025,
    dues: daysOf(2025, '01-10 02-10 03-10 04-10 05-09 06-10 07-10 08-08 09-10 10-10 11-10 12-10'),
  },
  {
    form: 20,
    words: 'trước 16 giờ 00 ngày 25 hàng tháng',
    year: 2022,
    dues: daysOf(2022, '01-25 02-25 03-25 04-25 05-25 06-24 07-25 08-25 09-23 10-25 11-25 12-23'),
    why: 'before an hour of the day: the day itself',
  },
  {
    form: 20,
    words: 'định kỳ hằng tháng',
    year: 2024,
    dues: daysOf(2024, '01-31 02-29 03-29 04-26 05-31 06-28 07-31 08-30 09-30 10-31 11-29 12-31'),
  },
  {
    form: 20,
    words: 'gửi Văn phòng Sở trước ngày 20 hằng tháng',
    year: 2023,
    doubted: true,
    dues: daysOf(2023, '01-19 02-17 03-17 04-19 05-19 06-19 07-19 08-18 09-19 10-19 11-17 12-19'),
  },
  {
    form: 20,
    words: 'NGÀY 15 HẰNG THÁNG',
    year: 2027,
    provisional: true,
    dues: daysOf(2027, '01-15 02-15 03-15 04-15 05-14 06-15 07-15 08-13 09-15 10-15 11-15 12-15'),
  },
  {
    form: 20,
    words: 'trước ngày 15 hằng tháng'.normalize('NFD'),
    year: 2024,
    doubted: true,
    dues: daysOf(2024, '01-12 02-07 03-14 04-12 05-14 06-14 07-12 08-14 09-13 10-14 11-14 12-13'),
  },
  {
    form: 20,
    words: 'ngày 20 hằng tháng',
    year: 2022,
    roll: 'forward',
    dues: daysOf(2022, '01-20 02-21 03-21 04-20 05-20 06-20 07-20 08-22 09-20 10-20 11-21 12-20'),
  },
];
