import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { foresee } from '../../activities/mail/foresee';
import { loadLetters } from '../../activities/mail/render';
import { preview } from '../../client/use-cases/preview/preview';
import { itemStanding } from '../../client/use-cases/board/states';
import { rulesThatNeverFire } from '../../client/use-cases/preview/never';
import { checkStart } from '../../client/use-cases/start/start-checks';
import { rowOf } from '../../client/use-cases/preview/timeline';
import { walkYear, type PreviewOrder } from '../../client/use-cases/preview/walk-year';
import { loadCalendars } from '../../config/calendars';
import { showTaskStages } from '../../config/plan-reader/task-stages';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { projectRoot } from '../../config/root';
import { calendarOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import type { Fact } from '../../workflows/rules/duty/acts';
import { evolve } from '../../workflows/rules/duty/evolve';
import type { ItemState } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import { schedule } from '../../workflows/rules/plan/schedule';
import { awaitedBy, kindOf, timesOf } from '../../workflows/rules/plan/task';
import { at, dayOf, iso, type Day } from '../../workflows/rules/time';
import { directoryOf } from '../support/small-year';
import { EditedText, faultsOf } from '../support/yaml-edit';

const FILE = 'ke-hoach.yaml';
const shipped = readFileSync(path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml'), 'utf8');
const whole = new EditedText(shipped);
const template = checkPlanTemplate(FILE, shipped);
const calendar = calendarOf(loadCalendars());
const facts = { year: 2021, startedOn: '2021-06-04', inCharge: { '*': 'bgd.deputy-1' } };
const itemOf = (no: string) => template.items.find((item) => item.no === no)!;

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
  const waiting: Fact = { type: 'waiting', at: at('2021-06-04', '08:00') };
  const state = evolve(initialState('p', itemOf('5'), facts, ['qlxd'], waiting.at), waiting);
  const present = {
    ...{ now: waiting.at, calendar, mail: template.mail },
    ...{ isOnItsWay: () => false, isOptional: () => false },
  };
  expect(itemStanding(state, [], present).stateText).toBe('Chờ hoàn thành mục 1');
  expect(rowOf(waiting, '1').why).toBe('chờ hoàn thành mục 1');
  expect(rowOf(waiting, null).why).toBe('chờ văn bản');
});

test('a line that goes by the progress of another waits for its end', () => {
  for (const due of ['theo tiến độ của mục 2', 'theo tiến độ thực hiện mục 2']) {
    expect([kindOf({ due }), awaitedBy(due)]).toEqual(['waits', { name: 'mục 2', who: null }]);
  }
  expect(awaitedBy('theo tiến độ của mục II.3')?.name).toBe('mục II.3');
  expect(awaitedBy('theo tiến độ')?.name).toBe('tiến độ');
  const text = shipped.replaceAll('sau khi hoàn thành mục 1', 'theo tiến độ của mục 1');
  const item = checkPlanTemplate(FILE, text).items[4]!;
  const waiting = initialState('p', item, facts, ['qlxd'], at('2021-06-04', '08:00'));
  expect(waiting.task?.follows).toBe('1');
  const ended = evolve(waiting, { type: 'followed', at: at('2021-09-29', '09:00') });
  const { dates } = schedule({ state: ended, item, plan: facts, mail: template.mail, calendar });
  expect(dayOf(dates.outside!)).toBe('2021-10-13');
});

/** An instance of a line as it stands at the plan's start, for its n-th time. */
function begun(no: string, n: number): ItemState {
  const item = itemOf(no);
  const time = timesOf(item, facts, calendar, String)[n - 1] ?? null;
  return initialState('ke-hoach-2021', item, facts, ['qlxd'], at('2021-06-04', '08:00'), n, time);
}

