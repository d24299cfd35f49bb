import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import { summary } from '../support/plan-documents';
import { itemsOf as items, planOf } from '../support/plan-lines';

it.each([
  [
    '1. Rà soát thủ tục. Giao Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở và Phòng Pháp chế, xong trong tháng 8.',
    'I.1 | Rà soát thủ tục | Văn phòng Sở | Thanh tra Sở; Phòng Pháp chế |  | xong trong tháng 8',
  ],
  [
    '1. Công khai ngân sách (Phòng Kế hoạch – Tài chính chủ trì, các phòng, đơn vị thuộc Sở phối hợp; quý I).',
    'I.1 | Công khai ngân sách | Phòng Kế hoạch – Tài chính | các phòng, đơn vị thuộc Sở |  | quý I',
  ],
  [
    '1. Thanh tra Sở: cử công chức tham gia Đoàn kiểm tra, chậm nhất ngày 05/5/2026.',
    'I.1 | cử công chức tham gia Đoàn kiểm tra | Thanh tra Sở |  |  | chậm nhất ngày 05/5/2026',
  ],
  [
    '1. Giao nộp tài liệu: các phòng chuyên môn giao nộp tài liệu về Văn phòng trong quý II.',
    'I.1 | Giao nộp tài liệu | các phòng chuyên môn |  |  | trong quý II | ? units',
  ],
  [
    '1. Bộ phận Một cửa làm đầu mối tổng hợp phản ánh, kiến nghị, thường xuyên.',
    'I.1 | tổng hợp phản ánh, kiến nghị | Bộ phận Một cửa |  |  | thường xuyên',
  ],
])('“%s” is read whole', (line, wanted) => {
  expect(items(line)).toEqual([wanted]);
});

it.each([
  [
    'two that act and none that leads',
    'lead',
    '1. Báo cáo quý. Thanh tra Sở gửi số liệu trước ngày 10/3; Văn phòng Sở tổng hợp trước ngày 15/3.',
  ],
  [
    'two that lead',
    'lead',
    '1. Kiểm tra. Thanh tra Sở chủ trì đợt một, Văn phòng Sở chủ trì đợt hai, trong tháng 9.',
  ],
  [
    'a name that runs into the work',
    'support',
    '1. Sửa trụ sở. Văn phòng Sở chủ trì, phối hợp với Ban Quản lý xây dựng sửa chữa, trong tháng 9.',
  ],
  [
    'a time that cannot be read',
    'due',
    '1. Mua sắm. Văn phòng Sở chủ trì, hoàn thành sau 3 tuần trăng.',
  ],
  [
    'a date that does not exist',
    'due',
    '1. Mua sắm. Văn phòng Sở chủ trì, hoàn thành trước ngày 31/6/2026.',
  ],
  ['no time', 'due', '1. Mua sắm. Văn phòng Sở chủ trì.'],
  ['nobody', 'lead', '1. Mua sắm trang thiết bị, hoàn thành trong tháng 9.'],
])('marks what is unsure: %s', (_, field, line) => {
  const { items: found } = planOf('I. NHIỆM VỤ', line);
  expect(found).toHaveLength(1);
  expect(found[0]!.unsure.map((one) => one.field)).toContain(field);
  if (field === 'lead') expect(found[0]!.lead).toBeNull();
  if (field === 'support') expect(found[0]!.support).toEqual([]);
});

it.each([
  [
    'two works in one sentence',
    'title',
    '- Văn phòng Sở: soạn đề cương tuyên truyền gửi các phòng, chậm nhất ngày 10/02/2026; mở cuộc thi tìm hiểu pháp luật trong quý II.',
  ],
  [
    'who does another part behind a semicolon',
    'lead',
    '- Các phòng, đơn vị: gửi báo cáo quý trước ngày 15/3; Văn phòng Sở tổng hợp, báo cáo trước ngày 20/3.',
  ],
  [
    'another work that comes back',
    'due',
    '- Thanh tra Sở: tiêm phòng đợt 1 trước ngày 31/5/2026; tiêm bổ sung hằng tháng.',
  ],
  ['a unit that only helps', 'lead', '- Thanh tra Sở: phối hợp tuyên truyền, giám sát kết quả.'],
  ['a schedule that is elsewhere', 'due', '- Ban Giám đốc: làm việc với các xã (có lịch riêng).'],
])('asks about %s', (_, field, line) => {
  const { items: found } = planOf('I. NHIỆM VỤ', 'Tháng 3 (từ 01/3 đến 31/3)', line);
  expect(found).toHaveLength(1);
  expect(found[0]!.unsure.map((one) => one.field)).toContain(field);
  if (field === 'title') expect(found[0]!.title).toBeNull();
  if (field === 'lead') expect(found[0]!.lead).toBeNull();
});

