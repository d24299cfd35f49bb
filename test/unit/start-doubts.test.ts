import { doubtDates } from '../../client/use-cases/preview/doubts';
import { preview } from '../../client/use-cases/preview/preview';
import { sayPreview } from '../../client/use-cases/preview/said';
import type { PreviewOrder } from '../../client/use-cases/preview/walk-year';
import { checkStart } from '../../client/use-cases/start/start-checks';
import { clone } from '../../client/use-cases/template/clone';
import { checkPlanTemplate, loadPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { at } from '../../workflows/rules/time';
import { calendar, FILE, orderOf, shipped } from '../support/lines';
import { EditedText } from '../support/yaml-edit';

// Nothing waits for the first line, so that it may be due several times.
const whole = new EditedText(shipped.replaceAll('hoàn thành mục 1', 'hoàn thành mục 9'));

/** The template whose first line is due by these words, confirmed by somebody or by nobody. */
function dueBy(words: string, sure = false): EditedText {
  const confirmed = '    confirmed: { due: lãnh đạo Sở xác nhận hạn cuối là ngày 29/9/2021 }\n';
  return whole
    .replace('trước ngày 30/9/2021', words)
    .replace('due: trước ngày 30/9/2021', `due: ${words}`)
    .replace(confirmed, sure ? '    confirmed: { due: đã hỏi lãnh đạo Sở }\n' : '');
}

/** What there is to confirm at the start of a template's own year, or of another. */
function doubted(text: string, year = 2021): [string, string | null, string | null][] {
  const template = forYear(checkPlanTemplate(FILE, text), year);
  return doubtDates(template, calendar).map(({ words, due, otherDue }) => [words, due, otherDue]);
}

// 28/02/2021 is a Sunday; 30/4 to 03/5/2021 are days off, a Friday to a Monday.
const NO_29 = 'ngày 29/02';
/** The plan of a text as it would start while all of its year lies ahead. */
const inTime = (text: string): PreviewOrder => ({
  ...orderOf(text),
  startedAt: at('2021-01-04', '08:00'),
});
const NO_WORKING_DAY = 'từ ngày 30/4 đến ngày 03/5';

describe('what only the year of a plan makes doubtful', () => {
  it.each([
    [NO_29, [NO_29, '2021-02-26', '2021-03-01']],
    [NO_WORKING_DAY, [NO_WORKING_DAY, '2021-04-30', '2021-05-04']],
    // 30/9/2021 is a Thursday.
    ['thứ Sáu, ngày 30/9', ['thứ Sáu, ngày 30/9', '2021-09-30', null]],
    ['ngày 15/01, ngày 29/02 và ngày 15/3', [expect.anything(), '2021-02-26', '2021-03-01']],
  ])('is asked for, with both days: %s', (words, expected) => {
    expect(doubted(dueBy(words).text)).toEqual([expected]);
  });

  it('keeps the plan from starting until a person confirms, told at its line with both days', () => {
    const edited = dueBy(NO_29);
    const order = inTime(edited.text);
    const said = `${FILE}:${edited.line('due: ngày 29/02')}: “ngày 29/02” còn có thể hiểu: ngày 01/3/2021 (năm 2021 không có ngày 29/02); đang lấy ngày 26/02/2021, hiểu cách kia thì ngày 01/3/2021`;
    expect(() => checkStart(order, false)).toThrow(`--confirm`);
    expect(() => checkStart(order, false)).toThrow(said);
    expect(checkStart(order, true).confirmed).toEqual([said]);
    expect(preview(order, () => []).doubts.map(({ item }) => item)).toEqual(['1']);
  });

  it('is not asked for where the template says who is sure of it', () => {
    expect(doubted(dueBy(NO_WORKING_DAY, true).text)).toEqual([]);
    expect(checkStart(inTime(dueBy(NO_WORKING_DAY, true).text), false).confirmed).toEqual([]);
  });

  it('is asked for in another year, whoever was sure of the words in their own', () => {
    // 30/9/2022 is a Friday.
    const { text } = dueBy('thứ Năm, ngày 30/9/2021', true);
    expect(doubted(text)).toEqual([]);
    const moved = 'thứ Năm, ngày 30/9/2022';
    expect(doubted(text, 2022)).toEqual([[moved, '2022-09-30', null]]);
    const source = { name: 'ke-hoach-2021', text, remedies: [] };
    const cloned = clone({ source, year: 2022, carry: false, file: FILE }, calendar);
    expect(cloned.doubts).toHaveLength(1);
    expect(cloned.doubts[0]).toContain('“thứ Năm, ngày 30/9/2022” còn có thể hiểu: thứ Năm của');
  });

  it('is asked for once in the stages that all lines share', () => {
    const shared = whole.replace(
      'items:',
      `taskStages:
  - id: report
    title: Báo cáo
    ask: báo cáo kết quả về Văn phòng Sở
    by: lead
    meets: submit
    due: ngày 29/02
items:`,
    );
    const doubts = doubtDates(checkPlanTemplate(FILE, shared.text), calendar);
    expect(doubts.map(({ item, due }) => [item, due])).toEqual([['1', '2021-02-26']]);
    expect(doubts[0]!.said).toContain(`${FILE}:${shared.line('due: ngày 29/02')}: `);
  });

  it('is told beside what the words leave open, not instead of it', () => {
    // 29/02/2021 is 28/02; the day before it is Saturday 27/02, so Friday 26/02 is taken. Before 01/3, a Monday,
    // is Sunday 28/02, the same Friday.
    expect(doubted(dueBy('trước ngày 29/02').text)).toEqual([
      ['trước ngày 29/02', '2021-02-26', '2021-02-26'],
      ['trước ngày 29/02', '2021-02-26', '2021-02-26'],
    ]);
  });
});

describe('words that recur and can be read in two ways', () => {
  it('name the first time at which both readings differ', () => {
    // 23 and 24/01/2021 are a Saturday and a Sunday; 23/02/2021 is a Tuesday.
    const words = 'trước ngày 24 hằng tháng';
    expect(doubted(dueBy(words).text)).toEqual([[words, '2021-02-23', '2021-02-24']]);
    // 24/01/2021 is a Sunday, 25/01/2021 a Monday.
    const other = 'trước ngày 25 hằng tháng';
    expect(doubted(dueBy(other).text)).toEqual([[other, '2021-01-22', '2021-01-25']]);
  });

  it('name the first time where they never differ', () => {
    // The Saturday and the Sunday of every week go back to its Friday; 01/01/2021 is a Friday, and off.
    const words = 'trước Chủ nhật hằng tuần';
    const [[, due, otherDue] = []] = doubted(dueBy(words).text);
    expect([due, otherDue]).toEqual([expect.stringMatching(/^2021-01-/), due]);
  });
});

describe('a deadline that is over before its plan begins', () => {
  const edited = dueBy('ngày 15/10/2020');
  const order = orderOf(edited.text);
  const said = `${FILE}:${edited.line('due: ngày 15/10/2020')}: mục 1 (“ngày 15/10/2020”) đến hạn ngày 15/10/2020, trước khi kế hoạch bắt đầu ngày 04/6/2021; đề nghị kiểm tra lại ngày, tháng, năm`;

  it('keeps the plan from starting until a person confirms it', () => {
    expect(() => checkStart(order, false)).toThrow(said);
    expect(() => checkStart(order, false)).toThrow('--confirm');
    expect(checkStart(order, true).confirmed).toEqual([said]);
  });

  it('is shown by the preview', () => {
    const seen = preview(order, () => []);
    expect(seen.overdue).toEqual([{ item: '1', instance: 1, due: '2020-10-15', said }]);
    expect(sayPreview(seen, order)).toContain(
      `Thời hạn đã qua khi kế hoạch bắt đầu, cần xác nhận (--confirm):\n  - ${said}`,
    );
  });

  it('is held against the day of issue where that comes later', () => {
    const early = { ...inTime(dueBy('ngày 15/3/2021').text), issuedOn: '2021-04-01' };
    expect(() => checkStart(early, false)).toThrow('trước khi kế hoạch được ban hành ngày 01/4');
    expect(preview(inTime(dueBy('ngày 15/3/2021').text), () => []).overdue).toEqual([]);
  });

  it('is asked for beside words with two readings', () => {
    const both = orderOf(dueBy('trước ngày 15/3').text);
    expect(() => checkStart(both, false)).toThrow(/đến hạn ngày 12\/3\/2021[^]*còn có thể hiểu/);
    expect(checkStart(both, true).confirmed).toHaveLength(2);
  });

  it('is not asked for on the first day itself', () => {
    const today = orderOf(dueBy('ngày 04/6/2021').text);
    expect(checkStart(today, false).confirmed).toEqual([]);
  });
});

it.each([2021, 2022, 2023, 2024, 2025, 2026, 2027])(
  'nothing is doubtful in the plan that is shipped, in %i either',
  (year) => {
    expect(doubtDates(forYear(loadPlanTemplate('cchc'), year), calendar)).toEqual([]);
  },
);
