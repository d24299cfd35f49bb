import type { WordingCase } from './wording';

/** The next working day with its hour, an invitation's hour, noon, and weeks by another word. */
export const hoursOfDays: WordingCase[] = [
  {
    form: 18,
    words: 'chậm nhất vào ngày làm việc kế tiếp sau khi nhận được công văn',
    year: 2024,
    events: { 'công văn': '2024-05-06' },
    due: '2024-05-07T23:59:59',
  },
  {
    form: 18,
    words: 'chậm nhất là ngày làm việc liền kề sau ngày nhận được công văn',
    year: 2024,
    events: { 'công văn': '2024-05-10' },
    due: '2024-05-13T23:59:59',
  },
  {
    form: 18,
    words: 'trước 16 giờ ngày làm việc tiếp theo kể từ ngày nhận được công văn',
    year: 2024,
    events: { 'công văn': '2024-05-06' },
    due: '2024-05-07T16:00:00',
  },
  {
    form: 18,
    words: 'trong ngày, chậm nhất sáng ngày làm việc tiếp theo',
    year: 2024,
    events: { 'văn bản': '2024-05-06' },
    due: '2024-05-07T11:30:00',
  },
  {
    form: 26,
    words: 'Vào hồi 8 giờ 00 phút, ngày 15/5/2024',
    year: 2024,
    due: '2024-05-15T08:00:00',
  },
  {
    form: 26,
    words: 'Vào lúc 14h00, ngày 15 tháng 5 năm 2024 (chiều thứ Tư)',
    year: 2024,
    due: '2024-05-15T14:00:00',
    doubted: false,
  },
  {
    form: 26,
    words: 'Vào lúc 14h00, ngày 15 tháng 5 năm 2024 (chiều thứ Năm)',
    year: 2024,
    due: '2024-05-15T14:00:00',
    doubted: true,
    why: '15/5/2024 is a Wednesday',
  },
  { form: 26, words: 'trước 12 giờ trưa ngày 05/7', year: 2024, due: '2024-07-05T12:00:00' },
  {
    form: 20,
    words: 'vào ngày thứ sáu của tuần lễ cuối tháng',
    year: 2024,
    due: '2024-01-26T23:59:59',
    doubted: true,
  },
  {
    form: 20,
    words: 'thứ sáu của tuần lễ đầu trong tháng',
    year: 2024,
    due: '2024-01-05T23:59:59',
    doubted: true,
  },
  {
    form: 7,
    words: 'Q.III/2026',
    year: 2026,
    opens: '2026-07-01',
    due: '2026-09-30T23:59:59',
  },
  { form: 5, words: 'Tháng 02/2021:', year: 2021, due: '2021-02-26T23:59:59' },
  {
    form: 2,
    words: 'Báo cáo 6 tháng đầu năm gửi trước ngày 10/07 của năm báo cáo để tổng hợp',
    year: 2024,
    due: '2024-07-09T23:59:59',
  },
];
