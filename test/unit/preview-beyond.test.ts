import type { Preview } from '../../client/use-cases/preview/preview';
import { sayPreview } from '../../client/use-cases/preview/said';
import type { LoadedTemplate } from '../../config/plan-template/plan-template';
import { foreseenYear, orderOf } from '../support/foreseen';
import { templateOf } from '../support/small-year';

/** Item 3 with other words for what the department owes and for the day it opens. */
function itemDue(due: string, opens: string): LoadedTemplate {
  const template = templateOf('3');
  return { ...template, items: template.items.map((item) => ({ ...item, due, opens })) };
}

const seen = (template: LoadedTemplate): Preview => foreseenYear(orderOf({ template }));
const text = (template: LoadedTemplate): string => {
  const order = orderOf({ template });
  return sayPreview(foreseenYear(order), order);
};
/** "unit-lists 2022-12-01": deadlines after the last day. */
const late = ({ beyond }: Preview): string[] =>
  beyond.flatMap(({ stage, due }) => (due === null ? [] : [`${stage ?? 'Sở'} ${due}`]));

describe('a preview that ends on 31/3 of the next year', () => {
  // Thursday 15/12/2022; the stages are due ten, five, three and one working days before it.
  const open = itemDue('hoàn thành ngày 15/12/2022', 'ngày 04/01/2022');

  it('says until which day it looks', () => {
    expect(seen(open).until).toBe('2022-03-31');
    expect(text(open)).toContain('nếu không ai trả lời, xem đến hết ngày 31/3/2022.');
  });

  it('names every deadline after it, of the department and of each stage', () => {
    expect(late(seen(open))).toEqual([
      'Sở 2022-12-15',
      'unit-lists 2022-12-01',
      'merged-list 2022-12-08',
      'approve 2022-12-12',
      'sent-out 2022-12-14',
    ]);
    const lists = seen(open).beyond.find(({ stage }) => stage === 'unit-lists')!;
    // From five working days before Thursday 1/12: reminders, then chases and reports.
    expect(lists.letters!.first).toBe('2022-11-24');
    expect(lists.letters!.count).toBeGreaterThan(5);
    expect(text(open)).toMatch(
      /Sau ngày 31\/3\/2022, ngoài bản xem trước này:\n {2}- mục 3: thời hạn của Sở ngày 15\/12\/2022\n {2}- mục 3 “[^”]+”: hạn ngày 01\/12\/2022; \d+ nội dung nhắc từ ngày 24\/11\/2022 đến ngày /,
    );
  });

  it('never calls a reminder that comes after it one that never comes', () => {
    const of = (year: Preview) =>
      year.never.map(({ stage, rule, number }) => [stage, rule, number]);
    expect(of(seen(open)).filter(([stage]) => stage === 'unit-lists')).toEqual([]);
    // The others are too short for theirs in whichever year they come.
    const inYear = seen(itemDue('hoàn thành ngày 15/12/2021', 'ngày 04/01/2021'));
    expect(of(seen(open))).toEqual(of(inYear));
  });

  it('names what has not begun by then', () => {
    const ahead = itemDue('hoàn thành ngày 15/12/2023', 'ngày 01/11/2023');
    expect(seen(ahead).totals.letters).toBe(0);
    expect(late(seen(ahead))).toHaveLength(5);
  });

  it('says of what is over only that Văn phòng is still asked', () => {
    const year = seen(templateOf('3'));
    expect(late(year)).toEqual([]);
    expect(year.beyond.every(({ letters }) => letters === null)).toBe(true);
    expect(text(templateOf('3'))).toMatch(
      /ngoài bản xem trước này:\n {2}- còn được hỏi định kỳ nếu vẫn chưa có kết quả: mục 3 từ 01\/4\/2022\n/,
    );
  });
});
