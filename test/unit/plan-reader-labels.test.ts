import { itemsOf, planOf } from '../support/plan-lines';

const KT = ['Thời gian: tháng 9/2026.', 'Phụ trách: Kế toán.'];
const VP = ['Thời gian: trước ngày 20/9/2026.', 'Chủ trì: Văn phòng Sở.'];

describe('labels below dashes', () => {
  it.each([
    [
      'below the last of several are of the point above, as they are elsewhere',
      [
        '1. Tổ chức',
        '* Ngoại khóa',
        '+ Mời báo cáo viên',
        '+ Thi viết',
        ...KT,
        '* Ký cam kết',
        ...VP,
      ],
      [
        'I.1, gạch đầu dòng 1 | Ngoại khóa | Kế toán |  |  | tháng 9/2026',
        'I.1, gạch đầu dòng 2 | Ký cam kết | Văn phòng Sở |  |  | trước ngày 20/9/2026',
      ],
    ],
    [
      'below a single one are of the point where other points have theirs',
      ['1. Tổ chức', '* Ngoại khóa', '+ Mời báo cáo viên', ...KT, '* Ký cam kết', ...VP],
      [
        'I.1, gạch đầu dòng 1 | Ngoại khóa | Kế toán |  |  | tháng 9/2026',
        'I.1, gạch đầu dòng 2 | Ký cam kết | Văn phòng Sở |  |  | trước ngày 20/9/2026',
      ],
    ],
    [
      'below each are theirs',
      ['1. Tổ chức', '- Ngoại khóa', ...KT, '- Ký cam kết', ...VP, '2. Thi', '- Chấm thi', ...KT],
      [
        'I.1, gạch đầu dòng 1 | Ngoại khóa | Kế toán |  |  | tháng 9/2026',
        'I.1, gạch đầu dòng 2 | Ký cam kết | Văn phòng Sở |  |  | trước ngày 20/9/2026',
        'I.2, gạch đầu dòng 1 | Chấm thi | Kế toán |  |  | tháng 9/2026',
      ],
    ],
    [
      'that are dashes themselves are of the dash before them where they come again',
      ['1. Tổ chức', '- Ngoại khóa', ...dashed(KT), '- Ký cam kết', ...dashed(VP)],
      [
        'I.1, gạch đầu dòng 1 | Ngoại khóa | Kế toán |  |  | tháng 9/2026',
        'I.1, gạch đầu dòng 4 | Ký cam kết | Văn phòng Sở |  |  | trước ngày 20/9/2026',
      ],
    ],
    [
      'below dashes under a star or a plus are of that',
      [
        '1. Tổ chức',
        '+ Ngoại khóa',
        '- Mời báo cáo viên',
        '- Thi viết',
        ...KT,
        '+ Ký cam kết',
        ...VP,
      ],
      [
        'I.1, gạch đầu dòng 1 | Ngoại khóa | Kế toán |  |  | tháng 9/2026',
        'I.1, gạch đầu dòng 2 | Ký cam kết | Văn phòng Sở |  |  | trước ngày 20/9/2026',
      ],
    ],
    [
      'before the dashes are of the point',
      ['1. Tổ chức ngoại khóa', ...KT, '- Mời báo cáo viên', '- Thi viết'],
      ['I.1 | Tổ chức ngoại khóa | Kế toán |  |  | tháng 9/2026'],
    ],
    [
      'without a leading unit still are of the point',
      ['1. Tổ chức ngoại khóa', '- Mời báo cáo viên', '- Thi viết', KT[0]!],
      ['I.1 | Tổ chức ngoại khóa | ? |  |  | tháng 9/2026 | ? lead'],
    ],
  ])('%s', (_, lines, wanted) => {
    expect(itemsOf(...lines)).toEqual(wanted);
  });

  it.each([
    ['below a single one where no other point tells whose', ['1. Tổ chức', '- Thi viết', ...KT]],
    [
      'beside a single one that has parts of its own',
      ['1. Tổ chức', '- Thi viết', '+ Ra đề', '+ Chấm', ...dashed(KT)],
    ],
  ])('%s leave the name open', (_, lines) => {
    expect(itemsOf(...lines)).toEqual(['I.1 | ? | Kế toán |  |  | tháng 9/2026 | ? title']);
  });

  it.each([
    ['where each dash has its own elsewhere', ['1. A', '- Họp', ...VP, '- Ký', ...VP]],
    ['under a heading of the plan', []],
  ])('behind the last of several are asked about %s', (_, before) => {
    const number = before.length > 0 ? ['2. Thi'] : [];
    const { items } = planOf('I. NHIỆM VỤ', ...before, ...number, '- Ra đề', '- Chấm thi', ...KT);
    const asked = items.slice(-2);
    expect(asked.map(({ title, lead }) => [title, lead])).toEqual([
      ['Ra đề', null],
      ['Chấm thi', null],
    ]);
    for (const { unsure } of asked)
      expect(unsure.map(({ field }) => field)).toEqual(['lead', 'due']);
  });

  it('ask whether a time is of all the units above it', () => {
    expect(
      itemsOf('1. Kiểm tra', '- Văn phòng Sở: lập danh sách.', '- Thanh tra Sở: kiểm tra.', KT[0]!),
    ).toEqual([
      'I.1, gạch đầu dòng 1 | lập danh sách | Văn phòng Sở |  |  | tháng 9/2026 | ? due',
      'I.1, gạch đầu dòng 2 | kiểm tra | Thanh tra Sở |  |  | tháng 9/2026 | ? due',
    ]);
  });
});