/** A letter that arrives on Monday 5/7/2021 in the afternoon. */
function letterIn(due: string | null, units: string[]): Fact {
  const when = at('2021-07-05', '14:00');
  const by = { seat: 'vp.clerk', role: 'clerk', unit: 'vp' } as const;
  const arrivedOn = '2021-07-05';
  const act = { verb: 'letter-in', kind: 'request', arrivedOn, due, units } as const;
  return { type: 'acted', at: when, intake: { id: 'v1', at: when, by, act } };
}

function dueDays(state: ItemState, by: Calendar = calendar): Record<string, Day | null> {
  const { mail } = template;
  const { dates } = schedule({ state, item: itemOf(state.no), plan: facts, mail, calendar: by });
  const days = Object.entries(dates.stages).map(([id, { due }]) => [id, due]);
  return Object.fromEntries(
    [...days, ['outside', dates.outside]].map(([id, due]) => [id, due && dayOf(due as number)]),
  );
}

describe('the dates of an instance', () => {
  it('are counted back from the day of its own period', () => {
    expect(dueDays(begun('2', 3))).toEqual({
      // August: 14/8 is a Saturday, so Friday 13/8 less 5, 3 and 2 working days; 7 and 8/8 are off.
      'hand-in': '2021-08-06',
      check: '2021-08-10',
      approve: '2021-08-11',
      send: '2021-08-13',
      outside: '2021-08-13',
    });
  });

  it('move with days off that are announced later, and stay those of its period', () => {
    const years = loadCalendars().map((year) =>
      year.year === 2021
        ? { ...year, off: [...year.off, { day: '2021-08-13', name: 'nghỉ', source: 'thông báo' }] }
        : year,
    );
    // Thursday 12/8 less 5 working days.
    expect(dueDays(begun('2', 3), calendarOf(years))).toMatchObject({
      'hand-in': '2021-08-05',
      outside: '2021-08-12',
    });
    expect(dueDays(begun('2', 4), calendarOf(years))).toMatchObject({ outside: '2021-09-14' });
  });

  it('come to no day before the period begins, however short it is', () => {
    // "Trước ngày 04": July opens on Thursday 1/7 and is due on Friday 2/7, as 3/7 is a Saturday.
    const item = { ...itemOf('2'), due: 'trước ngày 04 hằng tháng' };
    const time = timesOf(item, facts, calendar, String)[0]!;
    expect(time.name).toBe('tháng 7/2021');
    const startedAt = at('2021-06-04', '08:00');
    const state = initialState('ke-hoach-2021', item, facts, [], startedAt, 1, time);
    const { dates } = schedule({ state, item, plan: facts, mail: template.mail, calendar });
    expect(iso(dates.opens!)).toBe('2021-07-01T07:45:00+07:00');
    expect(dayOf(dates.stages['hand-in']!.due!)).toBe('2021-07-01');
    expect(dayOf(dates.stages['send']!.due!)).toBe('2021-07-02');
  });

  describe('in a window that is shorter than they count back', () => {
    /** The days of a line with this deadline in a plan that starts at 08:00 of a day. */
    function daysOf(due: string, startedOn: Day): (string | null)[] {
      const item = { ...itemOf('2'), due };
      const plan = { ...facts, startedOn };
      const time = timesOf(item, plan, calendar, String)[0] ?? null;
      const state = initialState('p', item, plan, [], at(startedOn, '08:00'), 1, time);
      const { stages } = schedule({ state, item, plan, mail: template.mail, calendar }).dates;
      return Object.values(stages).map(({ due: until }) => (until === null ? null : dayOf(until)));
    }

    it('are counted back in proportion, each on a day of its own while there are days', () => {
      // Told on Monday 05/7, due on Friday 9/7: 4 of 6 parts of 5, 3, 2 working days are 3, 2, 1.
      expect(daysOf('thứ Sáu hằng tuần', '2021-07-03')).toEqual([
        ...['2021-07-06', '2021-07-07', '2021-07-08', '2021-07-09'],
      ]);
      // Started on Friday 4/6, told on Monday 07/6, due on Monday 14/6: 5 of 6 parts are 4, 2, 1.
      expect(daysOf('trước ngày 15 hằng tháng', '2021-06-04')).toEqual([
        ...['2021-06-08', '2021-06-10', '2021-06-11', '2021-06-14'],
      ]);
    });

    it('are as they are counted back where the window is just long enough', () => {
      // Told on Thursday 3/6 (started on 02/6 at 08:00), due on Friday 11/6: 6 working days.
      expect(daysOf('chậm nhất ngày 11/6/2021', '2021-06-02')).toEqual([
        ...['2021-06-04', '2021-06-08', '2021-06-09', '2021-06-11'],
      ]);
      // A day less: 5 of 6 parts.
      expect(daysOf('chậm nhất ngày 10/6/2021', '2021-06-02')).toEqual([
        ...['2021-06-04', '2021-06-08', '2021-06-09', '2021-06-10'],
      ]);
    });

    it('leave whoever is first a day, and the others those that are left', () => {
      // Told on Tuesday 08/6, due on Thursday 10/6.
      expect(daysOf('chậm nhất ngày 10/6/2021', '2021-06-07')).toEqual([
        ...['2021-06-09', '2021-06-10', '2021-06-10', '2021-06-10'],
      ]);
    });

    it('are so too where a letter on demand leaves few days', () => {
      // Monday 05/7 in the afternoon, told on Tuesday 06/7, due on Friday 09/7: 3 of 6 parts are 2, 1, 1.
      const fact = letterIn('chậm nhất ngày 09/7/2021', ['vp']);
      expect(dueDays(evolve(begun('8', 1), fact))).toEqual({
        'hand-in': '2021-07-07',
        // It opens on 08/7 in the morning.
        check: '2021-07-08',
        approve: '2021-07-09',
        send: '2021-07-09',
        outside: '2021-07-09',
      });
    });

    it('are said to be, with the days that there are', () => {
      const state = begun('2', 1);
      const known = { state, item: itemOf('2'), plan: facts, mail: template.mail, calendar };
      expect(schedule(known).stageProofs['hand-in']!.at(-1)).toBe(
        'Từ ngày 07/6/2021 đến thời hạn của Sở chỉ có 05 ngày làm việc: tính lùi 04 ngày làm việc thay cho 05 → 08/6/2021',
      );
    });

    it('are no fault of a template whose line opens later than they count back', () => {
      // 27/9/2021 is a Monday, and the day before 30/9 a Wednesday.
      const late = whole.replace(
        'due: trước ngày 30/9/2021',
        'due: trước ngày 30/9/2021\n    opens: ngày 27/9/2021',
      );
      const item = checkPlanTemplate(FILE, late.text).items[0]!;
      const state = initialState('p', item, facts, [], at('2021-06-04', '08:00'));
      const known = { state, item, plan: facts, mail: template.mail, calendar };
      const { stages } = schedule(known).dates;
      expect(Object.values(stages).map(({ due }) => dayOf(due!))).toEqual([
        ...['2021-09-28', '2021-09-29', '2021-09-29', '2021-09-29'],
      ]);
    });
  });

  it('of a line that waits come with the end of what it waits for', () => {
    const waiting = begun('5', 1);
    expect(dueDays(waiting)).toMatchObject({ 'hand-in': null, outside: null });
    const ended = evolve(waiting, { type: 'followed', at: at('2021-09-29', '09:00') });
    // 13/10 is a Wednesday; 09 and 10/10 are off.
    expect(dueDays(ended)).toMatchObject({ 'hand-in': '2021-10-06', outside: '2021-10-13' });
  });
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

const orderOf = (text: string): PreviewOrder => ({
  template: checkPlanTemplate(FILE, text),
  ...{ year: 2021, startedAt: at('2021-06-04', '08:00'), number: null, issuedOn: null },
  ...{ directory: directoryOf('qlxd', 'qhkt', 'ttra'), calendar },
});

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

test('what a line that recurs comes to in one of its times is not said never to be', () => {
  const walked = walkYear(orderOf(shipped));
  const monthly = walked.items.filter(({ item }) => item.no === '2');
  const never = (items: typeof monthly): string[] =>
    rulesThatNeverFire({ ...walked, items }).map(({ stage, rule, number }) =>
      [stage, rule, number].join(' '),
    );
  // Of June there is only a day between the start and the hand-in.
  expect(never(monthly.slice(0, 1))).toContain('hand-in remind 1');
  expect(never(monthly)).not.toContain('hand-in remind 1');
  expect(never(monthly.slice(0, 1))).toEqual(expect.arrayContaining(never(monthly)));
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
    const startedAt = at('2021-06-04', '08:00');
    const state = initialState('p', item, facts, ['qlxd'], startedAt, 1, time);
    const present = { now: startedAt, calendar, mail: template.mail };
    const nothing = { isOnItsWay: () => false, isOptional: () => false };
    expect(itemStanding(state, [], { ...present, ...nothing })).toEqual({
      state: 'not-applicable',
      stateText: 'Đã qua kỳ',
    });
  });
});

