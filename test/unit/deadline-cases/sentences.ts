import type { WordingCase } from './wording';

/** Whole sentences and cells: who does what stands before the time, what it is for behind it. */
export const sentences: WordingCase[] = [
  {
    form: 6,
    words: 'cơ bản hoàn thành trong tháng 4/2026',
    year: 2026,
    due: '2026-04-29T23:59:59',
    why: '30/4 is off',
  },
  { form: 5, words: 'kết thúc trong tháng 9', year: 2024, due: '2024-09-30T23:59:59' },
  {
    form: 2,
    words: 'Hoàn thiện trước ngày 15/8',
    year: 2022,
    due: '2022-08-12T23:59:59',
    why: '14/8 is a Sunday',
  },
  {
    form: 10,
    words: 'áp dụng từ ngày 01 tháng 01 năm 2026',
    year: 2026,
    opens: '2026-01-01',
    due: null,
  },
  {
    form: 10,
    words: 'có hiệu lực kể từ ngày 05/11/2021',
    year: 2021,
    opens: '2021-11-05',
    due: null,
  },
  {
    form: 2,
    words:
      'Các phòng, đơn vị gửi kết quả tự đánh giá về Văn phòng Sở trước ngày 20/8/2021 để tổng hợp, báo cáo Giám đốc Sở.',
    year: 2021,
    due: '2021-08-19T23:59:59',
  },
  {
    form: 2,
    words: 'Yêu cầu xây dựng khung đánh giá chất lượng dự án trước ngày 15 tháng 04 năm 2026.',
    year: 2026,
    due: '2026-04-14T23:59:59',
  },
  {
    form: 2,
    words: 'Các đơn vị gửi báo cáo trước ngày 10/06/2026.',
    year: 2026,
    due: '2026-06-09T23:59:59',
  },
  {
    form: 2,
    words: 'Sở Tài chính (chủ trì): trước ngày 10/12',
    year: 2021,
    due: '2021-12-09T23:59:59',
  },
  { form: 3, words: 'gia hạn đến ngày 15/8/2022', year: 2022, due: '2022-08-15T23:59:59' },
  {
    form: 17,
    words: 'Văn bản khẩn phải gửi ngay sau khi ký',
    year: 2022,
    due: null,
    waitsFor: 'ký',
  },
  {
    form: 18,
    words: 'phải đăng ký trong ngày đó, chậm nhất ngày làm việc tiếp theo',
    year: 2022,
    due: null,
    waitsFor: 'văn bản',
  },
  {
    form: 15,
    words: 'Văn phòng Sở tổng hợp khi có công văn yêu cầu của Sở Nội vụ',
    year: 2022,
    due: null,
    waitsFor: 'công văn',
  },
  {
    form: 3,
    words: 'đến ngày 15/11/2022 phải hoàn thành',
    year: 2022,
    due: '2022-11-15T23:59:59',
  },
  {
    form: 2,
    words:
      'Hoàn thành và gửi Sở Nội vụ trước ngày 31 tháng 7 năm 2026; thời gian còn lại khắc phục tồn tại',
    year: 2026,
    due: '2026-07-30T23:59:59',
  },
  {
    form: 7,
    words: 'Thời gian: quý II/2026; sản phẩm: Báo cáo',
    year: 2026,
    due: '2026-06-30T23:59:59',
  },
  {
    form: 2,
    words: 'trước ngày 15/8/2022 (theo dấu bưu điện)',
    year: 2022,
    due: '2022-08-12T23:59:59',
    why: '14/8 is a Sunday',
  },
  {
    form: 1,
    words: 'ngày 18/11/2022 (qua Phòng Cải cách hành chính), bằng văn bản',
    year: 2022,
    due: '2022-11-18T23:59:59',
  },
  {
    form: 2,
    words: 'trước ngày 10/12/2021, đồng thời gửi bản mềm về Văn phòng Sở; kèm theo phụ lục',
    year: 2021,
    due: '2021-12-09T23:59:59',
  },
  {
    form: 2,
    words: 'trước ngày 20/11 (ngày Nhà giáo Việt Nam)',
    year: 2022,
    due: '2022-11-18T23:59:59',
    why: '19/11 is a Saturday',
  },
  // Marks around the whole of a cell.
  { form: 2, words: '- trước ngày 10/12', year: 2021, due: '2021-12-09T23:59:59' },
  { form: 2, words: '+ Trước ngày 10/12;', year: 2021, due: '2021-12-09T23:59:59' },
  { form: 2, words: '(trước ngày 10/12)', year: 2021, due: '2021-12-09T23:59:59' },
  { form: 2, words: '“trước ngày 10/12”', year: 2021, due: '2021-12-09T23:59:59' },
];
