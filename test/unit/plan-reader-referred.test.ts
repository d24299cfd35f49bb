import { referencesIn } from '../../config/plan-reader/references';
import { summary } from '../support/plan-documents';
import { planOf } from '../support/plan-lines';

it.each([
  ['điểm 3, mục II', 'II.3'],
  ['khoản 1, 2 mục II', 'II.1 II.2'],
  ['mục 3 phần II', 'II.3'],
  ['mục II, điểm 3', 'II.3'],
  ['điểm a khoản 1 mục II Kế hoạch này', 'II.1.a'],
  ['các nội dung tại điểm 1, 4, mục II', 'II.1 II.4'],
  ['điểm 1, điểm 4, mục II', 'II.1 II.4'],
  ['từ điểm 2 đến điểm 4 và điểm 7, mục II', 'II.2 II.3 II.4 II.7'],
  ['mục II.3 và mục II.5', 'II.3 II.5'],
  ['điểm 3, mục II và điểm 2, mục III', 'II.3 III.2'],
  ['nhiệm vụ số 2', '2'],
])('“%s” names %s', (words, wanted) => {
  const paths = referencesIn(`thực hiện ${words}, xong trước ngày 15/5`).flatMap(
    (one) => one.paths,
  );
  expect(paths.map((path) => path.join('.')).join(' ')).toBe(wanted);
});

it.each([
  'khoản 2 Điều 15 Luật Đất đai',
  'Điều 15, khoản 2',
  'mục III Kế hoạch số 81/KH-UBND',
  'mục 2, phần II Phụ lục',
  'điểm 15/3',
  'mục 3 Thông báo số 12/TB-SXD',
  'điểm 2 mục II Kết luận số 34-KL/TU của Tỉnh ủy',
  'mục 2 của Quy chế làm việc',
])('“%s” names no point of the plan', (words) => {
  expect(referencesIn(`thực hiện ${words} trước ngày 15/5`)).toEqual([]);
});

const POINTS = ['II. NHIỆM VỤ', '1. Kiện toàn Ban Chỉ huy', '2. Xây dựng phương án', '3. Diễn tập'];
const referred = (...lines: string[]): string[] =>
  planOf(...POINTS, 'III. TỔ CHỨC THỰC HIỆN', ...lines).items.map(summary);
const OPEN = [
  'II.1 | Kiện toàn Ban Chỉ huy | ? |  |  |  | ? lead, due',
  'II.2 | Xây dựng phương án | ? |  |  |  | ? lead, due',
  'II.3 | Diễn tập | ? |  |  |  | ? lead, due',
];

it.each([
  [
    'under the name of a unit',
    [
      '1. Phòng Nông nghiệp và Môi trường',
      '- Tham mưu UBND huyện thực hiện nội dung tại điểm 1, mục II Kế hoạch này, hoàn thành trước ngày 30/4/2026.',
      '2. Phòng Kinh tế',
      '- Chủ trì, phối hợp với Công an huyện thực hiện nội dung tại điểm 2, mục II; xong trước ngày 15/5/2026.',
    ],
    [
      'II.1 | Kiện toàn Ban Chỉ huy | Phòng Nông nghiệp và Môi trường |  |  | hoàn thành trước ngày 30/4/2026',
      'II.2 | Xây dựng phương án | Phòng Kinh tế | Công an huyện |  | xong trước ngày 15/5/2026',
      OPEN[2],
    ],
  ],
  [
    'in one sentence with the unit, leading one and helping with another',
    [
      '1. Văn phòng Sở: chủ trì thực hiện các nội dung tại điểm 1, 3, mục II, xong trước ngày 15/5/2026; phối hợp với Thanh tra Sở thực hiện nội dung tại điểm 2, mục II.',
      '2. Thanh tra Sở chủ trì thực hiện nhiệm vụ tại khoản 2 mục II trong tháng 6/2026.',
    ],
    [
      'II.1 | Kiện toàn Ban Chỉ huy | Văn phòng Sở |  |  | xong trước ngày 15/5/2026',
      'II.2 | Xây dựng phương án | Thanh tra Sở | Văn phòng Sở |  | trong tháng 6/2026',
      'II.3 | Diễn tập | Văn phòng Sở |  |  | xong trước ngày 15/5/2026',
    ],
  ],
])('a point takes who and when from the line that gives it %s', (_, lines, wanted) => {
  expect(referred(...lines)).toEqual(wanted);
});

