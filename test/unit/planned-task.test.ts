import { foresee } from '../../activities/mail/foresee';
import { loadLetters } from '../../activities/mail/render';
import { itemStanding } from '../../client/use-cases/board/item-standing';
import { rulesThatNeverFire } from '../../client/use-cases/preview/never';
import { preview } from '../../client/use-cases/preview/preview';
import { rowOf } from '../../client/use-cases/preview/fact-row';
import { walkYear } from '../../client/use-cases/preview/walk-year';
import { checkStart } from '../../client/use-cases/start/start-checks';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import type { Fact } from '../../workflows/rules/duty/acts';
import { evolve } from '../../workflows/rules/duty/evolve';
import { initialState } from '../../workflows/rules/initial';
import { schedule } from '../../workflows/rules/plan/schedule';
import { awaitedBy, kindOf, timesOf } from '../../workflows/rules/plan/task';
import { at, dayOf } from '../../workflows/rules/time';
import {
  FILE,
  shipped,
  whole,
  template,
  calendar,
  facts,
  startedAt,
  itemOf,
  begun,
  letterIn,
  orderOf,
} from '../support/lines';

/** The names, days and openings of a line with this deadline. */
function timesIn(due: string, startedOn = facts.startedOn): string[][] {
  const times = timesOf({ ...itemOf('2'), due }, { ...facts, startedOn }, calendar, String);
  return times.map(({ name, day, from }) => [name, day, from ?? '']);
}

describe('the times of a line', () => {
  it('are the months whose day is still to come, each from its first day', () => {
    expect(timesIn('trước ngày 15 hằng tháng', '2021-10-20')).toEqual([
      ['tháng 11/2021', '2021-11-14', '2021-11-01'],
      ['tháng 12/2021', '2021-12-14', '2021-12-01'],
    ]);
  });

  it('leave out one whose day rolled back before the start', () => {
    // 14/8/2021 is a Saturday: the month was due on Friday 13/8.
    expect(timesIn('trước ngày 15 hằng tháng', '2021-08-14')[0]![0]).toBe('tháng 9/2021');
    expect(timesIn('trước ngày 15 hằng tháng', '2021-08-13')[0]![0]).toBe('tháng 8/2021');
  });

  it('open before their period where days off put the deadline before it', () => {
    // Tết 2025 is off until 02/02: February's day rolls back to 24/01, and is worked for in January.
    const line = { ...itemOf('2'), due: 'chậm nhất ngày 02 hằng tháng' };
    const plan = { ...facts, year: 2025, startedOn: '2025-01-01' };
    const [january, february] = timesOf(line, plan, calendar, String);
    expect([january!.name, january!.from]).toEqual(['tháng 1/2025', '2025-01-01']);
    expect([february!.name, february!.from]).toEqual(['tháng 2/2025', '2025-01-01']);
  });

  it('are quarters, half years and years by their own names', () => {
    expect(timesIn('hằng quý').map(([name]) => name)).toEqual([
      'quý II/2021',
      'quý III/2021',
      'quý IV/2021',
    ]);
    expect(timesIn('định kỳ 6 tháng, năm')).toEqual([
      ['6 tháng đầu năm 2021', '2021-06-30', '2021-01-01'],
      ['6 tháng cuối năm 2021', '2021-12-31', '2021-07-01'],
    ]);
  });

  it('belong to the year in which they begin, though the last is due in the next', () => {
    expect(timesIn('trước ngày 10 tháng đầu quý sau').at(-1)).toEqual([
      'quý IV/2021',
      '2022-01-09',
      '2021-10-01',
    ]);
  });

  it('begin with the year of a plan that is started before it', () => {
    expect(timesIn('trước ngày 15 hằng tháng', '2020-11-20')[0]![0]).toBe('tháng 1/2021');
    expect(timesIn('trước ngày 10 tháng đầu quý sau', '2020-11-20')[0]![0]).toBe('quý I/2021');
  });

  it('are the days of a list, each from the day after the one before', () => {
    expect(timesIn('ngày 15/6, 15/9 và 15/12')).toEqual([
      ['đợt ngày 15/6/2021', '2021-06-15', ''],
      ['đợt ngày 15/9/2021', '2021-09-15', '2021-06-16'],
      ['đợt ngày 15/12/2021', '2021-12-15', '2021-09-16'],
    ]);
  });

  it('are the last, marked as past, where all were past at the start', () => {
    const line = { ...itemOf('2'), due: 'ngày 15/3, 15/4 và 15/5' };
    expect(timesOf(line, facts, calendar, String)).toEqual([
      {
        ...{ name: 'đợt ngày 15/5/2021', day: '2021-05-15', from: '2021-04-16' },
        ...{ unit: null, past: true },
      },
    ]);
  });

  it('are none for a line that is due once, waits, or is never due', () => {
    for (const no of ['1', '4', '5', '6', '8', '9']) {
      expect(timesOf(itemOf(no), facts, calendar, String)).toEqual([]);
    }
  });
});

test('a line is what the words of its deadline say', () => {
  expect(template.items.map((item) => kindOf(item))).toEqual([
    'once',
    'recurring',
    'recurring',
    'waits',
    'waits',
    'standing',
    'table',
    'demand',
    'once',
  ]);
});