describe('dashes with and without labels', () => {
  it('stand under the sign that the plan uses first', () => {
    expect(
      itemsOf(
        ...['1. Thanh tra', '- Thanh tra hành chính: Thanh tra Sở chủ trì'],
        ...['* Xây dựng kế hoạch trước ngày 15/01/2026', '* Kết luận trước ngày 30/6/2026'],
        '- Tiếp công dân: Văn phòng Sở chủ trì, thời gian: quý III/2026',
      ),
    ).toEqual([
      'I.1, gạch đầu dòng 1, gạch đầu dòng 1 | Xây dựng kế hoạch | Thanh tra Sở |  |  | trước ngày 15/01/2026',
      'I.1, gạch đầu dòng 1, gạch đầu dòng 2 | Kết luận | Thanh tra Sở |  |  | trước ngày 30/6/2026',
      'I.1, gạch đầu dòng 2 | Tiếp công dân | Văn phòng Sở |  |  | quý III/2026',
    ]);
  });

  it('say themselves what no label behind another overrules', () => {
    expect(
      itemsOf(
        ...['1. Thanh tra', '- Trình kế hoạch trước ngày 15/01/2026', '- Tiến hành thanh tra'],
        ...['- Kết luận vụ việc', 'Đơn vị chủ trì: Thanh tra Sở; thời gian: quý III/2026'],
      ),
    ).toEqual([
      'I.1, gạch đầu dòng 1 | Trình kế hoạch | ? |  |  | trước ngày 15/01/2026 | ? lead',
      'I.1, gạch đầu dòng 2 | Tiến hành thanh tra | ? |  |  | quý III/2026 | ? lead, due',
      'I.1, gạch đầu dòng 3 | Kết luận vụ việc | ? |  |  | quý III/2026 | ? lead, due',
    ]);
  });

  it('leave open whose a label is that is a dash under the last of them', () => {
    expect(
      itemsOf(
        ...['1. Tuyên truyền. Phụ trách: Văn phòng Sở', '- Viết bài', '- Tổ chức hội thi'],
        '+ Thời gian: tháng 10/2026',
      ),
    ).toEqual(['I.1 | ? | Văn phòng Sở |  |  | tháng 10/2026 | ? title, due']);
  });

  it('are asked about where those beside them have labels and they have none', () => {
    expect(itemsOf('1. A', '- Tuyên truyền', '- Tập huấn', ...KT, '- Hội nghị', ...VP)[0]).toBe(
      'I.1, gạch đầu dòng 1 | Tuyên truyền | ? |  |  |  | ? lead, due',
    );
  });

  it('are no labels where a label comes twice', () => {
    expect(
      itemsOf(
        ...['1. Đào tạo', '- Tập huấn: cho cán bộ một cửa', ...dashed(KT)],
        ...['- Hội nghị: tổng kết công tác năm', ...dashed(VP)],
      ),
    ).toEqual([
      'I.1, gạch đầu dòng 1 | Tập huấn: cho cán bộ một cửa | Kế toán |  |  | tháng 9/2026',
      'I.1, gạch đầu dòng 4 | Hội nghị: tổng kết công tác năm | Văn phòng Sở |  |  | trước ngày 20/9/2026',
    ]);
  });
});

