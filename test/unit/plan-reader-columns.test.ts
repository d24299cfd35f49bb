import { columnOf } from '../../config/plan-reader/columns';
import { summary } from '../support/plan-documents';
import { tableDraft, tableItemsOf } from '../support/task-table';

const itemsOf = (...lines: string[]): string[] => tableItemsOf(...lines).map(summary);

it.each([
  ['Ngày hoàn thành', 'due'],
  ['Ngày', 'due'],
  ['Ngày, tháng', 'due'],
  ['Thời gian trình', 'due'],
  ['Hạn cuối', 'due'],
  ['Từ ngày', 'starts'],
  ['Đến ngày', 'due'],
  ['Ngày/tháng', 'due'],
  ['Hạn chế', 'other'],
  ['Mức độ hoàn thành', 'other'],
  ['Sản phẩm hoàn thành', 'product'],
  ['Cán bộ thực hiện', 'lead'],
  ['Đơn vị, cá nhân thực hiện', 'lead'],
  ['Người chịu trách nhiệm chính', 'lead'],
  ['Thực hiện', 'lead'],
  ['Phân công thực hiện', 'lead'],
  ['Cơ quan soạn thảo', 'lead'],
  ['Tổ chức, cá nhân thực hiện', 'lead'],
  ['Phân công nhiệm vụ', 'lead'],
  ['Phó Giám đốc phụ trách', 'other'],
  ['Đơn vị tham gia', 'support'],
  ['Thành phần tham gia', 'other'],
  ['Lãnh đạo phụ trách', 'other'],
  ['Lãnh đạo chỉ đạo', 'other'],
  ['Đơn vị theo dõi, đôn đốc thực hiện', 'other'],
  ['Nội dung lãnh đạo, chỉ đạo', 'title'],
  ['Công việc được giao', 'title'],
  ['Tên lớp', 'title'],
  ['Tên đơn vị', 'other'],
])('a column called “%s” is “%s”', (name, column) => {
  expect(columnOf(name)).toBe(column);
});

it('a head over two rows may part the time in its beginning and its end', () => {
  expect(
    itemsOf(
      'STT|Nội dung|Thời gian|<|Chủ trì',
      '^|^|Từ ngày|Đến ngày|^',
      '1|Hội nghị|01/3|15/3|Văn phòng Sở',
    ),
  ).toEqual(['1 | Hội nghị | Văn phòng Sở |  |  | 15/3 | ? opens']);
});

it('a day belongs to the month that is merged downwards beside it', () => {
  expect(
    itemsOf(
      'Tháng|Ngày|Nội dung|Chủ trì',
      '3|05|Hội nghị|Văn phòng Sở',
      '^|15/3|Họp|Văn phòng Sở',
      '4||Kiểm tra|Thanh tra Sở',
    ),
  ).toEqual([
    '1 | Hội nghị | Văn phòng Sở |  |  | 05/3',
    '2 | Họp | Văn phòng Sở |  |  | 15/3',
    '3 | Kiểm tra | Thanh tra Sở |  |  | Tháng 4',
  ]);
});

it('a limit in the name of a column is that of each of its times', () => {
  expect(
    itemsOf(
      'STT|Nội dung|Chủ trì|Hoàn thành trước',
      '1|Rà soát|Văn phòng Sở|15/3',
      '2|Họp|Văn phòng Sở|Trước ngày 20/4',
      '3|Trực|Văn phòng Sở|Thường xuyên',
    ),
  ).toEqual([
    '1 | Rà soát | Văn phòng Sở |  |  | Trước 15/3',
    '2 | Họp | Văn phòng Sở |  |  | Trước ngày 20/4',
    '3 | Trực | Văn phòng Sở |  |  | Thường xuyên',
  ]);
});

