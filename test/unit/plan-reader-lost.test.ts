import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { Block } from '../../config/plan-reader/document';
import { planOf } from '../support/plan-lines';
import { taskTable } from '../support/task-table';

const TASKS = ['I. NHIỆM VỤ', '1. Thanh tra Sở chủ trì kiểm tra, hoàn thành trước ngày 20/3/2026.'];

const leftOf = (...lines: string[]): string[] =>
  planOf(...TASKS, ...lines).leftOut.map(({ sentence, reason }) => `${sentence} | ${reason}`);

const GIVEN = 'giao cho một nơi, không nêu thời hạn';

it.each([
  ['Thanh tra Sở báo cáo Giám đốc Sở hằng quý.', 'có thời hạn “hằng quý”'],
  ['Thanh tra Sở báo cáo Giám đốc Sở hằng tháng.', 'có thời hạn “hằng tháng”'],
  ['Giao Phòng Kế hoạch - Tài chính mua bình chữa cháy.', GIVEN],
  [
    'Phòng Pháp chế báo cáo trong tháng 5 tháng 6/2026.',
    'chưa đọc được thời hạn ở “tháng 5 tháng 6/2026”',
  ],
  [
    'Phòng Tổ chức cán bộ không còn chủ trì việc đào tạo; giao Văn phòng Sở chủ trì đào tạo kỹ năng số trước ngày 30/9/2026.',
    'có thời hạn “trước ngày 30/9/2026”',
  ],
  ['Giao Văn phòng Sở chủ trì, phối hợp với Phòng Pháp chế đôn đốc việc thực hiện.', GIVEN],
  ['Giao Thanh tra Sở chủ trì kiểm tra đột xuất.', GIVEN],
  ['Phòng Pháp chế và Thanh tra Sở theo dõi việc thực hiện.', GIVEN],
  ['Trưởng các phòng chịu trách nhiệm trước Giám đốc Sở về kết quả.', GIVEN],
])('shows “%s” of those who carry a plan out', (line, reason) => {
  expect(leftOf('II. TỔ CHỨC THỰC HIỆN', `1. ${line}`)).toEqual([`${line} | ${reason}`]);
  expect(leftOf('II. TỔ CHỨC THỰC HIỆN', line)).toEqual([`${line} | ${reason}`]);
});

it('shows who does what beside a table of tasks', () => {
  const beside = [
    'Thanh tra Sở chủ trì kiểm tra an toàn thông tin trong tháng 5 tháng 6/2026.',
    'Giao Văn phòng Sở chủ trì, phối hợp với Phòng Pháp chế báo cáo hằng quý.',
    'Giao Thanh tra Sở chủ trì kiểm tra đột xuất.',
  ];
  const said = (text: string, at: number): Block => ({
    kind: 'paragraph',
    label: null,
    text,
    place: { line: at + 1 },
  });
  const { blocks } = taskTable(
    'TT | Nội dung | Chủ trì | Thời gian',
    '1 | Số hóa hồ sơ | Văn phòng Sở | Quý III',
  );
  const lines = beside.map((line, i) => said(`${i + 1}. ${line}`, i + 9));
  const head = ['KẾ HOẠCH', 'Chuyển đổi số năm 2026', 'I. NHIỆM VỤ'].map(said);
  const plan = { blocks: [...head, ...blocks, said('II. NHIỆM VỤ KHÁC', 8), ...lines] };
  const { items, leftOut } = readPlanWith(plan, loadDirectory('mau'), '2026-01-05');
  expect(items.map(({ title }) => title)).toEqual(['Số hóa hồ sơ']);
  expect(leftOut.map(({ sentence }) => sentence)).toEqual(beside);
});

it('shows an aim that has a day of its own', () => {
  const line = 'Phấn đấu 100% hồ sơ số hóa trước ngày 31/12/2026.';
  expect(leftOf('II. MỤC TIÊU', `1. ${line}`)).toEqual([
    `${line} | có thời hạn “trước ngày 31/12/2026”`,
  ]);
});

it.each([
  ['an aim of the year', 'II. MỤC TIÊU', 'Phấn đấu trong năm 2026 có 85% hồ sơ nộp trực tuyến.'],
  ['a principle', 'II. YÊU CẦU', 'Các phòng, đơn vị thực hiện nghiêm túc, tiết kiệm.'],
  [
    'the last words',
    'II. TỔ CHỨC THỰC HIỆN',
    'Trên đây là Kế hoạch kiểm tra năm 2026, yêu cầu các phòng, đơn vị triển khai thực hiện./.',
  ],
  [
    'what to do in doubt',
    'II. TỔ CHỨC THỰC HIỆN',
    'Trong quá trình thực hiện nếu có vướng mắc, các phòng, đơn vị phản ánh về Văn phòng Sở để tổng hợp, báo cáo.',
  ],
  ['who gets the paper', 'Nơi nhận:', '- Các phòng, đơn vị thuộc Sở (thực hiện);'],
])('does not show %s', (_, section, line) => {
  expect(leftOf(section, line)).toEqual([]);
});
