import { daysOf, type WordingCase } from './wording';

const LETTER = { 'công văn': '2024-07-15' };

/** Events with a last day or a count behind them, standing work beside a time, and times that will be told. */
export const nearlySaid: WordingCase[] = [
  {
    form: 16,
    words: 'sau khi có Nghị quyết của HĐND tỉnh, hoàn thành trong quý IV/2024',
    year: 2024,
    opens: null,
    due: '2024-12-31T23:59:59',
    doubted: true,
  },
  {
    form: 17,
    words: 'ngay sau khi có kết quả, chậm nhất ngày 20/12/2024',
    year: 2024,
    due: '2024-12-20T23:59:59',
    doubted: true,
  },
  {
    form: 17,
    words: 'ngay sau khi nhận được công văn, chậm nhất 02 ngày làm việc',
    year: 2024,
    events: LETTER,
    due: '2024-07-17T23:59:59',
    doubted: false,
  },
  {
    form: 13,
    words: 'chậm nhất không quá 15 (mười lăm) ngày kể từ ngày nhận được công văn',
    year: 2024,
    events: LETTER,
    due: '2024-07-30T23:59:59',
    doubted: false,
  },
  {
    form: 3,
    words: 'chậm nhất không quá ngày 20/12',
    year: 2024,
    due: '2024-12-20T23:59:59',
    doubted: false,
  },
  ...[
    'kể từ ngày nhận được công văn không quá 05 ngày làm việc',
    'kể từ ngày nhận được công văn, không quá 05 ngày làm việc',
    'sau khi nhận công văn trong vòng 05 ngày làm việc',
  ].map((words) => ({
    ...{ form: 12, words, year: 2024, events: LETTER, due: '2024-07-22T23:59:59' },
    doubted: false,
  })),
  {
    form: 13,
    words: 'sau khi nhận công văn chậm nhất 05 ngày',
    year: 2024,
    events: LETTER,
    due: '2024-07-19T23:59:59',
    why: '20/7 is a Saturday',
  },
  { form: 19, words: 'Hằng năm, thường xuyên', year: 2024, opens: null, due: null, doubted: false },
  {
    form: 19,
    words: 'Tháng 3/2024 và thường xuyên',
    year: 2024,
    opens: '2024-03-01',
    due: '2024-03-29T23:59:59',
    doubted: true,
  },
  {
    form: 19,
    words: 'Quý I/2024 và thường xuyên trong năm',
    year: 2024,
    opens: '2024-01-01',
    due: '2024-03-29T23:59:59',
    doubted: true,
  },
  {
    form: 21,
    words: 'Hằng quý, thường xuyên',
    year: 2024,
    dues: daysOf(2024, '03-29 06-28 09-30 12-31'),
  },
  ...['sẽ có thông báo cụ thể sau', 'Có thông báo riêng', 'sẽ thông báo sau'].map((words) => ({
    ...{ form: 15, words, year: 2024, due: null, waitsFor: 'thông báo' },
  })),
  { form: 24, words: 'Có lịch riêng', year: 2024, due: null, waitsFor: 'lịch' },
  {
    form: 27,
    words: 'Dự kiến vào tháng 6/2022. (BTC sẽ có thông báo cụ thể).',
    year: 2022,
    due: '2022-06-30T23:59:59',
    tentative: true,
  },
  {
    form: 2,
    words: 'đợt 1, trước ngày 25/5/2022',
    year: 2022,
    due: '2022-05-24T23:59:59',
    doubted: true,
  },
  {
    form: 3,
    words: 'chậm nhất ngày 25.12.2021 phải báo cáo',
    year: 2021,
    due: '2021-12-24T23:59:59',
    doubted: false,
  },
  {
    form: 25,
    words: 'giai đoạn 2022 - 2025, tầm nhìn đến năm 2030',
    year: 2022,
    opens: '2022-01-01',
    due: '2025-12-31T23:59:59',
  },
  { form: 7, words: 'QIV/2024', year: 2024, opens: '2024-10-01', due: '2024-12-31T23:59:59' },
];
