import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Preview } from '../../client/use-cases/preview/preview';
import { sayPreview } from '../../client/use-cases/preview/said';
import { checkStart } from '../../client/use-cases/start/start-checks';
import type { PreviewOrder } from '../../client/use-cases/preview/walk-year';
import {
  checkPlanTemplate,
  loadPlanTemplate,
  type LoadedTemplate,
} from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { at } from '../../workflows/rules/time';
import { foreseenYear, orderOf as anyOrder } from '../support/foreseen';
import { directoryOf, templateOf } from '../support/small-year';
import { EditedText } from '../support/yaml-edit';

const orderOf = (changes: Partial<PreviewOrder> = {}): PreviewOrder =>
  anyOrder({ template: templateOf('3'), ...changes });

const seen = (changes: Partial<PreviewOrder> = {}): Preview => foreseenYear(orderOf(changes));

const ANY_LINES = loadPlanTemplate(path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml'));
const anyUnits = directoryOf('qlxd', 'qhkt', 'ttra');

/** Item 3 with other words for what the department owes and for the day it opens. */
function itemDue(due: string, opens: string): LoadedTemplate {
  const template = templateOf('3');
  return { ...template, items: template.items.map((item) => ({ ...item, due, opens })) };
}

/** The directory in which this person has no address. */
function withoutAddress(person: string): PreviewOrder['directory'] {
  const directory = directoryOf('qlxd');
  const people = directory.people.map((one) => (one.id === person ? { ...one, email: null } : one));
  return { ...directory, people };
}

describe('the letters of each person', () => {
  const year = seen();

  it('are all letters, each counted once with the person who holds the seat that day', () => {
    const sum = year.people.reduce((all, { letters: own }) => all + own, 0);
    expect(sum).toBe(year.totals.letters);
    expect(year.people.map(({ person }) => person)).toContain('qlxd-head');
    const head = year.people.find(({ person }) => person === 'qlxd-head')!;
    expect(head.letters).toBe(9);
    expect(head.days.map(({ day }) => day)).toEqual([
      ...['2021-08-02', '2021-08-10', '2021-08-16', '2021-08-18', '2021-08-23'],
      ...['2021-08-26', '2021-08-31', '2021-09-07', '2021-09-10'],
    ]);
  });

  it('are one person’s where he holds two seats', () => {
    const directory = directoryOf('qlxd');
    const holdings = directory.holdings.map((holding) =>
      holding.seat === 'vp.clerk' ? { ...holding, person: 'qlxd-officer' } : holding,
    );
    const { people } = seen({ directory: { ...directory, holdings } });
    const both = people.find(({ person }) => person === 'qlxd-officer')!;
    expect(both.seats.toSorted()).toEqual(['qlxd.officer', 'vp.clerk']);
    expect(people.map(({ person }) => person)).not.toContain('vp-clerk');
  });

  it('collide on a day with four things and in a week with four letters', () => {
    const { collisions, people } = seen({ template: templateOf('1', '3', '4', '5') });
    const chief = people.find(({ person }) => person === 'vp-chief')!;
    const days = collisions.filter(({ person, span }) => person === 'vp-chief' && span === 'day');
    expect(days.map(({ from, things, items }) => [from, things, items.toSorted()])).toEqual([
      ['2021-12-31', 5, ['1', '3', '4', '5']],
    ]);
    expect(chief.days.filter(({ things }) => things > 3).map(({ day }) => day)).toEqual([
      '2021-12-31',
    ]);
    const week = collisions.find(({ span, from }) => span === 'week' && from === '2021-12-13')!;
    expect([week.person, week.to, week.letters]).toEqual(['vp-chief', '2021-12-19', 5]);
  });
});

describe('deadlines that days off moved', () => {
  const own = (item: string, instance: number) => ({ item, instance, stage: null });

  it('name the day off that the words fall on: 31/7/2021 is a Saturday', () => {
    expect(seen({ template: templateOf('2') }).moved).toEqual([
      { ...own('2', 1), from: '2021-07-31', to: '2021-07-30', why: '31/7 (T7)' },
    ]);
  });

  it('name Tết where days are counted over it: ten working days before 26/02/2021', () => {
    const { moved } = seen({
      template: itemDue('chậm nhất ngày 26/02/2021', 'ngày 04/01/2021'),
      startedAt: at('2021-01-04', '08:00'),
    });
    const lists = moved.find(({ stage }) => stage === 'unit-lists')!;
    expect([lists.from, lists.to]).toEqual(['2021-02-12', '2021-02-05']);
    expect(lists.why).toContain('10–12/02 (Tết Nguyên đán, Điều 111 và Điều 112');
    expect(moved.map(({ stage }) => stage)).toEqual(['unit-lists']);
  });

  it('are of each time of a line that recurs its own: 14/8 is a Saturday, 14/11 a Sunday', () => {
    expect(seen({ template: ANY_LINES, directory: anyUnits }).moved).toEqual([
      { ...own('2', 3), from: '2021-08-14', to: '2021-08-13', why: '14/8 (T7)' },
      { ...own('2', 6), from: '2021-11-14', to: '2021-11-12', why: '13–14/11 (T7, CN)' },
    ]);
  });

  it('are none in a year whose deadlines are far from days off', () => {
    expect(seen().moved).toEqual([]);
  });
});

describe('seats and addresses', () => {
  it('a seat that nobody holds is listed with its days and what falls to it', () => {
    const directory = directoryOf('qlxd');
    const holdings = directory.holdings.map((holding) =>
      holding.seat === 'qlxd.officer' ? { ...holding, to: '2021-08-15' } : holding,
    );
    expect(seen({ directory: { ...directory, holdings } }).vacant).toEqual([
      {
        ...{ seat: 'qlxd.officer', title: 'Chuyên viên phòng Quản lý xây dựng', unit: 'qlxd' },
        ...{ from: '2021-08-16', to: '2022-03-31', notices: 7 },
      },
    ]);
  });

  it('an owner without an address is an error, by whom and until when', () => {
    const year = seen({ directory: withoutAddress('qlxd-head') });
    expect(year.unreachable.map(({ seat, owner, notices }) => [seat, owner, notices])).toEqual([
      ['qlxd.head', true, 9],
    ]);
    expect(year.errors).toHaveLength(1);
    expect(year.errors[0]).toContain('Trưởng phòng Quản lý xây dựng (qlxd.head');
    expect(year.errors[0]).toContain('chưa có địa chỉ thư từ ngày 04/6/2021 đến ngày 31/3/2022');
  });

  it('whoever stands in with an address makes up for it on those days only', () => {
    const directory = withoutAddress('qlxd-head');
    const holdings = directory.holdings.concat({
      ...{ seat: 'qlxd.head', person: 'qlxd-officer', acting: true },
      ...{ from: '2021-01-01', to: '2021-08-31' },
    });
    const { unreachable } = seen({ directory: { ...directory, holdings } });
    expect(unreachable.map(({ from, to }) => [from, to])).toEqual([['2021-09-01', '2022-03-31']]);
  });

  it('an officer without an address is no error: the head is told', () => {
    const year = seen({ directory: withoutAddress('qlxd-officer') });
    expect(year.unreachable.map(({ seat, owner }) => [seat, owner])).toEqual([
      ['qlxd.officer', false],
    ]);
    expect(year.errors).toEqual([]);
  });

  it('a seat that is vacant on purpose is no error', () => {
    const directory = directoryOf('qlxd');
    const holdings = directory.holdings.filter(({ seat }) => seat !== 'qlxd.head');
    expect(seen({ directory: { ...directory, holdings } }).errors).toEqual([]);
  });
});

describe('rules that never fire', () => {
  const of = (year: Preview) => year.never.map(({ stage, rule, number }) => [stage, rule, number]);

  it('are the reminders before a stage opens: 24/8 −5 working days is the eve of 18/8', () => {
    expect(of(seen())).toEqual([
      ['merged-list', 'remind', 5],
      ['approve', 'remind', 1],
      ['sent-out', 'remind', 5],
      ['sent-out', 'remind', 1],
    ]);
  });

  it('are the reminders of a stage that is shorter than they are, whatever opens it', () => {
    expect(of(seen({ template: templateOf('6') }))).toEqual([['results', 'remind', 5]]);
  });

  it('are the rungs that come when the outside date is over', () => {
    const template = templateOf('3');
    const items = template.items.map((item) => ({
      ...item,
      stages: item.stages.map((stage) => ({
        ...stage,
        ladder: [{ to: 'director' as const, after: 20, beforeOutside: null }],
      })),
    }));
    const late = seen({ template: { ...template, items } }).never.filter(
      ({ rule }) => rule === 'rung',
    );
    expect(late.map(({ stage }) => stage)).toEqual([
      'unit-lists',
      'merged-list',
      'approve',
      'sent-out',
    ]);
    expect(late[0]!.said).toContain('báo cáo cấp 1 ngày 16/9/2021, sau thời hạn 31/8/2021');
  });

  it('are the watch that begins after the year is over', () => {
    const template = templateOf('6');
    const items = template.items.map((item) => ({
      ...item,
      watch: { every: 10, from: 'ngày 10/5/2022' },
    }));
    expect(of(seen({ template: { ...template, items } }))).toContainEqual([null, 'watch', null]);
  });
});

describe('words that nobody has confirmed', () => {
  const shipped = readFileSync(path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'), 'utf8');
  const text = new EditedText(shipped)
    .replace('hoàn\n      thành tháng 8 năm 2021', 'trước ngày 31/8/2021', "no: '3'")
    .replace('due: hoàn thành tháng 8 năm 2021', 'due: trước ngày 31/8/2021', "no: '3'");
  const template = checkPlanTemplate('kh.yaml', text.text);
  const line = text.line('due: trước ngày 31/8/2021');

  it('are shown with the line and the day of both readings', () => {
    const [doubt, ...others] = seen({ template }).doubts;
    expect(others).toEqual([]);
    expect([doubt!.item, doubt!.due, doubt!.otherDue]).toEqual(['3', '2021-08-30', '2021-08-31']);
    expect(doubt!.said.startsWith(`kh.yaml:${line}: `)).toBe(true);
  });

  it('keep the plan from starting until a person confirms', () => {
    const order = orderOf({ template });
    expect(() => checkStart(order, false)).toThrow(
      new RegExp(`thêm --confirm[^]*kh\\.yaml:${line}: [^]*ngày 30/8/2021[^]*ngày 31/8/2021`),
    );
    expect(checkStart(order, true).warnings).toEqual([]);
  });
});

describe('the start of a plan', () => {
  it('is refused where an owner cannot be written to, confirmed or not', () => {
    const order = orderOf({ directory: withoutAddress('qlxd-head') });
    expect(() => checkStart(order, true)).toThrow(
      /Chưa khởi động được kế hoạch:\n {2}Trưởng phòng/,
    );
  });

  it('says who else cannot be written to', () => {
    const { warnings } = checkStart(orderOf({ directory: withoutAddress('qlxd-officer') }), false);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('(qlxd.officer, ');
  });
});

describe('the start of a plan that is issued later', () => {
  it('says that it begins today, naming both days', () => {
    // 4/6/2021 08:00 at Sơn La
    const started = { ...orderOf({}), startedAt: Date.parse('2021-06-04T01:00:00Z') };
    const { warnings, early } = checkStart({ ...started, issuedOn: '2021-06-05' }, true);
    expect(warnings).toEqual([early]);
    expect(early).toMatch(/ngày ban hành 05\/6\/2021 .* ngày 04\/6\/2021/);
    expect(checkStart({ ...started, issuedOn: '2021-06-04' }, true).early).toBeNull();
  });
});

describe('the start of a plan of another year than this and the next', () => {
  // 4/6/2021 08:00 at Sơn La
  const startedAt = Date.parse('2021-06-04T01:00:00Z');
  const starting = (year: number) => ({ ...orderOf({}), startedAt, year });
  const said = (year: number): string =>
    `Kế hoạch của năm ${year} nhưng bắt đầu ngày 04/6/2021: không phải năm 2021 hay năm 2022`;

  it.each([2021, 2022])('goes without asking for %i', (year) => {
    expect(checkStart(starting(year), false).confirmed).toEqual([]);
  });

  it.each([2020, 2023, 2051])('asks whether %i is meant', (year) => {
    expect(() => checkStart(starting(year), false)).toThrow(
      `${said(year)}; đúng như vậy thì thêm --confirm.`,
    );
    expect(checkStart(starting(year), true).confirmed).toEqual([said(year)]);
  });

  it('is shown by a preview of it too', () => {
    const order = starting(2023);
    expect(sayPreview(seen(order), order)).toContain(
      `Năm của kế hoạch, cần xác nhận (--confirm):\n  - ${said(2023)}`,
    );
  });
});

describe('the text of a preview', () => {
  const order = orderOf({ directory: withoutAddress('qlxd-officer') });
  const text = sayPreview(seen(order), order);

  it('goes month by month, with weekdays, posts by their titles and stages by theirs', () => {
    expect(text).toContain('THÁNG 8/2021: ');
    expect(text).toContain('Thứ Hai, 02/8/2021');
    expect(text).toContain('Giao việc mục 3 “Các phòng, đơn vị lập danh sách” → ');
    expect(text).toContain('→ Chánh Văn phòng về P. QLXD. Quá hạn từ ngày 17/8/2021');
  });

  it('says which years are not announced yet', () => {
    expect(text).not.toContain('tạm tính');
    const later = orderOf({ year: 2030, startedAt: at('2030-06-04', '08:00') });
    expect(sayPreview(seen(later), later)).toContain(
      'Lịch nghỉ còn tạm tính, chưa có thông báo:\n  - năm 2030\n  - năm 2031',
    );
  });

  it('tells in one line what is too much for one person on many days', () => {
    const lines = anyOrder({ template: ANY_LINES, directory: anyUnits });
    // Two days before Friday 12/11, on which the month of item 2 and the table of item 7 are due.
    expect(sayPreview(seen(lines), lines)).toMatch(
      /- Chánh Văn phòng \(mẫu\): \d+ ngày và \d+ tuần dồn việc; nhiều nhất: ngày 10\/11\/2021/,
    );
  });

  it('ends with what there is to look at', () => {
    expect(text).toContain('Người chưa có địa chỉ thư:\n  - Chuyên viên phòng Quản lý xây dựng');
    expect(text).toContain('Quy định không có tác dụng:\n  - Mục 3, bước “Văn phòng Sở tổng hợp');
    expect(text).not.toContain('LỖI');
  });
});
