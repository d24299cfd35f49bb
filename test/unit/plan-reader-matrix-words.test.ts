import { tableItemsOf as itemsOf } from '../support/task-table';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const under = (names: string, cells: string) =>
  itemsOf(`STT|Nội dung|Chủ trì|${names}`, `1|Rà soát thủ tục|Văn phòng Sở|${cells}`)[0]!;
const QUARTERS = 'Quý I|Quý II|Quý III|Quý IV';
const IN_2027 = 'Quý I/2027|Quý II/2027|Quý III/2027|Quý IV/2027';

const MONTH_NAMES = MONTHS.map((month) => `T${month}`).join('|');
const inMonth = (words: string, ...months: number[]): string =>
  MONTHS.map((each) => (months.includes(each) ? words : '')).join('|');

it.each([
  [QUARTERS, 'Tháng 01|||', ['Tháng 01']],
  [QUARTERS, '||Trước 15/9|', ['Trước 15/9']],
  [QUARTERS, '|||Trước ngày 05/12/2026', ['Trước ngày 05/12/2026']],
  [QUARTERS, '|||Cuối quý', ['Cuối quý IV']],
  [QUARTERS, '|Tháng 5 - tháng 6||', ['Tháng 5 - tháng 6']],
  [QUARTERS, 'Tháng 01||Tháng 7|', ['Tháng 01', 'Tháng 7']],
  [
    QUARTERS,
    'Trước 15/3|Trước 15/6|Trước 15/9|Trước 15/12',
    ['Trước 15/3', 'Trước 15/6', 'Trước 15/9', 'Trước 15/12'],
  ],
  [QUARTERS, 'Thường xuyên|<|<|<', ['Thường xuyên']],
  [QUARTERS, 'Thường xuyên|Thường xuyên|Thường xuyên|Thường xuyên', ['Thường xuyên']],
  [QUARTERS, 'Khi có sự cố|<|<|<', ['Khi có sự cố']],
  [QUARTERS, 'Trước ngày 25 hằng tháng|<|<|<', ['Trước ngày 25 hằng tháng']],
  [QUARTERS, '|Tháng 5 - tháng 8|<|', ['Tháng 5 - tháng 8']],
  [QUARTERS, '|Trước 15/6/2027||', ['Trước 15/6/2027']],
  [IN_2027, '||Trước 15/9|', ['Trước 15/9/2027']],
  [IN_2027, 'Tháng 01|||', ['Tháng 01/2027']],
  [MONTH_NAMES, inMonth('Ngày 15', 6), ['Ngày 15/6']],
  [MONTH_NAMES, inMonth('Tuần 2', 6), ['Tuần 2 tháng 6']],
  [MONTH_NAMES, inMonth('Trước 20', 3, 9), ['Trước 20/3', 'Trước 20/9']],
  ['T9/2025|T10/2025|T11/2025', '||Trước 25', ['Trước 25/11/2025']],
])('under %s the words “%s” are a time', (names, cells, due) => {
  const item = under(names, cells);
  expect(item.unsure).toEqual([]);
  expect(item.due.map(({ words }) => words)).toEqual(due);
  for (const { words } of item.due) expect(item.sentence).toContain(words);
});

it.each([
  [QUARTERS, 'Tháng 5|||'],
  [QUARTERS, 'Thường xuyên|||'],
  [QUARTERS, '|Thường xuyên|<|'],
  [QUARTERS, '|Khi có sự cố||'],
  [QUARTERS, '|Hằng tháng||'],
  [QUARTERS, 'Từ 15/3|Đến 20/5||'],
  [QUARTERS, '15/3|20/5||'],
  [QUARTERS, 'Tháng 3|Tháng 5||'],
  [QUARTERS, 'x||Trước 15/9|'],
  [QUARTERS, '02 lớp|||01 lớp'],
  [QUARTERS, '1/3|||'],
  [QUARTERS, '|Bắt đầu||'],
  [QUARTERS, '|Trước 15/6|Đột xuất|'],
  [QUARTERS, '|Tháng 5 - tháng 11|<|'],
  ['Quý I/2027|Quý II/2027|Quý III/2027', '|Trước 15/6/2026|'],
  ['Quý III/2026|Quý IV/2026|Quý I/2027', 'Trước 15/12|<|<'],
  ['T9|T11|T1', 'Trước 15/11|<|<'],
  [MONTH_NAMES, inMonth('15', 6)],
  [MONTH_NAMES, inMonth('3/6', 6)],
])('under %s what “%s” means is asked', (names, cells) => {
  const { due, unsure } = under(names, cells);
  expect(due).toEqual([]);
  expect(unsure.map(({ field }) => field)).toEqual(['due']);
  expect(unsure[0]!.reason).toContain(`“${cells.replace(/^[|x]*/u, '').replace(/\|.*$/u, '')}”`);
});
