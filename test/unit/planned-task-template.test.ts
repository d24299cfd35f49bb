import { parseDocument } from 'yaml';
import { checkStart } from '../../client/use-cases/start/start-checks';
import { showTaskStages } from '../../config/plan-reader/task-stages';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { FILE, shipped, whole, template, itemOf, orderOf } from '../support/lines';
import { type EditedText, faultsOf } from '../support/yaml-edit';

describe('a fault in a line', () => {
  it.each([
    ['units: [qlxd]', 'units: []', 'cần mã đơn vị chủ trì theo danh mục'],
    ['units: [qlxd]', 'units: [bgd, qlxd]', 'Ban Giám đốc quyết định, không cùng nộp sản phẩm'],
    ['table: { qlxd:', 'table: { bgd:', 'Ban Giám đốc không có lịch riêng'],
    ['hoàn thành mục 1', 'hoàn thành mục 10', 'kế hoạch không có mục 10'],
    ['hoàn thành mục 1', 'hoàn thành mục 3', 'không kết thúc một lần'],
    ['hoàn thành mục 1', 'hoàn thành mục 5', 'mục 5 chờ chính mình nên không bắt đầu được'],
    ['due: đột xuất', 'due: đột xuất\n    table: { vp: 12/11/2021 }', 'chỉ thời hạn “theo lịch …”'],
    ['12/11/2021', '31/11/2021', 'cần một ngày có thật, ví dụ 12/12/2026'],
    ['by: lead', 'by: named', 'phải có người làm'],
    ['meets: submit', 'meets: issue', 'xong bằng submit'],
  ])('where “%s” became “%s” is told at its line', (passage, by, wrong) => {
    const faults = faultsOf(() => checkPlanTemplate(FILE, shipped.replaceAll(passage, by)));
    expect(faults[0]).toMatch(/^ke-hoach\.yaml:\d+: /);
    expect(faults[0]).toContain(wrong);
  });

  it('that names a unit which the directory does not have keeps the plan from being started', () => {
    const edited = whole.replace('support: [ttra]', 'support: [ttr]');
    const line = edited.line('support: [ttr]');
    expect(() => checkStart(orderOf(edited.text), true)).toThrow(
      `${FILE}:${line}: danh mục không có đơn vị “ttr”`,
    );
  });
});

describe('lines that wait for each other in a circle', () => {
  /** The template with the deadlines of some of its lines due once, or waiting, put otherwise. */
  const waiting = (dues: Record<string, string>): EditedText =>
    Object.entries(dues).reduce((text, [no, due]) => {
      const item = itemOf(no);
      return text
        .replace(item.due, due, `no: '${no}'`)
        .replace(`due: ${item.due}`, `due: ${due}`, `no: '${no}'`);
    }, whole);
  const refused = (dues: Record<string, string>): readonly string[] =>
    faultsOf(() => checkPlanTemplate(FILE, waiting(dues).text));

  it.each([
    [
      { '5': 'sau khi hoàn thành mục 9', '9': 'theo tiến độ của mục 5' },
      'mục 5 chờ mục 9, mục 9 chờ mục 5',
    ],
    [
      {
        '1': 'ngay sau khi hoàn thành mục II.9',
        '5': 'theo tiến độ của mục 1',
        '9': 'chậm nhất 05 ngày làm việc kể từ ngày hoàn thành mục 5',
      },
      'mục 1 chờ mục 9, mục 9 chờ mục 5, mục 5 chờ mục 1',
    ],
  ])('are refused once, all of them named: %j', (dues, circle) => {
    const first = Object.entries(dues)[0]!;
    const line = waiting(dues).line(`due: ${first[1]}`);
    const faults = refused(dues);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^ke-hoach\\.yaml:${line}: `));
    expect(faults[0]).toContain(
      `${circle}: các nội dung chờ vòng quanh nhau nên không bắt đầu được`,
    );
  });

  it('do not make those wrong that wait for one of them', () => {
    const dues = {
      '1': 'sau khi hoàn thành mục 5',
      '5': 'sau khi hoàn thành mục 9',
      '9': 'sau khi hoàn thành mục 5',
    };
    expect(refused(dues)).toHaveLength(1);
  });

  it('are none where one line waits for the next up to one that waits for none', () => {
    const dues = { '5': 'theo tiến độ của mục 9', '1': 'sau khi hoàn thành mục 5' };
    const { items } = checkPlanTemplate(FILE, waiting(dues).text);
    expect(items.map(({ task }) => task?.after ?? null)).toEqual([
      '5',
      ...[null, null, null, '9', null, null, null, null],
    ]);
  });
});

describe('the first stage of a line that opens on Monday 27/9/2021', () => {
  /** Item 1 with an opening and one stage of its own, and perhaps a number of days at least. */
  const opening = (due: string, least = ''): EditedText =>
    whole.replace(
      'due: trước ngày 30/9/2021',
      `due: trước ngày 30/9/2021
    opens: ngày 27/9/2021
    stages:
      - id: hand-in
        title: Nộp sản phẩm
        ask: nộp sản phẩm
        by: lead
        meets: submit
        due: ${due}${least}
        basis: mục II.1
      - { id: send, title: Gửi, ask: gửi, by: office, meets: issue, basis: mục II.1 }`,
    );
  const counted = 'chậm nhất 05 ngày làm việc trước thời hạn của Sở';
  const faults = (text: EditedText): readonly string[] =>
    faultsOf(() => checkPlanTemplate(FILE, text.text));

  it('may be counted back to a day before it, since it is fitted in', () => {
    expect(checkPlanTemplate(FILE, opening(counted).text).items).toHaveLength(9);
  });

  it('may not be named a day before it', () => {
    const text = opening('ngày 24/9/2021');
    expect(faults(text)).toEqual([
      `${FILE}:${text.line('due: ngày 24/9/2021')}: bước đến hạn ngày 24/9/2021, trước khi mở hoặc trước hạn của bước liền trước (27/9/2021)`,
    ]);
  });

  it('may not ask for more days than there are', () => {
    expect(faults(opening(counted, '\n        least: 3'))).toHaveLength(1);
  });
});

test('a template that writes its own stages for lines gives them to every line that has none', () => {
  const own = whole.replace(
    'items:',
    `taskDays: 5
taskStages:
  - id: report
    title: Báo cáo
    ask: báo cáo kết quả về Văn phòng Sở
    by: lead
    meets: submit
items:`,
  );
  const { items } = checkPlanTemplate(FILE, own.text);
  const stages = items.map(({ stages: each }) => each.map(({ id }) => id).join());
  expect(stages).toEqual([
    ...['report', 'report', 'report', 'report', 'report'],
    ...['carry-out', 'report', 'report', 'hold'],
  ]);
  expect(items[0]!.stages[0]!.basis).toBe('mục II.1 của Kế hoạch');
  expect(items[4]!.dueAfterLetter).toBe('chậm nhất 05 ngày làm việc kể từ ngày hoàn thành mục 1');
});

test('the stages and days that a read plan shows the clerk are those of a line without its own', () => {
  const document = parseDocument(shipped);
  showTaskStages(document);
  const shown = document.toString();
  expect(shown).toContain('taskDays: 10');
  expect(shown).toContain('- id: hand-in');
  expect(checkPlanTemplate(FILE, shown).items).toEqual(template.items);
});
