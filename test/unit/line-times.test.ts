import { instancesOf, type FirstInstance } from '../../client/use-cases/item-times';
import { newIn, timesOfRows } from '../../client/use-cases/template/line-times';
import type { ItemState, TaskTime } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import type { ItemTemplate } from '../../workflows/rules/plan/plan';
import { schedule } from '../../workflows/rules/plan/schedule';
import { resolveTime } from '../../workflows/rules/plan/task';
import { dayOf, type Day } from '../../workflows/rules/time';
import { calendar, facts, itemOf, startedAt, template } from '../support/lines';

const SEVERAL_IN_A_PERIOD = [
  'ngày 15 và ngày 20 hằng tháng',
  'hai lần mỗi tháng',
  'thứ Ba, thứ Năm hằng tuần',
  'hằng năm, ngày 15/6 và ngày 15/12',
];
const WORDINGS = [
  ...SEVERAL_IN_A_PERIOD,
  'ngày 15/6 và ngày 15/12',
  'thứ Sáu hằng tuần',
  'trước ngày 15 hằng tháng',
  'định kỳ quý, 06 tháng, năm',
  'ngày làm việc cuối cùng hằng tháng',
  'ngày làm việc đầu tiên và ngày làm việc cuối cùng hằng tháng',
];

const line = (due: string): ItemTemplate => ({ ...itemOf('2'), due });
const beginning = (year: number): typeof facts => ({ ...facts, year, startedOn: `${year}-01-01` });
const timesIn = (due: string, plan = facts): FirstInstance[] =>
  instancesOf(line(due), plan, calendar, new Map());

const stateOf = (due: string, { instance, time }: FirstInstance, plan = facts): ItemState =>
  initialState('ke-hoach-2021', line(due), plan, ['qlxd'], startedAt, instance, time);

interface Row {
  no: string;
  instance: number;
  state: ItemState;
}

const rowOf = (due: string, first: FirstInstance): Row => ({
  ...{ no: '2', instance: first.instance, state: stateOf(due, first) },
});

/** An instance as an earlier build laid it down, named by its period alone. */
function namedByPeriod({ instance, time }: FirstInstance): FirstInstance {
  const { period, ...own } = time!;
  return { instance, time: { ...own, name: period ?? own.name } };
}

/** The days on which the instances of June are due, before and after the words change. */
function juneBecomes(was: string, is: string, old = (first: FirstInstance) => first): string[] {
  const rows = timesIn(was).map((first) => rowOf(was, old(first)));
  const own = timesOfRows(timesIn(is), rows);
  return rows
    .map(({ instance, state }) => [state.task!.time!.day, own.get(instance)?.time?.day ?? 'none'])
    .filter(([day]) => day!.startsWith('2021-06'))
    .map((days) => days.map((day) => day.replace(/^.*-/, '')).join(' → '));
}

describe.each(WORDINGS)('the instances of “%s”', (due) => {
  it.each([2021, 2026])('have a name and a due day each of its own in %i', (year) => {
    const plan = beginning(year);
    const times = timesIn(due, plan).map(({ time }) => time!);
    expect(times.length).toBeGreaterThan(1);
    expect(new Set(times.map(({ name }) => name)).size).toBe(times.length);
    const days = times.map((time) => dayOf(resolveTime(due, time, plan, calendar).due!));
    expect(days).toEqual([...new Set(days)].sort());
  });

  it.each([
    ['as they are', (first: FirstInstance) => first],
    ['as an earlier build named them', namedByPeriod],
  ])('keep their days when the words stay, laid down %s', (_, as) => {
    const rows = timesIn(due).map((first) => rowOf(due, as(first)));
    const own = timesOfRows(timesIn(due), rows);
    expect(rows.map(({ instance }) => own.get(instance))).toEqual(timesIn(due));
    expect(newIn(line(due), rows, () => timesIn(due), startedAt)).toEqual([]);
  });
});

