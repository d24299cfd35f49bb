import { daysOf, type WordingCase } from './wording';

const letter = { 'công văn': '2024-05-06' };

/** What stands behind a time: a last day, an exception, who does it, its label, that it goes on. */
export const clausesBehind: WordingCase[] = [
  {
    form: 13,
    words: 'chậm nhất 10 ngày kể từ ngày nhận được công văn nhưng không quá ngày 10/6',
    year: 2024,
    events: letter,
    due: '2024-05-16T23:59:59',
  },
  {
    form: 13,
    words: 'chậm nhất 10 ngày kể từ ngày nhận được công văn nhưng không quá ngày 10/5',
    year: 2024,
    events: letter,
    due: '2024-05-10T23:59:59',
  },
  {
    form: 12,
    words:
      'trong thời hạn 10 ngày làm việc kể từ ngày nhận được công văn, chậm nhất ngày 18/5/2024',
    year: 2024,
    events: letter,
    due: '2024-05-17T23:59:59',
    why: 'ten working days end on 20/5, and 18/5 is a Saturday',
  },
  {
    form: 12,
    words: 'trong thời hạn 10 ngày kể từ ngày nhận được công văn nhưng không quá ngày 10/6',
    year: 2024,
    due: null,
    waitsFor: 'công văn',
  },
  {
    form: 21,
    words:
      'gửi hồ sơ trước ngày 20 tháng 12 hàng năm, trừ trường hợp Thanh tra Chính phủ có hướng dẫn khác',
    year: 2024,
    dues: ['2024-12-19'],
    doubted: true,
  },
  {
    form: 2,
    words: 'Trước ngày 30.4, các cơ quan, tổ chức, đơn vị nộp báo cáo, danh sách và bản kê khai',
    year: 2025,
    due: '2025-04-29T23:59:59',
  },
  {
    form: 13,
    words: '10 ngày kể từ ngày BGH phê chuẩn, các tổ thực hiện',
    year: 2024,
    events: { 'BGH phê chuẩn': '2024-05-06' },
    due: '2024-05-16T23:59:59',
  },
  { form: 26, words: '17h ngày 29/7 là hạn cuối', year: 2024, due: '2024-07-29T17:00:00' },
  {
    form: 6,
    words: 'đến tháng 6/2025 hoàn thành',
    year: 2024,
    opens: null,
    due: '2025-05-30T23:59:59',
    doubted: true,
  },
  {
    form: 6,
    words: 'trong tháng 6 hoàn thành',
    year: 2024,
    opens: null,
    due: '2024-06-28T23:59:59',
  },
  {
    form: 2,
    words: 'trước mắt, hoàn thành việc rà soát trước ngày 15/5',
    year: 2024,
    due: '2024-05-14T23:59:59',
  },
  { form: 19, words: 'Thường xuyên hoặc theo yêu cầu', year: 2024, due: null, doubted: true },
  {
    form: 10,
    words: 'Từ năm 2024 và các năm tiếp theo',
    year: 2024,
    opens: '2024-01-01',
    due: null,
    doubted: false,
  },
  {
    form: 8,
    words: 'quý I, 6 tháng, 9 tháng, cả năm',
    year: 2024,
    dues: daysOf(2024, '03-29 06-28 09-30 12-31'),
    doubted: true,
  },
  { form: 21, words: '06 tháng, 01 năm', year: 2024, dues: daysOf(2024, '06-28 12-31') },
];
