import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { Block } from '../../config/plan-reader/document';
import { taskTable } from '../support/task-table';

/** Whether a time in a plan of the school year 2025 - 2026, issued on 20/8/2025, is asked about. */
function isAsked(time: string): boolean {
  const table = taskTable('STT|Nội dung|Chủ trì|Thời gian', `1|Họp|Văn phòng Sở|${time}`);
  const head = [
    'SỞ XÂY DỰNG',
    'Số: 12/KH-SXD',
    'Hà Nam, ngày 20 tháng 8 năm 2025',
    'KẾ HOẠCH',
    'Công tác năm học 2025 - 2026',
  ].map((text, i): Block => ({
    kind: 'paragraph',
    label: null,
    text,
    place: { paragraph: i + 1 },
  }));
  const document = { blocks: [...head, ...table.blocks] };
  const [item] = readPlanWith(document, loadDirectory('mau'), '2025-08-20').items;
  return item!.unsure.some(({ field }) => field === 'due');
}

it.each(['Tháng 1', '15/01', 'Quý II', 'Cuối tháng 5', 'Từ 03/01 đến 20/3', 'Tháng 9; tháng 02'])(
  '“%s” of the year that begins in August is asked about',
  (time) => {
    expect(isAsked(time)).toBe(true);
  },
);

it.each([
  'Tháng 8',
  'Tháng 12',
  'Tháng 1/2026',
  '31/01 năm sau',
  'Từ tháng 11 đến tháng 02',
  'Hằng tháng',
])('“%s” is not', (time) => {
  expect(isAsked(time)).toBe(false);
});
