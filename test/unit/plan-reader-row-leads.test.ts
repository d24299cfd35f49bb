import { summary } from '../support/plan-documents';
import { tableItemsOf } from '../support/task-table';

const HEAD = 'STT|Nội dung|Chủ trì|Phối hợp|Thời gian|Sản phẩm';
const read = (...rows: string[]): string[] => tableItemsOf(HEAD, ...rows).map(summary);

it('who leads in a row that only names a group leads all that stands under it', () => {
  expect(
    read(
      'I|Công tác quy hoạch|Phòng QLXD|||',
      '1|Lập đồ án|||Tháng 3|Đồ án',
      '2|Thẩm định||Thanh tra Sở|Tháng 4|Báo cáo',
      'II|Công tác khác|Văn phòng Sở|||',
      '1|Rà soát|||Tháng 5|Báo cáo',
    ),
  ).toEqual([
    'I.1 | Lập đồ án | Phòng QLXD |  | Đồ án | Tháng 3',
    'I.2 | Thẩm định | Phòng QLXD | Thanh tra Sở | Báo cáo | Tháng 4',
    'II.1 | Rà soát | Văn phòng Sở |  | Báo cáo | Tháng 5',
  ]);
});

it('the words of who leads stand in the sentence', () => {
  const [item] = tableItemsOf(HEAD, '1|Quy hoạch|Phòng QLXD|||', '1.1|Lập đồ án|||Tháng 3|Đồ án');
  expect(item!.sentence).toContain('Quy hoạch: Phòng QLXD');
});

it('who supports a group is asked in the rows under it', () => {
  expect(read('1|Quy hoạch|Phòng QLXD|Thanh tra Sở||', '1.1|Lập đồ án|||Tháng 3|Đồ án')).toEqual([
    '1.1 | Lập đồ án | Phòng QLXD | Thanh tra Sở | Đồ án | Tháng 3 | ? support',
  ]);
});

it('a group may say who leads and when', () => {
  expect(
    read(
      'I|Quy hoạch|Phòng QLXD||Quý II|',
      '1|Lập đồ án||||Đồ án',
      '2|Thẩm định|||Tháng 5|Báo cáo',
    ),
  ).toEqual([
    'I | Quy hoạch | Phòng QLXD |  |  | Quý II | ? product',
    'I.1 | Lập đồ án | Phòng QLXD |  | Đồ án |  | ? lead, due',
    'I.2 | Thẩm định | Phòng QLXD |  | Báo cáo | Tháng 5 | ? lead',
  ]);
});

it('where only some rows have no lead it is asked whether that of the row over them is theirs', () => {
  expect(
    read(
      '1|Quy hoạch|Phòng QLXD||Tháng 6|Báo cáo',
      '1.1|Lập đồ án|||Tháng 3|Đồ án',
      '1.2|Thẩm định|Thanh tra Sở||Tháng 4|Báo cáo',
    ),
  ).toEqual([
    '1 | Quy hoạch | Phòng QLXD |  | Báo cáo | Tháng 6',
    '1.1 | Lập đồ án | Phòng QLXD |  | Đồ án | Tháng 3 | ? lead',
    '1.2 | Thẩm định | Thanh tra Sở |  | Báo cáo | Tháng 4',
  ]);
});

it('a task whose parts say neither who nor when is a task', () => {
  expect(read('1|Xây dựng đề án|Phòng QLXD|||Đề án', 'a|Khảo sát||||')[0]).toMatch(
    /^1 \| Xây dựng đề án/u,
  );
});

it('a row behind a group, and one without a number under a number, get no lead of it', () => {
  expect(
    read(
      'I|Quy hoạch|Phòng QLXD|||',
      '1|Lập đồ án|||Tháng 3|Đồ án',
      'II|Báo cáo||||',
      '1|Sơ kết|||Tháng 6|Báo cáo',
    ).at(-1),
  ).toBe('II.1 | Sơ kết | ? |  | Báo cáo | Tháng 6 | ? lead');
  expect(read('1|Họp|Phòng QLXD||Tháng 3|Biên bản', '|Trực|||Tháng 4|Lịch').at(-1)).toContain(
    '| ? |',
  );
});

it('a group with several units names no lead for certain', () => {
  expect(read('1|Quy hoạch|Phòng QLXD; Thanh tra Sở|||', '1.1|Lập đồ án|||Tháng 3|Đồ án')).toEqual([
    '1.1 | Lập đồ án | ? |  | Đồ án | Tháng 3 | ? lead',
  ]);
});
