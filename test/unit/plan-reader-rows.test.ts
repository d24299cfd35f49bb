import type { ItemDraft } from '../../config/plan-reader/draft';
import { summary } from '../support/plan-documents';
import { tableDraft, tableItemsOf } from '../support/task-table';

const HEAD = 'STT|Nội dung|Chủ trì|Phối hợp|Thời gian|Sản phẩm|Ghi chú';
const whole = {
  title: 'Rà soát thủ tục',
  lead: 'Văn phòng Sở',
  support: 'Phòng Pháp chế',
  due: 'Tháng 3',
  product: 'Báo cáo',
  note: '',
};

/** One row of which all is certain but what is changed. */
function rowWith(changed: Partial<typeof whole>): ItemDraft {
  const { title, lead, support, due, product, note } = { ...whole, ...changed };
  return tableItemsOf(HEAD, `1|${[title, lead, support, due, product, note].join('|')}`)[0]!;
}
const asked = ({ unsure }: ItemDraft): string[] => unsure.map(({ field }) => field);

it('of a plain row nothing is asked', () => {
  expect(asked(rowWith({}))).toEqual([]);
});

it.each([
  'Văn phòng/Phòng Pháp chế',
  'Văn phòng cùng Thanh tra Sở',
  'Phòng Nội vụ - Phòng Tư pháp',
  'Văn phòng hoặc Thanh tra Sở',
  'Thanh tra Sở → Văn phòng Sở',
  'Phòng QLXD+Thanh tra Sở',
  'Văn phòng Sở >> Thanh tra Sở',
  'Thanh tra Sở, địa phương',
  'Ban Quản lý dự án, chủ đầu tư',
  'Văn phòng Sở và cộng tác viên',
])('who leads of “%s” is asked', (lead) => {
  const item = rowWith({ lead });
  expect([item.lead, ...asked(item)]).toEqual([null, 'lead']);
});

it.each([
  'Phòng Pháp chế - Thanh tra',
  'Phòng LĐ-TB&XH',
  'Tổ Hành chính - Văn phòng',
  'Phòng Công chức, viên chức',
  'Phòng Kế hoạch và Đầu tư',
  'UBND các xã, thị trấn',
])('“%s” is one party', (lead) => {
  const item = rowWith({ lead });
  expect([item.lead, ...asked(item)]).toEqual([lead]);
});

it.each([
  ['Văn phòng - chủ trì; Phòng Pháp chế - phối hợp', 'Văn phòng', 'Phòng Pháp chế'],
  ['Văn phòng phối hợp Phòng Pháp chế', 'Văn phòng', 'Phòng Pháp chế'],
  ['Văn phòng (phối hợp với Phòng Pháp chế)', 'Văn phòng', 'Phòng Pháp chế'],
])('a cell may say both: “%s”', (cell, lead, support) => {
  const [item] = tableItemsOf('STT|Nội dung|Đơn vị thực hiện|Thời gian', `1|Họp|${cell}|Tháng 3`);
  expect([item!.lead, item!.support, asked(item!)]).toEqual([lead, [support], []]);
});

it('several people without a unit are asked about', () => {
  const item = rowWith({ lead: 'Bảo vệ, y tế' });
  expect([item.lead, ...asked(item)]).toEqual([null, 'lead']);
});

it('points of a cell without a number are one row, known by its place', () => {
  const [several, one] = tableItemsOf(
    'Tháng|Nội dung|Chủ trì',
    'Tháng 9|- Khai giảng⏎- Hội nghị|Ban Giám hiệu',
    'Tháng 10|- Thao giảng|Tổ chuyên môn',
  );
  expect([several!.line, asked(several!)]).toEqual(['1', ['title']]);
  expect([one!.line, one!.title, asked(one!)]).toEqual(['2', 'Thao giảng', []]);
});

it.each(['(để trống)', 'Chưa phân công', 'Theo phân công', '…/…'])(
  '“%s” in the column of leads names nobody',
  (lead) => {
    const item = rowWith({ lead });
    expect([item.lead, ...asked(item)]).toEqual([null, 'lead']);
  },
);

it('a unit over rows leads them where no column says who does', () => {
  const items = tableItemsOf(
    'STT|Nội dung|Thời gian|Phối hợp',
    'I|PHÒNG PHÁP CHẾ|<|<',
    '1|Rà soát|Tháng 3|Văn phòng Sở',
    'II|Ban Quản lý chợ|<|<',
    '1|Kiểm tra|Tháng 5|',
  );
  expect(items.map(summary)).toEqual([
    'I.1 | Rà soát | PHÒNG PHÁP CHẾ | Văn phòng Sở |  | Tháng 3',
    'II.1 | Kiểm tra | Ban Quản lý chợ |  |  | Tháng 5 | ? lead',
  ]);
  const [led] = tableItemsOf(
    'STT|Nội dung|Thời gian|Chủ trì',
    'I|PHÒNG PHÁP CHẾ|<|<',
    '1|Họp|Tháng 3|',
  );
  expect(led!.lead).toBeNull();
});

