import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';

const agency = (...lines: string[]): string | undefined => {
  const blocks = lines.map((text, i) => ({
    kind: 'paragraph' as const,
    label: null,
    text,
    place: { line: i + 1 },
  }));
  return readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-05').agency?.value;
};

it.each([
  ['BAN QUẢN LÝ', 'CÁC KHU CÔNG NGHIỆP', 'Ban Quản lý các khu công nghiệp'],
  ['CÔNG ĐOÀN', 'TRƯỜNG ĐẠI HỌC TÂY BẮC', 'Công đoàn Trường Đại học Tây Bắc'],
])('an agency whose name takes two lines, %s | %s, is one', (first, second, wanted) => {
  const body = `Căn cứ Luật Lưu trữ; ${wanted} ban hành Kế hoạch công tác năm 2026 như sau:`;
  const head = ['UBND TỈNH HƯNG SƠN', first, second, 'Số: 12/KH', 'KẾ HOẠCH', 'Công tác năm 2026'];
  expect(agency(...head, body, 'I. NHIỆM VỤ', '1. Họp.')).toBe(wanted);
});

it('an agency under the one above it stays apart from that', () => {
  const head = ['UBND TỈNH HƯNG SƠN', 'SỞ NỘI VỤ', 'Số: 12/KH', 'KẾ HOẠCH', 'Công tác năm 2026'];
  expect(agency(...head, 'Sở Nội vụ ban hành Kế hoạch:', 'I. NHIỆM VỤ', '1. Họp.')).toBe(
    'Sở Nội vụ',
  );
});
