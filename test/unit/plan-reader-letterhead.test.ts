import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { PlanDraft } from '../../config/plan-reader/draft';

const BODY = [
  'Số: 10/KH-SXD',
  'Sơn La, ngày 05 tháng 01 năm 2027',
  'KẾ HOẠCH',
  'Phòng cháy chữa cháy năm 2027',
  'Thực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2027 của UBND tỉnh, đơn vị ban hành kế hoạch như sau:',
  'I. NỘI DUNG',
  '1. Giao Thanh tra Sở chủ trì kiểm tra an toàn, hoàn thành trước ngày 30/6/2027.',
];

const planUnder = (...head: string[]): PlanDraft => {
  const blocks = [...head, ...BODY].map((text, i) => ({
    kind: 'paragraph' as const,
    label: null,
    text,
    place: { line: i + 1 },
  }));
  return readPlanWith({ blocks }, loadDirectory('mau'), '2027-01-05');
};

it.each([
  [
    'a motto in two lines',
    ['UBND TỈNH SƠN LA', 'CỘNG HÒA XÃ HỘI CHỦ', 'SỞ XÂY DỰNG', 'NGHĨA VIỆT NAM'],
    'UBND TỈNH SƠN LA',
  ],
  [
    'a motto in three lines',
    ['UBND TỈNH SƠN LA', 'CỘNG HOÀ XÃ', 'HỘI CHỦ', 'SỞ XÂY DỰNG', 'NGHĨA VIỆT NAM'],
    'UBND TỈNH SƠN LA',
  ],
  [
    'a motto close to a broken name',
    ['ỦY BAN NHÂN DÂN TỈNH SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'LA', 'VIỆT NAM', 'SỞ XÂY DỰNG'],
    'Ủy ban nhân dân tỉnh Sơn La',
  ],
  [
    'both columns as one line',
    [
      'UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc',
    ],
    'UBND TỈNH SƠN LA',
  ],
])('reads the agency beside %s', (_, head, superior) => {
  const plan = planUnder(...head, 'Độc lập - Tự do - Hạnh phúc');
  expect(plan.agency?.value).toBe('Sở Xây dựng');
  expect(plan.superior?.value).toBe(superior);
});

it.each([
  ['SỞ XÂY DỰNG NGHĨA VIỆT NAM', 'agency'],
  ['SỞ XÂY DỰNG VIỆT NAM', 'agency'],
  ['SỞ XÂY ĐỘC LẬP - TỰ DO DỰNG', 'agency'],
])('asks about “%s”', (line, field) => {
  const plan = planUnder('UBND TỈNH SƠN LA', line);
  expect(plan.agency).toBeNull();
  expect(plan.unsure.map((one) => one.field)).toContain(field);
});
