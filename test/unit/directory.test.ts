import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadDirectory, parseDirectory } from '../../config/directory';
import { projectRoot } from '../../config/root';
import { holderOn } from '../../workflows/rules/notices/holding';
import { EditedText, faultsOf } from '../support/yaml-edit';

const directory = loadDirectory('mau');
const sample = new EditedText(
  readFileSync(path.join(projectRoot(), 'config', 'directories', 'mau.yaml'), 'utf8'),
);

describe('the sample directory', () => {
  it('says that it is a sample', () => {
    expect(directory.sample).toBe('MẪU – không phải danh sách thật');
    expect(sample.text.split('\n')[0]).toContain('MẪU – không phải danh sách thật');
  });

  it('has fifteen units that owe things, an office and Ban Giám đốc', () => {
    const kinds = directory.units.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'room' || kind === 'subordinate')).toHaveLength(15);
    expect(kinds.filter((kind) => kind === 'office' || kind === 'board')).toHaveLength(2);
  });

  it('puts a Phó Giám đốc in charge of every unit', () => {
    for (const { code, supervisor } of directory.units) {
      if (code === 'bgd') expect(supervisor).toBeNull();
      else expect(supervisor).toMatch(/^bgd\.deputy-[123]$/);
    }
  });

  it('has somebody in every seat through the years of the plan, by post and not by name', () => {
    for (const { code } of directory.seats) {
      for (const day of ['2021-06-04', '2022-03-31', '2027-12-31'])
        expect(holderOn(directory.holdings, code, day)).toBeDefined();
    }
    for (const { name, email } of directory.people) {
      expect(name).toMatch(/ \(mẫu\)$/);
      expect(email).toMatch(/@soxaydung\.example$/);
    }
  });

  it('reads a seat by its code: unit and role', () => {
    expect(directory.seats.find(({ code }) => code === 'bgd.deputy-2')).toEqual({
      code: 'bgd.deputy-2',
      unit: 'bgd',
      role: 'deputy',
      title: 'Phó Giám đốc Sở',
    });
  });
});

it('the page of codes lists every unit of the sample and its words', () => {
  const page = readFileSync(path.join(projectRoot(), 'docs', 'codes.md'), 'utf8');
  for (const { code, name, kind } of directory.units) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\``));
    expect(row).toContain(name);
    expect(row).toContain(`\`${kind}\``);
  }
});

/** A kind of fault: what is put in place of what, behind which passage, and what is said of it. */
interface Fault {
  kind: string;
  behind: string;
  passage: string;
  by: string;
  /** The passage on whose line the fault is told, when it is another than `by`. */
  line?: string;
  what: string;
  /** How many faults follow from it. */
  also?: number;
}

const HEAD = 'code: qlxd.head';
const HELD = 'from: 2020-01-01';