it.each([
  ['Tháng 3 (từ 01/3 đến 31/3)', 'Tháng 3'],
  ['Tháng 4 (từ 01/4 đến 29/4)', 'từ 01/4 đến 29/4'],
  ['Tháng 02 (từ 02/02 đến 13/02 và từ 23/02 đến 28/02; nghỉ Tết từ 14/02 đến 22/02)', 'Tháng 02'],
])('what stands under “%s” is due “%s”', (heading, words) => {
  const [item] = planOf('I. NHIỆM VỤ', heading, '- Văn phòng Sở: rà soát hồ sơ.').items;
  expect(item!.due.map((due) => due.words)).toEqual([words]);
  expect(item!.line).toMatch(/^I, Tháng \d+, gạch đầu dòng 1$/u);
});

it('takes the duties of units from who carries the plan out where the tasks name nobody', () => {
  expect(
    planOf(
      ...['II. NỘI DUNG', '1. Hình thức', 'Tuyên truyền qua hội nghị, trang thông tin điện tử.'],
      ...['III. TỔ CHỨC THỰC HIỆN', '- Văn phòng Sở: soạn đề cương trước ngày 20/3/2026.'],
      '- Thanh tra Sở: kiểm tra trong quý II.',
    ).items.map(summary),
  ).toEqual([
    'III, gạch đầu dòng 1 | soạn đề cương | Văn phòng Sở |  |  | trước ngày 20/3/2026',
    'III, gạch đầu dòng 2 | kiểm tra | Thanh tra Sở |  |  | trong quý II',
  ]);
});

it('takes a sentence that is no name for the work of nobody', () => {
  expect(items('1. Việc thực hiện kế hoạch cải cách hành chính năm 2026.')).toEqual([
    'I.1 | Việc thực hiện kế hoạch cải cách hành chính năm 2026 | ? |  |  |  | ? lead, due',
  ]);
});

it('gives what stands under a unit to that unit, also under headings without numbers', () => {
  const { items: found, leftOut } = planOf(
    ...['THỜI GIAN, ĐỐI TƯỢNG KIỂM TRA', '1. Phòng Pháp chế: ngày 15/5/2026.'],
    ...['PHÂN CÔNG NHIỆM VỤ', '1. Văn phòng Sở:', '- Tổng hợp kết quả trước ngày 20/6/2026;'],
    '- Trình Ban Giám đốc, hoàn thành trong tháng 6/2026.',
  );
  expect(found.map(summary)).toEqual([
    '1, gạch đầu dòng 1 | Tổng hợp kết quả | Văn phòng Sở |  |  | trước ngày 20/6/2026',
    '1, gạch đầu dòng 2 | Trình Ban Giám đốc | Văn phòng Sở |  |  | hoàn thành trong tháng 6/2026',
  ]);
  expect(leftOut.map(({ sentence }) => sentence)).toEqual(['Phòng Pháp chế: ngày 15/5/2026.']);
});

it('reads labelled lines under an item', () => {
  expect(
    items(
      ...[
        '1. Khảo sát hài lòng',
        '- Đơn vị thực hiện: Văn phòng Sở chủ trì, Thanh tra Sở phối hợp.',
      ],
      ...[
        '- Thời gian: đợt 1: tháng 5/2026; đợt 2: tháng 10/2026.',
        '- Kết quả: Báo cáo khảo sát.',
      ],
    ),
  ).toEqual([
    'I.1 | Khảo sát hài lòng | Văn phòng Sở | Thanh tra Sở | Báo cáo khảo sát | tháng 5/2026; tháng 10/2026',
  ]);
});

