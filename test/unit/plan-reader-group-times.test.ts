import { openUnder } from '../../config/plan-reader/group-time';
import { summary } from '../support/plan-documents';
import { itemsOf } from '../support/plan-lines';
import { tableDraft, tableItemsOf } from '../support/task-table';

const HEAD = 'STT|Nội dung|Thời gian|Chủ trì';
const task = (time: string): string => `1|Rà soát thủ tục|${time}|Văn phòng Sở`;

/** When one task under a row over all columns is due, and "?" where a clerk has to look. */
function dueUnder(group: string, time: string): string {
  const [item] = tableItemsOf(HEAD, `${group}|<|<|<`, task(time));
  const isAsked = item!.unsure.some(({ field }) => field === 'due');
  return `${item!.due.map(({ words }) => words).join('; ')}${isAsked ? ' ?' : ''}`;
}

it.each([
  ['THÁNG 3', 'Trong tháng', 'Trong tháng 3'],
  ['THÁNG 3', 'Cả tháng', 'Tháng 3'],
  ['THÁNG 3', 'Cuối tháng', 'Cuối tháng 3'],
  ['THÁNG 3', '', 'Tháng 3'],
  ['THÁNG 3', '-', 'Tháng 3'],
  ['THÁNG 7', 'Tuần 2', 'Tuần 2 tháng 7'],
  ['THÁNG 3/2026', 'Trước ngày 15', 'Trước ngày 15/3/2026'],
  ['Tháng 3 năm 2026', '10-15', '10-15/3/2026'],
  ['QUÝ I/2026', 'Trong quý', 'Trong quý I/2026'],
  ['QUÝ I/2026', '', 'Quý I/2026'],
  ['6 THÁNG ĐẦU NĂM', '', '6 tháng đầu năm'],
  ['NHIỆM VỤ THƯỜNG XUYÊN', '', 'Thường xuyên'],
])('under “%s” the time “%s” is “%s”', (group, time, due) => {
  expect(dueUnder(group, time)).toBe(due);
});

it.each([
  ['THÁNG 01', '16/01', '16/01'],
  ['THÁNG 6', 'Từ 01/6 đến 15/8', 'Từ 01/6 đến 15/8'],
  ['QUÝ I', 'Tháng 2', 'Tháng 2'],
  ['THÁNG 3', 'Thứ Sáu hằng tuần', 'Thứ Sáu hằng tuần'],
  ['NHIỆM VỤ THƯỜNG XUYÊN', 'Trước ngày 15 hằng tháng', 'Trước ngày 15 hằng tháng'],
])('a row under “%s” keeps a time of its own, “%s”', (group, time, due) => {
  expect(dueUnder(group, time)).toBe(due);
});

it.each([
  ['THÁNG 3', '15/02'],
  ['QUÝ I', 'Cuối tháng'],
  ['THÁNG 3', 'Cuối quý'],
  ['THÁNG 7', 'Sau Tết'],
  ['THÁNG 02', 'Trước ngày 05 tháng sau'],
  ['QUÝ I', 'Trước ngày 15 hằng tháng'],
])('under “%s” a clerk has to say what “%s” means', (group, time) => {
  expect(dueUnder(group, time)).toBe(`${time} ?`);
});

it('asks where the row over others names more than a time', () => {
  expect(dueUnder('CÔNG TÁC TRỌNG TÂM THÁNG 3', '')).toBe('Tháng 3 ?');
  expect(dueUnder('CÔNG TÁC TRỌNG TÂM THÁNG 3', 'Cuối tháng')).toBe('Cuối tháng 3 ?');
  expect(dueUnder('CÔNG TÁC TRỌNG TÂM THÁNG 3', '20/3')).toBe('20/3');
});

it('asks where a time stands in the bracket or the column of a row over others', () => {
  expect(dueUnder('Giai đoạn 1: chuẩn bị (tháng 3 - tháng 4)', '')).toBe('tháng 3 - tháng 4 ?');
  const items = tableItemsOf(HEAD, 'I|Chuẩn bị|Tháng 3|', task(''), '2|Họp|15/3|Văn phòng Sở');
  expect(items.map(summary)).toEqual([
    'I.1 | Rà soát thủ tục | Văn phòng Sở |  |  | Tháng 3 | ? due',
    'I.2 | Họp | Văn phòng Sở |  |  | 15/3',
  ]);
});

