import { bareTables } from '../../activities/documents/pdf/bare/tables';
import { linesAt, pageOf, type Placed } from '../support/placed-words';

/** The places at which the columns of these tables begin. */
const COLUMNS = [40, 70, 260, 380];

/** The rows of the only table, cells parted by "|"; a cell that is not certain ends with "?". */
function rowsOf(...pages: Placed[][]): string[] | null {
  const tables = bareTables(pages.map((words, i) => pageOf(i + 1, words)));
  expect(tables).toHaveLength(1);
  return (
    tables[0]!.table?.rows.map((row) =>
      row.map(({ text, doubt }) => text + (doubt === undefined ? '' : '?')).join(' | '),
    ) ?? null
  );
}

const HEAD = 'STT|Noi dung cong viec|Don vi chu tri|Thoi gian';
const FIRST = ['1|Xay dung ke hoach kiem tra cong|Van phong So|Thang 3', '|tac luu tru nam 2026'];
const SECOND = ['2|Ra soat thu tuc|Phong Phap che va|Quy II', '||Thanh tra So'];
const THIRD = ['3|Bao cao tong ket|Van phong So|15/12/2026'];
const READ = [
  'STT | Noi dung cong viec | Don vi chu tri | Thoi gian',
  '1 | Xay dung ke hoach kiem tra cong tac luu tru nam 2026 | Van phong So | Thang 3',
  '2 | Ra soat thu tuc | Phong Phap che va Thanh tra So | Quy II',
  '3 | Bao cao tong ket | Van phong So | 15/12/2026',
];

describe('the rows of a table that no lines part', () => {
  it('begin with their numbers, where no gap parts them', () => {
    expect(rowsOf(linesAt(COLUMNS, 100, [HEAD, ...FIRST, ...SECOND, ...THIRD]))).toEqual(READ);
  });

  it('are parted by gaps, whatever stands in the middle of a row', () => {
    const middle = [
      ...linesAt(COLUMNS, 100, [HEAD]),
      ...linesAt(COLUMNS, 124, ['|Xay dung ke hoach kiem tra cong', '|tac luu tru nam 2026']),
      ...linesAt(COLUMNS, 130, ['1||Van phong So|Thang 3']),
      ...linesAt(COLUMNS, 160, ['||Phong Phap che va', '||Thanh tra So']),
      ...linesAt(COLUMNS, 166, ['2|Ra soat thu tuc||Quy II']),
      ...linesAt(COLUMNS, 196, THIRD),
    ];
    expect(rowsOf(middle)).toEqual(READ);
  });

  it('lie about their numbers, where these stand in the middle and no gap parts them', () => {
    const middle = [
      ...linesAt(COLUMNS, 100, [HEAD]),
      ...linesAt(COLUMNS, 112, ['|Xay dung ke hoach kiem tra cong', '|tac luu tru nam 2026']),
      ...linesAt(COLUMNS, 118, ['1||Van phong So|Thang 3']),
      ...linesAt(COLUMNS, 136, ['||Phong Phap che va', '||Thanh tra So']),
      ...linesAt(COLUMNS, 142, ['2|Ra soat thu tuc||Quy II']),
      ...linesAt(COLUMNS, 160, THIRD),
    ];
    expect(rowsOf(middle)).toEqual(READ);
  });

  it('go on over the end of a page, whose head is not read twice', () => {
    const first = linesAt(COLUMNS, 700, [HEAD, ...FIRST, SECOND[0]!]);
    const second = linesAt(COLUMNS, 60, [HEAD, SECOND[1]!, ...THIRD]);
    expect(rowsOf(first, second)).toEqual(READ);
  });

  it('are not begun by a letter of a head that is broken', () => {
    const head = linesAt(COLUMNS, 100, ['ST|Noi dung|Don vi chu|Thoi gian', 'T||tri|']);
    expect(rowsOf([...head, ...linesAt(COLUMNS, 124, [...FIRST, ...SECOND, ...THIRD])])).toEqual([
      'ST T | Noi dung | Don vi chu\ntri | Thoi gian',
      ...READ.slice(1),
    ]);
  });

  it('go on only until the next gap where the end of a page cut one without a number', () => {
    const places = COLUMNS.slice(1);
    const first = [
      ...linesAt(places, 640, ['Noi dung|Don vi chu tri|Thoi gian']),
      ...linesAt(places, 660, ['Cong khai ngan sach|Thanh tra So|Quy I']),
      ...linesAt(places, 680, ['Lap du toan|Phong Phap che|Quy III']),
      ...linesAt(places, 700, ['Xay dung ke hoach kiem tra|Van phong So|Thang 3']),
    ];
    const second = [
      ...linesAt(places, 60, ['cong tac luu tru']),
      ...linesAt(places, 80, ['Ra soat thu tuc, quy trinh|Phong Phap che|Quy II', 'hanh chinh']),
    ];
    expect(rowsOf(first, second)!.slice(-2)).toEqual([
      'Xay dung ke hoach kiem tra cong tac luu tru | Van phong So | Thang 3',
      'Ra soat thu tuc, quy trinh hanh chinh | Phong Phap che | Quy II',
    ]);
  });

  it('keep a name whole that is broken before its dash', () => {
    const rows = ['1|Lap du toan|Phong Ke hoach XD|Quy I', '||- Tai chinh', ...SECOND, ...THIRD];
    const read = rowsOf(linesAt(COLUMNS, 100, [HEAD, ...rows]))!;
    expect(read[1]).toBe('1 | Lap du toan | Phong Ke hoach XD - Tai chinh | Quy I');
  });

  it('stand under the names of their groups', () => {
    const group: Placed = [40, 112, 'I. CAI CACH THE CHE VA HOAN THIEN HE THONG VAN BAN'];
    const below = linesAt(COLUMNS, 124, [...FIRST, ...SECOND, ...THIRD]);
    const rows = rowsOf([...linesAt(COLUMNS, 100, [HEAD]), group, ...below])!;
    expect(rows[1]).toContain('I. CAI CACH THE CHE VA HOAN THIEN HE THONG VAN BAN');
    expect(rows.toSpliced(1, 1)).toEqual(READ);
  });

  it('are doubted where a line could belong to either of two', () => {
    const loose = linesAt(COLUMNS.slice(1), 100, [
      'Noi dung cong viec|Don vi chu tri|Thoi gian',
      'Xay dung ke hoach kiem tra cong|Van phong So|Thang 3',
      'Tac luu tru nam 2026|Thanh tra So',
      'Ra soat thu tuc|Phong Phap che|Quy II',
      'Bao cao tong ket|Van phong So|Quy IV',
      'Cong khai ngan sach|Thanh tra So|Quy I',
    ]);
    expect(rowsOf(loose)!.filter((row) => row.includes('?'))).toEqual([
      expect.stringMatching(/^Xay dung .*\?/u),
      'Ra soat thu tuc? | Phong Phap che? | Quy II?',
    ]);
  });
});

