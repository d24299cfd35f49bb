import { summary } from '../support/plan-documents';
import { planOf } from '../support/plan-lines';

const firstOf = (...lines: string[]): string => {
  const [item] = planOf('I. NHIỆM VỤ', ...lines, '2. Họp.').items;
  return summary(item!);
};

it.each([
  [
    'in its name',
    ['1. Rà soát danh mục xã phục vụ', 'chọn mẫu điều tra (Văn phòng Sở rà soát, trong quý I).'],
    'I.1 | Rà soát danh mục xã phục vụ chọn mẫu điều tra | Văn phòng Sở |  |  | trong quý I',
  ],
  [
    'behind a comma',
    ['1. Báo cáo kết quả gửi UBND tỉnh,', 'Sở Nội vụ (Văn phòng Sở gửi báo cáo, trong quý I).'],
    'I.1 | Báo cáo kết quả gửi UBND tỉnh, Sở Nội vụ | Văn phòng Sở |  |  | trong quý I',
  ],
  [
    'before its time',
    ['1. Tập huấn nghiệp vụ. Giao Văn phòng Sở chủ trì, hoàn thành trong', 'tháng 5 năm 2026.'],
    'I.1 | Tập huấn nghiệp vụ | Văn phòng Sở |  |  | hoàn thành trong tháng 5 năm 2026',
  ],
  [
    'by the number of a page',
    ['1. Tập huấn nghiệp', '2', 'vụ điều tra (Văn phòng Sở chủ trì, trong quý I).'],
    'I.1 | Tập huấn nghiệp vụ điều tra | Văn phòng Sở |  |  | trong quý I',
  ],
  [
    'by the number of a page in its bracket',
    ['1. Tập huấn (Văn phòng Sở cử', '- 2 -', 'công chức tham gia, trong quý I).'],
    'I.1 | Tập huấn | Văn phòng Sở |  |  | trong quý I',
  ],
])('a duty that was broken %s is whole', (_, lines, wanted) => {
  expect(firstOf(...lines)).toBe(wanted);
});

it.each([
  [
    'who does it',
    ['1. Tập huấn nghiệp vụ', 'Giao Văn phòng Sở chủ trì, trong quý I.'],
    'I.1 | Tập huấn nghiệp vụ | Văn phòng Sở |  |  | trong quý I',
  ],
  [
    'a labelled value in small letters',
    ['1. Tập huấn nghiệp vụ', 'chủ trì: Văn phòng Sở', 'thời gian: quý I.'],
    'I.1 | Tập huấn nghiệp vụ | Văn phòng Sở |  |  | quý I',
  ],
])('a line of its own under a name stays apart: %s', (_, lines, wanted) => {
  expect(firstOf(...lines)).toBe(wanted);
});

it('asks whether a name goes on in a line that begins with a capital', () => {
  const [item] = planOf(
    'I. NHIỆM VỤ',
    '1. Báo cáo kết quả phối hợp thực hiện cuộc điều tra năm 2026 gửi Ủy ban',
    'Dân tộc (Văn phòng Sở tham mưu, xong trước ngày 30/10/2026).',
  ).items;
  expect(item!.title).toBeNull();
  expect(item!.unsure.map(({ field }) => field)).toContain('title');
});

it('a month with its points on one line heads them like one above them', () => {
  const { items } = planOf(
    'I. NHIỆM VỤ',
    'Tháng 6:',
    '- Kiểm tra mô hình vụ Xuân (Văn phòng Sở).',
    'Tháng 7: - Triển khai mô hình vụ Mùa (Văn phòng Sở); - Xuất bản bản tin (Thanh tra Sở, trước ngày 31/7).',
  );
  expect(items.map(summary)).toEqual([
    'I, Tháng 6, gạch đầu dòng 1 | Kiểm tra mô hình vụ Xuân | Văn phòng Sở |  |  | Tháng 6',
    'I, Tháng 7, gạch đầu dòng 1 | Triển khai mô hình vụ Mùa | Văn phòng Sở |  |  | Tháng 7',
    'I, Tháng 7, gạch đầu dòng 2 | Xuất bản bản tin | Thanh tra Sở |  |  | trước ngày 31/7',
  ]);
});