it('takes no line for a duty that only gives other points to units', () => {
  const { items } = planOf(
    ...POINTS,
    ...['III. PHÂN CÔNG NHIỆM VỤ', '1. Văn phòng Sở'],
    '- Chủ trì thực hiện nhiệm vụ tại khoản 1 mục II trước ngày 15/5/2026.',
  );
  expect(items.map(summary)).toEqual([
    'II.1 | Kiện toàn Ban Chỉ huy | Văn phòng Sở |  |  | trước ngày 15/5/2026',
    ...OPEN.slice(1),
  ]);
});

it('asks where two lines give a point to different units, and names both', () => {
  const { items } = planOf(
    ...[...POINTS, 'III. TỔ CHỨC THỰC HIỆN'],
    '1. Văn phòng Sở chủ trì thực hiện nội dung tại điểm 1, mục II trước ngày 15/5/2026.',
    '2. Thanh tra Sở chủ trì thực hiện nội dung tại điểm 1, mục II trước ngày 20/5/2026.',
  );
  expect(items[0]!.lead).toBeNull();
  expect(items[0]!.unsure).toMatchObject([
    { field: 'lead', reason: expect.stringContaining('Văn phòng Sở | Thanh tra Sở') },
    {
      field: 'due',
      reason: expect.stringContaining('trước ngày 15/5/2026 | trước ngày 20/5/2026'),
    },
  ]);
});

it('asks which of several times is of which of several points', () => {
  const doubts = referred(
    '1. Văn phòng Sở chủ trì thực hiện nội dung tại điểm 1, 2, mục II, lần lượt trước ngày 15/5/2026, trước ngày 20/6/2026.',
  ).map((line) => line.split(' | ').at(-1));
  expect(doubts).toEqual(['? due', '? due', '? lead, due']);
});

it.each([
  'Văn phòng Sở theo dõi, đôn đốc thực hiện nội dung tại điểm 1, mục II, báo cáo trước ngày 20/12/2026.',
  'Văn phòng Sở bố trí kinh phí thực hiện nội dung tại điểm 1, mục II trước ngày 20/4/2026.',
  'Văn phòng Sở: sau khi hoàn thành điểm 1, mục II, công khai trên trang thông tin trước ngày 30/6/2026.',
  'Văn phòng Sở căn cứ nội dung tại điểm 1, mục II lập dự toán trước ngày 20/4/2026.',
  'Văn phòng Sở chủ trì thực hiện nội dung tại điểm 9, mục II trước ngày 20/4/2026.',
  'Văn phòng Sở chủ trì thực hiện các nội dung tại mục II trước ngày 20/4/2026.',
])('“%s” gives no point to anybody, and is shown', (line) => {
  const other = '2. Thanh tra Sở chủ trì thực hiện nội dung tại điểm 3, mục II.';
  const { items, leftOut } = planOf(...POINTS, 'III. TỔ CHỨC THỰC HIỆN', `1. ${line}`, other);
  expect(items.slice(0, 2).map(summary)).toEqual(OPEN.slice(0, 2));
  expect(leftOut.map(({ sentence }) => sentence)).toEqual([line]);
});

it('asks for each point of which some are excepted', () => {
  const doubts = referred(
    '1. Thanh tra Sở thực hiện điểm 1, 3 mục II (trừ điểm 2); xong trước ngày 15/6/2026.',
  ).map((line) => line.split(' | ').at(-1));
  expect(doubts).toEqual(['? lead, due', '? lead, due', '? lead, due']);
});

it('does not carry the lead of one clause over to another that names a unit of its own', () => {
  const [, second] = referred(
    '1. Văn phòng Sở chủ trì thực hiện điểm 1 mục II; Phòng Quy hoạch, Kiến trúc phối hợp thực hiện điểm 2 mục II.',
  );
  expect(second).toBe(
    'II.2 | Xây dựng phương án | ? | Phòng Quy hoạch, Kiến trúc |  |  | ? lead, due',
  );
});

