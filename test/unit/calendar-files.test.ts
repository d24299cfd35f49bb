import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { checkCalendars, loadCalendars, missingDays, readCalendar } from '../../config/calendars';
import { FileFaults, readYaml } from '../../config/yaml-faults';

describe('the shipped calendars', () => {
  const years = loadCalendars();

  // Weekdays off and worked Saturdays as the notices announce them, month-day.
  test.each([
    [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03', ''],
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', ''],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', ''],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
    [
      2026,
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
      '01-10 08-22',
    ],
    [2027, '01-01 04-16 04-30 05-03 09-02 11-24', ''],
  ])('%i has exactly the announced days off and worked Saturdays', (year, off, makeUp) => {
    const found = years.find((one) => one.year === year);
    expect(found?.off.map(({ day }) => day.slice(5)).join(' ')).toBe(off);
    expect(found?.makeUp.map(({ day }) => day.slice(5)).join(' ')).toBe(makeUp);
  });

  test('say which year is not announced and which notice nobody compared', () => {
    expect(years.filter(({ status }) => status === 'provisional').map(({ year }) => year)).toEqual([
      2027,
    ]);
    expect(years.filter(({ checked }) => !checked).map(({ year }) => year)).toEqual([2021, 2027]);
  });

  test('name the document behind every exchanged day', () => {
    const swaps = years.flatMap(({ makeUp }) =>
      makeUp.map((swap) => `${swap.day} for ${swap.for}: ${swap.source}`),
    );
    expect(swaps).toEqual([
      '2024-05-04 for 2024-04-29: Thông báo 1570/TB-LĐTBXH',
      '2025-04-26 for 2025-05-02: Thông báo 6150/TB-BLĐTBXH',
      '2026-01-10 for 2026-01-02: Công văn 12729/VPCP-KGVX',
      '2026-08-22 for 2026-08-31: Thông báo 9441/TB-BNV ngày 16/10/2025',
    ]);
  });
});

const SOUND = [
  'year: 2030', // 1
  'status: official', // 2
  'checked: true', // 3
  'source: Thông báo 1/TB-BNV', // 4
  'off:', // 5
  '  - { day: 2030-01-01, name: Tết Dương lịch }', // 6
  '  - { day: 2030-04-29, name: nghỉ hoán đổi với thứ Bảy 04/5 }', // 7
  'makeUp:', // 8
  '  - { day: 2030-05-04, for: 2030-04-29 }', // 9
];

function faultsOf(text: string, file = 'vn-2030.yaml'): readonly string[] {
  try {
    checkCalendars([{ file, text }]);
  } catch (error) {
    if (error instanceof FileFaults) return error.faults;
    throw error;
  }
  return [];
}

/** The sound calendar with some lines, counted from 1, replaced. */
const changed = (lines: Record<number, string>): string =>
  SOUND.map((line, i) => lines[i + 1] ?? line).join('\n');

