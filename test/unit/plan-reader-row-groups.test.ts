import { summary } from '../support/plan-documents';
import { tableDraft, tableItemsOf } from '../support/task-table';

const HEAD = 'STT|Nội dung|Chủ trì|Phối hợp|Thời gian|Sản phẩm';
const read = (...rows: string[]): string[] => tableItemsOf(HEAD, ...rows).map(summary);

it('a row that says who and what is a task, whatever stands under it', () => {
  expect(
    read(
      '1|Xây dựng đề án|Văn phòng Sở|||Đề án',
      '|Khảo sát bổ sung|Thanh tra Sở||Quý II|Báo cáo',
      '2|Tổng kết|Văn phòng Sở|Thanh tra Sở||Hội nghị',
      '2.1|Chuẩn bị|||Tháng 11|Tài liệu',
    ),
  ).toEqual([
    '1 | Xây dựng đề án | Văn phòng Sở |  | Đề án |  | ? due',
    '1.2 | Khảo sát bổ sung | Thanh tra Sở |  | Báo cáo | Quý II',
    '2 | Tổng kết | Văn phòng Sở | Thanh tra Sở | Hội nghị |  | ? due',
    '2.1 | Chuẩn bị | Văn phòng Sở |  | Tài liệu | Tháng 11 | ? lead',
  ]);
});

it('dashes under a number are counted', () => {
  const lines = read(
    '1|Hội nghị|Văn phòng Sở||Tháng 3|Kế hoạch',
    '-|Chuẩn bị|Văn phòng Sở||Tháng 2|Tài liệu',
    '|- Mời đại biểu|Thanh tra Sở||Tháng 2|Giấy mời',
    '2|Họp|Văn phòng Sở||Tháng 5|Biên bản',
  );
  expect(lines.map((line) => line.split(' | ')[0])).toEqual([
    '1',
    '1, gạch đầu dòng 1',
    '1, gạch đầu dòng 2',
    '2',
  ]);
});

it('a row over others that says its time and a product is a task', () => {
  expect(read('1|Hội nghị|||Tháng 3|Kế hoạch', '1.1|Chuẩn bị|Văn phòng Sở|||Tài liệu')[0]).toMatch(
    /^1 \| Hội nghị \| .*Kế hoạch \| Tháng 3/u,
  );
});

it('a time over rows is that of those that have none', () => {
  expect(
    read(
      'II|CẢI CÁCH THỦ TỤC|||Quý III|',
      ...['1|Họp|Văn phòng Sở||Tháng 8|Biên bản', '2|Rà soát|Văn phòng Sở|||Báo cáo'],
    ),
  ).toEqual([
    'II.1 | Họp | Văn phòng Sở |  | Biên bản | Tháng 8',
    'II.2 | Rà soát | Văn phòng Sở |  | Báo cáo | Quý III | ? due',
  ]);
});

it('a task that has a time and no lead gives none to a row without a number', () => {
  expect(
    read('1|Sơ kết|||Tháng 6|', '|Tuyên truyền|Văn phòng Sở|||Bài viết').map((line) =>
      line.slice(0, 20),
    ),
  ).toEqual(['1 | Sơ kết | ? |  | ', '1.2 | Tuyên truyền |']);
});

it('a row over others whose cells are those of the row under it is none', () => {
  expect(
    read('1|Tổng kết|Văn phòng Sở||Tháng 12|', '1.1|Chuẩn bị|^|^|^|Tài liệu').map(
      (line) => line.split(' | ')[0],
    ),
  ).toEqual(['1.1']);
});

it('tasks with Roman numbers may share a cell', () => {
  const lines = read('I|Rà soát|Văn phòng Sở|||', 'II|Tổng kết|^||Quý IV|Báo cáo');
  expect(lines.map((line) => line.split(' | ')[0])).toEqual(['I', 'II']);
});

it('a group of which nothing is a part is shown', () => {
  const { leftOut } = tableDraft(
    HEAD,
    ...['A|Việc chung||||', 'I|Thể chế||||', '1|Họp|Văn phòng Sở||Tháng 3|Biên bản'],
    ...['II|Sơ kết||||', 'III|Tổng kết||||'],
  );
  expect(leftOut.map(({ sentence }) => sentence)).toEqual(['Sơ kết', 'Tổng kết']);
});

it('a name without a number in the midst of a count is shown', () => {
  const draft = tableDraft(
    HEAD,
    '1|Họp|Văn phòng Sở||Tháng 3|Biên bản',
    '|Tuyên truyền||||',
    '2|Rà soát|Thanh tra Sở||Tháng 4|Báo cáo',
    '|Công tác khác||||',
    '1|Trực|Thanh tra Sở||Tháng 4|Báo cáo',
  );
  expect(draft.leftOut.map(({ sentence }) => sentence)).toEqual(['Tuyên truyền']);
});

it('rows of one number are told apart by the name over them', () => {
  const lines = tableItemsOf(
    'STT|Nội dung|Thời gian',
    'VĂN PHÒNG SỞ|<|<',
    '1|Họp|Tháng 3',
    '2|Rà soát|Tháng 4',
    'THANH TRA SỞ|<|<',
    '1|Kiểm tra|Tháng 5',
  ).map(({ line }) => line);
  expect(lines).toEqual(['VĂN PHÒNG SỞ, 1', '2', 'THANH TRA SỞ, 1']);
});

it('names over names part the rows of one number as well', () => {
  const lines = tableItemsOf(
    'STT|Nội dung|Thời gian',
    ...['THÁNG 3|<|<', 'VĂN PHÒNG SỞ|<|<', '1|Họp|Tuần 1'],
    ...['THÁNG 4|<|<', 'VĂN PHÒNG SỞ|<|<', '1|Họp|Tuần 1'],
  ).map(({ line }) => line);
  expect(lines).toEqual(['THÁNG 3, VĂN PHÒNG SỞ, 1', 'THÁNG 4, VĂN PHÒNG SỞ, 1']);
});

it.each([
  ['Số hóa tài liệu|||', true],
  ['Tổng kết năm|||', true],
  ['Cộng đồng dân cư giám sát|||', true],
  ['Tổng số hóa tài liệu: 500 trang|Văn phòng Sở||Quý II', true],
  ['Tổng vệ sinh công sở:|||Quý IV', true],
  ['Tổng số|||', false],
  ['Tổng cộng: 05 hoạt động|||', false],
  ['Tổng số nhiệm vụ: 12|||', false],
  ['Tổng cộng|03|02|05', false],
  ['Cộng (I + II)|||', false],
])('a row without a number that says “%s” is a task: %s', (row, isTask) => {
  const items = read('1|Họp|Văn phòng Sở||Tháng 3|Biên bản', `|${row}|`);
  expect(items).toHaveLength(isTask ? 2 : 1);
});
