import { loadDirectory } from '../../config/directory';
import type { Block, Cell } from '../../config/plan-reader/document';
import type { ItemDraft } from '../../config/plan-reader/draft';
import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { dueWords, templateOf } from '../../config/plan-reader/template';
import { shippedTemplateText } from '../support/plan-documents';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, i) => ({ kind: 'paragraph', label: null, text, place: { line: i + 1 } }));

function table(...lines: string[]): Block {
  const place = { table: 1 };
  const rows = lines.map((line, row) =>
    line.split('|').map((text, column): Cell => ({ text: text.trim(), row, column, place })),
  );
  return { kind: 'table', rows, place };
}

const plan = (line: string): Block[] =>
  paragraphs(
    'SỞ XÂY DỰNG',
    'Số: 15/KH-SXD',
    'Sơn La, ngày 12 tháng 01 năm 2026',
    'KẾ HOẠCH',
    'Tự kiểm tra cải cách hành chính năm 2026',
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính;',
    'I. NỘI DUNG',
    `1. ${line}`,
    'Nơi nhận:',
  );
const LINE = 'Các phòng tự kiểm tra hồ sơ theo lịch tại Phụ lục kèm theo.';
const LIST = ['Văn phòng Sở – 07 giờ 30 ngày 14/4/2026;', 'Phòng Pháp chế - ngày 15/4/2026.'];

function itemOf(...blocks: Block[]): ItemDraft {
  const { items } = readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-12');
  expect(items).toHaveLength(1);
  return items[0]!;
}

const daysOf = ({ table: days }: ItemDraft): string[] | undefined =>
  days?.map(({ unit, code, day }) => `${unit} [${code ?? '?'}] ${day}`);

const ROWS = ['Văn phòng Sở [vp] 2026-04-14', 'Phòng Pháp chế [pc] 2026-04-15'];

it('a list of units and times behind the plan is the schedule of the line that goes by it', () => {
  const item = itemOf(...plan(LINE), ...paragraphs('PHỤ LỤC', 'LỊCH TỰ KIỂM TRA', ...LIST));
  expect(daysOf(item)).toEqual(ROWS);
  expect(dueWords(item)).toBe('theo lịch tại Phụ lục kèm theo');
});

it('a table of units and times is one as well', () => {
  const annex = table('STT|Đơn vị|Thời gian', '1|Văn phòng Sở|14/4', '2|Phòng Pháp chế|15/4/2026');
  expect(daysOf(itemOf(...plan(LINE), ...paragraphs('PHỤ LỤC'), annex))).toEqual(ROWS);
});

it('a line that does not speak of it does not go by it', () => {
  const blocks = [...plan('Các phòng tự kiểm tra hồ sơ.'), ...paragraphs('PHỤ LỤC', ...LIST)];
  const { items, leftOut } = readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-12');
  expect(items.map((item) => item.table)).toEqual([null]);
  expect(items[0]!.unsure.map(({ field }) => field)).toContain('due');
  expect(leftOut.map(({ sentence }) => sentence)).toEqual([
    'Văn phòng Sở: 07 giờ 30 ngày 14/4/2026',
    'Phòng Pháp chế: ngày 15/4/2026',
  ]);
});

it("the schedule of another is not the plan's own", () => {
  const line = 'Các phòng tự kiểm tra hồ sơ theo lịch của Hội đồng thẩm định.';
  expect(itemOf(...plan(line), ...paragraphs('PHỤ LỤC', ...LIST)).table).toBeNull();
});

it.each([
  ['a month', ['Văn phòng Sở – tháng 4;', 'Phòng Pháp chế – ngày 15/4/2026.'], '“tháng 4”'],
  ['a day that is none', ['Văn phòng Sở – ngày 14/4;', 'Phòng Pháp chế – 31/4.'], '“31/4”'],
  ['two days for one unit', [...LIST, 'Văn phòng Sở – ngày 20/4/2026.'], '“Văn phòng Sở”'],
])('%s in a schedule is asked about', (_, list, said) => {
  const item = itemOf(...plan(LINE), ...paragraphs('PHỤ LỤC', ...list));
  expect(item.table).toBeNull();
  expect(item.unsure.find(({ field }) => field === 'due')!.reason).toContain(said);
  expect(dueWords(item)).toBeNull();
});

it('of two annexes the one is taken that the line names', () => {
  const line = 'Các phòng tự kiểm tra hồ sơ theo lịch tại Phụ lục II.';
  const other = ['Thanh tra Sở – ngày 02/3/2026;', 'Phòng Pháp chế – ngày 03/3/2026.'];
  const annexes = paragraphs('PHỤ LỤC I', ...other, 'PHỤ LỤC II', ...LIST);
  expect(daysOf(itemOf(...plan(line), ...annexes))).toEqual(ROWS);
  const unnamed = itemOf(...plan(LINE), ...annexes);
  expect(unnamed.unsure.find(({ field }) => field === 'due')!.reason).toContain('2 lịch');
});

it('a template takes the days as the table of the line', () => {
  const blocks = [...plan(LINE), ...paragraphs('PHỤ LỤC', ...LIST)];
  const draft = readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-12');
  const { items } = checkPlanTemplate('x.yaml', templateOf(draft, shippedTemplateText(), 'x.txt'));
  expect(items.map(({ task }) => task?.table)).toEqual([{ vp: '2026-04-14', pc: '2026-04-15' }]);
});