it('does not take the date of a document or of the figures for a deadline', () => {
  const [item] = planOf(
    'I. NHIỆM VỤ',
    '1. Rà soát theo Quyết định số 15/QĐ-UBND ngày 02/02/2026. Văn phòng Sở chủ trì, báo cáo trước ngày 10/12/2026 (số liệu tính đến ngày 30/11/2026).',
  ).items;
  expect(item!.due.map(({ words }) => words)).not.toContain('ngày 02/02/2026');
  expect(item!.due.map(({ words }) => words)).not.toContain('ngày 30/11/2026');
});

it('leaves the number and the day open where the paper does', () => {
  const draft = readPlanWith(
    {
      blocks: [
        'SỞ XÂY DỰNG',
        'Số:      /KH-SXD',
        'Sơn La, ngày     tháng 01 năm 2026',
        'KẾ HOẠCH',
        'Kiểm tra công tác cải cách hành chính năm 2026',
      ].map((text, i) => ({
        kind: 'paragraph' as const,
        label: null,
        text,
        place: { line: i + 1 },
      })),
    },
    loadDirectory('mau'),
    '2026-01-05',
  );
  expect([draft.number, draft.date]).toEqual([null, null]);
  expect(draft.unsure.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['number', 'date']),
  );
});

it.each(['Phòng A, ', 'Công an xã tổng hợp, tham mưu ', 'thời hạn ', 'UBND các xã, phường; '])(
  'a line that says “%s” for pages is shown, not looked through',
  (words) => {
    const before = process.cpuUsage();
    const draft = planOf(
      'I. NHIỆM VỤ',
      `1. ${words.repeat(10_000)}`,
      '2. Tổng kết trong tháng 12.',
    );
    const { user } = process.cpuUsage(before);
    expect(draft.items.map(({ line }) => line)).toEqual(['I.2']);
    expect(draft.leftOut.map(({ reason }) => reason)).toEqual([
      'dài quá 2.000 chữ cái, đề nghị tách thành từng nội dung',
    ]);
    expect(user / 1000).toBeLessThan(2000);
  },
);

test('quarters that head the parts of a programme give their time to what stands under them', () => {
  const { items } = planOf(
    'I. Quý I/2026',
    '1. Sửa chữa trụ sở làm việc (Phòng Quản lý xây dựng).',
    '2. Kiểm kê tài sản (Văn phòng Sở chủ trì, trước ngày 10/02/2026).',
    'II. Nhiệm vụ thường xuyên',
    '1. Cập nhật cơ sở dữ liệu (Văn phòng Sở).',
    '2. Xây dựng lịch công tác tuần (Văn phòng Sở, thứ Sáu hằng tuần).',
    'III. Tổ chức thực hiện',
    'Các phòng, đơn vị chủ động triển khai thực hiện.',
  );
  expect(
    items.map(({ line, title, due }) => [line, title, due.map(({ words }) => words).join()]),
  ).toEqual([
    ['I.1', 'Sửa chữa trụ sở làm việc', 'Quý I/2026'],
    ['I.2', 'Kiểm kê tài sản', 'trước ngày 10/02/2026'],
    ['II.1', 'Cập nhật cơ sở dữ liệu', 'thường xuyên'],
    ['II.2', 'Xây dựng lịch công tác tuần', 'thứ Sáu hằng tuần'],
  ]);
});

it.each([
  [
    'Thanh tra Sở (chủ trì); Phòng Pháp chế, Văn phòng Sở (phối hợp).',
    'Phòng Pháp chế; Văn phòng Sở',
  ],
  ['Thanh tra Sở (chủ trì), Phòng Pháp chế và Văn phòng Sở.', 'Phòng Pháp chế; Văn phòng Sở'],
  ['Thanh tra Sở (chủ trì).', ''],
])('behind a label brackets tell who leads and who helps: “%s”', (said, support) => {
  expect(
    items('1. Kiểm tra công vụ', `- Đơn vị thực hiện: ${said}`, '- Thời gian: quý II.'),
  ).toEqual([`I.1 | Kiểm tra công vụ | Thanh tra Sở | ${support} |  | quý II`]);
});

