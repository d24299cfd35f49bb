import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { templateOf } from '../../config/plan-reader/template';
import { planRead, shippedTemplateText, summary } from '../support/plan-documents';

const shippedText = shippedTemplateText();

/** What a careful clerk reads in each plan: the head, the items, names that the directory does not have. */
const PLANS = [
  {
    file: 'tuyen-truyen.docx',
    layout: 'prose that Word numbers',
    head: [
      'Sở Xây dựng',
      '05/KH-SXD',
      '2026-01-12',
      'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
    ],
    items: [
      'II.1 | Xây dựng chuyên mục cải cách hành chính trên Trang thông tin điện tử của Sở | Văn phòng Sở | Phòng Pháp chế |  | hoàn thành trước ngày 28/02/2026',
      'II.2 | Tổ chức hội nghị quán triệt Kế hoạch cải cách hành chính năm 2026 | Phòng Tổ chức cán bộ | Văn phòng Sở; các phòng, đơn vị thuộc Sở | Hội nghị, báo cáo kết quả | quý I năm 2026',
      'II.3.a | rà soát, niêm yết công khai thủ tục hành chính tại Bộ phận một cửa | Văn phòng Sở |  |  | chậm nhất 05 ngày làm việc kể từ ngày nhận được quyết định công bố',
      'II.3.b | kiểm tra việc công khai thủ tục hành chính | Thanh tra Sở | Phòng QLXD |  | hoàn thành trong tháng 9 năm 2026',
      'II.4 | Viết tin, bài về cải cách hành chính | các phòng, đơn vị thuộc Sở |  |  | trước ngày 20 hằng tháng',
      'II.5 | tham mưu bố trí kinh phí tuyên truyền | Phòng Kế hoạch – Tài chính |  |  | trong quý II năm 2026',
      'II.6 | Tổng kết công tác tuyên truyền cải cách hành chính | Văn phòng Sở |  |  | hoàn thành chậm nhất ngày 15/12/2026',
      'II.7 | Biên tập bản tin nội bộ | Phòng Truyền thông |  |  |  | ? due',
    ],
    misses: ['Phòng Truyền thông'],
  },
  {
    file: 'bang-nhiem-vu.docx',
    layout: 'a table with merged cells, a head of two rows and nested numbers',
    head: [
      'Sở Xây dựng',
      '18/KH-SXD',
      '2025-02-05',
      'Kế hoạch cải cách hành chính năm 2025 của Sở Xây dựng',
    ],
    items: [
      'I.1 | Ban hành kế hoạch kiểm tra văn bản quy phạm pháp luật | Phòng Pháp chế | Các phòng, đơn vị thuộc Sở | Kế hoạch | Trước ngày 15/02/2025',
      'I.2 | Rà soát văn bản quy phạm pháp luật | Phòng Pháp chế | Các phòng, đơn vị thuộc Sở | Báo cáo rà soát | Quý II/2025',
      'I.3 | Tổng hợp kết quả thi hành pháp luật về xây dựng | Phòng Pháp chế | P. QLXD; P. QHKT | Báo cáo | Tháng 11/2025',
      'II.1.1 | Rà soát, đơn giản hóa thủ tục hành chính | Văn phòng Sở | Phòng Quản lý xây dựng | Báo cáo, dự thảo quyết định | Trong tháng 6',
      'II.1.2 | Công bố thủ tục hành chính mới | Văn phòng Sở | Phòng Quy hoạch - Kiến trúc; Phòng Quản lý nhà và Thị trường bất động sản | Quyết định công bố | Chậm nhất 10 ngày làm việc kể từ ngày nhận được văn bản',
      'II.2 | Báo cáo kiểm soát thủ tục hành chính | VP |  | Báo cáo | Trước ngày 15 hằng quý | ? due',
      'II.3 | Tiếp nhận phản ánh, kiến nghị của tổ chức, cá nhân | Văn phòng Sở |  |  | Thường xuyên | ? product',
      'III.1 | Kiện toàn vị trí việc làm | Phòng Tổ chức cán bộ | Các phòng, đơn vị | Đề án | tháng 3/2025; tháng 5/2025',
      'III.2 | Tinh giản biên chế | Phòng TCCB |  | Báo cáo | Theo hướng dẫn riêng',
      'III.3 | Đánh giá mức độ hài lòng | Phòng Chuyển đổi số | Văn phòng Sở | Báo cáo khảo sát | Từ ngày 15/8/2025 đến ngày 05/9/2025',
      'III.4 | Luân chuyển công chức | ? | Phòng Pháp chế | Quyết định | Quý IV năm 2025 | ? lead',
    ],
    misses: ['Phòng Chuyển đổi số'],
  },
  {
    file: 'chuyen-doi-so.pdf',
    layout: 'a landscape table over three pages, its columns in another order',
    head: [
      'Sở Xây dựng',
      '31/KH-SXD',
      '2024-03-20',
      'Kế hoạch ứng dụng công nghệ thông tin, chuyển đổi số năm 2024',
    ],
    items: [
      'I.1 | Rà soát, cập nhật danh mục dữ liệu mở của Sở và gửi cơ quan quản lý cổng dữ liệu của tỉnh theo mẫu thống nhất | Văn phòng |  | Danh mục dữ liệu mở | Trước 31/3/2024',
      'I.2 | Số hóa hồ sơ cấp phép xây dựng còn hiệu lực đang lưu tại phòng | Phòng Quản lý xây dựng |  | Hồ sơ số hóa | Quý II/2024',
      'I.3 | Kiểm tra an toàn thông tin mạng nội bộ | Văn phòng |  | Biên bản kiểm tra | Hằng tháng',
      'I.4 | Lập dự toán chuyển đổi số năm 2025 | Phòng Kế hoạch - Tài chính |  | Dự toán | Tháng 8/2024',
      'I.5 | Cập nhật bản đồ quy hoạch lên cổng thông tin | Phòng Quy hoạch – Kiến trúc |  | Bản đồ số | Chậm nhất ngày 30/9/2024',
      'I.6 | Xây dựng cơ sở dữ liệu quy hoạch xây dựng | Trung tâm Quy hoạch xây dựng |  | Cơ sở dữ liệu | Tháng 10/2024',
      'I.7 | Kiểm tra việc sử dụng phần mềm quản lý văn bản đợt 1 tại các phòng chuyên môn | Thanh tra Sở |  | Biên bản | Tháng 4/2024',
      'I.8 | Kiểm tra việc sử dụng phần mềm quản lý văn bản đợt 2 tại các phòng chuyên môn | Thanh tra Sở |  | Biên bản | Tháng 5/2024',
      'I.9 | Kiểm tra việc sử dụng phần mềm quản lý văn bản đợt 4 tại các phòng chuyên môn | Thanh tra Sở |  | Biên bản | Tháng 7/2024',
      'I.10 | Kiểm tra việc sử dụng phần mềm quản lý văn bản đợt 6 tại các phòng chuyên môn | Thanh tra Sở |  | Biên bản | Tháng 9/2024',
      'I.11 | Thử nghiệm phần mềm quản lý chất lượng công trình | Chi cục Giám định xây dựng |  | Báo cáo thử nghiệm | Trong tháng 11 năm 2024',
      'I.12 | Phối hợp diễn tập ứng cứu sự cố | Văn phòng |  | Báo cáo | Khi có yêu cầu của UBND tỉnh',
      'I.13 | Tổng kết việc thực hiện kế hoạch và đề xuất nhiệm vụ năm 2025 | Văn phòng |  | Báo cáo tổng kết | 15/12/2024',
      'I.14 | Mua sắm chữ ký số | Phòng Pháp chế |  | Hợp đồng | Theo hợp đồng | ? due',
    ],
    misses: [],
  },
  {
    file: 'tiet-kiem-tcvn3.docx',
    layout: 'prose in the old fonts .VnTime and .VnTimeH',
    head: [
      'Sở Xây dựng',
      '09/KH-SXD',
      '2023-03-03',
      'Kế hoạch thực hành tiết kiệm, chống lãng phí năm 2023',
    ],
    items: [
      'II.1 | Rà soát định mức, tiêu chuẩn sử dụng tài sản công | Phòng Kế hoạch - Tài chính | Văn phòng Sở |  | hoàn thành trong quý I năm 2023',
      'II.2 | Kiểm kê tài sản công của Sở | Văn phòng Sở | các phòng, đơn vị thuộc Sở |  | hoàn thành trước ngày 30/6/2023',
      'II.3 | Tiết kiệm điện, nước, văn phòng phẩm | Toàn thể công chức, viên chức |  |  | thường xuyên',
      'II.4 | Báo cáo kết quả thực hành tiết kiệm, chống lãng phí | Phòng Kế hoạch - Tài chính |  |  | chậm nhất ngày 10/12/2023',
    ],
    misses: [],
  },
  {
    file: 'bang-khong-ke-o.pdf',
    layout: 'three tables that no lines part: two columns of time, months, a row cut by the page',
    head: ['Sở Xây dựng', '12/KH-SXD', '2026-02-02', 'Kế hoạch công tác thi đua năm 2026'],
    items: [
      '1 | Phát động phong trào thi đua | Văn phòng Sở | các phòng, đơn vị |  | 31/3/2026 | ? opens',
      '2 | Đăng ký thi đua | Phòng Tổ chức cán bộ | Văn phòng Sở |  | Trước 15/4/2026',
      '3 | Sơ kết 6 tháng | P. TCCB |  |  | Tháng 6',
      '4 | Tổng kết năm | ? |  |  | Tháng 12/2026 | ? lead',
      '1 | Trực cơ quan | Văn phòng Sở |  |  | tháng 1 | ? due',
      '2 | Kiểm kê | Phòng KH-TC |  |  |  | ? due',
      '1 | Xây dựng quy chế a) Dự thảo b) Trình ban hành | Phòng Pháp chế |  | Quy chế | Tháng 3/2026; Tháng 5/2026',
      '2 | Lập hồ sơ công việc | Toàn thể công chức |  |  | Thường xuyên, báo cáo trước 25/11 | ? product',
      '3 | Họp giao ban | Văn phòng |  | Thông báo kết luận | Sáng thứ Hai hằng tuần',
      '4 | Thẩm định hồ sơ | Chi cục Giám định XD |  | Báo cáo thẩm định | 20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
      '5 | Rà soát biên chế | Phòng Tổ chức cán bộ |  | Báo cáo | T9/2026',
      '6 | Nâng lương | TCCB |  | QĐ | Quý 2; quý 4',
    ],
    misses: ['Chi cục Giám định XD'],
  },
];