it('a table of which most is doubted is not read', () => {
  const middle = linesAt([40, 70, 260, 380], 100, [
    HEAD,
    '|Xay dung ke hoach|Thanh tra So|Thang 3',
    '1||Van phong So|',
    '|Ra soat thu tuc|Thanh tra So|Thang 4',
    '2|Bao cao|Van phong So|Quy I',
    '||Phong Phap che|Quy II',
  ]);
  expect(rowsOf(middle)).toBeNull();
});

describe('the columns of a table that no lines part', () => {
  it('are named by a head over two rows', () => {
    const places = [40, 70, 220, 310, 400];
    const rows = rowsOf([
      ...linesAt(places, 100, ['STT|Noi dung||| Thoi gian']),
      [240, 100, 'Don vi thuc hien cong viec'],
      ...linesAt(places, 112, [
        '||Chu tri|Phoi hop',
        '1|Ra soat thu tuc|Phong Phap che|Van phong So|Quy II',
        '2|Bao cao tong ket|Van phong So|Phong Phap che|Thang 12',
        '3|Kiem tra cong vu|Thanh tra So|Phong Phap che|Thang 6',
      ]),
    ])!;
    expect(rows.slice(0, 3)).toEqual([
      'STT | Noi dung | Don vi thuc hien cong viec | Don vi thuc hien cong viec | Thoi gian',
      'STT | Noi dung | Chu tri | Phoi hop | Thoi gian',
      '1 | Ra soat thu tuc | Phong Phap che | Van phong So | Quy II',
    ]);
  });

  it('are those of the months that stand close over them', () => {
    const months = Array.from({ length: 12 }, (_, i) => `T${i + 1}`);
    const places = [40, 70, 200, ...months.map((_, i) => 300 + i * 20)];
    const row = (name: string, ...marked: number[]): string =>
      `${name}|${months.map((_, i) => (marked.includes(i + 1) ? 'x' : '')).join('|')}`;
    const rows = rowsOf(
      linesAt(places, 100, [
        `STT|Noi dung|Don vi chu tri|${months.join('|')}`,
        row('1|Bao cao|Van phong So', 6, 12),
        row('2|Kiem tra|Thanh tra So', 11),
        row('3|Tap huan|Phong Phap che', 3),
      ]),
    )!;
    expect(rows[1]).toBe(`1 | Bao cao | Van phong So |  |  |  |  |  | x |  |  |  |  |  | x`);
    expect(rows[2]!.split(' | ').indexOf('x')).toBe(2 + 11);
  });

  it('are doubted where the words of one touch those of the next', () => {
    const rows = rowsOf(
      linesAt([40, 70, 160, 300], 100, [
        'STT|Noi dung|Don vi chu tri|Thoi gian',
        '1|Bao cao tong ket|Van phong So|Thang 3',
        '2|Lap ke hoach 2026|Van phong So|Thang 5',
        '3|Ra soat thu tuc|Van phong So|Quy II',
      ]),
    )!;
    expect(rows[2]).toBe('2 | Lap ke hoach 2026? | Van phong So? | Thang 5');
    expect(rows[3]).toBe('3 | Ra soat thu tuc | Van phong So | Quy II');
  });

  it('are not told where one has no name', () => {
    const rows = [...FIRST, ...SECOND, ...THIRD];
    expect(rowsOf(linesAt(COLUMNS, 100, ['STT||Don vi chu tri|Thoi gian', ...rows]))).toBeNull();
  });
});

it('a head and a signature of two columns are no table', () => {
  const words = linesAt([60, 300], 60, [
    'SO XAY DUNG|CONG HOA XA HOI CHU NGHIA VIET NAM',
    'VAN PHONG|Doc lap - Tu do - Hanh phuc',
    'So: 12/KH-SXD|Son La, ngay 10 thang 02 nam 2026',
    'Noi nhan:|GIAM DOC',
  ]);
  expect(bareTables([pageOf(1, words)])).toEqual([]);
});