function dashed(lines: string[]): string[] {
  return lines.map((line) => `- ${line}`);
}

describe('labels at the end of a sentence', () => {
  it.each([
    [
      'Kiểm tra tài sản (Thời gian thực hiện: quý II; đơn vị chủ trì: Thanh tra Sở; đơn vị phối hợp: Phòng Pháp chế; sản phẩm: Kết luận).',
      'Kiểm tra tài sản | Thanh tra Sở | Phòng Pháp chế | Kết luận | quý II',
    ],
    [
      'Kiểm tra tài sản (Đơn vị chủ trì: Thanh tra Sở, đơn vị phối hợp: Phòng Pháp chế, thời gian: quý II, sản phẩm: Kết luận)',
      'Kiểm tra tài sản | Thanh tra Sở | Phòng Pháp chế | Kết luận | quý II',
    ],
    [
      'Họp báo. Thời gian: quý II. Phụ trách: Kế toán, phối hợp với Phòng Pháp chế.',
      'Họp báo | Kế toán | Phòng Pháp chế |  | quý II',
    ],
    [
      'Rà soát văn bản – Chủ trì: P. QLXD – Thời gian: đợt 1: tháng 5; đợt 2: tháng 9.',
      'Rà soát văn bản | P. QLXD |  |  | tháng 5; tháng 9',
    ],
    [
      'Văn phòng Sở lập quy chế (thời gian: quý II; sản phẩm: Quy chế (bản giấy)).',
      'lập quy chế | Văn phòng Sở |  | Quy chế (bản giấy) | quý II',
    ],
    [
      'Kiểm kê tài sản tại thời điểm 0 giờ ngày 01/01/2026 (chủ trì: Văn phòng Sở; thời gian: quý II).',
      'Kiểm kê tài sản tại thời điểm 0 giờ ngày 01/01/2026 | Văn phòng Sở |  |  | quý II',
    ],
    [
      'Báo cáo tài sản công (thời gian: trình UBND tỉnh trước ngày 10/3/2026, gửi Bộ Tài chính trước ngày 15/3/2026; chủ trì: Văn phòng Sở).',
      'Báo cáo tài sản công | Văn phòng Sở |  |  | trước ngày 10/3/2026; trước ngày 15/3/2026',
    ],
    [
      'Lập kế hoạch (chủ trì: Văn phòng Sở; sản phẩm: Kế hoạch; trình trước ngày 15/3/2026).',
      'Lập kế hoạch | Văn phòng Sở |  | Kế hoạch | trước ngày 15/3/2026',
    ],
    [
      'Mua sắm (kinh phí: 20 triệu đồng; lãnh đạo phụ trách: Phó Giám đốc; chủ trì: Văn phòng Sở; thời gian: quý II).',
      'Mua sắm | Văn phòng Sở |  |  | quý II',
    ],
    [
      'Ban hành quy chế (đơn vị chủ trì: Thanh tra Sở), hoàn thành trước ngày 20/4/2026.',
      'Ban hành quy chế | Thanh tra Sở |  |  | hoàn thành trước ngày 20/4/2026',
    ],
    [
      'Lập kế hoạch (chủ trì: Văn phòng Sở; thời gian: quý II). Sản phẩm: Kế hoạch.',
      'Lập kế hoạch | Văn phòng Sở |  | Kế hoạch | quý II',
    ],
  ])('“%s” are read whole', (line, wanted) => {
    expect(itemsOf(`1. ${line}`)).toEqual([`I.1 | ${wanted}`]);
  });

  it('are read over the end of a page', () => {
    expect(
      itemsOf(
        '1. Kiểm tra (Thời gian: quý II;',
        'đơn vị chủ trì: Thanh tra Sở; sản phẩm: Kết luận).',
      ),
    ).toEqual(['I.1 | Kiểm tra | Thanh tra Sở |  | Kết luận | quý II']);
  });

  it.each([
    ['due', 'Gửi báo cáo trước ngày 20/6/2026 (chủ trì: Văn phòng Sở; thời gian: tháng 7/2026).'],
    ['title', 'Tập huấn [Chủ trì: Văn phòng Sở; thời gian: tháng 6/2026].'],
    ['title', 'Lập kế hoạch (Văn phòng Sở; thời gian: trước ngày 15/3/2026).'],
    ['lead', 'Mua sắm (chủ trì: Văn phòng Sở; thời gian: quý II) và báo cáo Giám đốc Sở.'],
  ])('leave the %s of “%s” open', (field, line) => {
    const [item] = planOf('I. NHIỆM VỤ', `1. ${line}`).items;
    expect(item!.unsure.map((one) => one.field)).toContain(field);
    expect(item!.product).toBeNull();
  });
});