describe('a calendar file', () => {
  test('without a fault is taken, and its days inherit its document', () => {
    const [year] = checkCalendars([{ file: 'vn-2030.yaml', text: changed({}) }]);
    expect(year?.off[0]).toEqual({
      day: '2030-01-01',
      name: 'Tết Dương lịch',
      source: 'Thông báo 1/TB-BNV',
    });
  });

  test.each<[string, Record<number, string>, string]>([
    [
      'a make-up day that is no Saturday',
      { 9: '  - { day: 2030-05-05, for: 2030-04-29 }' },
      'vn-2030.yaml:9: ngày làm bù 05/5/2030 không phải thứ Bảy',
    ],
    [
      'a swap that names one day only',
      { 9: '  - { day: 2030-05-04 }' },
      'vn-2030.yaml:9: ngày làm bù 04/5/2030 chưa ghi ngày được nghỉ (for)',
    ],
    [
      'a swap whose other day is not off',
      { 9: '  - { day: 2030-05-04, for: 2030-04-26 }' },
      'vn-2030.yaml:9: ngày được nghỉ hoán đổi 26/4/2030 không có trong danh sách ngày nghỉ của năm đó',
    ],
    [
      'an exchanged day whose Saturday is not named',
      { 8: 'makeUp: []', 9: '' },
      'vn-2030.yaml:7: ngày nghỉ hoán đổi 29/4/2030 chưa ghi ngày làm bù; ghi ở mục makeUp',
    ],
    [
      'a day off given twice',
      { 7: '  - { day: 2030-01-01, name: Tết Dương lịch }', 8: 'makeUp: []', 9: '' },
      'vn-2030.yaml:7: ngày 01/01/2030 ghi hai lần',
    ],
    [
      'a day off on a weekend',
      { 6: '  - { day: 2030-01-05, name: Tết Dương lịch }' },
      'vn-2030.yaml:6: ngày 05/01/2030 là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; ghi ngày nghỉ bù',
    ],
    [
      'a day of another year',
      { 6: '  - { day: 2031-01-01, name: Tết Dương lịch }' },
      'vn-2030.yaml:6: ngày 01/01/2031 không thuộc năm 2030',
    ],
    [
      'a day that does not exist',
      { 6: '  - { day: 2030-02-30, name: Tết Nguyên đán }' },
      'vn-2030.yaml:6: ngày nghỉ thứ 1: ngày (day) đang ghi “2030-02-30”: cần một ngày có thật, ghi năm-tháng-ngày, ví dụ 2026-09-02',
    ],
    ['no document', { 4: '' }, 'vn-2030.yaml:1: thiếu “source”: cần một dòng chữ'],
    [
      'an empty document',
      { 4: 'source: " "' },
      'vn-2030.yaml:4: “source” đang ghi “ ”: không được để trống',
    ],
    [
      'an unknown state',
      { 2: 'status: chính thức' },
      'vn-2030.yaml:2: “status” đang ghi “chính thức”: cần một trong các giá trị: official, provisional',
    ],
    [
      'a key that nothing reads',
      { 3: 'checked: true\nnote: x' },
      'vn-2030.yaml:4: không có mục nào tên “note”, đề nghị sửa tên hoặc bỏ đi',
    ],
    [
      'words with a comma in braces',
      { 6: '  - { day: 2030-01-01, name: nghỉ phòng, chống bão, lũ }' },
      'vn-2030.yaml:6: lời văn có dấu phẩy thì đặt trong ngoặc kép, đề nghị ghi name: "nghỉ phòng, chống bão, lũ"',
    ],
    [
      'a key in braces that nothing reads',
      { 6: '  - { day: 2030-01-01, name: Tết Dương lịch, note: x }' },
      'vn-2030.yaml:6: không có mục nào tên “note”, đề nghị sửa tên hoặc bỏ đi',
    ],
    [
      'a key given twice',
      { 3: 'checked: true\nchecked: false' },
      'vn-2030.yaml:4: đang ghi “checked: false”: mục này ghi hai lần, chỉ giữ lại một',
    ],
    [
      'a year that is not its name',
      { 1: 'year: 2031' },
      'vn-2030.yaml:1: năm 2031 khác với tên tệp vn-2030.yaml',
    ],
  ])('with %s is refused at its line', (_, lines, said) => {
    expect(faultsOf(changed(lines))).toContain(said);
  });

  test('may have any name, and may pay back a day off of the year before', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'calendars-'));
    const file = path.join(folder, 'thong-bao-moi.yaml');
    const [before] = checkCalendars([
      {
        file: 'vn-2029.yaml',
        text: changed({
          1: 'year: 2029',
          6: '',
          7: '  - { day: 2029-12-31, name: nghỉ dịp Tết Dương lịch }',
          8: 'makeUp: []',
          9: '',
        }),
      },
    ]);
    try {
      writeFileSync(file, changed({ 9: `${SOUND[8]!}\n  - { day: 2030-01-05, for: 2029-12-31 }` }));
      expect(readCalendar(file, [before!]).makeUp).toHaveLength(2);
      expect(() => readCalendar(file, [])).toThrow(/thong-bao-moi\.yaml:10: .*31\/12\/2029/);
      expect(() => readCalendar(path.join(folder, 'khong-co.yaml'), [])).toThrow(
        /không có tệp này/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('of an announced year is asked for the days that the law fixes', () => {
    const [year] = checkCalendars([{ file: 'vn-2030.yaml', text: changed({}) }]);
    // Tết 2030: mùng 1 is Saturday 2/2, so its eve, mùng 3 and two days paid back.
    expect(missingDays(year!).map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2030-02-01 Tết Nguyên đán',
      '2030-02-04 Tết Nguyên đán',
      '2030-02-05 nghỉ bù Tết Nguyên đán',
      '2030-02-06 nghỉ bù Tết Nguyên đán',
      '2030-04-12 Giỗ Tổ Hùng Vương',
      '2030-04-30 Ngày Chiến thắng',
      '2030-05-01 Ngày Quốc tế lao động',
      '2030-09-02 Quốc khánh',
    ]);
    for (const shipped of loadCalendars()) expect(missingDays(shipped)).toEqual([]);
  });

  test('with several faults tells them all, of every file, and the reader sees one text', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'calendars-'));
    try {
      writeFileSync(
        path.join(folder, 'vn-2030.yaml'),
        changed({ 2: 'status: x', 4: 'source: ""' }),
      );
      writeFileSync(path.join(folder, 'vn-2031.yaml'), changed({}));
      expect(() => loadCalendars(folder)).toThrow(
        /Tệp cấu hình chưa đúng[^]*vn-2030\.yaml:2:[^]*vn-2030\.yaml:4:[^]*vn-2031\.yaml:1:/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    '',
    '[1, 2',
    'year: *x',
    '\tyear: 2030',
    'year: 2030: 1',
    '- 1',
    'null',
    'a: &a [*a]',
  ])('that holds %j is refused with its line, never with a crash', (text) => {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^vn-2030\.yaml:\d+: \S/);
  });
});

describe('a fault in a YAML file', () => {
  const stage = z.strictObject({ id: z.string(), due: z.string() });
  const schema = z.strictObject({
    items: z.array(z.strictObject({ lead: z.union([z.string(), stage]), days: z.int().min(1) })),
  });

  test('inside a choice of forms is told for the nearest form', () => {
    const text = 'items:\n  - lead:\n      id: a\n      do: x\n    days: 1\n';
    expect(readYaml('plan.yaml', text, schema).faults[0]).toMatch(/^plan\.yaml:[234]: /);
  });

  test('is told once per fault with what would be right', () => {
    const text = 'items:\n  - lead: a\n    days: 0\n  - lead: b\n    days: mai\n';
    expect(readYaml('plan.yaml', text, schema).faults).toEqual([
      'plan.yaml:3: “items.0.days” đang ghi “0”: ít nhất là 1',
      'plan.yaml:5: “items.1.days” đang ghi “mai”: cần một số',
    ]);
  });

  test('that only a comparison shows is told at its own line', () => {
    const file = readYaml('plan.yaml', 'items:\n  - lead: a\n    days: 3\n', schema);
    expect(file.value?.items[0]?.days).toBe(3);
    expect(file.fault(['items', 0, 'days'], 'sai')).toBe('plan.yaml:3: sai');
    expect(file.fault(['items', 0, 'none', 'x'], 'sai')).toBe('plan.yaml:2: sai');
  });
});