test('a line that waits for another says for which, not that it waits for a letter', () => {
  const waiting: Fact = { type: 'waiting', at: startedAt };
  const state = evolve(initialState('p', itemOf('5'), facts, ['qlxd'], waiting.at), waiting);
  const present = {
    ...{ now: waiting.at, calendar, mail: template.mail },
    ...{ isOnItsWay: () => false, isOptional: () => false },
  };
  expect(itemStanding(state, [], present).stateText).toBe('Chờ hoàn thành mục 1');
  expect(rowOf(waiting, itemOf('5')).why).toBe('chờ hoàn thành mục 1');
  expect(rowOf(waiting, itemOf('4')).why).toBe('chờ văn bản');
});

test('a line that goes by the progress of another waits for its end', () => {
  for (const due of ['theo tiến độ của mục 2', 'theo tiến độ thực hiện mục 2']) {
    expect([kindOf({ due }), awaitedBy(due)]).toEqual(['waits', { name: 'mục 2', who: null }]);
  }
  expect(awaitedBy('theo tiến độ của mục II.3')?.name).toBe('mục II.3');
  expect(awaitedBy('theo tiến độ')?.name).toBe('tiến độ');
  const text = shipped.replaceAll('sau khi hoàn thành mục 1', 'theo tiến độ của mục 1');
  const item = checkPlanTemplate(FILE, text).items[4]!;
  const waiting = initialState('p', item, facts, ['qlxd'], startedAt);
  expect(waiting.task?.follows).toBe('1');
  const ended = evolve(waiting, { type: 'followed', at: at('2021-09-29', '09:00') });
  const { dates } = schedule({ state: ended, item, plan: facts, mail: template.mail, calendar });
  expect(dayOf(dates.outside!)).toBe('2021-10-13');
});

test('a letter that names units gives them the line instead of those of the plan', () => {
  const { stages } = evolve(begun('4', 1), letterIn(null, ['pc', 'qlxd']));
  expect(stages.map(({ id, duties }) => [id, duties.map(({ seat }) => seat)])).toEqual([
    ['hand-in', ['pc.head', 'qlxd.head']],
    ['check', ['vp.chief']],
    ['approve', ['bgd.deputy-1']],
    ['send', ['vp.chief']],
  ]);
});

describe('a line all of whose times are past when its plan starts', () => {
  const { text } = whole
    .replace('trước ngày 15 hằng tháng.', 'ngày 15/3, 15/4.')
    .replace('due: trước ngày 15 hằng tháng', 'due: ngày 15/3, 15/4')
    .replace('    confirmed: { due: lãnh đạo Sở xác nhận hạn cuối là ngày 14 }\n', '');
  const order = orderOf(text);
  const said =
    'Mục 2 (“ngày 15/3, 15/4”): mọi kỳ đã qua khi khởi động kế hoạch ngày 04/6/2021, đợt ngày 15/4/2021 đến hạn ngày 15/4/2021 là cuối cùng; không giao việc, chỉ ghi “Đã qua kỳ”';

  it('is told by the preview and by the start', () => {
    expect(preview(order, () => []).past).toEqual([{ item: '2', said }]);
    expect(checkStart(order, true).warnings).toContain(said);
  });

  it('has nobody told anything', () => {
    expect(walkYear(order).items.filter(({ item }) => item.no === '2')).toEqual([]);
  });

  it('stands as past, with its last time', () => {
    const item = order.template.items[1]!;
    const [time] = timesOf(item, facts, calendar, String);
    const state = initialState('p', item, facts, ['qlxd'], startedAt, 1, time);
    const present = { now: startedAt, calendar, mail: template.mail };
    const nothing = { isOnItsWay: () => false, isOptional: () => false };
    expect(itemStanding(state, [], { ...present, ...nothing })).toEqual({
      state: 'not-applicable',
      stateText: 'Đã qua kỳ',
    });
  });
});

test('what a line that recurs comes to in one of its times is not said never to be', () => {
  const walked = walkYear(orderOf(shipped));
  const monthly = walked.items.filter(({ item }) => item.no === '2');
  const never = (items: typeof monthly): string[] =>
    rulesThatNeverFire({ ...walked, items }, items).map(({ stage, rule, number }) =>
      [stage, rule, number].join(' '),
    );
  // Of June there is only a day between the start and the hand-in.
  expect(never(monthly.slice(0, 1))).toContain('hand-in remind 1');
  expect(never(monthly)).not.toContain('hand-in remind 1');
  expect(never(monthly.slice(0, 1))).toEqual(expect.arrayContaining(never(monthly)));
});

test('the letter to whoever leads names whoever supports', () => {
  const { order, year, items } = walkYear(orderOf(shipped));
  const bodies: string[] = [];
  const render = loadLetters();
  foresee(
    (view) => {
      const rendered = render(view);
      bodies.push(rendered.text);
      return rendered;
    },
    { year, items, directory: order.directory, number: null, issuedOn: null },
  );
  const assigned = bodies.find(
    (text) => text.includes('mục II.1 Kế hoạch') && text.includes('giao đồng chí'),
  );
  expect(assigned).toContain('phối hợp với Thanh tra Sở');
});

test('the days of a table move with the plan to another year', () => {
  const moved = forYear(template, 2022).items.find(({ no }) => no === '7')!;
  expect(moved.task?.table).toEqual({ qlxd: '2022-11-12', qhkt: '2022-11-16' });
});
