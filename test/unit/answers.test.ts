import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnswers, type Answers } from '../../config/answers';
import { loadDirectory } from '../../config/directory';
import { nearNames } from '../../config/near-names';
import { loadPlanTemplate, readTemplateFile } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { faultsOf } from '../support/yaml-edit';

const world = { template: loadPlanTemplate('cchc'), directory: loadDirectory('mau') };

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'dondoc-answers-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The faults of an answers file, each without the file's name. */
function faults(...lines: string[]): string[] {
  const file = path.join(folder, 'tra-loi.yaml');
  writeFileSync(file, lines.join('\n'));
  return faultsOf(() => readAnswers(file, world)).map((fault) => fault.slice(file.length + 1));
}

const act = (...fields: string[]): string[] =>
  faults('acts:', '  - at: 2021-08-17', ...fields.map((field) => `    ${field}`));

it('the shipped answers name only what the shipped plan and directory have', () => {
  const file = path.join(projectRoot(), 'config', 'answers', 'cchc-2021.yaml');
  expect(readAnswers(file, world).acts.length).toBeGreaterThan(10);
});

describe('a name that nothing has', () => {
  it('is told of a habit at its line, with the units that could be meant', () => {
    expect(faults('habits:', '  qlxd: on-time', '  qlx: on-time', '  Thanh tra So: never')).toEqual(
      [
        '3: không có đơn vị “qlx”; có thể là: qlxd (Phòng Quản lý xây dựng), qln (Phòng Quản lý nhà và Thị trường bất động sản), qlcl (Phòng Quản lý chất lượng công trình)',
        '4: không có đơn vị “Thanh tra So”; có thể là: ttra (Thanh tra Sở)',
      ],
    );
  });

  it.each([
    [
      'a seat that acts',
      ['as: qlxd.haed', 'item: 3', 'act: submit', 'stage: unit-lists', 'unit: qlxd'],
      '3: không có chức vụ “qlxd.haed”; có thể là: qlxd.head',
    ],
    [
      'an item',
      ['as: vp.chief', "item: '33'", 'act: pause', 'reason: x'],
      '4: không có nội dung “33”; có thể là: 3 (',
    ],
    [
      'a stage',
      ['as: vp.chief', 'item: 3', 'act: close', 'stage: unit-list'],
      '6: không có bước “unit-list”; có thể là: unit-lists (Các phòng',
    ],
    [
      'a unit',
      ['as: vp.clerk', 'item: 3', 'act: submit', 'stage: unit-lists', 'unit: pcc'],
      '7: không có đơn vị “pcc”; có thể là: pc (Phòng Pháp chế)',
    ],
    [
      'a nominee',
      [
        ...['as: vp.chief', 'item: 4', 'act: submit', 'stage: propose', 'unit: vp'],
        'nominees: [qlxd.officer, tccb.oficer]',
      ],
      '8: không có chức vụ “tccb.oficer”; có thể là: tccb.officer',
    ],
    [
      'what is like nothing',
      ['as: nobody', 'item: 3', 'act: pause', 'reason: x'],
      '3: không có chức vụ “nobody”; đề nghị xem mã',
    ],
  ])('is told of an act at its line (%s)', (_, fields, said) => {
    const told = act(...fields);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(said);
  });

  it('is not a further round of a stage, nor a duty that an act makes', () => {
    const fields = [
      'as: qlxd.head',
      'item: 5',
      'act: submit',
      'stage: explain-2',
      'unit: qlxd/2.1',
    ];
    expect(() => act(...fields)).toThrow('the file was taken');
  });
});

it('names the nearest first and no more than three, whatever marks were left out', () => {
  const codes = ['pc', 'qhkt', 'qlcl', 'qln', 'qlxd'].map((code) => ({ code, name: `x ${code}` }));
  expect(nearNames('qlxđ', codes).map(({ code }) => code)).toEqual(['qlxd', 'qlcl', 'qln']);
  expect(nearNames('a', codes)).toEqual([]);
});

