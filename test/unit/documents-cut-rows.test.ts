import { betweenParties, partParties } from '../../activities/documents/pdf/party-lines';
import { paragraphsOf } from '../../activities/documents/pdf/lines';
import { takeRest, type CellLines } from '../../activities/documents/pdf/rest';
import { partTimes } from '../../activities/documents/pdf/time-lines';
import { beginsPart } from '../../activities/documents/wrapping';
import type { Cell, Table } from '../../config/plan-reader/document';

const HEAD = 'STT|Nội dung|Chủ trì|Phối hợp|Thời gian';
const LETTER = 5;

/** Cells parted by "|"; "~" at the end of one: its last line is full; "^" is one with the cell above. */
function rowsOf(lines: string[], measured: Map<Cell, CellLines>): Cell[][] {
  const rows: Cell[][] = [];
  lines.forEach((line, row) => {
    rows.push(
      line.split('|').map((said, column) => {
        if (said === '^') return rows[row - 1]![column]!;
        const text = said.replace(/~$/u, '');
        const cell = { text, row, column, place: {} };
        const right = text.length * LETTER;
        const own = { text, left: 0, right, y: 0, size: 10, columns: 1 };
        const edge = said.endsWith('~') ? right : right + 500;
        if (text !== '') measured.set(cell, { lines: [own], edge });
        return cell;
      }),
    );
  });
  return rows;
}

/** The last row of a page behind that the next page began with a row; null: that row is one of its own. */
function joined(last: string, next: string, others: string[] = []): string | null {
  const measured = new Map<Cell, CellLines>();
  const rows = rowsOf([HEAD, ...others, last], measured);
  const table: Table = { kind: 'table', rows, place: {} };
  if (!takeRest(table, rowsOf([next, '9|Họp|Văn phòng Sở||Tháng 9'], measured), measured))
    return null;
  return rows
    .at(-1)!
    .map(({ text, doubt }) => `${text}${doubt === undefined ? '' : '?'}`)
    .join('|');
}

const TASK = '3|Rà soát|Sở Y tế|Công an tỉnh|Tháng 3';

it.each([
  [
    '3|Rà soát|Sở Y tế|UBND phường Nam~|Tháng 3',
    '|||Lĩnh|',
    '3|Rà soát|Sở Y tế|UBND phường Nam Lĩnh|Tháng 3',
  ],
  [
    '3|Rà soát các|Sở Y tế|Công an tỉnh|Tháng 3',
    '|thủ tục|||',
    '3|Rà soát các thủ tục|Sở Y tế|Công an tỉnh|Tháng 3',
  ],
  [
    '3|Rà soát~|Sở Y tế|Công an tỉnh;|Tháng 3',
    '|thủ tục||Sở Nội vụ|',
    '3|Rà soát thủ tục|Sở Y tế|Công an tỉnh; Sở Nội vụ|Tháng 3',
  ],
  [
    '3|Rà soát|Sở Y tế|Công an tỉnh|Trước ngày',
    '||||15/4/2026',
    '3|Rà soát|Sở Y tế|Công an tỉnh|Trước ngày 15/4/2026',
  ],
  [
    '3|Rà soát|Sở Y tế|Công an tỉnh|Trước 20/6',
    '||||Trước 20/12',
    '3|Rà soát|Sở Y tế|Công an tỉnh|Trước 20/6\nTrước 20/12',
  ],
])('what the end of a page cut off “%s” is given back to it', (last, next, whole) => {
  expect(joined(last, next)).toBe(whole);
});

it('a name that goes on is not parted from a further unit on the next page, but asked', () => {
  expect(joined('3|Rà soát|Văn phòng~|Công an tỉnh|Tháng 3', '||Sở Y tế||')).toBe(
    '3|Rà soát|Văn phòng Sở Y tế?|Công an tỉnh|Tháng 3',
  );
});

describe('in a table whose numbers are merged over rows', () => {
  const merged = ['1|Họp|Sở Y tế|Công an tỉnh|Tháng 1', '^|Báo cáo|Sở Y tế|Công an tỉnh|Tháng 2'];

  it('a row without a number at the top of a page is one of its own', () => {
    expect(joined(TASK, '|Tổ chức hội nghị|Văn phòng Sở||15/4/2026', merged)).toBeNull();
    expect(joined(TASK, '|Tổ chức hội nghị||Sở Nội vụ|', merged)).toBeNull();
  });

  it('a row with a lead and a time of its own, which no name stands before, is asked about', () => {
    const full = '3|Rà soát|Trung tâm A tỉnh~|Công an tỉnh~|Tháng 3~';
    expect(joined(full, '||Tỉnh đoàn X||Tháng 9', merged)).toBe(
      '3|Rà soát|Trung tâm A tỉnh Tỉnh đoàn X?|Công an tỉnh|Tháng 3 Tháng 9?',
    );
    expect(joined(TASK, '|||Sở Nội vụ|', merged)).toBe(
      '3|Rà soát|Sở Y tế|Công an tỉnh\nSở Nội vụ?|Tháng 3',
    );
  });
});

it('a row with a number, and a name over all columns, are rows of their own', () => {
  expect(joined(TASK, '4|rà soát|Sở Y tế||Tháng 4')).toBeNull();
  const group: Cell = { text: 'QUÝ II', row: 0, column: 1, place: {} };
  const empty: Cell = { text: '', row: 0, column: 0, place: {} };
  const table: Table = { kind: 'table', rows: rowsOf([HEAD, TASK], new Map()), place: {} };
  expect(takeRest(table, [[empty, group, group, group, group]], new Map())).toBe(false);
});