describe.each(PLANS)('$file, $layout', ({ file, head, items, misses }) => {
  it('is read as a clerk reads it', async () => {
    const { agency, number, date, title, ...draft } = await planRead(file);
    expect([agency, number, date, title].map((found) => found?.value)).toEqual(head);
    expect(draft.items.map(summary)).toEqual(items);
    expect(draft.misses.map(({ name }) => name)).toEqual(misses);
  });
});

it('finds units by name, abbreviation and the word for all of them', async () => {
  const { items } = await planRead('bang-nhiem-vu.docx');
  const units = Object.fromEntries(
    items.map(({ line, units: leads, supportUnits }) => [
      line,
      [...leads, '/', ...supportUnits].join(' '),
    ]),
  );
  expect(units).toMatchObject({
    'I.1': 'pc / *',
    'I.3': 'pc / qlxd qhkt',
    'II.1.2': 'vp / qhkt qln',
    'II.2': 'vp /',
    'III.2': 'tccb /',
    'III.3': '/ vp',
  });
});

it('shows lines outside the tasks that name a time, so that none is overlooked', async () => {
  const { leftOut } = await planRead('tuyen-truyen.docx');
  expect(leftOut.map(({ sentence }) => sentence)).toContain(
    'Các phòng, đơn vị thuộc Sở báo cáo kết quả về Văn phòng Sở trước ngày 10/12/2026.',
  );
});