it('keeps a word of the name that stands before a time in brackets', () => {
  expect(items('1. Văn phòng Sở kiểm tra định kỳ (quý II).')).toEqual([
    'I.1 | kiểm tra định kỳ | Văn phòng Sở |  |  | quý II',
  ]);
});

it('names all that are asked to help', () => {
  expect(
    items('1. Đề nghị Tỉnh đoàn, Hội Cựu chiến binh tỉnh phối hợp tuyên truyền trong quý I.'),
  ).toEqual([
    'I.1 | Đề nghị Tỉnh đoàn, Hội Cựu chiến binh tỉnh phối hợp tuyên truyền | ? | Tỉnh đoàn; Hội Cựu chiến binh tỉnh |  | trong quý I | ? lead',
  ]);
});

it.each([
  'Rà soát quy chế chi tiêu - Phòng Kế hoạch - Tài chính - Quý II.',
  'Rà soát quy chế chi tiêu (Văn phòng Sở, Phòng Pháp chế), Quý II.',
])('asks for the name where parties stand at its end: “%s”', (line) => {
  expect(items(`1. ${line}`)).toEqual(['I.1 | ? | ? |  |  | Quý II | ? title, lead']);
});

it('parts who does it from the time by a dash in brackets', () => {
  expect(items('1. Chỉnh lý tài liệu tồn đọng (Văn phòng - Quý III/2026).')).toEqual([
    'I.1 | Chỉnh lý tài liệu tồn đọng | Văn phòng |  |  | Quý III/2026',
  ]);
});

it('reads how soon behind an event something is due', () => {
  expect(items('1. Văn phòng Sở tổ chức quán triệt quy chế ngay sau khi ban hành.')).toEqual([
    'I.1 | tổ chức quán triệt quy chế | Văn phòng Sở |  |  | ngay sau khi ban hành',
  ]);
});

it('asks whether the time of a note counts beside the labelled one', () => {
  expect(
    items(
      '1. Thanh lý tài sản. Giao Văn phòng Sở.',
      'Thời gian: Quý III. Ghi chú: sau khi UBND tỉnh phê duyệt.',
    ),
  ).toEqual(['I.1 | Thanh lý tài sản | Văn phòng Sở |  |  | Quý III | ? due']);
});

it('keeps both times where the second alone has a label', () => {
  expect(items('1. Tập huấn. Giao Văn phòng Sở.', 'Thời gian: Quý II; đợt sau: tháng 9.')).toEqual([
    'I.1 | Tập huấn | Văn phòng Sở |  |  | Quý II; tháng 9',
  ]);
});

it('shows the points of the tasks beside the duties of units that are taken instead', () => {
  const { items: found, leftOut } = planOf(
    ...['II. NỘI DUNG', '1. Tuyên truyền pháp luật.', '2. Tập huấn nghiệp vụ.'],
    ...['III. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: soạn đề cương trước ngày 20/3/2026.'],
  );
  expect(found.map(({ line }) => line)).toEqual(['III.1']);
  expect(leftOut.map(({ sentence }) => sentence)).toEqual([
    'Tuyên truyền pháp luật.',
    'Tập huấn nghiệp vụ.',
  ]);
});

it.each([
  ['Văn phòng Sở tổng hợp, xây dựng Báo cáo năm trước ngày 15/12.', ['Báo cáo năm']],
  ['Văn phòng Sở bố trí kinh phí triển khai Đề án 06 trong quý I.', []],
])('“%s” may name what is to be handed in: %j', (line, products) => {
  const [item] = planOf('I. NHIỆM VỤ', `1. ${line}`).items;
  const asked = item!.unsure.filter(({ field }) => field === 'product');
  expect(asked.map(({ reason }) => /“(?<what>.+)”/u.exec(reason)?.groups?.['what'])).toEqual(
    products,
  );
});

it.each([
  'Văn phòng Sở tổ chức các hội nghị sơ kết (tháng 6), tổng kết (tháng 12).',
  'Văn phòng Sở soạn thảo quy chế (xong trong tháng 3), trình Giám đốc Sở ký.',
])('asks for the name where further work stands behind a time: “%s”', (line) => {
  expect(items(`1. ${line}`)[0]).toMatch(/^I\.1 \| \? \| Văn phòng Sở .* \? title$/u);
});
