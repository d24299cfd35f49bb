import { daysOf, type WordingCase } from './wording';

/** A day that stands beside a limit, a document, a report or an hour, and is not what it seems. */
export const beside: WordingCase[] = [
  // "Không sớm hơn" begins something; it ends nothing.
  {
    form: 10,
    words: 'không sớm hơn ngày 15/12',
    year: 2021,
    opens: '2021-12-15',
    due: null,
    doubted: false,
  },
  { form: 10, words: 'không sớm hơn tháng 9', year: 2022, opens: '2022-09-01', due: null },
  { form: 10, words: 'sớm nhất là ngày 15/12/2023', year: 2023, opens: '2023-12-15', due: null },
  {
    form: 9,
    words: 'không sớm hơn ngày 10/12 và không muộn hơn ngày 20/12',
    year: 2021,
    opens: '2021-12-10',
    due: '2021-12-20T23:59:59',
    doubted: false,
  },
  {
    form: 3,
    words: 'không được muộn hơn ngày 15/12',
    year: 2021,
    due: '2021-12-15T23:59:59',
    doubted: false,
  },

  // A window whose end is named.
  {
    form: 9,
    words: 'trong tháng 8, chậm nhất ngày 25/8/2021',
    year: 2021,
    opens: '2021-08-01',
    due: '2021-08-25T23:59:59',
    doubted: false,
    dues: ['2021-08-25'],
  },
  {
    form: 9,
    words: 'trong tháng 8, trước ngày 25/8',
    year: 2021,
    opens: '2021-08-01',
    due: '2021-08-24T23:59:59',
    doubted: true,
  },
  {
    form: 9,
    words: 'từ ngày 10/10 đến trước ngày 15/10',
    year: 2022,
    opens: '2022-10-10',
    due: '2022-10-14T23:59:59',
    doubted: true,
  },
  {
    form: 9,
    words: 'từ tháng 7 đến trước tháng 9 năm 2021',
    year: 2021,
    opens: '2021-07-01',
    due: '2021-08-31T23:59:59',
    doubted: true,
  },

  // The date of a document, the period of a report, the day of its data.
  { form: 1, words: 'thực hiện Kế hoạch ngày 01/6/2021', year: 2021, doubted: true },
  { form: 1, words: 'trình Quyết định ngày 05/7/2021', year: 2021, doubted: true },
  { form: 1, words: 'ban hành ngày 04/6/2021', year: 2021, doubted: true },
  {
    form: 2,
    words: 'thực hiện Kế hoạch số 137/KH-UBND ngày 01/6/2021 trước ngày 15/8/2021',
    year: 2021,
    due: '2021-08-13T23:59:59',
    why: '14/8 is a Saturday',
  },
  { form: 5, words: 'báo cáo kết quả thực hiện tháng 6', year: 2021, doubted: true },
  { form: 5, words: 'gửi báo cáo tháng 6', year: 2021, doubted: true },
  { form: 5, words: 'gửi báo cáo trong tháng 6', year: 2021, doubted: false },
  { form: 3, words: 'báo cáo số liệu đến ngày 15/6', year: 2021, doubted: true },
  { form: 3, words: 'gửi Sở Nội vụ đến hết ngày 15/6', year: 2021, doubted: false },

  // 0 giờ begins a day.
  {
    form: 26,
    words: 'trước 00 giờ 00 ngày 15/12/2021',
    year: 2021,
    due: '2021-12-14T23:59:59',
    doubted: true,
  },
  {
    form: 26,
    words: '0 giờ ngày 13/12/2021',
    year: 2021,
    due: '2021-12-10T23:59:59',
    doubted: true,
    why: 'a Monday: the day before ends on a Sunday',
  },
  {
    form: 26,
    words: 'hằng tháng, trước 0 giờ ngày 15',
    year: 2021,
    doubted: true,
    dues: daysOf(2021, '01-14 02-09 03-12 04-14 05-14 06-14 07-14 08-13 09-14 10-14 11-12 12-14'),
  },
  {
    form: 9,
    words: 'từ 8 giờ 00 ngày 10/10 đến 17 giờ 00 ngày 12/10',
    year: 2022,
    opens: '2022-10-10',
    due: '2022-10-12T17:00:00',
    doubted: false,
  },

  // A day of a month is a date: it rolls out of its month, over Tết.
  {
    form: 20,
    words: 'trước ngày 05 hằng tháng',
    year: 2022,
    doubted: true,
    dues: daysOf(2022, '01-04 01-28 03-04 04-04 05-04 06-03 07-04 08-04 08-31 10-04 11-04 12-02'),
    why: '04/02 is in Tết, and 01–04/9 are days off',
  },
  {
    form: 20,
    words: 'chậm nhất ngày 02 hằng tháng',
    year: 2026,
    due: '2025-12-31T23:59:59',
    dues: [
      '2025-12-31',
      ...daysOf(2026, '02-02 03-02 04-02 04-29 06-02 07-02 07-31 08-28 10-02 11-02 12-02'),
    ],
    why: '01–02/01 are off: January keeps its time in its own year though it is due before it',
  },
  {
    form: 21,
    words: 'trước tháng 3 hằng năm',
    year: 2022,
    due: '2022-02-28T23:59:59',
    doubted: true,
  },
];