it('makes a template of 75 tasks that can be started once its doubts are confirmed', async () => {
  const draft = await planRead('cong-tac-75.docx');
  const { items, doubts } = checkPlanTemplate(
    'read.yaml',
    templateOf(draft, shippedText, 'x.docx'),
  );
  expect(items).toHaveLength(75);
  // "Trước ngày 15/m" may mean the day itself: every fifth task says so.
  expect(doubts.map(({ item }) => Number(item))).toEqual(
    Array.from({ length: 15 }, (_, i) => i * 5 + 2),
  );
});

it('names in the template all that the clerk has to fill in', async () => {
  const draft = await planRead('bang-nhiem-vu.docx');
  const text = templateOf(draft, shippedText, 'bang-nhiem-vu.docx');
  expect(text).toContain('due: "?" # nhiều thời hạn: chọn một, hoặc tách thành nhiều mục');
  expect(text).toContain('lead: "?" # dòng này không nêu nơi chủ trì');
  expect(text).toContain('# Không có trong danh mục: Phòng Chuyển đổi số (mục 10).');
  expect(() => checkPlanTemplate('read.yaml', text)).toThrow(/mục 10: đơn vị \(units\)/u);
});

it('names the templates of a year apart by the numbers of their plans', async () => {
  const draft = await planRead('bang-nhiem-vu.docx');
  const number = parseInt(draft.number!.value, 10);
  expect(number).toBeGreaterThan(0);
  const named = /^name: (.+)$/mu.exec(templateOf(draft, shippedText, 'bang-nhiem-vu.docx'));
  expect(named?.[1]).toBe(`ke-hoach-${number}`);
});

it('reads every one of 75 tasks of a year, each with its place', async () => {
  const { items, unsure, misses } = await planRead('cong-tac-75.docx');
  expect(items.map(({ no }) => no)).toEqual(Array.from({ length: 75 }, (_, i) => String(i + 1)));
  expect(items.map(({ place }) => place.row)).toEqual(items.map((_, i) => i + 2));
  expect(items.flatMap((item) => item.unsure)).toEqual([]);
  expect([...unsure, ...misses]).toEqual([]);
  expect(summary(items[36]!)).toBe(
    '37 | Tổ chức kiểm tra chất lượng công trình | Phòng Quản lý xây dựng | Phòng Tổ chức cán bộ | Báo cáo | Trước ngày 15/1/2026',
  );
});
