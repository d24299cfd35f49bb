import { planOf } from '../support/plan-lines';

/** "lead | support | ? fields" of the last line of a plan. */
function parties(...lines: string[]): string {
  const { items } = planOf('I. NHIỆM VỤ', ...lines.map((line, i) => `${i + 1}. ${line}`));
  const { lead, support, unsure } = items.at(-1)!;
  const asked = unsure.map(({ field }) => field).filter((field) => /lead|support/u.test(field));
  return [lead ?? '?', support.join('; '), ...asked.map((field) => `? ${field}`)].join(' | ');
}

it.each([
  ['Báo cáo nhanh (các Tổ giám sát gửi báo cáo trước ngày 15 hằng tháng).', 'các Tổ giám sát | '],
  ['Báo cáo nhanh (các Tổ giám sát việc thu thập phiếu trong quý I).', 'các Tổ | '],
  [
    'Khai thác kết quả (Lãnh đạo Ban chỉ đạo các phòng sử dụng số liệu để tham mưu chính sách, trong quý I).',
    'Lãnh đạo Ban | ',
  ],
])('a verb ends who leads: “%s”', (line, wanted) => {
  expect(parties(line)).toBe(wanted);
});

it.each([
  'Văn phòng Ban chỉ đạo các chương trình mục tiêu tham mưu báo cáo trong quý I.',
  'Lãnh đạo Chi cục chỉ đạo các phòng chủ trì rà soát trong quý I.',
])('who leads is asked where a verb stands in the name: “%s”', (line) => {
  expect(parties(line)).toBe('? |  | ? lead');
});

it.each([
  ['Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh chủ trì, trong quý I.'],
  ['Phòng Kế hoạch tổng hợp chủ trì, trong quý I.'],
  ['Ban Quản lý các khu công nghiệp chủ trì, trong quý I.'],
])('a name with a verb inside is whole before “chủ trì”: “%s”', (line) => {
  expect(parties(`Giao ${line}`)).toBe(`${line.split(' chủ trì')[0]} | `);
});

const LED = 'Giao Văn phòng Sở chủ trì, phối hợp với';

it.each([
  ['Hội Nông dân thành phố đối soát, làm sạch dữ liệu, trong quý I.', 'Hội Nông dân thành phố'],
  ['Bảo hiểm xã hội thành phố đồng bộ dữ liệu thẻ, trong quý I.', 'Bảo hiểm xã hội thành phố'],
  ['Phòng Văn hóa và Thông tin mở 02 lớp trong tháng 5.', 'Phòng Văn hóa và Thông tin'],
  ['Trung tâm Văn hóa thành phố, Thành đoàn.', 'Trung tâm Văn hóa thành phố; Thành đoàn'],
  ['UBND các xã vùng cao tổ chức trong tháng 5.', 'UBND các xã vùng cao'],
])('who supports ends where the work begins: “%s”', (line, support) => {
  expect(parties(`Tập huấn. ${LED} ${line}`)).toBe(`Văn phòng Sở | ${support}`);
});

it.each([
  [
    'Giao Phòng Tài nguyên và Môi trường phối hợp cùng các đơn vị liên quan rà soát quỹ đất trong quý I.',
    'Phòng Tài nguyên và Môi trường | các đơn vị liên quan',
  ],
  [
    'Văn phòng Sở chủ trì, phối hợp Trung tâm Văn hóa - Thể thao tổ chức giải chạy trong quý I.',
    'Văn phòng Sở | Trung tâm Văn hóa - Thể thao',
  ],
  [
    'Phòng Quản trị rà soát quy hoạch, phối hợp với Thanh tra Sở công khai trong quý I.',
    'Phòng Quản trị | Thanh tra Sở',
  ],
  ['Văn phòng Sở chủ trì, phối hợp ban hành quy chế trong quý I.', 'Văn phòng Sở | '],
])('“phối hợp” parts who leads from who helps, also without “với”: “%s”', (line, wanted) => {
  expect(parties(line)).toBe(wanted);
});

it.each([
  'Hội Khuyến học gây dựng 02 mô hình điểm, trong quý I.',
  'Hội Khuyến học gây quỹ cho học sinh nghèo, trong quý I.',
  'Phòng Tư pháp, Viettel Sơn La, trong quý I.',
])('who supports is asked where the end of the name is not certain: “%s”', (line) => {
  expect(parties(`Tập huấn. ${LED} ${line}`)).toBe('Văn phòng Sở |  | ? support');
});

it('knows the end of a name that leads elsewhere in the plan', () => {
  expect(
    parties(
      'Giao Phòng Tài chính - Kế hoạch tham mưu bố trí kinh phí trong quý I.',
      `Thu học phí. ${LED} Phòng Tài chính - Kế hoạch chỉ đạo các trường, trong quý II.`,
    ),
  ).toBe('Văn phòng Sở | Phòng Tài chính - Kế hoạch');
});

it('takes no shorter name that leads elsewhere for a longer one', () => {
  expect(
    parties(
      'Giao Trung tâm Y tế chủ trì kiểm tra trong quý I.',
      `Khám sức khỏe. ${LED} Trung tâm Y tế thành phố tổ chức, trong quý II.`,
    ),
  ).toBe('Văn phòng Sở | Trung tâm Y tế thành phố');
});

it.each([
  [
    'các sở, ban, ngành và UBND các huyện, thị xã, thành phố phân bổ kinh phí, trong quý I.',
    'các sở, ban, ngành; UBND các huyện, thị xã, thành phố',
  ],
  ['các trường trung học phổ thông tổ chức trong tháng 5.', 'các trường trung học phổ thông'],
  ['các đoàn thể, các xã, phường triển khai trong tháng 5.', 'các đoàn thể; các xã, phường'],
])('a list of kinds is whole: “%s”', (line, support) => {
  expect(parties(`Phân bổ kinh phí. ${LED} ${line}`)).toBe(`Văn phòng Sở | ${support}`);
});

it('asks where a kind goes on in words that may be the work', () => {
  expect(parties(`Khám sức khỏe. ${LED} các trường khám sức khỏe học sinh trong tháng 9.`)).toBe(
    'Văn phòng Sở |  | ? support',
  );
});

it.each([
  ['Công an xã tổng hợp tình hình trước ngày 20 hằng tháng.', 'Công an xã | '],
  [
    'Trung tâm Dịch vụ nông nghiệp huyện hướng dẫn gieo trồng, trong quý I.',
    'Trung tâm Dịch vụ nông nghiệp huyện | ',
  ],
  ['UBND các xã, thị trấn báo cáo kết quả trước ngày 20 hằng tháng.', 'UBND các xã, thị trấn | '],
  ['Văn phòng - Thống kê: tổng hợp số liệu trong quý I.', 'Văn phòng - Thống kê | '],
  ['Giao Văn phòng Sở là cơ quan đầu mối, chủ trì rà soát quy chế trong quý I.', 'Văn phòng Sở | '],
])('“%s” says who does it', (line, wanted) => {
  expect(parties(line)).toBe(wanted);
});

it.each([
  'Hội thi Bí thư chi bộ giỏi cấp tỉnh tổ chức trong quý I.',
  'Các việc hoàn thành trong quý I.',
  'Tổ công tác của Chủ tịch UBND huyện kiểm tra đột xuất việc thực hiện nhiệm vụ, quý I.',
  'Đề nghị Tỉnh đoàn, Hội Cựu chiến binh tỉnh phối hợp tuyên truyền trong tháng 3/2026.',
])('“%s” names nobody that leads', (line) => {
  expect(parties(line)).toMatch(/^\? \| .*\? lead/u);
});
