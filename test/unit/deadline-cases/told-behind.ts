import { daysOf, type WordingCase } from './wording';

/** Where a day off goes by the words themselves, and the time of those who receive. */
export const toldBehind: WordingCase[] = [
  {
    form: 2,
    words: 'trước ngày 15/8; trường hợp trùng ngày nghỉ thì nộp vào ngày làm việc liền trước',
    year: 2026,
    roll: 'forward',
    due: '2026-08-14T23:59:59',
    doubted: true,
  },
  {
    form: 1,
    words: 'ngày 15/8, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo',
    year: 2026,
    due: '2026-08-17T23:59:59',
    doubted: false,
    why: '15/8 is a Saturday',
  },
  {
    form: 1,
    words: 'ngày 15/8 (nếu trùng ngày nghỉ thì nộp vào ngày làm việc liền trước đó)',
    year: 2026,
    roll: 'forward',
    due: '2026-08-14T23:59:59',
  },
  {
    form: 20,
    words: 'trước ngày 15 hằng tháng, nếu trùng ngày nghỉ thì tính vào ngày làm việc tiếp theo',
    year: 2026,
    due: '2026-01-14T23:59:59',
    doubted: true,
    why: '“trước ngày” never moves on; its other reading does',
  },
  {
    form: 20,
    words:
      'ngày 15 hằng tháng, nếu rơi vào thứ Bảy, Chủ nhật hoặc ngày lễ thì được tính vào ngày làm việc kế tiếp',
    year: 2026,
    dues: daysOf(2026, '01-15 02-23 03-16 04-15 05-15 06-15 07-15 08-17 09-15 10-15 11-16 12-15'),
  },
  {
    form: 5,
    words: 'trong tháng 8; nếu trùng ngày nghỉ thì chuyển về ngày làm việc liền trước',
    year: 2026,
    due: '2026-08-28T23:59:59',
  },
  {
    form: 2,
    words: 'gửi về Văn phòng trước ngày 15/7 để tổng hợp báo cáo Sở Nội vụ trước ngày 20/7',
    year: 2026,
    due: '2026-07-14T23:59:59',
    doubted: true,
  },
  {
    form: 1,
    words: 'ngày 15/7 để tổng hợp báo cáo Sở Nội vụ trước ngày 20/7',
    year: 2026,
    due: '2026-07-15T23:59:59',
    doubted: true,
  },
  {
    form: 20,
    words: 'ngày 15 hằng tháng để tổng hợp trước ngày 20 hằng tháng',
    year: 2026,
    due: '2026-01-15T23:59:59',
    doubted: true,
  },
];
