import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import { taskHead } from '../../config/plan-reader/columns';
import type { SourceDocument } from '../../config/plan-reader/document';
import type { LeftOut, PlanDraft } from '../../config/plan-reader/draft';
import { leftOutOf } from '../../config/plan-reader/left-out';
import { entriesOf } from '../../config/plan-reader/outline';
import type { KnownUnit } from '../../config/plan-reader/known-unit';
import { Units } from '../../config/plan-reader/units';
import { projectRoot } from '../../config/root';
import { planDocument } from '../support/plan-documents';
import { tableDraft } from '../support/task-table';

const FOLDER = path.join(projectRoot(), 'test', 'documents', 'blind');
const directory = loadDirectory('mau');
const known = directory.units.map((unit): KnownUnit => ({ ...unit, titles: [], current: true }));
const units = new Units(known, directory.department);
const read = (document: SourceDocument): PlanDraft =>
  readPlanWith(document, directory, '2026-01-05');

/** Compared by letters and figures alone. */
const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');

const PLANS = readdirSync(FOLDER)
  .filter((file) => /\.(?:docx|pdf|txt)$/u.test(file))
  .map((file) => ({ file, expected: file.replace(/[^.]+$/u, 'expected.json') }));

describe.each(PLANS)('of $file nothing is lost silently', ({ file, expected }) => {
  const wanted = JSON.parse(readFileSync(path.join(FOLDER, expected), 'utf8')) as {
    items: { line: string; title: string }[];
  };
  let document: SourceDocument;
  let plan: PlanDraft;
  beforeAll(async () => {
    document = await planDocument(path.join('blind', file));
    plan = read(document);
  });

  it('has every line of the careful clerk among its items or among what is left out', () => {
    const lines = plan.items.map(({ line }) => line);
    const said = letters(plan.leftOut.map(({ sentence }) => sentence).join(' '));
    const lost = wanted.items.filter(
      ({ line, title }) =>
        !lines.some((own) => own === line || line.endsWith(`.${own}`)) &&
        !title.split(';').every((part) => said.includes(letters(part))),
    );
    expect(lost).toEqual([]);
  });

  it('shows each line that names a time where it is not taken', () => {
    const isKept = (block: SourceDocument['blocks'][number]): boolean =>
      block.kind === 'table' && taskHead(block) !== null;
    const dated = plan.items.filter(({ title, due }) => title !== null && due.length > 0);
    const left: LeftOut[] = leftOutOf(
      entriesOf(document.blocks, isKept),
      { items: [], shown: [], issued: plan.date?.value ?? null },
      units,
    );
    const said = left.map(({ sentence }) => letters(sentence));
    const isShown = (text: string): boolean =>
      said.some((one) => one.includes(letters(text)) || letters(text).includes(one));
    expect(dated.length).toBeGreaterThan(0);
    expect(
      dated
        .filter(({ title, due }) => !isShown(title!) && !due.some(({ words }) => isShown(words)))
        .map(({ line, sentence }) => `${line}: ${sentence}`),
    ).toEqual([]);
  });
});

const HEAD = ['SỞ XÂY DỰNG', 'Số: 91/KH-SXD', 'Sơn La, ngày 20 tháng 01 năm 2026', 'KẾ HOẠCH'];
const BASIS =
  'Căn cứ Kế hoạch số 300/KH-UBND ngày 15/12/2025 của UBND tỉnh; Sở Xây dựng ban hành kế hoạch:';
const TASKS = ['II. NHIỆM VỤ', '1. Thanh tra Sở chủ trì kiểm tra đợt một, trong tháng 9.'];

const leftOf = (...lines: string[]): string[] =>
  read({
    blocks: [...HEAD, 'Công tác năm 2026', BASIS, ...lines].map((text, i) => ({
      kind: 'paragraph' as const,
      label: null,
      text,
      place: { line: i + 1 },
    })),
  }).leftOut.map(({ sentence }) => sentence);

it.each([
  ['the purpose', ['I. MỤC ĐÍCH'], 'Văn phòng Sở gửi danh sách trước ngày 15/3/2026.'],
  ['the money', ['III. KINH PHÍ'], 'Phòng Kế hoạch – Tài chính lập dự toán trong tháng 02/2026.'],
  ['the last words', ['III. TỔ CHỨC THỰC HIỆN'], 'Các phòng báo cáo trước ngày 05 hằng tháng./.'],
  [
    'behind the signature',
    ['Nơi nhận:', '- Lưu: VT.'],
    'Các phòng nộp hồ sơ trước ngày 15/4/2026.',
  ],
])('shows a line with a time in %s', (_, above, line) => {
  expect(leftOf(...TASKS, ...above, line)).toEqual([line]);
});

it('shows a line whole that the edge of a page broke before its time', () => {
  const [first, second] = [
    'Văn phòng Sở cử công chức tham gia, hoàn thành trước',
    'ngày 15/3/2026.',
  ];
  expect(leftOf(...TASKS, 'III. KINH PHÍ', first, second)).toEqual([`${first} ${second}`]);
});

it('shows a line whose feast has a month behind it', () => {
  const line = 'Thanh tra Sở kiểm tra dịp Tết Trung thu (tháng 9/2026).';
  expect(leftOf(...TASKS, 'III. KINH PHÍ', line)).toEqual([line]);
});

it('does not show the name of a group over the quarters of a table', () => {
  const { leftOut, items } = tableDraft(
    'STT|Nội dung|Chủ trì|Quý I|Quý II|Quý III|Quý IV',
    'A|Hạ tầng|<|<|<|<|<',
    '1|Nâng cấp mạng|Văn phòng Sở|x||| ',
  );
  expect(items.map(({ title }) => title)).toContain('Nâng cấp mạng');
  expect(leftOut).toEqual([]);
});

it('shows a time that cannot be read', () => {
  const line = 'Các phòng gửi báo cáo trước ngày 31/6/2026.';
  expect(leftOf(...TASKS, 'III. KINH PHÍ', line)).toEqual([line]);
});

it('shows what a unit has to do without a time', () => {
  expect(
    leftOf(
      ...TASKS,
      ...['III. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở:', '- Đôn đốc các phòng.'],
      ...['2. Các đơn vị khác', '- Phòng Pháp chế: bố trí người tham gia.'],
    ),
  ).toEqual(['Đôn đốc các phòng.', 'Phòng Pháp chế: bố trí người tham gia.']);
});

it.each([
  'Phấn đấu đến hết năm 2026 có 85% hồ sơ nộp trực tuyến.',
  'Năm 2025, Thanh tra Sở hoàn thành 14 cuộc kiểm tra trước ngày 30/11/2025.',
  'Thực hiện Luật Xây dựng ngày 18/6/2014 và Quyết định số 12/QĐ-SXD ngày 05/01/2026.',
  'Kịp thời khắc phục thiếu sót, hoàn thành công việc đúng thời hạn được giao.',
])('does not show “%s”', (line) => {
  expect(leftOf('I. MỤC ĐÍCH, YÊU CẦU', line, ...TASKS)).toEqual([]);
});