it('a time ends where another group begins', () => {
  const items = tableItemsOf(
    HEAD,
    'THÁNG 12|<|<|<',
    '1|Tổng kết||Văn phòng Sở',
    'NHIỆM VỤ KHÁC|<|<|<',
    '2|Trực cơ quan||Văn phòng Sở',
  );
  expect(items.map(summary)).toEqual([
    '1 | Tổng kết | Văn phòng Sở |  |  | Tháng 12',
    '2 | Trực cơ quan | Văn phòng Sở |  |  |  | ? due',
  ]);
});

it('a time holds for all the groups under it', () => {
  const items = tableItemsOf(
    HEAD,
    'QUÝ I|<|<|<',
    'I|Thể chế|<|<',
    task(''),
    'II|Thủ tục|<|<',
    task(''),
    'QUÝ II|<|<|<',
    'I|Thể chế|<|<',
    task(''),
  );
  expect(items.map(({ line, due }) => `${line} ${due[0]!.words}`)).toEqual([
    'QUÝ I, I.1 Quý I',
    'II.1 Quý I',
    'QUÝ II, I.1 Quý II',
  ]);
});

it('a month in a row of empty cells is a group, and so is a name among numbered tasks', () => {
  const items = tableItemsOf(
    HEAD,
    '|Tháng 3||',
    task('Trong tháng'),
    '|Công tác khác||',
    task('15/5'),
  );
  expect(items.map(summary)).toEqual([
    'Tháng 3, 1 | Rà soát thủ tục | Văn phòng Sở |  |  | Trong tháng 3',
    'Công tác khác, 1 | Rà soát thủ tục | Văn phòng Sở |  |  | 15/5',
  ]);
});

it('a task without a time before a group is a task and no group', () => {
  const items = tableItemsOf(HEAD, task(''), 'Nhóm B|<|<|<', '2|Họp|15/5|Văn phòng Sở');
  expect(items.map(({ title }) => title)).toEqual(['Rà soát thủ tục', 'Họp']);
});

it('“nt” points over the row of a group at the task before it', () => {
  const items = tableItemsOf(HEAD, task('15/3'), 'THÁNG 4|<|<|<', '2|Họp|10/4|nt');
  expect(items[1]!.lead).toBe('Văn phòng Sở');
});

it('does not list a row as left out whose time its tasks show', () => {
  const { items, leftOut } = tableDraft(HEAD, 'THÁNG 3|<|<|<', task('15/3'));
  expect(items[0]!.sentence).toContain('THÁNG 3');
  expect(leftOut).toEqual([]);
  expect(tableDraft(HEAD, 'III|THÁNG 3|<|<', task('15/3')).leftOut).toEqual([]);
});

it.each([
  ['Tháng 3', 'Báo cáo công tác, cuối tháng', 'cuối tháng'],
  ['Tháng 3', 'Rà soát văn bản, tuần 2', 'tuần 2'],
  ['Quý III/2026', 'Sơ kết trong quý', 'trong quý'],
  ['Tháng 3', 'Báo cáo trước ngày 20 tháng cuối quý', null],
  ['Tháng 3', 'Báo cáo cuối tháng 4', null],
  ['Tháng 3', 'Hưởng ứng Tuần lễ học tập', null],
  ['Thường xuyên', 'Báo cáo cuối tháng', null],
])('under the line “%s” the words “%s” leave open “%s”', (heading, text, open) => {
  expect(openUnder(heading, text)).toBe(open);
});

it('a line under a month is asked which month its words mean', () => {
  const lines = [
    'Tháng 3',
    '- Văn phòng Sở: Kiểm kê tài sản, cuối tháng.',
    '- Thanh tra Sở: Kiểm tra công vụ.',
  ];
  expect(itemsOf(...lines).map((item) => item.split(' | ').at(-1))).toEqual(['? due', 'Tháng 3']);
});
