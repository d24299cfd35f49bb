import { readText } from '../../activities/documents/text/read';
import type { SourceDocument } from '../../config/plan-reader/document';

const read = (...lines: string[]): SourceDocument =>
  readText(Buffer.from(lines.join('\r\n'), 'utf8'));

const tablesOf = ({ blocks }: SourceDocument): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );

it('makes a table again of lines whose cells are parted by tabs, with its empty cells', () => {
  const document = read(
    'II. NHIỆM VỤ',
    ...['STT\tNội dung\tChủ trì\tThời gian\t', 'I\tTrợ giúp\t', '1\tRà soát\t\tQuý I\t'],
    ...['2\tChi trả\tVăn phòng\t\t', '', 'III. TỔ CHỨC THỰC HIỆN'],
  );
  expect(tablesOf(document)).toEqual([
    [
      ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['I', 'Trợ giúp', 'Trợ giúp', 'Trợ giúp'],
      ['1', 'Rà soát', '', 'Quý I'],
      ['2', 'Chi trả', 'Văn phòng', ''],
    ],
  ]);
  expect(document.blocks.at(-1)).toMatchObject({ text: 'III. TỔ CHỨC THỰC HIỆN' });
});

it.each([
  ['with a tab behind each cell', '\t'],
  ['with a tab between the cells', ''],
])('joins a row that the second paragraph of a cell broke, %s', (_, end) => {
  const document = read(
    `STT\tNội dung\tChủ trì\tThời gian${end}`,
    `1\tThống kê\tCông an xã`,
    `Trạm Y tế\tTrước 20/6${end}`,
    `2\tTổng kết\tVăn phòng\tTháng 12${end}`,
  );
  expect(tablesOf(document)[0]!.slice(1)).toEqual([
    ['1', 'Thống kê', 'Công an xã\nTrạm Y tế', 'Trước 20/6'],
    ['2', 'Tổng kết', 'Văn phòng', 'Tháng 12'],
  ]);
});

it('keeps an empty last cell empty where no tab closes the cells', () => {
  const document = read('STT\tNội dung\tChủ trì\tThời gian', '1\tRà soát\tVăn phòng\t');
  expect(tablesOf(document)[0]![1]).toEqual(['1', 'Rà soát', 'Văn phòng', '']);
});

it('tells the line of the file on which a row begins', () => {
  const { blocks } = read('a', 'STT\tNội dung\tThời gian', '1\tRà soát\tQuý I');
  const table = blocks.find((block) => block.kind === 'table')!;
  expect(table.rows[1]![0]!.place).toEqual({ table: 1, row: 2, column: 1, line: 3 });
});

it('leaves the two columns of a head and of a signature as lines', () => {
  const document = read('ỦY BAN NHÂN DÂN\tCỘNG HÒA', 'XÃ A\tĐộc lập', '', 'Nơi nhận:\tCHỦ TỊCH');
  expect(tablesOf(document)).toEqual([]);
});

it('a time or a name in capitals on a line without tabs stands over the rows behind it', () => {
  const document = read(
    ...['STT\tNội dung\tThời gian', 'THÁNG 3', '1\tRà soát\tTrong tháng'],
    ...['Tháng 4/2026', '2\tHọp\t10/4', 'tại hội trường', '3\tBáo cáo\t20/4'],
  );
  expect(tablesOf(document)[0]!.slice(1)).toEqual([
    ['THÁNG 3', 'THÁNG 3', 'THÁNG 3'],
    ['1', 'Rà soát', 'Trong tháng'],
    ['Tháng 4/2026', 'Tháng 4/2026', 'Tháng 4/2026'],
    ['2', 'Họp', '10/4\ntại hội trường'],
    ['3', 'Báo cáo', '20/4'],
  ]);
});

it('makes a table of lines whose cells are parted by strokes', () => {
  const plain = read(
    ...['| STT | Nội dung | Thời gian |', '|-----|:--------:|---|'],
    ...['| 1 | Rà soát | Quý I |', '| 2 | Họp | |', 'Ghi chú'],
  );
  expect(tablesOf(plain)).toEqual([
    [
      ['STT', 'Nội dung', 'Thời gian'],
      ['1', 'Rà soát', 'Quý I'],
      ['2', 'Họp', ''],
    ],
  ]);
  expect(plain.blocks.at(-1)).toMatchObject({ text: 'Ghi chú' });
});

it('between borders the lines of a row are one', () => {
  const border = '+-----+----------+-------+';
  const document = read(
    ...[border, '| STT | Nội dung | Thời  |', '|     |          | gian  |', border],
    ...['| THÁNG 3 |', border, '| 1   | Rà soát  | Trước |', '|     | thủ tục  | 15/3  |', border],
  );
  expect(tablesOf(document)).toEqual([
    [
      ['STT', 'Nội dung', 'Thời gian'],
      ['THÁNG 3', 'THÁNG 3', 'THÁNG 3'],
      ['1', 'Rà soát thủ tục', 'Trước 15/3'],
    ],
  ]);
});

it('a line without a number and with words in the middle goes on with its row, borders or none', () => {
  const [rows] = tablesOf(
    read(
      ...['| STT | Nội dung | Thời gian |', '|---|---|---|'],
      ...['| 1 | Tập huấn | trước ngày |', '|  | cho công chức | 15/6/2026 |'],
      ...['|  | Họp | Quý II |'],
    ),
  );
  expect(rows!.slice(1)).toEqual([
    ['1', 'Tập huấn cho công chức', 'trước ngày 15/6/2026'],
    ['', 'Họp', 'Quý II'],
  ]);
});

it('a row of more cells than its head is doubted in all of them', () => {
  const { blocks } = read(
    ...['| STT | Nội dung | Chủ trì |', '|---|---|---|'],
    ...['| 1 | Họp a | b | Văn phòng |', '| 2 | Rà soát | Văn phòng |  |'],
  );
  const [, first, second] = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(first!.map(({ doubt }) => doubt)).toEqual(
    Array<string>(3).fill('hàng có nhiều ô hơn số cột của bảng'),
  );
  expect(second!.every(({ doubt }) => doubt === undefined)).toBe(true);
});
