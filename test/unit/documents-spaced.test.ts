import { readText } from '../../activities/documents/text/read';

/** The rows of the only table, cells parted by "|"; a cell that is not certain ends with "?". */
function rowsOf(...lines: string[]): string[] | null {
  const { blocks } = readText(Buffer.from(lines.join('\n'), 'utf8'));
  const table = blocks.find((block) => block.kind === 'table');
  return (
    table?.rows.map((row) => row.map(({ text, doubt }) => text + (doubt ? '?' : '')).join('|')) ??
    null
  );
}

const HEAD = 'STT   Nội dung                   Chủ trì          Thời gian';

it('columns under each other by spaces are a table, and a line without a number goes on', () => {
  expect(
    rowsOf(
      'II. NỘI DUNG',
      HEAD,
      '---------------------------------------------------------',
      '1     Ban hành danh mục hồ sơ    Văn phòng Sở     Trước 15/02',
      '2     Kiểm tra lập hồ sơ         Phòng Quản lý    Quý II',
      '      của các phòng              xây dựng',
      '',
      '3     Tiêu hủy hồ sơ                              Quý IV',
      'III. TỔ CHỨC THỰC HIỆN',
    ),
  ).toEqual([
    'STT|Nội dung|Chủ trì|Thời gian',
    '1|Ban hành danh mục hồ sơ|Văn phòng Sở|Trước 15/02',
    '2|Kiểm tra lập hồ sơ của các phòng|Phòng Quản lý xây dựng|Quý II',
    '3|Tiêu hủy hồ sơ||Quý IV',
  ]);
});

it('a head that stands in the middle of its column is over it all the same', () => {
  expect(
    rowsOf(
      'TT         Nội dung              Chủ trì      Thời gian',
      '1    Ban hành danh mục hồ sơ   Văn phòng Sở   15/02',
      '2    Kiểm tra lập hồ sơ                       Quý II',
    ),
  ).toEqual([
    'TT|Nội dung|Chủ trì|Thời gian',
    '1|Ban hành danh mục hồ sơ|Văn phòng Sở|15/02',
    '2|Kiểm tra lập hồ sơ||Quý II',
  ]);
});

it('a month on a line of its own stands over the rows behind it', () => {
  expect(
    rowsOf(
      HEAD,
      'THÁNG 02',
      '1     Ban hành danh mục          Văn phòng Sở     Trong tháng',
      'THÁNG 3',
      '2     Kiểm tra lập hồ sơ         Thanh tra Sở     15/3',
    )?.slice(1),
  ).toEqual([
    'THÁNG 02|THÁNG 02|THÁNG 02|THÁNG 02',
    '1|Ban hành danh mục|Văn phòng Sở|Trong tháng',
    'THÁNG 3|THÁNG 3|THÁNG 3|THÁNG 3',
    '2|Kiểm tra lập hồ sơ|Thanh tra Sở|15/3',
  ]);
});

it('cells that touch each other are not certain', () => {
  expect(
    rowsOf(
      HEAD,
      '1     Ban hành danh mục          Văn phòng Sở     15/02',
      '2     Kiểm tra việc lập hồ sơ của các phòng       Quý II',
    )?.at(-1),
  ).toBe('2|Kiểm tra việc lập hồ sơ của các phòng?|?|Quý II');
});

it('the two columns of a head and lines of prose are no table', () => {
  expect(rowsOf('UBND TỈNH      CỘNG HÒA', 'SỞ XÂY DỰNG    Độc lập')).toBeNull();
  expect(rowsOf(HEAD, 'Không có nhiệm vụ nào trong kỳ.')).toBeNull();
});
