import { dueWords } from '../../config/plan-reader/template';
import { tableItemsOf as itemsOf } from '../support/task-table';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const HEAD = `STT|Nội dung|Chủ trì|${MONTHS.map((month) => `T${month}`).join('|')}`;
const row = (sign: string, ...marked: number[]): string =>
  `1|Rà soát thủ tục|Văn phòng Sở|${MONTHS.map((month) => (marked.includes(month) ? sign : '')).join('|')}`;

it.each([
  ['x', [6], 'tháng 6'],
  ['X', [6, 12], 'tháng 6 và tháng 12'],
  ['●', [3, 6, 9, 12], 'tháng 3, tháng 6, tháng 9 và tháng 12'],
  ['✓', [11], 'tháng 11'],
  ['\uf0fc', [2, 5], 'tháng 2 và tháng 5'],
])('%s under the months %j is the time “%s”, which stands in the sentence', (sign, marked, due) => {
  const [item] = itemsOf(HEAD, row(sign, ...marked));
  expect(item!.unsure.filter(({ field }) => field === 'due')).toEqual([]);
  expect(dueWords(item!)).toBe(due);
  expect(item!.sentence).toContain(due);
});

it.each([
  [[3, 4, 5], '“từ tháng 3 đến tháng 5” hoặc “tháng 3, tháng 4 và tháng 5”'],
  [[3, 4, 9], '“tháng 3, tháng 4 và tháng 9”'],
  [MONTHS, '“hằng tháng” hoặc “thường xuyên”'],
])('of the months %j a clerk has to say what is meant', (marked, readings) => {
  const [item] = itemsOf(HEAD, row('x', ...marked));
  expect(item!.due).toEqual([]);
  expect(item!.unsure.find(({ field }) => field === 'due')!.reason).toContain(readings);
});

it('a row without a mark has no time', () => {
  const [item] = itemsOf(HEAD, row('x'));
  expect(item!.unsure.map(({ reason }) => reason)).toEqual(['dòng này không nêu thời hạn']);
});

it('a cell that holds more than a mark is asked about', () => {
  const [item] = itemsOf(HEAD, row('15', 6));
  expect(item!.due).toEqual([]);
  expect(item!.unsure[0]!.reason).toContain('“15”');
});

it('a limit in the cell of a month is a day of that month', () => {
  const [item] = itemsOf(HEAD, row('trước 25', 11));
  expect(dueWords(item!)).toBe('trước 25/11');
});

it('one mark over two months is one stretch of time', () => {
  const [item] = itemsOf(HEAD, row('x', 5, 6).replace('x|x', 'x|<'));
  expect(dueWords(item!)).toBe('từ tháng 5 đến tháng 6');
});

it('a note that names a time beside the marks is asked about', () => {
  const [item] = itemsOf(`${HEAD}|Ghi chú`, `${row('x', 12)}|gửi trước ngày 10/01/2027`);
  expect(item!.due).toEqual([]);
  expect(item!.unsure[0]!.reason).toContain('“gửi trước ngày 10/01/2027”');
});

it('months are told by the head over their numbers', () => {
  const [item] = itemsOf(
    `STT|Nội dung|Chủ trì|${MONTHS.map((month) => (month === 1 ? 'Tháng' : '<')).join('|')}`,
    `STT|Nội dung|Chủ trì|${MONTHS.join('|')}`,
    row('x', 4),
  );
  expect(dueWords(item!)).toBe('tháng 4');
});

it('quarters are read as months are', () => {
  const [item] = itemsOf(
    'STT|Nội dung|Chủ trì|Quý I|Quý II|Quý III|Quý IV',
    '1|Rà soát|Văn phòng Sở||x||x',
  );
  expect(dueWords(item!)).toBe('quý II và quý IV');
});

it('the months of a school year need their years', () => {
  const body = '1|Tập huấn|Văn phòng Sở|x||x';
  const [bare] = itemsOf('STT|Nội dung|Chủ trì|T9|T11|T1', body);
  expect(bare!.due).toEqual([]);
  expect(bare!.unsure[0]!.reason).toContain('không ghi năm');
  const [dated] = itemsOf('STT|Nội dung|Chủ trì|T9/2025|T11/2025|T1/2026', body);
  expect(dueWords(dated!)).toBe('tháng 9/2025 và tháng 1/2026');
});

it('a column that says the time in words goes before the marks', () => {
  const [item] = itemsOf(`${HEAD}|Thời hạn`, `${row('x', 6)}|Trước ngày 20/6`);
  expect(dueWords(item!)).toBe('Trước ngày 20/6');
});

it('a mark under a name that is no month is asked about', () => {
  const [item] = itemsOf(`${HEAD}|Cả năm`, `${row('x')}|x`);
  expect(item!.unsure[0]!.reason).toContain('“Cả năm”');
});
