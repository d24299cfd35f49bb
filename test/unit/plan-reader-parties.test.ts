import { planOf } from '../support/plan-lines';

/** "title | lead | support" of a plan's only line. */
function said(line: string): string {
  const [item] = planOf('I. NHIỆM VỤ', `1. ${line}`).items;
  return [item!.title ?? '?', item!.lead ?? '?', item!.support.join('; ')].join(' | ');
}

it.each([
  ['Số hóa hồ sơ (Phòng Văn hóa - Xã hội), quý II.', 'Số hóa hồ sơ | Phòng Văn hóa - Xã hội | '],
  ['Số hóa hồ sơ, quý II (Phòng Văn hóa - Xã hội).', 'Số hóa hồ sơ | Phòng Văn hóa - Xã hội | '],
  ['Tập huấn nghiệp vụ (Phòng Pháp chế, tháng 5).', 'Tập huấn nghiệp vụ | Phòng Pháp chế | '],
  ['Tập huấn nghiệp vụ (tháng 5; Phòng Pháp chế).', 'Tập huấn nghiệp vụ | Phòng Pháp chế | '],
  [
    'Các cụm, khối thi đua tổng kết, chấm điểm trước ngày 10/12.',
    'tổng kết, chấm điểm | Các cụm, khối thi đua | ',
  ],
  ['Thông báo kết quả: Văn phòng Sở, tháng 6/2026.', 'Thông báo kết quả | Văn phòng Sở | '],
  ['Bàn giao hồ sơ. Giao Phòng Văn hóa - Xã hội.', 'Bàn giao hồ sơ | Phòng Văn hóa - Xã hội | '],
  [
    'Xây dựng kế hoạch năm: Phòng Văn hóa - Xã hội.',
    'Xây dựng kế hoạch năm | Phòng Văn hóa - Xã hội | ',
  ],
  ['Báo cáo tổng kết: Văn phòng Sở (trước ngày 15/01).', 'Báo cáo tổng kết | Văn phòng Sở | '],
  ['Sơ kết 6 tháng (P. TCCB tham mưu; VP phối hợp).', 'Sơ kết 6 tháng | P. TCCB | VP'],
  [
    'Nhận đăng ký: từ nay đến hết ngày 10/5/2026, đồng chí Chánh Văn phòng làm đầu mối.',
    'Nhận đăng ký | đồng chí Chánh Văn phòng | ',
  ],
])('“%s”: a unit by itself is who does it', (line, wanted) => {
  expect(said(line)).toBe(wanted);
});

it.each([
  'Kiểm tra tại đơn vị (Trung tâm Quy hoạch xây dựng), quý II.',
  'Tổng hợp, báo cáo UBND tỉnh (Sở Nội vụ), quý II.',
  'Tập huấn nghiệp vụ (Phòng Pháp chế và Thanh tra Sở; tháng 5).',
  'Bàn giao hồ sơ. Giao Phòng Pháp chế, Thanh tra Sở. Thời hạn: quý II.',
  'Tổ chức tập huấn trong quý II, giao Trung tâm Khuyến nông tỉnh phối hợp.',
  'Công chức đầu mối kiểm soát thủ tục rà soát, niêm yết hằng tuần.',
  'Tự kiểm tra các văn bản do Sở tham mưu ban hành trong quý II.',
])('“%s” names nobody that leads for certain', (line) => {
  const [item] = planOf('I. NHIỆM VỤ', `1. ${line}`).items;
  expect(item!.lead).toBeNull();
  expect(item!.unsure.map(({ field }) => field)).toContain('lead');
});

it.each([
  [
    'UBND phường giao Phòng Pháp chế rà soát quy chế trong quý II.',
    'rà soát quy chế | Phòng Pháp chế | ',
  ],
  [
    'Giám đốc Sở giao Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở rà soát quy chế.',
    'rà soát quy chế | Văn phòng Sở | Thanh tra Sở',
  ],
])('“%s”: who gives the work does not do it', (line, wanted) => {
  expect(said(line)).toBe(wanted);
});

it.each([
  [
    'Giao Văn phòng Sở chủ trì, phối hợp với Phòng Pháp chế, Phòng Văn hóa tham mưu trình Giám đốc Sở.',
    'tham mưu trình Giám đốc Sở | Văn phòng Sở | Phòng Pháp chế; Phòng Văn hóa',
  ],
  [
    'Phòng Pháp chế chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức hội thi.',
    'tổ chức hội thi | Phòng Pháp chế | Đoàn Thanh niên xã',
  ],
  [
    'Văn phòng Sở chủ trì, phối hợp với Phòng Quản lý công trình, Trạm Thủy lợi số 1.',
    '? | Văn phòng Sở | Phòng Quản lý công trình; Trạm Thủy lợi số 1',
  ],
  [
    'Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở kiểm tra tại các đơn vị (06 tháng/lần).',
    'kiểm tra tại các đơn vị | Văn phòng Sở | Thanh tra Sở',
  ],
])('“%s” names all that support', (line, wanted) => {
  expect(said(line)).toBe(wanted);
});