describe('labels in other words', () => {
  it.each([
    ['Phòng chủ trì', 'Phòng phối hợp', 'Thời gian', 'Sản phẩm'],
    [
      'Cơ quan chủ trì, tham mưu',
      'Cơ quan, đơn vị phối hợp',
      'Thời hạn báo cáo',
      'Kết quả, sản phẩm',
    ],
    [
      'Trách nhiệm thực hiện',
      'Đơn vị phối hợp thực hiện',
      'Thời gian thực hiện và hoàn thành',
      'Kết quả thực hiện',
    ],
    ['Đơn vị chịu trách nhiệm', 'Bộ phận phối hợp', 'Tiến độ hoàn thành', 'Sản phẩm dự kiến'],
    ['Phân công', 'Các đơn vị phối hợp', 'Thời gian dự kiến', 'Kết quả'],
  ])('“%s”, “%s”, “%s”, “%s” are labels', (lead, support, due, product) => {
    expect(
      itemsOf(
        ...['1. Rà soát văn bản', `- ${lead}: Văn phòng Sở.`, `- ${support}: Thanh tra Sở.`],
        ...[`- ${due}: Quý II/2026.`, `- ${product}: Danh mục.`, '- Căn cứ pháp lý: Luật Lưu trữ.'],
      ),
    ).toEqual(['I.1 | Rà soát văn bản | Văn phòng Sở | Thanh tra Sở | Danh mục | Quý II/2026']);
  });

  it('tell the end of a time from its beginning, and the place from both', () => {
    expect(
      itemsOf(
        ...['1. Mở lớp học', '- Thời gian bắt đầu: 01/3/2026; thời gian kết thúc: 30/6/2026.'],
        ...['2. Phát động', '- Thời gian, địa điểm: ngày 05/6/2026, tại Hội trường Sở.'],
      ).map((line) => line.split(' | ')[5]),
    ).toEqual(['30/6/2026', 'ngày 05/6/2026, tại Hội trường Sở']);
  });

  it('before what several units do are no names', () => {
    const [item] = planOf(
      ...['I. NHIỆM VỤ', '1. Tổ chức lễ phát động', 'Thời gian: ngày 05/6/2026.'],
      'Phân công: Văn phòng Sở chuẩn bị hội trường; Phòng Pháp chế viết diễn văn xong trước ngày 01/6/2026.',
    ).items;
    expect(item!.lead).toBeNull();
    expect(item!.unsure.map(({ field }) => field)).toEqual(expect.arrayContaining(['lead', 'due']));
  });
});
