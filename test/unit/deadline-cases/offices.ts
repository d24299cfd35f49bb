import { daysOf, type WordingCase } from './wording';

/** What offices write beside the forms of the plan: 20/7/2021 is a Tuesday. */
const letter = { 'văn bản': '2021-07-20', 'công văn': '2021-07-20', 'công bố': '2021-07-20' };

export const offices: WordingCase[] = [
  // A weekday beside a date is held against it.
  {
    form: 1,
    words: 'ngày 15/12/2022 (thứ Năm)',
    year: 2022,
    due: '2022-12-15T23:59:59',
    doubted: false,
  },
  { form: 1, words: 'ngày 15/12/2022 (thứ Sáu)', year: 2022, doubted: true, why: 'a Thursday' },
  { form: 1, words: 'thứ Hai, ngày 15/7/2022', year: 2022, doubted: true, why: 'a Friday' },
  { form: 26, words: "17h00' ngày 15/12", year: 2021, due: '2021-12-15T17:00:00' },
  { form: 3, words: 'trước và trong ngày 15/12', year: 2021, due: '2021-12-15T23:59:59' },
  { form: 3, words: 'cho đến hết năm', year: 2021, due: '2021-12-31T23:59:59' },
  { form: 2, words: 'đến trước ngày 30/6', year: 2021, due: '2021-06-29T23:59:59', doubted: true },

  // A window with its end in brackets or behind it.
  {
    form: 8,
    words: '6 tháng đầu năm (trước ngày 15/6/2022)',
    year: 2022,
    due: '2022-06-14T23:59:59',
    doubted: true,
  },
  {
    form: 9,
    words: 'trong quý I, hoàn thành trước 15/3',
    year: 2021,
    opens: '2021-01-01',
    due: '2021-03-12T23:59:59',
    doubted: true,
    why: '14/3 is a Sunday',
  },
  {
    form: 2,
    words: 'trước ngày 15/6 đối với báo cáo 6 tháng, trước ngày 15/12 đối với báo cáo năm',
    year: 2021,
    dues: ['2021-06-14', '2021-12-14'],
    doubted: true,
  },

  // Months and quarters by other names.
  { form: 7, words: 'quý bốn', year: 2021, opens: '2021-10-01', due: '2021-12-31T23:59:59' },
  { form: 7, words: 'Quý Ⅳ', year: 2021, opens: '2021-10-01', due: '2021-12-31T23:59:59' },
  { form: 5, words: 'T7/2022', year: 2022, opens: '2022-07-01', due: '2022-07-29T23:59:59' },
  {
    form: 9,
    words: 'trung tuần tháng 9',
    year: 2021,
    opens: '2021-09-11',
    due: '2021-09-20T23:59:59',
    doubted: false,
  },
  {
    form: 9,
    words: 'hạ tuần tháng 02',
    year: 2024,
    opens: '2024-02-21',
    due: '2024-02-29T23:59:59',
  },
  { form: 9, words: 'nửa đầu tháng 9', year: 2021, due: '2021-09-15T23:59:59' },
  {
    form: 9,
    words: 'tuần 3 tháng 9',
    year: 2021,
    opens: '2021-09-15',
    due: '2021-09-21T23:59:59',
    doubted: true,
  },
  {
    form: 3,
    words: 'hoàn thành tuần đầu tháng 9',
    year: 2021,
    opens: null,
    due: '2021-09-07T23:59:59',
    doubted: true,
    why: 'not đầu tháng 9, the 1st',
  },
  {
    form: 11,
    words: 'ngày làm việc cuối cùng của tháng 10',
    year: 2021,
    roll: 'none',
    due: '2021-10-29T23:59:59',
    why: '30–31/10 are a weekend, and no roll was asked for',
  },
  {
    form: 11,
    words: 'ngày làm việc đầu tiên của tháng 01',
    year: 2022,
    due: '2022-01-04T23:59:59',
    why: '01–03/01 are off, and it never rolls back',
  },
  {
    form: 11,
    words: 'trình HĐND tỉnh kỳ họp giữa năm',
    year: 2022,
    doubted: true,
    why: 'the session has its own day',
  },

  // Hours, years and lengths behind their event.
  {
    form: 12,
    words: 'trong vòng 24 giờ kể từ khi nhận được văn bản',
    year: 2021,
    events: letter,
    due: '2021-07-21T23:59:59',
    doubted: true,
  },
  {
    form: 12,
    words: 'trong vòng 48h kể từ khi nhận được công văn',
    year: 2021,
    events: letter,
    due: '2021-07-22T23:59:59',
    doubted: true,
  },
  {
    form: 12,
    words: 'trong thời hạn 01 năm kể từ khi công bố',
    year: 2021,
    events: letter,
    due: '2022-07-20T23:59:59',
    doubted: false,
  },
  {
    form: 14,
    words: 'trước khi công bố 05 ngày làm việc',
    year: 2021,
    events: letter,
    due: '2021-07-13T23:59:59',
    doubted: false,
  },

  // How often, and on which days.
  { form: 21, words: 'quý một lần', year: 2021, dues: daysOf(2021, '03-31 06-30 09-30 12-31') },
  { form: 21, words: '1 lần/năm', year: 2021, dues: ['2021-12-31'], doubted: false },
  {
    form: 21,
    words: 'một năm hai lần',
    year: 2021,
    dues: daysOf(2021, '06-30 12-31'),
    doubted: true,
  },
  {
    form: 21,
    words: 'báo cáo quý, 6 tháng, năm',
    year: 2021,
    dues: daysOf(2021, '03-31 06-30 09-30 12-31'),
  },
  {
    form: 21,
    words: 'quý IV hằng năm',
    year: 2021,
    opens: '2021-10-01',
    due: '2021-12-31T23:59:59',
  },
  {
    form: 2,
    words: 'trước ngày 15 tháng 3, 6, 9, 12',
    year: 2021,
    dues: daysOf(2021, '03-12 06-14 09-14 12-14'),
    doubted: true,
    why: '14/3 is a Sunday',
  },
  {
    form: 21,
    words: 'ngày 15 tháng 6, 12 hằng năm',
    year: 2021,
    dues: daysOf(2021, '06-15 12-15'),
  },
  {
    form: 20,
    words: 'ngày 15 và 30 hằng tháng trong năm 2022',
    year: 2022,
    dues: daysOf(
      2022,
      '01-14 01-28 02-15 02-28 03-15 03-30 04-15 04-29 05-13 05-30 06-15 06-30 ' +
        '07-15 07-29 08-15 08-30 09-15 09-30 10-14 10-28 11-15 11-30 12-15 12-30',
    ),
  },
  {
    form: 21,
    words: 'ngày 20 của tháng cuối kỳ báo cáo',
    year: 2021,
    doubted: true,
    why: 'which period is not said',
  },
  {
    form: 20,
    words: 'thường xuyên, báo cáo trước ngày 15 hằng tháng',
    year: 2021,
    doubted: true,
    dues: daysOf(2021, '01-14 02-09 03-12 04-14 05-14 06-14 07-14 08-13 09-14 10-14 11-12 12-14'),
  },
  { form: 19, words: 'hằng ngày', year: 2021, due: null, doubted: true },
];