describe('a line that Ban Giám đốc leads', () => {
  const led = whole.replace('units: [qhkt]\n    due: thường', 'units: [bgd]\n    due: thường').text;
  const text = led.replace('units: [qlxd]\n    support', 'units: [bgd]\n    support');

  it('is prepared by Văn phòng and presented to the Phó Giám đốc in charge', () => {
    const item = checkPlanTemplate(FILE, text).items[0]!;
    const { stages } = initialState('p', item, facts, ['qlxd'], at('2021-06-04', '08:00'));
    expect(stages.map(({ id, duties }) => [id, duties.map(({ seat }) => seat)])).toEqual([
      ['prepare', ['vp.chief']],
      ['decide', ['bgd.deputy-1']],
    ]);
  });

  it('is prepared five working days before it is to be decided', () => {
    const item = checkPlanTemplate(FILE, text).items[0]!;
    const state = initialState('p', item, facts, ['qlxd'], at('2021-06-04', '08:00'));
    const known = { state, item, plan: facts, mail: template.mail, calendar };
    const { prepare, decide } = schedule(known).dates.stages;
    // The day before 30/9/2021 is a Wednesday; 25 and 26/9 are off.
    expect([prepare, decide].map((stage) => dayOf(stage!.due!))).toEqual([
      ...['2021-09-22', '2021-09-29'],
    ]);
  });

  it('is presented to the Giám đốc where the plan names that seat', () => {
    const named = text
      .replace('lead: Phòng Quản lý xây dựng', 'lead: Giám đốc Sở')
      .replace('Phòng Quản lý xây dựng chủ trì', 'Giám đốc Sở chủ trì');
    expect(checkPlanTemplate(FILE, named).items[0]!.stages.map(({ by }) => by)).toEqual([
      'office',
      'director',
    ]);
  });

  it('is asked of whoever decides, and never assigned, chased or reported', () => {
    const { items } = walkYear(orderOf(text));
    for (const no of ['1', '6']) {
      const { notices } = items.find(({ item }) => item.no === no)!;
      const kinds = notices.filter(({ unit, to }) => unit === 'bgd' || to === 'bgd.deputy-1');
      const asked = kinds.filter(({ stage, kind }) => stage !== 'prepare' || kind !== 'report');
      expect([...new Set(asked.map(({ kind }) => kind))]).toEqual(['ask']);
      expect(asked.filter(({ to }) => to === 'bgd.deputy-1').length).toBeGreaterThan(1);
    }
  });

  it('takes no stage in which a unit would hand something in', () => {
    const own = whole.replace('units: [qlxd]\n    due: dự kiến', 'units: [bgd]\n    due: dự kiến');
    const faults = faultsOf(() => checkPlanTemplate(FILE, own.text));
    expect(faults).toEqual([
      `${FILE}:${own.line('by: lead')}: “items.8.stages.0.by” đang ghi “lead”: Ban Giám đốc quyết định, không nộp sản phẩm; đề nghị ghi by: deputy hoặc director, meets: approve`,
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