it('a cell that goes on under the rest is that of the row before there, too', () => {
  const measured = new Map<Cell, CellLines>();
  const rows = rowsOf([HEAD, '3|Ngày hội|Sở Y tế||Tháng 3'], measured);
  const next = rowsOf(['|vì trẻ em|||', '|^|Tỉnh đoàn||Tháng 9'], measured);
  takeRest({ kind: 'table', rows, place: {} }, next, measured);
  expect(next[1]![1]).toBe(rows[1]![1]);
});

it.each([
  ['Các sở, ban, ngành', 'UBND các xã', 'two'],
  ['Công an tỉnh', 'Sở Nội vụ', 'two'],
  ['Tỉnh đoàn; Hội Nông dân tỉnh', 'Sở Y tế', 'two'],
  ['Phòng Pháp chế', 'Phòng Quản lý xây dựng', 'two'],
  ['Sở Y tế', 'Phòng Nội vụ', 'two'],
  ['Trạm Y tế phường', 'Hội Liên hiệp Phụ nữ phường', 'two'],
  ['Sở Giáo dục và Đào tạo', 'Tỉnh đoàn', 'two'],
  ['Huyện đoàn', 'Trung tâm Truyền thông', 'two'],
  ['Phòng Công tác sinh viên', 'các khoa', 'two'],
  ['Văn phòng', 'UBND tỉnh', 'one'],
  ['Thủ trưởng', 'các phòng', 'one'],
  ['Lãnh đạo', 'Sở Y tế', 'one'],
  ['Thanh tra', 'Sở', 'one'],
  ['Các phòng thuộc', 'Sở Y tế', 'one'],
  ['Sở Văn hóa, Thể thao và', 'Du lịch', 'one'],
  ['Phòng Tổ chức', 'Cán bộ Công chức', 'one'],
  ['Ủy ban Mặt trận', 'Tổ quốc Việt Nam', 'one'],
  ['Sở Y tế;', 'Sở Nội vụ', 'one'],
  ['Phòng Văn hóa - Xã hội', 'UBND xã', 'unclear'],
  ['Trung tâm Y tế', 'Sở Y tế', 'unclear'],
  ['Các phòng chuyên môn', 'Sở Y tế', 'unclear'],
  ['Sở Y tế', 'Hội Nông dân', 'unclear'],
  ['Ban Giám hiệu', 'các trường', 'unclear'],
])('behind the full line “%s” the line “%s” makes them %s', (before, next, between) => {
  expect(betweenParties(before, next)).toBe(between);
});

it('parties are parted in the columns of parties alone, and asked about where it is not clear', () => {
  const lines = ['Các sở, ban, ngành', 'UBND các xã'];
  const office = ['Phòng Văn hóa - Xã hội', 'UBND xã'];
  const rows = rowsOf(
    [HEAD, `1|${lines.join(' ')}|${office.join(' ')}|${lines.join(' ')}|Tháng 3`],
    new Map(),
  );
  partParties({ kind: 'table', rows, place: {} }, ({ column }) => (column === 2 ? office : lines));
  const [, title, lead, support] = rows[1]!;
  expect([title!.text, support!.text]).toEqual([lines.join(' '), lines.join('\n')]);
  expect([title!.doubt, support!.doubt]).toEqual([undefined, undefined]);
  expect(lead!.doubt).toContain('không rõ');
});

it.each([
  [['Tháng 4', 'Tháng 8'], 'Tháng 4\nTháng 8'],
  [['Trong tháng 4', 'Trong tháng 9', 'năm 2026'], 'Trong tháng 4\nTrong tháng 9 năm 2026'],
  [['Thường xuyên trong năm', 'học'], 'Thường xuyên trong năm học'],
  [['Thường xuyên', 'trong năm học'], 'Thường xuyên trong năm học'],
  [['Từ ngày 01/4', 'đến ngày 31/5'], 'Từ ngày 01/4 đến ngày 31/5'],
  [['Tháng 4', 'theo chỉ đạo'], 'Tháng 4 theo chỉ đạo'],
])('the times of full lines %j are “%s”', (lines, times) => {
  const rows = rowsOf([HEAD, `1|Họp|Sở Y tế||${lines.join(' ')}`], new Map());
  partTimes({ kind: 'table', rows, place: {} }, () => lines);
  expect(rows[1]!.at(-1)!.text).toBe(times);
});

it.each(['Chương trình công tác', 'Điều tra xã hội học', 'Mục tiêu cụ thể', 'Phần mềm quản lý'])(
  '“%s” begins no part of a plan',
  (text) => {
    expect(beginsPart(text)).toBe(false);
  },
);

it.each(['Chương II', 'Điều 5.', 'Mục A', 'Phần thứ hai', 'Mục 3: Báo cáo'])(
  '“%s” begins a part',
  (text) => {
    expect(beginsPart(text)).toBe(true);
  },
);

it('a word longer than its column is one word', () => {
  const line = (text: string, y: number) => ({
    text,
    left: 0,
    right: text.length * 8,
    y,
    size: 10,
    columns: 1,
  });
  const read = (edge: number) => paragraphsOf([line('QLXLVPH', 0), line('C', 12)], edge)[0]!.text;
  expect([read(60), read(70)]).toEqual(['QLXLVPHC', 'QLXLVPH C']);
});

it('a small letter begins a task where no number tells, if who and when stand beside it', () => {
  const merged = ['1|Họp|Sở Y tế||Tháng 1', '^|Báo cáo|Sở Y tế||Tháng 2'];
  expect(joined(TASK, '|rà soát|Văn phòng Sở||Tháng 4', merged)).toBeNull();
});
