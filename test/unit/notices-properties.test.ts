import fc from 'fast-check';
import { addWorkingDays, isWorkingDay } from '../../workflows/rules/calendar/calendar';
import type { Fact } from '../../workflows/rules/duty/acts';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import { planNotices } from '../../workflows/rules/notices/notices';
import { schedule } from '../../workflows/rules/plan/schedule';
import { withDates, evolve } from '../../workflows/rules/duty/evolve';
import { initialState } from '../../workflows/rules/initial';
import type { ItemState } from '../../workflows/rules/duty/state';
import { dueOf } from '../../workflows/rules/duty/due';
import { addDays, at, dayOf, sayDay, type Day } from '../../workflows/rules/time';
import { acted, calendar, mail, plan, STARTED, surveyItem } from '../support/survey-item';

/** Item 3 with an outside date and a history drawn at random, in 2021–2022. */
interface Drawn {
  outside: Day;
  opensOn: Day;
  acts: {
    after: number;
    act: 'promise' | 'extend' | 'return' | 'submit' | 'hold' | 'call';
    days: number;
  }[];
}

const days = fc.integer({ min: 0, max: 500 });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  outside: days.map((n) => addDays('2021-07-01', n)),
  opensOn: fc.integer({ min: 0, max: 500 }).map((n) => addDays('2021-06-07', n)),
  acts: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 40 }),
      act: fc.constantFrom('promise', 'extend', 'return', 'submit', 'hold', 'call'),
      days: fc.integer({ min: 1, max: 15 }),
    }),
    { maxLength: 6 },
  ),
});

function stateOf({ outside, opensOn, acts }: Drawn): {
  state: ItemState;
  notices: PlannedNotice[];
} {
  const item = {
    ...surveyItem,
    due: `chậm nhất ngày ${sayDay(outside)}`,
    opens: `ngày ${sayDay(opensOn)}`,
  };
  const opened = at(opensOn, '07:45');
  const facts: Fact[] = [
    { type: 'opened', at: opened },
    { type: 'stage-opened', at: opened, stage: 'unit-lists' },
  ];
  let day = opensOn;
  for (const { after, act, days: n } of acts) {
    day = addDays(day, after);
    const later = addDays(day, n);
    const instant = at(day, '10:00');
    const onDuty = { stage: 'unit-lists', unit: 'qlxd' };
    if (act === 'promise')
      facts.push(acted(instant, { verb: 'acknowledge', ...onDuty, promise: later }));
    if (act === 'extend')
      facts.push(acted(instant, { verb: 'extend', ...onDuty, until: later, agreed: true }));
    if (act === 'return') facts.push(acted(instant, { verb: 'return', ...onDuty }));
    if (act === 'submit')
      facts.push(acted(instant, { verb: 'submit', ...onDuty, low: [], nominees: [] }));
    if (act === 'hold')
      facts.push(
        acted(instant, { verb: 'hold-report', stage: 'unit-lists', rung: 2, until: later }),
      );
    if (act === 'call') facts.push(acted(instant, { verb: 'call', ...onDuty, until: later }));
  }
  const dated = (state: ItemState): ItemState =>
    withDates(state, schedule({ state, item, plan, mail, calendar }).dates);
  const state = facts.reduce(
    (before, fact) => dated(evolve(before, fact)),
    dated(initialState('cchc-2021', item, plan, ['qlxd'], STARTED)),
  );
  return {
    state,
    notices: planNotices({ state, item, plan, mail, lookAhead: 1, holdMost: 2, calendar }),
  };
}

/** Every property is asked of the same histories, so each is lived through once. */
const SEED = Date.now();
const lived = new Map<string, ReturnType<typeof stateOf>>();

function livedThrough(each: Drawn): ReturnType<typeof stateOf> {
  const key = JSON.stringify(each);
  const known = lived.get(key) ?? stateOf(each);
  lived.set(key, known);
  return known;
}

const holds = (property: (state: ItemState, notices: PlannedNotice[]) => void): void =>
  fc.assert(
    fc.property(drawn, (each) => {
      const { state, notices } = livedThrough(each);
      property(state, notices);
    }),
    { numRuns: 700, seed: SEED },
  );

const duty = (state: ItemState) => state.stages[0]!.duties[0]!;
const about = (
  notices: PlannedNotice[],
  kind: PlannedNotice['kind'],
  to: string,
): PlannedNotice[] =>
  notices.filter((notice) => notice.kind === kind && notice.to === to && notice.duty !== null);

test('nothing is planned before the duty began', () => {
  holds((state, notices) => {
    expect(notices.filter((notice) => notice.at < duty(state).since)).toEqual([]);
  });
});

test('nothing is planned twice', () => {
  holds((_, notices) => {
    expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
  });
});

test('everything leaves on a working day, in office hours', () => {
  holds((_, notices) => {
    const outside = notices.filter((notice) => {
      const day = dayOf(notice.at);
      const inHours = at(day, mail.from) <= notice.at && notice.at <= at(day, mail.to);
      return !inHours || !isWorkingDay(calendar, day);
    });
    expect(outside).toEqual([]);
  });
});

test('the rungs hear in order, none before the day after the deadline', () => {
  const seats = ['vp.chief', 'bgd.deputy-2', 'bgd.director'];
  const heard = new Set<string>();
  holds((state, notices) => {
    const reports = seats.flatMap((seat) => about(notices, 'report', seat));
    for (const { to } of reports) heard.add(to);
    const due = dueOf(state, state.stages[0]!, duty(state))!;
    for (const [i, report] of reports.entries()) {
      expect(dayOf(report.at) >= addWorkingDays(calendar, due, 1)).toBe(true);
      if (i > 0) expect(report.at).toBeGreaterThanOrEqual(reports[i - 1]!.at);
    }
  });
  expect([...heard].sort()).toEqual(seats.toSorted());
});

test('Chánh Văn phòng never sees a report to a director after it has left', () => {
  let seen = 0;
  holds((_, notices) => {
    for (const ahead of about(notices, 'ask', 'vp.chief').filter(
      ({ rung }) => rung !== null && rung > 0,
    )) {
      const report = notices.find(({ kind, rung }) => kind === 'report' && rung === ahead.rung)!;
      expect(ahead.at).toBeLessThanOrEqual(report.at);
      seen++;
    }
  });
  expect(seen).toBeGreaterThan(0);
});

test('the owner is told in order: assigned, reminded, chased', () => {
  const order = ['assign', 'remind', 'chase'];
  holds((_, notices) => {
    const told = notices.filter(({ to }) => to === 'qlxd.head').sort((a, b) => a.at - b.at);
    const ranks = told.map(({ kind }) => order.indexOf(kind));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

test('a person is told at most once a day about a duty, but for what goes alone', () => {
  holds((_, notices) => {
    const told = notices.filter(
      ({ to, alone, duty: of }) => to === 'qlxd.head' && !alone && of !== null,
    );
    const perDay = told.map((notice) => dayOf(notice.at));
    expect(new Set(perDay).size).toBe(perDay.length);
  });
});

test('who owes nothing is told nothing', () => {
  let owing = 0;
  let done = 0;
  holds((state, notices) => {
    const told = notices.filter(({ unit }) => unit === 'qlxd');
    if (duty(state).phase !== 'handed-in') owing += told.length;
    else {
      expect(told).toEqual([]);
      done++;
    }
  });
  expect(Math.min(owing, done)).toBeGreaterThan(0);
});