it.each([
  ['15/6; 15/12', ['Trước 15/6', 'trước 15/12'], []],
  ['Ngày 15/6 và ngày 15/12', ['Trước ngày 15/6', 'trước ngày 15/12'], []],
  ['15 tháng 6 và 15 tháng 12', ['Trước 15 tháng 6', 'trước 15 tháng 12'], []],
  ['16 giờ, ngày 15/6', ['Trước 16 giờ, ngày 15/6'], []],
  ['Tháng 6; tháng 12', ['Trước tháng 6', 'trước tháng 12'], ['due']],
  ['Quý III', ['Trước quý III'], ['due']],
])('under “Hoàn thành trước ngày” the cell “%s” is %j', (cell, words, doubts) => {
  const [item] = tableItemsOf(
    'STT|Nội dung|Chủ trì|Hoàn thành trước ngày',
    `1|Rà soát|Văn phòng Sở|${cell}`,
  );
  expect([item!.due.map((due) => due.words), item!.unsure.map(({ field }) => field)]).toEqual([
    words,
    doubts,
  ]);
});

it.each([
  ['9/2026', 'Tháng 9/2026'],
  ['Hằng tháng', 'Hằng tháng'],
  ['Cả năm', 'Cả năm'],
  ['Quý I', 'Quý I'],
])('under “Tháng” the cell “%s” is “%s”', (cell, words) => {
  const [item] = tableItemsOf('Tháng|Nội dung|Chủ trì', `${cell}|Rà soát|Văn phòng Sở`);
  expect(item!.due[0]!.words).toBe(words);
  expect(item!.sentence).toContain(words);
});

it('of two columns of time, how long the work takes is no deadline', () => {
  expect(
    itemsOf(
      'STT|Nội dung|Thời hạn thanh tra|Thời gian triển khai|Chủ trì',
      '1|Thanh tra công vụ|45 ngày|Quý I|Thanh tra Sở',
      '2|Thanh tra đột xuất|Theo quyết định|Khi có yêu cầu|Thanh tra Sở',
      '3|Kiểm tra cơ sở|01 ngày/cơ sở|Quý II|Thanh tra Sở',
    ).map((row) => row.split(' | ').at(-1)),
  ).toEqual(['Quý I', 'Khi có yêu cầu', 'Quý II']);
});

it('asks where two columns of time each name one', () => {
  const [item] = tableItemsOf(
    'STT|Nội dung|Chủ trì|Thời gian trình|Thời gian ban hành',
    '1|Quy chế|Văn phòng Sở|Tháng 3|Tháng 5',
  );
  expect(item!.due.map(({ words }) => words)).toEqual(['Tháng 3', 'Tháng 5']);
  expect(item!.unsure.map(({ reason }) => reason)).toEqual([
    'cột “Thời gian trình” ghi “Tháng 3”; cột “Thời gian ban hành” ghi “Tháng 5”',
  ]);
});

it('the name of a group that is merged downwards is not what is to be done', () => {
  expect(
    itemsOf(
      'STT|Nhiệm vụ|Nội dung công việc|Chủ trì|Thời gian',
      '1|Thể chế|Rà soát văn bản|Phòng Pháp chế|Tháng 3',
      '2|^|Kiểm tra văn bản|Phòng Pháp chế|Tháng 5',
    ),
  ).toEqual([
    '1 | Rà soát văn bản | Phòng Pháp chế |  |  | Tháng 3',
    '2 | Kiểm tra văn bản | Phòng Pháp chế |  |  | Tháng 5',
  ]);
});

it('a table of classes with those who lead them is no schedule of units', () => {
  const { items, leftOut } = tableDraft(
    'STT|Tên lớp|Thời gian|Địa điểm|Đơn vị chủ trì|Số lượng (người)',
    'A|CÁC LỚP TẬP HUẤN|<|<|<|<',
    '1|Tập huấn văn thư|Tháng 4/2026|Hội trường|Văn phòng Sở|120',
    '2|Tập huấn pháp luật|Tháng 5/2026|Hội trường|Phòng Pháp chế|80',
    '|Tổng cộng||||200',
  );
  expect(items.map(summary)).toEqual([
    'A.1 | Tập huấn văn thư | Văn phòng Sở |  |  | Tháng 4/2026',
    'A.2 | Tập huấn pháp luật | Phòng Pháp chế |  |  | Tháng 5/2026',
  ]);
  expect(leftOut).toEqual([]);
});