describe('a calendar year that somebody applies meanwhile', () => {
  const year = [
    'year: 2021',
    'status: official',
    'checked: true',
    'source: Công văn số 1/BNV',
    'off:',
    '  - { day: 2021-08-27, name: nghỉ thêm }',
    'makeUp: []',
  ];
  const applied = (...fields: string[]): string[] => [
    'acts:',
    '  - at: 2021-08-12 10:00',
    ...fields.map((field) => `    ${field}`),
  ];

  it('is read from the file that it names, beside the answers', () => {
    writeFileSync(path.join(folder, 'lich-moi.yaml'), year.join('\n'));
    const file = path.join(folder, 'tra-loi.yaml');
    writeFileSync(file, applied('as: vp.chief', 'act: calendar', 'file: lich-moi.yaml').join('\n'));
    const { changes, acts } = readAnswers(file, world);
    expect(acts).toEqual([]);
    expect(changes).toEqual([
      {
        at: Date.parse('2021-08-12T10:00:00+07:00'),
        as: 'vp.chief',
        calendar: expect.objectContaining({ year: 2021, source: 'Công văn số 1/BNV' }),
      },
    ]);
  });

  it('is refused with the faults of its own file, and those of the act at their lines', () => {
    writeFileSync(path.join(folder, 'sai.yaml'), year.join('\n').replace('27', '28'));
    const wrong = applied('as: vp.chef', 'act: calendar', 'file: sai.yaml');
    const file = path.join(folder, 'tra-loi.yaml');
    writeFileSync(file, wrong.join('\n'));
    const found = faultsOf(() => readAnswers(file, world));
    expect(found[0]).toContain('tra-loi.yaml:3: không có chức vụ “vp.chef”; có thể là: vp.chief');
    expect(found[1]).toContain('sai.yaml:6: ngày 28/8/2021 là thứ Bảy hoặc Chủ nhật');
    expect(faults(...applied('as: vp.chief', 'act: calendar'))).toEqual([
      '2: thiếu “acts.0.file”: cần một dòng chữ',
    ]);
  });
});

describe('a version of the template that somebody applies meanwhile', () => {
  const shipped = readTemplateFile('cchc').text;
  const applied = [
    'acts:',
    '  - at: 2021-09-01 10:00',
    '    as: vp.chief',
    '    act: template',
    '    file: mau-moi.yaml',
    '    reason: theo Công văn số 1/SNV',
  ];

  /** What is read of an answers file beside a new version of the template. */
  function answersWith(version: string, ...lines: string[]): Answers {
    writeFileSync(path.join(folder, 'mau-moi.yaml'), version);
    const file = path.join(folder, 'tra-loi.yaml');
    writeFileSync(file, lines.join('\n'));
    return readAnswers(file, world);
  }

  it('is read from the file that it names, which is kept as it was written', () => {
    const version = shipped.replace('version: 1', 'version: 2');
    expect(answersWith(version, ...applied).changes).toEqual([
      {
        ...{ at: Date.parse('2021-09-01T10:00:00+07:00'), as: 'vp.chief' },
        version: {
          ...{ source: version, reason: 'theo Công văn số 1/SNV', confirmed: false },
          template: expect.objectContaining({ name: 'cchc', version: 2, year: 2021 }),
        },
      },
    ]);
    const sure = answersWith(version, ...applied, '    confirm: true').changes;
    expect(sure).toMatchObject([{ version: { confirmed: true } }]);
  });

  it('brings items of its own, which others may name', () => {
    const seven = shipped.replace("- no: '6'", "- no: '7'");
    const pauses = ['  - at: 2021-09-02', '    as: vp.chief', "    item: '7'", '    act: pause'];
    const { acts } = answersWith(seven, ...applied, ...pauses, '    reason: chờ mẫu');
    expect(acts).toMatchObject([{ item: '7', act: { act: { verb: 'pause' } } }]);
  });

  it('is refused without a reason, and with the faults of its own file', () => {
    const mute = applied.slice(0, -1);
    expect(faultsOf(() => answersWith(shipped, ...mute))).toEqual([
      expect.stringContaining('tra-loi.yaml:2: thiếu “acts.0.reason”: cần một dòng chữ'),
    ]);
    const broken = shipped.replace('due: trong tháng 7 năm 2021', 'due: khi nào xong thì nộp');
    expect(faultsOf(() => answersWith(broken, ...applied))[0]).toMatch(/mau-moi\.yaml:\d+: /);
  });
});