it('another head further down names the columns of the rows under it', () => {
  const items = tableItemsOf(
    'STT|Nội dung|Chủ trì|Thời gian',
    '1|Họp|Văn phòng Sở|Tháng 3',
    'STT|Nội dung|Thời gian|Chủ trì',
    '2|Rà soát|Tháng 4|Phòng Pháp chế',
  );
  expect(items.map(summary)).toEqual([
    '1 | Họp | Văn phòng Sở |  |  | Tháng 3',
    '2 | Rà soát | Phòng Pháp chế |  |  | Tháng 4',
  ]);
});

it('the head that a page says again is neither a task nor left out', () => {
  const head = 'STT|Nội dung|Chủ trì|Thời gian';
  const { items, leftOut } = tableDraft(
    head,
    '1|Họp|Văn phòng Sở|Tháng 3',
    head,
    '2|Rà soát|Phòng Pháp chế|Tháng 4',
  );
  expect([items.length, leftOut.length]).toEqual([2, 0]);
});

it('the name of a group may stand in the column of numbers', () => {
  const items = tableItemsOf('STT|Nội dung|Chủ trì|Thời gian', 'THÁNG 3|||', '1|Họp|Văn phòng Sở|');
  expect(items.map(({ due }) => due[0]!.words)).toEqual(['Tháng 3']);
});

it.each([
  ['Không', [], []],
  ['không có', [], []],
  ['x', [], ['support']],
])('“%s” in the column of support names nobody', (support, parties, doubts) => {
  const item = rowWith({ support });
  expect([item.support, asked(item)]).toEqual([parties, doubts]);
});

it('marks under the names of units are asked about', () => {
  const [item] = tableItemsOf(
    'STT|Nội dung|Văn phòng|Thanh tra Sở|Thời gian',
    '1|Họp|CT|x|Tháng 3',
  );
  expect(asked(item!)).toEqual(['lead', 'support']);
  expect(item!.unsure[0]!.reason).toContain('“Văn phòng” ghi “CT”; “Thanh tra Sở” ghi “x”');
});

it.each(['Đã hoàn thành ngày 10/01', 'Đang thực hiện', '50%'])(
  '“%s” in the column of products tells how far the work is, and is asked about',
  (product) => {
    expect(asked(rowWith({ product }))).toContain('product');
  },
);

it('a column of requirements, or of product and time together, names no product for certain', () => {
  const [required] = tableItemsOf(
    'STT|Nội dung|Chủ trì|Yêu cầu về sản phẩm|Thời gian',
    '1|Họp|Văn phòng Sở|Đúng mẫu, đủ chữ ký|Tháng 3',
  );
  expect(asked(required!)).toEqual(['product']);
  const [both] = tableItemsOf(
    'STT|Nội dung|Chủ trì|Kết quả, thời gian hoàn thành',
    '1|Họp|Văn phòng Sở|Báo cáo, trước 20/5',
  );
  expect(asked(both!)).toEqual(['product']);
});

it.each([
  'Lùi sang tháng 8',
  'Đã điều chỉnh: 30/6',
  'Thời hạn mới 30/6',
  'Không thực hiện',
  'Đến hết ngày 15',
  'Đã hoàn thành',
])('a note that gives another time or none, “%s”, is asked about', (note) => {
  expect(asked(rowWith({ note }))).toEqual(['due']);
});

it.each([
  'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026',
  'Nhân dịp 02/9',
  'Số liệu tính đến 31/12/2025',
  'Thay thế Quyết định ngày 12/5/2022',
  'Xong trong tháng 3',
  'Đạt 95%',
  'Theo mục 3.2, kinh phí 1.5 tỷ',
  'Mỗi nơi 2-3 người',
])('a note that gives no other time, “%s”, is not', (note) => {
  expect(asked(rowWith({ note }))).toEqual([]);
});

it.each([
  ['Đại hội nhiệm kỳ 2025⏎- 2027', 'Đại hội nhiệm kỳ 2025 - 2027'],
  ['Hội nghị sơ kết⏎Hội nghị tổng kết', 'Hội nghị sơ kết; Hội nghị tổng kết'],
  ['Báo cáo năm 2026⏎- 02 lớp', 'Báo cáo năm 2026; - 02 lớp'],
])('lines of a cell, “%s”, are “%s”', (cell, title) => {
  expect(rowWith({ title: cell }).title).toBe(title);
});

it('a day within a period of the same cell may be its limit, and is asked about', () => {
  expect(asked(rowWith({ due: 'Tháng 3⏎15/3' }))).toEqual(['due']);
  expect(asked(rowWith({ due: 'Tháng 3⏎15/9' }))).toEqual([]);
});