it.each([
  [
    'Tự kiểm tra các thông tư do Cục tham mưu trình Bộ ban hành. Chủ trì: Văn phòng Sở. Thời gian: quý I.',
    'Tự kiểm tra các thông tư do Cục tham mưu trình Bộ ban hành | Văn phòng Sở | ',
  ],
  [
    'Chỉnh lý tài liệu hình thành đến hết năm 2024. Giao Văn phòng Sở thực hiện. Thời hạn: quý II.',
    'Chỉnh lý tài liệu hình thành đến hết năm 2024 | Văn phòng Sở | ',
  ],
])('“%s” keeps in its name whom and when it tells of', (line, wanted) => {
  const [name, ...labelled] = line.split(/(?<=\.)\s+/u) as [string, ...string[]];
  const [item] = planOf('I. NHIỆM VỤ', `1. ${name}`, ...labelled).items;
  expect([item!.title, item!.lead, ''].join(' | ')).toBe(wanted);
});

it('asks where who leads is left in the name', () => {
  expect(said('Họp giao ban - Đ/c Giám đốc chủ trì, thường xuyên.')).toBe('? | ? | ');
});

it('asks where a time is left in the name', () => {
  const [item] = planOf(
    ...[
      'I. NHIỆM VỤ',
      '1. Văn phòng Sở thực hiện số hóa hồ sơ ngay khi tiếp nhận và theo dõi hồ sơ lỗi.',
    ],
  ).items;
  expect(item!.unsure.map(({ field }) => field)).toEqual(['title', 'due']);
});

it('asks who leads where the unit over a line only helps', () => {
  const [item] = planOf(
    ...[
      'I. NHIỆM VỤ',
      '1. Văn phòng Sở:',
      'a) Phối hợp với Thanh tra Sở kiểm tra các xã (quý II).',
    ],
  ).items;
  expect([item!.lead, item!.support]).toEqual([null, ['Văn phòng Sở']]);
  expect(item!.unsure.map(({ field }) => field)).toContain('lead');
});

it.each([
  [
    'Văn phòng Sở chủ trì, phối hợp với Phòng Quản lý quy hoạch và xây dựng: dự thảo văn bản, quý II.',
    'dự thảo văn bản | Văn phòng Sở | Phòng Quản lý quy hoạch và xây dựng',
  ],
  [
    'Lập dự toán (Cơ quan chủ trì: Văn phòng Sở; cơ quan phối hợp: Sở Tài chính, Liên minh HTX tỉnh).',
    'Lập dự toán | Văn phòng Sở | Sở Tài chính; Liên minh HTX tỉnh',
  ],
])('“%s” names its parties whole', (line, wanted) => {
  expect(said(line)).toBe(wanted);
});

it.each([
  'Hội đồng Thi đua - Khen thưởng ngành họp xét danh hiệu thi đua, trước ngày 20/7/2026.',
  'Văn phòng Sở: lập dự toán, trình Giám đốc duyệt trước ngày 22/9/2026; thanh quyết toán trong quý IV.',
  'Tập huấn: Phòng Pháp chế, Thanh tra Sở; quý II.',
  'Văn phòng Sở rà soát quy chế (xong trong quý II) và tham mưu ban hành quy chế mới (xong trong quý IV).',
])('“%s” is asked about', (line) => {
  expect(said(line)).toMatch(/^\?/u);
});

it('gives dashes under a round the days of the round', () => {
  const { items } = planOf(
    ...[
      'I. CÔNG VIỆC',
      'Đợt 1 (từ ngày 01/01/2026 đến ngày 30/4/2026): “Thi đua”',
      '- Văn phòng Sở: ký giao ước.',
    ],
    ...['Đợt 2 (từ ngày 01/5/2026 đến ngày 31/8/2026): “Về đích”', '- Thanh tra Sở: sơ kết.'],
  );
  expect(items.map(({ line, due }) => `${line}: ${due[0]!.words}`)).toEqual([
    'I, Đợt 1, gạch đầu dòng 1: từ ngày 01/01/2026 đến ngày 30/4/2026',
    'I, Đợt 2, gạch đầu dòng 1: từ ngày 01/5/2026 đến ngày 31/8/2026',
  ]);
});

it('asks about the time by which those who receive go on', () => {
  const [item] = planOf(
    'I. NHIỆM VỤ',
    '1. Các phòng, đơn vị gửi báo cáo về Văn phòng Sở trước ngày 10/12/2026 để tổng hợp, báo cáo UBND tỉnh trước ngày 20/12/2026.',
  ).items;
  expect(item!.due.map(({ words }) => words)).toEqual(['trước ngày 10/12/2026']);
  expect(item!.unsure.map(({ field }) => field)).toContain('due');
  expect(item!.title).toBe('gửi báo cáo về Văn phòng Sở');
});

it.each([
  [
    'Thực hiện Quyết định số 05/QĐ-SXD ngày 05/01/2026 của Sở, Văn phòng Sở tham mưu kế hoạch trước ngày 15/6/2026.',
    '? | Văn phòng Sở | ',
  ],
  [
    'Triển khai Nghị quyết số 12/NQ-HĐND của HĐND tỉnh, Văn phòng Sở chủ trì, trước ngày 15/6/2026.',
    'Triển khai Nghị quyết số 12/NQ-HĐND của HĐND tỉnh | Văn phòng Sở | ',
  ],
])('“%s”: a paper is the work only where nothing else is', (line, wanted) => {
  expect(said(line)).toBe(wanted);
});