const FAULTS: Fault[] = [
  {
    kind: 'a mailbox that is none',
    behind: 'id: qlxd-head',
    passage: 'email: qlxd.head@soxaydung.example',
    by: 'email: qlxd.head at soxaydung',
    what: 'cần một địa chỉ thư, ví dụ vanphong@soxaydung.example',
  },
  {
    kind: 'a person who is not there',
    behind: HEAD,
    passage: 'person: qlxd-head',
    by: 'person: qlxd-truong',
    what: 'không có người này trong people',
  },
  {
    kind: 'a person given twice',
    also: 1,
    behind: 'people:',
    passage: 'id: vp-clerk',
    by: 'id: vp-chief',
    line: 'id: vp-chief\n    name: Chuyên viên',
    what: 'mã này đã dùng cho mục thứ 5',
  },
  {
    kind: 'a unit given twice',
    also: 3,
    behind: 'units:',
    passage: 'code: qhkt\n',
    by: 'code: qlxd\n',
    line: 'code: qlxd\n    name: Phòng Quy hoạch',
    what: 'mã này đã dùng cho mục thứ 3',
  },
  {
    kind: 'a unit without a head',
    behind: 'code: qlxd\n',
    passage: sample.between('      - code: qlxd.head', '      - code: qlxd.officer'),
    by: '',
    line: 'seats:',
    what: '“qlxd” thiếu vị trí qlxd.head',
  },
  {
    kind: 'a unit without an officer',
    behind: 'code: qlxd\n',
    passage: sample.between('      - code: qlxd.officer', '  - code: qhkt'),
    by: '',
    line: 'seats:',
    what: '“qlxd” thiếu vị trí qlxd.officer',
  },
  {
    kind: 'a seat named after another unit',
    also: 1,
    behind: 'units:',
    passage: 'code: qlxd.officer',
    by: 'code: qhkt.officer',
    what: 'mã vị trí phải là một trong: qlxd.head, qlxd.officer',
  },
  {
    kind: 'a role that a unit does not have',
    behind: 'code: qlxd.officer',
    passage: '  - code: qhkt\n',
    by: '      - code: qlxd.clerk\n        title: Văn thư\n        vacant: [{ from: 2020-01-01 }]\n  - code: qhkt\n',
    line: 'code: qlxd.clerk',
    what: 'mã vị trí phải là một trong: qlxd.head, qlxd.officer',
  },
  {
    kind: 'two holders on one day',
    behind: HEAD,
    passage: HELD,
    by: `${HELD}\n          - person: qlxd-officer\n            from: 2021-07-01`,
    line: 'person: qlxd-officer',
    what: '“qlxd.head” có hai người cùng giữ từ ngày 01/7/2021: “qlxd-head” và “qlxd-officer”',
  },
  {
    kind: 'two who stand in on one day',
    behind: HEAD,
    passage: HELD,
    by: `${HELD}
          - { person: qlxd-officer, from: 2021-07-01, to: 2021-07-31, acting: true }
          - { person: pc-head, from: 2021-07-15, to: 2021-08-15, acting: true }`,
    line: '{ person: pc-head',
    what: '“qlxd.head” có hai người phụ trách thay từ ngày 15/7/2021: “qlxd-officer” và “pc-head”',
  },
  {
    kind: 'a person beside themselves',
    behind: HEAD,
    passage: HELD,
    by: `${HELD}\n          - { person: qlxd-head, from: 2021-07-01, acting: true }`,
    line: '{ person: qlxd-head',
    what: '“qlxd-head” ghi hai lần ở “qlxd.head” từ ngày 01/7/2021',
  },
  {
    kind: 'a vacancy beside a holder',
    behind: HEAD,
    passage: HELD,
    by: `${HELD}\n        vacant: [{ from: 2021-07-01, to: 2021-07-31 }]`,
    line: 'vacant:',
    what: '“qlxd.head” không khuyết: “qlxd-head” đang giữ',
  },
  {
    kind: 'days on which nobody was named and no vacancy said',
    behind: HEAD,
    passage: HELD,
    by: `${HELD}
            to: 2021-06-30
          - person: qlxd-officer
            from: 2021-08-01`,
    line: HEAD,
    what: '“qlxd.head” không có người giữ từ ngày 01/7/2021 đến ngày 31/7/2021; nếu khuyết, đề nghị ghi vào vacant',
  },
  {
    kind: 'a span that ends before it begins',
    behind: HEAD,
    passage: HELD,
    by: `${HELD}\n          - { person: pc-head, from: 2021-07-31, to: 2021-07-01, acting: true }`,
    line: '{ person: pc-head',
    what: 'ngày cuối 01/7/2021 ở trước ngày đầu 31/7/2021',
  },
  {
    kind: 'a day that does not exist',
    behind: 'code: qlxd\n',
    passage: HELD,
    by: 'from: 2020-02-30',
    what: 'cần một ngày có thật, ghi năm-tháng-ngày, ví dụ 2026-03-01',
  },
  {
    kind: 'a unit under nobody',
    behind: 'code: qlxd\n',
    passage: '    supervisor: bgd.deputy-2\n',
    by: '',
    line: 'code: qlxd\n',
    what: 'cần vị trí lãnh đạo Sở phụ trách: bgd.director, bgd.deputy-1, bgd.deputy-2, bgd.deputy-3',
  },
  {
    kind: 'a unit under a deputy who is not there',
    behind: 'code: qlxd\n',
    passage: 'supervisor: bgd.deputy-2',
    by: 'supervisor: bgd.deputy-7',
    what: 'cần vị trí lãnh đạo Sở phụ trách: bgd.director, bgd.deputy-1, bgd.deputy-2, bgd.deputy-3',
  },
  {
    kind: 'a second office',
    also: 3,
    behind: 'code: pc\n',
    passage: 'kind: room',
    by: 'kind: office',
    what: 'chỉ một Văn phòng (vp) và một Ban Giám đốc (bgd)',
  },
];

describe('a fault in a directory is told with file, line and what is wrong', () => {
  it.each(FAULTS)('$kind', ({ passage, by, behind, line = by, what, also = 0 }) => {
    const edited = sample.replace(passage, by, behind);
    const faults = faultsOf(() => parseDirectory('dm.yaml', edited.text));
    expect(faults).toHaveLength(1 + also);
    const told = faults.find((fault) => fault.endsWith(what));
    expect(told).toMatch(new RegExp(`^dm\\.yaml:${edited.line(line, behind)}: `));
  });
});

it('faults of all kinds are told at once', () => {
  const edited = sample
    .replace('email: vp.chief@soxaydung.example', 'email: vp.chief')
    .replace('kind: room', 'kind: rooms', 'code: qhkt\n')
    .replace('person: pc-head', 'person: pc head', 'units:');
  const faults = faultsOf(() => parseDirectory('dm.yaml', edited.text));
  expect(faults.map((fault) => Number(fault.split(':')[1]))).toEqual([
    edited.line('email: vp.chief\n'),
    edited.line('kind: rooms'),
    edited.line('person: pc head'),
  ]);
});

it('a vacancy that is said is no fault, and somebody may stand in', () => {
  const edited = sample.replace(
    '        holders:\n          - person: qlxd-head\n            from: 2020-01-01\n',
    `        holders:
          - { person: qlxd-head, from: 2020-01-01, to: 2021-06-30 }
          - { person: qlxd-officer, from: 2021-07-10, to: 2021-07-31, acting: true }
        vacant:
          - { from: 2021-07-01 }
`,
    HEAD,
  );
  const { holdings } = parseDirectory('dm.yaml', edited.text);
  const days = ['2021-06-30', '2021-07-05', '2021-07-15', '2021-08-01'];
  expect(days.map((day) => holderOn(holdings, 'qlxd.head', day)?.person)).toEqual([
    'qlxd-head',
    undefined,
    'qlxd-officer',
    undefined,
  ]);
});

it('a directory that is not there is refused with the names of those that are', () => {
  expect(() => loadDirectory('khong-co')).toThrow(/không có tệp này; danh mục có sẵn: mau/);
});