it.each([
  [{ product: 'Báo cáo (trước 15/3)' }, 'due'],
  [{ title: 'Trình UBND tỉnh trước 30/4 và ban hành' }, 'due'],
  [{ title: 'Họp (Thanh tra Sở chủ trì)' }, 'lead'],
])('what another cell says of %j is asked about', (changed, field) => {
  expect(asked(rowWith(changed))).toEqual([field]);
});

it('of two columns of people, neither of which says who leads, the other is shown', () => {
  const rows = (names: string, ...parties: string[]) =>
    tableItemsOf(`STT|Nội dung|${names}|Thời gian`, `1|Rà soát|${parties.join('|')}|Quý II`)[0]!;
  const item = rows('Đơn vị tham mưu|Đơn vị thực hiện', 'Văn phòng Sở', 'Thanh tra Sở');
  expect(asked(item)).toEqual(['lead']);
  const led = rows('Đơn vị chủ trì|Đơn vị thực hiện', 'Văn phòng Sở', 'Thanh tra Sở');
  expect([led.lead, ...asked(led)]).toEqual(['Văn phòng Sở']);
});

it('a time whose cell is broken behind its first word stands whole in the sentence', () => {
  const item = rowWith({ due: 'Xong trước⏎30/5/2026' });
  expect(item.sentence).toContain(item.due[0]!.words);
});

it('points of a cell are several duties, and their times no window', () => {
  const item = rowWith({ title: '- Chuẩn bị⏎- Tổ chức', due: '- Tháng 3⏎- Tháng 4' });
  expect(item.due.map(({ words }) => words)).toEqual(['Tháng 3', 'Tháng 4']);
  expect(asked(item)).toEqual(['title']);
  expect(rowWith({ due: 'Từ tháng 3⏎- tháng 4' }).due).toHaveLength(1);
});

it('how many there are is no part of a time', () => {
  const words = (due: string): string[] => rowWith({ due }).due.map((each) => each.words);
  expect(words('Tháng 6 và tháng 9/2026 (02 lớp)')).toEqual(['Tháng 6', 'tháng 9/2026']);
  expect(words('Quý II (02 đợt)')).toEqual(['Quý II']);
});

it('what each time of a cell is for is no part of it', () => {
  const words = (due: string): string[] => rowWith({ due }).due.map((each) => each.words);
  const days = ['trước ngày 20/6/2026', 'trước ngày 20/12/2026'];
  expect(words(`06 tháng: ${days[0]}; năm: ${days[1]}`)).toEqual(days);
  expect(words(`Báo cáo 6 tháng: ${days[0]}⏎Báo cáo năm: ${days[1]}`)).toEqual(days);
  expect(words(`6 tháng đầu năm: ${days[0]}; 6 tháng cuối năm: ${days[1]}`)).toEqual(days);
  expect(words('Tháng 6: trước ngày 20')).toEqual(['Tháng 6: trước ngày 20']);
  expect(asked(rowWith({ due: '6 tháng đầu năm 2027: trước 20/6' }))).toEqual(['due']);
  expect(asked(rowWith({ due: 'Quý I/2027: trước 15/3' }))).toEqual(['due']);
});

it('which of the days of a feast a time goes by is asked', () => {
  expect(asked(rowWith({ due: 'Xong trước Tết Nguyên đán' }))).toEqual(['due']);
});

it('a school year has its days in another document', () => {
  expect(asked(rowWith({ due: 'Năm học 2025 - 2026' }))).toEqual(['due']);
});

it('a year in a column of its own, or over rows, is the year of their times', () => {
  const inColumn = tableItemsOf(
    'STT|Nội dung|Chủ trì|Năm|Tháng',
    '1|Họp|Văn phòng Sở|2026|3',
    '2|Họp|Văn phòng Sở|2027|1',
  );
  expect(inColumn.map(({ due }) => due[0]!.words)).toEqual(['Tháng 3/2026', 'Tháng 1/2027']);
  const underRow = tableItemsOf(
    'STT|Nội dung|Chủ trì|Thời gian',
    'NĂM 2027|<|<|<',
    '1|Họp|Văn phòng Sở|Trước 15/3',
    '2|Họp|Văn phòng Sở|Cuối năm',
    '3|Họp|Văn phòng Sở|Khi có yêu cầu',
  );
  expect(underRow.map(({ due }) => due[0]!.words)).toEqual([
    'Trước 15/3/2027',
    'Cuối năm 2027',
    'Khi có yêu cầu',
  ]);
});

it('a column of unknown name may hold the work, which is asked', () => {
  const items = tableItemsOf(
    'STT|Chương trình, đề án|Thời gian|Đơn vị chủ trì|Ghi chú',
    '1|Đề án vị trí việc làm|Tháng 4/2026|Văn phòng Sở|',
  );
  expect(items.map(summary)).toEqual([
    '1 | Đề án vị trí việc làm | Văn phòng Sở |  |  | Tháng 4/2026 | ? title',
  ]);
});
