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

const numberOf = (line: string): [string | undefined, string[]] => {
  const blocks = ['SỞ NỘI VỤ', line, 'KẾ HOẠCH', 'Công tác năm 2026', 'I. NHIỆM VỤ', '1. Họp.'].map(
    (text, i) => ({ kind: 'paragraph' as const, label: null, text, place: { line: i + 1 } }),
  );
  const { number, unsure } = readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-05');
  return [number?.value, unsure.map(({ field }) => field).filter((field) => field === 'number')];
};

it.each([
  ['Số: 24/KH-BDT Hạ Sơn, ngày 22 tháng 4 năm 2026', '24/KH-BDT'],
  ['Số: 05/KH - SXD', '05/KH-SXD'],
  ['Số: 7/KH-UBND TP. Hồ Chí Minh, ngày 22 tháng 4 năm 2026', '7/KH-UBND'],
  ['Số 12-CTr/TU', undefined],
  ['Số: 12-CTr/TU', '12-CTr/TU'],
])('“%s” gives the number %s', (line, number) => {
  expect(numberOf(line)[0]).toBe(number);
});

it.each([
  'Số: 24/KH-BDTHạ Sơn, ngày 22 tháng 4 năm 2026',
  'Số: 24/KH-BDT - Hạ Sơn, ngày 22 tháng 4 năm 2026',
  'Số: 24/KH THCS',
])('a number whose end is not certain is asked for: “%s”', (line) => {
  expect(numberOf(line)).toEqual([undefined, ['number']]);
});
