import path from 'node:path';
import { clone, type Cloned } from '../../client/use-cases/template/clone';
import { sayCloned } from '../../client/use-cases/template/clone-said';
import type { OpenRemedy } from '../../client/use-cases/template/remedies';
import { loadCalendars } from '../../config/calendars';
import { cloneText } from '../../config/plan-template/clone';
import { checkPlanTemplate, readTemplateFile } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { EditedText } from '../support/yaml-edit';

const calendar = calendarOf(loadCalendars());
const shipped = new EditedText(readTemplateFile('cchc').text);
const FILE = 'nam-sau.yaml';

function cloned(text: string, year: number, remedies: OpenRemedy[] = [], carry = false): Cloned {
  return clone(
    { source: { name: 'cchc-2021', text, remedies }, year, carry, file: FILE },
    calendar,
  );
}

describe('a template cloned for another year', () => {
  const next = cloned(shipped.text, 2022);

  it('comes back byte by byte from there', () => {
    expect(next.text).not.toBe(shipped.text);
    expect(cloned(next.text, 2021).text).toBe(shipped.text);
  });

  it('keeps lines, tables and periods of any plan so, and says whose table is of the old year', () => {
    const { text } = readTemplateFile(path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml'));
    const any = cloned(text, 2022);
    expect(any.faults).toEqual([]);
    expect(any.text).toContain('table: { qlxd: 12/11/2022, qhkt: 16/11/2022 }');
    expect(any.left.filter(({ what }) => what === 'table').map((left) => left.text)).toEqual([
      'qlxd: 12/11/2022',
      'qhkt: 16/11/2022',
    ]);
    expect(cloned(any.text, 2021).text).toBe(text);
  });

  it('says what the template moved at the start of that year says', () => {
    const {
      basis: _,
      issuedOn: __,
      ...moved
    } = forYear(checkPlanTemplate(FILE, shipped.text), 2022);
    const { basis, issuedOn, ...loaded } = checkPlanTemplate(FILE, next.text);
    expect(issuedOn).toBe('2021-06-04');
    // What is confirmed in the file is confirmed for its own year.
    const dated = loaded.dated.map((words) => ({ ...words, confirmed: false }));
    expect({ ...loaded, dated }).toEqual(moved);
    expect(basis).toHaveLength(1);
  });

  it('lists every line that differs, and no other', () => {
    const before = shipped.text.split('\n');
    const after = next.text.split('\n');
    expect(after).toHaveLength(before.length);
    const differ = before.flatMap((line, i) => (line === after[i] ? [] : [i + 1]));
    expect(next.changed.map(({ line }) => line)).toEqual(differ);
    expect(next.changed).toContainEqual({
      line: shipped.line('due: trong tháng 7 năm 2021'),
      from: 'due: trong tháng 7 năm 2021',
      to: 'due: trong tháng 7 năm 2022',
    });
    expect(next.changed.at(-1)!.to).toBe('watch: { every: 10, from: ngày 10/01/2023 }');
  });

  it('keeps comments, and what people confirmed, and says to look at that again', () => {
    const comments = (text: string): string[] => text.match(/#.*/g)!;
    expect(comments(next.text)).toEqual(comments(shipped.text));
    expect(next.left.map(({ what, line }) => `${what} ${line}`)).toEqual([
      `issued ${shipped.line('issuedOn: 2021-06-04')}`,
      `basis ${shipped.line('Kế hoạch số 137/KH-UBND')}`,
      `confirmed ${shipped.line('>-', 'confirmed:\n      due:')}`,
    ]);
    expect(next).toMatchObject({ from: 2021, year: 2022, faults: [], doubts: [] });
  });

  it('names the deadlines that fall on days off in that year, and where they are counted to', () => {
    const own = (roll: string): string =>
      shipped.replace(
        'due: chậm nhất 10 ngày làm việc trước thời hạn của Sở',
        `due: ngày 09/8/2021\n        roll: ${roll}`,
      ).text;
    // 09/8/2021 is a Monday, 09/8/2025 a Saturday.
    const falls = 'Nội dung 3: “ngày 09/8/2025” rơi vào thứ Bảy 09/8/2025, ngày nghỉ';
    expect(cloned(own('back'), 2025).daysOff).toContain(`${falls}, thời hạn lùi về 08/8/2025`);
    expect(cloned(own('forward'), 2025).daysOff).toContain(
      `${falls}, thời hạn chuyển sang 11/8/2025`,
    );
    expect(cloned(own('none'), 2025).daysOff).toContain(`${falls}, thời hạn giữ nguyên`);
  });

  it('calls neither an opening nor a day on which is asked a deadline', () => {
    // 19/7/2021 is a Monday, 19/7/2025 a Saturday; 01/8/2027 is a Sunday.
    const text = shipped.replace('missing: ngày 20/7/2021', 'missing: ngày 19/7/2021').text;
    expect(cloned(text, 2025).daysOff).toEqual([
      'Nội dung 2: mốc báo cáo thiếu văn bản “ngày 19/7/2025” rơi vào thứ Bảy 19/7/2025, ngày nghỉ, thư gửi ngày 21/7/2025',
    ]);
    expect(cloned(shipped.text, 2027).daysOff[0]).toBe(
      'Nội dung 3: ngày mở “ngày 01/8/2027” rơi vào Chủ nhật 01/8/2027, ngày nghỉ, thư gửi ngày 02/8/2027',
    );
    // 10/01/2027 is a Sunday; asked every ten working days from then on.
    expect(cloned(shipped.text, 2026).daysOff.at(-1)).toBe(
      'Nội dung 6: mốc bắt đầu hỏi “ngày 10/01/2027” rơi vào Chủ nhật 10/01/2027, ngày nghỉ, thư gửi ngày 11/01/2027',
    );
  });

  it('leaves a day that the year does not have as a fault with its line', () => {
    const text = shipped
      .replace('year: 2021', 'year: 2024')
      .replace('issuedOn: 2021-06-04', 'issuedOn: 2024-02-29')
      .replace('missing: ngày 20/7/2021', 'missing: ngày 29/02/2024').text;
    const leap = cloned(text, 2025);
    expect(leap.text).toContain('issuedOn: 2024-02-29');
    const line = shipped.line('missing: ngày 20/7/2021');
    expect(leap.faults[0]).toMatch(new RegExp(`^${FILE}:${line}: .*Không có ngày 29/02/2025`));
    expect(sayCloned(leap).join('\n')).toContain('Phải sửa trước khi khởi động:\n  nam-sau.yaml:');
  });

  it('lists documents and years that stay', () => {
    const text = shipped.replace(
      'basis: mục III.2 của Kế hoạch',
      'basis: Công văn số 9/SNV-CCHC ngày 15/8/2021, hồ sơ 2021',
    ).text;
    const { left, text: moved } = cloned(text, 2022);
    expect(moved).toContain('basis: Công văn số 9/SNV-CCHC ngày 15/8/2021, hồ sơ 2021');
    expect(left.find(({ what }) => what === 'document')!.line).toBe(
      shipped.line('basis: mục III.2 của Kế hoạch'),
    );
  });

  it('writes anew what is written in escapes', () => {
    const text = shipped.replace(
      'due: trong tháng 12 năm 2021',
      'due: "trong th\\u00e1ng 12 n\\u0103m 2021"',
    ).text;
    const { text: moved, faults } = cloned(text, 2022);
    expect(faults).toEqual([]);
    expect(moved).toContain('due: "trong tháng 12 năm 2022"');
  });
});

describe('a running plan cloned for the next year', () => {
  const started = { year: 2026, issuedOn: '2026-01-15' };
  const next = clone(
    {
      source: { name: 'cchc-2026', text: shipped.text, started, remedies: [] },
      ...{ year: 2027, carry: false, file: FILE },
    },
    calendar,
  );

  it('differs from the words of its own year, not from those that the file had', () => {
    expect(next.from).toBe(2026);
    expect(sayCloned(next)[0]).toBe('Mẫu năm 2027 lấy từ cchc-2026 (năm 2026).');
    expect(next.changed).toContainEqual({
      line: shipped.line('due: trong tháng 7 năm 2021'),
      from: 'due: trong tháng 7 năm 2026',
      to: 'due: trong tháng 7 năm 2027',
    });
    const issued = /^issuedOn: .*$/m;
    expect(next.text.replace(issued, '')).toBe(cloned(shipped.text, 2027).text.replace(issued, ''));
  });

  it('gives no day on which the next one would be issued, and asks for it', () => {
    const line = shipped.line('issuedOn: 2021-06-04');
    expect(next.text).toContain('\nissuedOn: 2026-01-15\n');
    expect(next.changed.map((changed) => changed.line)).not.toContain(line);
    const lines = sayCloned(next);
    expect(lines.slice(lines.indexOf('Phải xem lại:'))).toContain(
      `  dòng ${line}, ngày ban hành của kế hoạch cũ, đề nghị ghi ngày của kế hoạch mới; xem trước tính từ ngày này: 15/01/2026`,
    );
  });

  it('keeps the day of the file where the plan was started without one', () => {
    const { text } = cloneText(shipped.text, 2027, { year: 2026, issuedOn: null });
    expect(text).toContain('\nissuedOn: 2021-06-04\n');
  });

  it('lists the years that stay as the file has them', () => {
    const text = shipped.replace('basis: mục III.2 của Kế hoạch', 'basis: hồ sơ 2021').text;
    const source = { name: 'cchc-2026', text, started, remedies: [] };
    const { left } = clone({ source, year: 2027, carry: false, file: FILE }, calendar);
    expect(left.filter(({ what }) => what === 'year')).toEqual([
      {
        what: 'year',
        line: shipped.line('basis: mục III.2 của Kế hoạch'),
        text: expect.stringMatching(/^hồ sơ 2021/),
      },
    ]);
  });
});

describe('remedial duties that nobody has finished', () => {
  const remedy: OpenRemedy = {
    ...{ item: '6', line: 'II.6', unit: 'qlxd', unitName: 'Phòng Quản lý xây dựng' },
    ...{ criterion: '2.1', seat: 'qlxd.head', due: '2022-06-30', basis: 'Công văn số 12/SXD-VP' },
  };

  it('are listed with owner and date, and offered', () => {
    const lines = sayCloned(cloned(shipped.text, 2022, [remedy]));
    expect(lines.slice(-2)).toEqual([
      'Nhiệm vụ khắc phục chưa xong (thêm --carry để chuyển vào mẫu):',
      '  Phòng Quản lý xây dựng (qlxd.head), tiêu chí 2.1: thời hạn 30/6/2022, theo Công văn số 12/SXD-VP',
    ]);
  });

  it('become lines of the new plan when they are carried over', () => {
    const carried = cloned(
      shipped.text,
      2022,
      [remedy, { ...remedy, unit: 'qhkt', due: '2022-09-30' }],
      true,
    );
    expect(carried.faults).toEqual([]);
    const template = checkPlanTemplate(FILE, carried.text);
    expect(template.items.map(({ no }) => no)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(template.items[6]).toMatchObject({
      workflow: 'plannedTask',
      due: 'chậm nhất ngày 30/6/2022',
      lead: 'Phòng Quản lý xây dựng',
      task: { units: ['qlxd'] },
      stages: [{ id: 'remedy', by: 'lead', reviewed: true, due: 'chậm nhất ngày 30/6/2022' }],
    });
    expect(carried.text.startsWith(cloned(shipped.text, 2022).text.trimEnd())).toBe(true);
  });

  it('are refused where the file writes its items in one line', () => {
    const [head] = shipped.text.split('\nitems:');
    const flow = `${head}\nitems: [{ no: '1' }]\n`;
    expect(() => cloned(flow, 2022, [remedy], true)).toThrow(
      'Không thêm được nội dung vào tệp mẫu',
    );
  });

  it('without a date are asked for, and no plan starts before', () => {
    const carried = cloned(shipped.text, 2022, [{ ...remedy, due: null }], true);
    expect(carried.faults.join()).toMatch(/nam-sau\.yaml:\d+: .*\?/);
  });
});