it('shows a line that says more than who does which point', () => {
  const line =
    '1. Thanh tra Sở thực hiện điểm 3 mục II trước ngày 1/6/2026; Văn phòng Sở tổng hợp trước ngày 10/6/2026.';
  const { items, leftOut } = planOf(...POINTS, 'III. TỔ CHỨC THỰC HIỆN', line);
  expect(summary(items[2]!)).toBe('II.3 | Diễn tập | Thanh tra Sở |  |  | trước ngày 1/6/2026');
  expect(leftOut.map(({ sentence }) => sentence)).toEqual([line.slice('1. '.length)]);
});

it('finds no other work in the name of the unit that a point is given to', () => {
  expect(
    referred(
      '1. Phòng Hành chính - Tổng hợp chủ trì thực hiện nội dung tại mục 1 phần II.',
      '2. Phòng Pháp chế chủ trì, phối hợp với Phòng Kế hoạch tổng hợp thực hiện nội dung tại mục 2, 3 phần II.',
    ),
  ).toEqual([
    'II.1 | Kiện toàn Ban Chỉ huy | Phòng Hành chính - Tổng hợp |  |  |  | ? due',
    'II.2 | Xây dựng phương án | Phòng Pháp chế | Phòng Kế hoạch tổng hợp |  |  | ? due',
    'II.3 | Diễn tập | Phòng Pháp chế | Phòng Kế hoạch tổng hợp |  |  | ? due',
  ]);
});

it('leaves the time of a further duty to that', () => {
  const further = 'lập kế hoạch chi tiết của từng đợt, trình duyệt trước ngày 05/3/2026.';
  const { items, leftOut } = planOf(
    ...[...POINTS, 'III. TỔ CHỨC THỰC HIỆN'],
    `1. Thanh tra Sở chủ trì thực hiện các nội dung tại mục 1, 2 phần II; ${further}`,
  );
  expect(items.map(summary)).toEqual([
    'II.1 | Kiện toàn Ban Chỉ huy | Thanh tra Sở |  |  |  | ? due',
    'II.2 | Xây dựng phương án | Thanh tra Sở |  |  |  | ? due',
    OPEN[2],
  ]);
  expect(leftOut.map(({ sentence }) => sentence)).toEqual([expect.stringContaining(further)]);
});

it('asks whether the time of a further duty is that of the only point', () => {
  expect(
    referred(
      '1. Thanh tra Sở thực hiện nội dung tại mục 1 phần II; gửi báo cáo trước ngày 05/3.',
    )[0],
  ).toBe('II.1 | Kiện toàn Ban Chỉ huy | Thanh tra Sở |  |  | trước ngày 05/3 | ? due');
});

const PARTS = [
  ...['II. NHIỆM VỤ', '1. Kiểm tra', '- Kiểm tra dịp Tết (tháng 01/2026).'],
  '- Hậu kiểm hồ sơ (quý III/2026).',
];
const partly = (...lines: string[]): (string | null)[] =>
  planOf(...PARTS, 'III. TỔ CHỨC THỰC HIỆN', ...lines).items.map(({ lead }) => lead);

it('gives a part of a point that is named to whom it is given', () => {
  expect(
    partly('1. Phòng Pháp chế chủ trì thực hiện nội dung hậu kiểm tại mục 1 phần II.'),
  ).toEqual([null, 'Phòng Pháp chế']);
});

it('asks who does a part of a point that is given to one, and the whole of it to another', () => {
  expect(
    partly(
      '1. Thanh tra Sở chủ trì thực hiện các nội dung tại mục 1 phần II.',
      '2. Phòng Pháp chế chủ trì thực hiện nội dung hậu kiểm tại mục 1 phần II.',
    ),
  ).toEqual(['Thanh tra Sở', null]);
});

it('asks whose a point is of which a part is given that none of its lines is called', () => {
  expect(partly('1. Phòng Pháp chế thực hiện nội dung tập huấn tại mục 1 phần II.')).toEqual([
    null,
    null,
  ]);
});
