import { tableItemsOf } from '../support/task-table';

const under = (names: string, cells: string) =>
  tableItemsOf(`STT|Nội dung|Chủ trì|${names}`, `1|Họp giao ban|Văn phòng Sở|${cells}`)[0]!;

it.each([
  ['Giờ|Ngày', '8h00|15/3/2026', '8h00 ngày 15/3/2026'],
  ['Ngày|Giờ', 'Ngày 15/3/2026|14 giờ 30', '14 giờ 30 ngày 15/3/2026'],
  ['Buổi|Ngày', 'Sáng|15/3', 'Sáng ngày 15/3'],
  ['Giờ|Thời gian', '8h00|Thứ Hai, ngày 16/3/2026', '8h00 thứ Hai, ngày 16/3/2026'],
  ['Giờ|Ngày', 'Cả ngày|18/3/2026', 'Cả ngày 18/3/2026'],
  ['Giờ dạy|Ngày', '45|18/3/2026', '18/3/2026'],
  ['Thời gian|Giờ', '15/3/2026|', '15/3/2026'],
])('under “%s” the cells “%s” are one time', (names, cells, due) => {
  const item = under(names, cells);
  expect(item.unsure).toEqual([]);
  expect(item.due.map(({ words }) => words)).toEqual([due]);
  expect(item.sentence).toContain(due);
});

it('the hour of a day under a month is that of the day', () => {
  const [item] = tableItemsOf(
    'STT|Nội dung|Chủ trì|Ngày|Giờ',
    'THÁNG 3/2026|<|<|<|<',
    '1|Họp|Văn phòng Sở|15|8h00',
  );
  expect(item!.due.map(({ words }) => words)).toEqual(['8h00 ngày 15/3/2026']);
});

it.each([
  ['Giờ|Thời gian', '8h00|Trước 15/3', 'Trước 15/3'],
  ['Giờ|Thời gian', '8h00|Tháng 3', 'Tháng 3'],
  ['Giờ|Thời gian', '2 giờ giảng|15/3', '15/3'],
  ['Giờ|Thời gian', '8h00|15/3; 20/3', '15/3'],
  ['Giờ|Thời gian', '30|15/3', '15/3'],
  ['Giờ|Thời gian', '8h00|', undefined],
])('under “%s” what “%s” means is asked', (names, cells, due) => {
  const item = under(names, cells);
  expect(item.due[0]?.words).toBe(due);
  expect(
    item.unsure
      .filter(({ field }) => field === 'due')
      .map(({ reason }) => reason)
      .join(),
  ).toContain('cột “Giờ” ghi');
});
