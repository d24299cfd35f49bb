import type { KnownUnit } from '../../config/plan-reader/known-unit';
import { Units, parties } from '../../config/plan-reader/units';
import { loadDirectory, type Directory } from '../../config/directory';
import { readPlanWith } from '../../client/use-cases/template/read-plan';

const directory = loadDirectory('mau');
const known = directory.units.map((unit): KnownUnit => ({ ...unit, titles: [], current: true }));
const units = new Units(known, directory.department);

const codes = (phrase: string): string => {
  const matched = units.match(phrase);
  return matched.kind === 'units' ? matched.codes.join() : matched.kind;
};

it.each([
  ['Văn phòng', 'vp'],
  ['VP Sở', 'vp'],
  ['Văn phòng Sở Xây dựng', 'vp'],
  ['Phòng Quy hoạch - Kiến trúc', 'qhkt'],
  ['Phòng Quy hoạch–Kiến trúc', 'qhkt'],
  ['PHÒNG QUẢN LÝ XÂY DỰNG', 'qlxd'],
  ['P.QLXD', 'qlxd'],
  ['P. QLXD;', 'qlxd'],
  ['phòng KH-TC', 'khtc'],
  ['QLXD', 'qlxd'],
  ['Phòng Pháp chế thuộc Sở', 'pc'],
  ['Thanh tra', 'ttra'],
  ['Lãnh đạo Sở', 'bgd'],
  ['các phòng, đơn vị thuộc Sở', 'all'],
  ['Toàn thể công chức, viên chức', 'all'],
  ['các sở, ban, ngành', 'none'],
  ['UBND các huyện, thành phố', 'none'],
  ['Sở Nội vụ', 'none'],
  ['Phòng Nội vụ', 'none'],
])('“%s” is %s', (phrase, code) => {
  expect(codes(phrase)).toBe(code);
});

it.each([
  ['Lãnh đạo các phòng chuyên môn', 'room'],
  ['các đơn vị trực thuộc', 'subordinate'],
])('“%s” are those of their kind, and nobody else', (phrase, kind) => {
  const codesOfKind = directory.units.filter((unit) => unit.kind === kind).map(({ code }) => code);
  expect(units.match(phrase)).toEqual({ kind: 'group', codes: codesOfKind });
});

it('names the units of a line that nobody is said to lead, with their codes', () => {
  const text =
    '1. Tổ chức hội nghị: Phòng Quy hoạch – Kiến trúc và Thanh tra Sở cùng làm, trong tháng 4.';
  const lines = ['KẾ HOẠCH', 'Công tác năm 2026', 'II. NỘI DUNG', text];
  const blocks = lines.map((line, i) => ({
    kind: 'paragraph' as const,
    label: null,
    text: line,
    place: { line: i + 1 },
  }));
  const [item] = readPlanWith({ blocks }, directory, '2026-01-05').items;
  expect(item).toMatchObject({ lead: null, units: [] });
  expect(item!.unsure.find(({ field }) => field === 'lead')!.reason).toMatch(
    /dòng này có nêu Phòng Quy hoạch – Kiến trúc \[qhkt\], Thanh tra Sở \[ttra\]$/u,
  );
});

it.each([
  ['Văn phòng Sở xây dựng kế hoạch tuyên truyền', 'Văn phòng Sở'],
  ['Phòng Quản lý xây dựng xây dựng kế hoạch', 'Phòng Quản lý xây dựng'],
  ['Phòng Tổ chức cán bộ tổ chức hội nghị', 'Phòng Tổ chức cán bộ'],
  ['Xây dựng kế hoạch', null],
])('in “%s” the name ends where the work begins', (text, name) => {
  expect(units.leading(text)).toBe(name);
});

it.each([
  ['các phòng, đơn vị thuộc Sở', ['các phòng, đơn vị thuộc Sở']],
  [
    'Văn phòng Sở, Thanh tra Sở và Phòng Pháp chế',
    ['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Pháp chế'],
  ],
  ['Phòng Phát triển đô thị và Hạ tầng kỹ thuật', ['Phòng Phát triển đô thị và Hạ tầng kỹ thuật']],
  ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
  ['- Văn phòng;\n- Thanh tra Sở.', ['Văn phòng', 'Thanh tra Sở']],
])('“%s” names its parties', (text, names) => {
  expect(parties(text)).toEqual(names);
});

it('says of a unit that had another name on the day of the plan that the name is a former one', () => {
  const former: Directory = {
    ...directory,
    units: directory.units.flatMap((unit) =>
      unit.code === 'pc'
        ? [
            { ...unit, to: '2025-02-28' },
            {
              ...unit,
              code: 'pcktt',
              name: 'Phòng Pháp chế và Kiểm tra',
              short: 'P. PCKT',
              from: '2025-03-01',
            },
          ]
        : [unit],
    ),
  };
  const line = (text: string, i: number) => ({
    kind: 'paragraph' as const,
    label: null,
    text,
    place: { line: i + 1 },
  });
  const plan = (date: string) =>
    [
      `Sơn La, ${date}`,
      'KẾ HOẠCH',
      'Công tác pháp chế',
      'I. NỘI DUNG',
      '1. Rà soát văn bản. Phòng Pháp chế chủ trì, hoàn thành tháng 6.',
    ].map(line);
  const doubts = (date: string): string[] =>
    readPlanWith({ blocks: plan(date) }, former, '2026-01-05').items.flatMap(({ unsure }) =>
      unsure.map(({ reason }) => reason),
    );
  expect(doubts('ngày 10 tháng 01 năm 2025')).toEqual([]);
  expect(doubts('ngày 10 tháng 4 năm 2025')).toEqual(['“Phòng Pháp chế” là tên cũ của đơn vị pc']);
});

it.each([
  ['Công an huyện + Phòng Y tế', ['Công an huyện', 'Phòng Y tế']],
  ['Phòng Kế hoạch, Phòng\nĐiều dưỡng', ['Phòng Kế hoạch', 'Phòng Điều dưỡng']],
  ['UBND các xã,\nthị trấn', ['UBND các xã, thị trấn']],
  ['Phòng Công chức, viên chức', ['Phòng Công chức, viên chức']],
  ['Phòng Tổ chức, cán bộ; Văn phòng', ['Phòng Tổ chức, cán bộ', 'Văn phòng']],
  ['Phòng Pháp chế, phòng Nội vụ', ['Phòng Pháp chế', 'phòng Nội vụ']],
  ['Văn phòng, thanh tra', ['Văn phòng', 'thanh tra']],
  ['Ban Giám hiệu, giáo viên', ['Ban Giám hiệu', 'giáo viên']],
  ['Ban Giám đốc, cán bộ, công chức', ['Ban Giám đốc', 'cán bộ', 'công chức']],
])('“%s” are the parties %j', (text, wanted) => {
  expect(parties(text)).toEqual(wanted);
});