describe('times of one period', () => {
  it('are told apart by their order in it, whenever the plan started', () => {
    const named = (startedOn: Day): string[] =>
      timesIn('ngày 15 và ngày 20 hằng tháng', { ...facts, startedOn })
        .slice(0, 2)
        .map(({ time }) => `${time!.name}: ${time!.day}`);
    expect(named('2021-06-04')).toEqual([
      'tháng 6/2021, đợt 1: 2021-06-15',
      'tháng 6/2021, đợt 2: 2021-06-20',
    ]);
    expect(named('2021-06-16')).toEqual([
      'tháng 6/2021, đợt 2: 2021-06-20',
      'tháng 7/2021, đợt 1: 2021-07-15',
    ]);
  });

  it.each([
    ['move in their order', 'ngày 16 và ngày 21 hằng tháng', ['15 → 16', '20 → 21']],
    ['stay where a day comes before them', 'ngày 10, 15 và 20 hằng tháng', ['15 → 15', '20 → 20']],
    ['stay where one of them moves', 'ngày 15 và ngày 25 hằng tháng', ['15 → 15', '20 → 25']],
    ['do not take the day of another', 'ngày 20 và ngày 25 hằng tháng', ['15 → none', '20 → 20']],
    ['leave the last where one is left', 'ngày 25 hằng tháng', ['15 → none', '20 → 25']],
  ])('%s: “%s”', (_, is, days) => {
    expect(juneBecomes('ngày 15 và ngày 20 hằng tháng', is)).toEqual(days);
    expect(juneBecomes('ngày 15 và ngày 20 hằng tháng', is, namedByPeriod)).toEqual(days);
  });

  it('that are added begin beside those that are there', () => {
    const [was, is] = ['ngày 15 hằng tháng', 'ngày 15 và ngày 20 hằng tháng'];
    const rows = timesIn(was).map((first) => rowOf(was, first));
    const added = newIn(line(is), rows, () => timesIn(is), startedAt);
    expect(added.map(({ time }) => time!.day).slice(0, 2)).toEqual(['2021-06-20', '2021-07-20']);
    expect(added.map(({ instance }) => instance).slice(0, 2)).toEqual([8, 9]);
  });

  it('that were past when the plan began give no other time their place', () => {
    const [was, is] = ['hằng năm, ngày 15/3 và ngày 15/5', 'hằng năm, ngày 15/3 và ngày 15/9'];
    const rows = timesIn(was).map((first) => rowOf(was, first));
    expect(rows.map(({ state }) => state.task!.time!.past)).toEqual([true]);
    const added = newIn(line(is), rows, () => timesIn(is), startedAt);
    expect(added.map(({ time }) => time!.day)).toEqual(['2021-09-15']);
  });
});

describe('times that days off move to the same day', () => {
  // Of Tết 2026 the days off begin on Saturday 14/02; the 16th to the 20th are off.
  it.each([
    ['thứ Sáu hằng tuần', 'Kỳ từ 09/02/2026', /^Cùng ngày: Kỳ từ 16\/02\/2026/],
    [
      'ngày 15 và ngày 20 hằng tháng',
      'hết ngày 15/02/2026',
      /^Cùng ngày: Kỳ tháng 2\/2026: hết ngày 20/,
    ],
  ])('are one instance, the record of which says both: “%s”', (due, first, second) => {
    const plan = beginning(2026);
    const isDue = (time: TaskTime): boolean =>
      dayOf(resolveTime(due, time, plan, calendar).due!) === '2026-02-13';
    const both = timesIn(due, plan).filter(({ time }) => isDue(time!));
    expect(both).toHaveLength(1);
    const state = stateOf(due, both[0]!, plan);
    const { mail } = template;
    const { outsideProof } = schedule({ state, item: line(due), plan, mail, calendar });
    expect(outsideProof[0]).toContain(first);
    expect(outsideProof.at(-1)).toMatch(second);
  });

  it('are one where two lengths of periods end together, and the record says both', () => {
    const [half] = timesIn('định kỳ quý, 06 tháng, năm');
    const { proof } = resolveTime('định kỳ quý, 06 tháng, năm', half!.time!, facts, calendar);
    expect(proof).toEqual([
      'Kỳ quý II/2021: hết ngày 30/6/2021',
      'Cùng ngày: Kỳ từ 01/01/2021 đến 30/6/2021: hết ngày 30/6/2021',
    ]);
  });
});

test('the last working day of each month is a day of that month', () => {
  const due = 'ngày làm việc cuối cùng hằng tháng';
  const plan = beginning(2021);
  const days = timesIn(due, plan).map(({ time }) =>
    dayOf(resolveTime(due, time!, plan, calendar).due!),
  );
  // 31/01 is a Sunday, 28/02 a Sunday, 30/4 a day off, 31/7 a Saturday, 31/10 a Sunday.
  expect(days).toEqual([
    ...['2021-01-29', '2021-02-26', '2021-03-31', '2021-04-29', '2021-05-31', '2021-06-30'],
    ...['2021-07-30', '2021-08-31', '2021-09-30', '2021-10-29', '2021-11-30', '2021-12-31'],
  ]);
});
