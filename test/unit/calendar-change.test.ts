import { loadCalendars } from '../../config/calendars';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { calendarOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import { itemDifference } from '../../workflows/rules/calendar/difference';
import type { Act, Fact } from '../../workflows/rules/duty/acts';
import { decide } from '../../workflows/rules/duty/decide';
import { evolve, withDates } from '../../workflows/rules/duty/evolve';
import type { ItemState } from '../../workflows/rules/duty/state';
import { cameTooLate, type ItemDifference } from '../../workflows/rules/plan/item-difference';
import { planNotices } from '../../workflows/rules/notices/notices';
import type { NoticeFacts, PlannedNotice } from '../../workflows/rules/notices/notice';
import { schedule, type Schedule } from '../../workflows/rules/plan/schedule';
import { dayOf, iso, type Day, type Instant } from '../../workflows/rules/time';
import { act } from '../support/duty-scenes';
import { acted, calendar, itemState, itemTemplate, opens, wall } from '../support/item-state';

const template = loadPlanTemplate('cchc');

/** The shipped calendar with these days of 2021 off as well, and these Saturdays worked. */
function withDays(off: Day[], makeUp: Day[] = []): Calendar {
  const source = 'Công văn số 1/BNV';
  return calendarOf(
    loadCalendars().map((year) =>
      year.year === 2021
        ? {
            ...year,
            off: [...year.off, ...off.map((day) => ({ day, name: 'nghỉ thêm', source }))],
            makeUp: makeUp.map((day) => ({ day, for: off[0] ?? '2021-09-03', source })),
          }
        : year,
    ),
  );
}

const factsOf = (state: ItemState, on: Calendar): NoticeFacts => ({
  state,
  item: itemTemplate(state.no),
  plan: { year: 2021, startedOn: dayOf(state.startedAt), inCharge: { '*': 'bgd.deputy-1' } },
  mail: template.mail,
  lookAhead: template.lookAhead,
  holdMost: template.holdMost,
  calendar: on,
});

/** What a change at a wall time does to an item of which everything due by then was told. */
function difference(state: ItemState, to: Calendar, when: string): ItemDifference {
  const facts = factsOf(state, calendar);
  const told = planNotices(facts).filter((notice) => notice.at <= wall(when));
  const keys = new Set(told.map(({ key }) => key));
  const document = 'Công văn số 1/BNV';
  return itemDifference(facts, { calendar: to, n: 1, at: wall(when), document }, keys);
}

const calendarAct: Act = { verb: 'calendar', n: 1, year: 2021, document: 'Công văn số 1/BNV' };
const change = (when: string): Fact => acted(when, 'vp.chief', calendarAct);

/** An item and its dates after a change, as the record counts them. */
function after(state: ItemState, to: Calendar, facts: Fact[]): { state: ItemState } & Schedule {
  const folded = facts.reduce((item, fact) => {
    const next = evolve(item, fact);
    return withDates(next, schedule(factsOf(next, to)).dates);
  }, state);
  return { state: folded, ...schedule(factsOf(folded, to)) };
}

const day = (instant: Instant | null): string =>
  instant === null ? '–' : dayOf(instant).slice(5).replace('-', '/');
const moves = ({ dates }: ItemDifference): string[] =>
  dates.map(({ stage, what, from, to }) => `${stage ?? 'Sở'} ${what} ${day(from)} → ${day(to)}`);
const dues = ({ dates }: Schedule): string[] =>
  Object.values(dates.stages).map(({ due }) => day(due));
const told = ({ notices }: ItemDifference, wanted: (notice: PlannedNotice) => boolean): string[] =>
  notices
    .filter(({ notice }) => wanted(notice))
    .map(({ notice, from, to }) => `${notice.kind} ${day(from)} → ${day(to)}`);

// Item 3 in 2021: 17/8, 24/8, 26/8, 30/8, outside 31/8; opened on 1/8, a Sunday.
const opened = itemState('3', opens('2021-08-01 07:45', 'unit-lists'));
// 27/8 is a Friday between all of them and the last day but one.
const friday = withDays(['2021-08-27']);

describe('a day off announced while the round is running', () => {
  const found = difference(opened, friday, '2021-08-12 10:00');

  test('moves every date that is counted back over it, and no other', () => {
    expect(moves(found)).toEqual([
      'unit-lists due 08/17 → 08/16',
      'merged-list opens 08/18 → 08/17',
      'merged-list due 08/24 → 08/23',
      'approve opens 08/25 → 08/24',
      'approve due 08/26 → 08/25',
      'sent-out opens 08/27 → 08/26',
    ]);
  });

  test('moves the letters that are still to leave, each once, and tells nothing again', () => {
    // Reminders at −5 and −1 working days: 10/8 was told before the change. Chases at +1, +4, +7:
    // those from +10 on, 31/8, fall on the same days as before.
    const ofHead = told(
      found,
      ({ to, kind }) => to === 'qlxd.head' && (kind === 'remind' || kind === 'chase'),
    );
    expect(ofHead).toEqual([
      'remind – → 08/13',
      'remind 08/16 → 08/13',
      'chase 08/18 → 08/17',
      'chase 08/23 → 08/20',
      'chase 08/26 → 08/25',
    ]);
    expect(new Set(found.notices.map(({ notice }) => notice.key)).size).toBe(found.notices.length);
    expect(found.notices.every(({ notice }) => notice.generation === 1)).toBe(true);
  });

  test('counts what stages that are still to open will be told', () => {
    const ahead = found.notices.filter((move) => move.ahead);
    expect([...new Set(ahead.map(({ notice }) => notice.stage))]).toEqual([
      'merged-list',
      'approve',
      'sent-out',
    ]);
    expect(told(found, ({ stage, kind }) => stage === 'approve' && kind === 'ask')).toContain(
      'ask 08/25 → 08/24',
    );
  });

  test('names in the new proof the document that announced it', () => {
    const proof = found.dates.find(({ stage }) => stage === 'unit-lists')!.proof.join(' ');
    expect(proof).toContain('Công văn số 1/BNV');
  });

  test('does just what the record does when the change reaches the item', () => {
    expect(decide(opened, calendarAct, wall('2021-08-12 10:00'))).toBeNull();
    expect(dues(after(opened, friday, [change('2021-08-12 10:00')]))).toEqual([
      '08/16',
      '08/23',
      '08/25',
      '08/30',
    ]);
  });
});

describe('a date that is past when the calendar changes', () => {
  test('stays where it was, and says so', () => {
    const stands = after(opened, friday, [change('2021-08-18 10:00')]);
    expect(dues(stands)).toEqual(['08/17', '08/23', '08/25', '08/30']);
    expect(stands.stageProofs['unit-lists']!.at(-1)).toBe(
      'giữ ngày 17/8/2021: đã qua khi lịch làm việc thay đổi ngày 18/8/2021',
    );
  });

  test('stays through further changes', () => {
    const twice = withDays(['2021-08-27', '2021-08-25']);
    const stands = after(opened, friday, [change('2021-08-18 10:00')]).state;
    const again = acted('2021-08-20 10:00', 'vp.chief', {
      ...{ verb: 'calendar', n: 2, year: 2021, document: 'Công văn số 2/BNV' },
    });
    expect(dues(after(stands, twice, [again]))).toEqual(['08/17', '08/23', '08/24', '08/30']);
  });

  test('is counted anew once a direction sets another date for the department', () => {
    const direction = acted(
      '2021-08-19 09:00',
      'vp.clerk',
      act('direction', {
        ...{ who: 'bgd.director', stage: null, unit: null, decides: null },
        moves: '2021-09-15',
      }),
    );
    const stands = after(opened, friday, [change('2021-08-18 10:00'), direction]);
    // Ten working days before 15/9, 2/9 and 3/9 off.
    expect(dues(stands)[0]).toBe('08/30');
  });
});

describe('a date that would move to a day that is gone', () => {
  test('moves only to the next working day', () => {
    // Two days fewer: 13/8, the day of the change itself.
    const two = withDays(['2021-08-26', '2021-08-27']);
    const found = difference(opened, two, '2021-08-13 10:00');
    expect(moves(found)[0]).toBe('unit-lists due 08/17 → 08/16');
  });

  test('stays where it is the next working day already', () => {
    const two = withDays(['2021-08-26', '2021-08-27']);
    expect(moves(difference(opened, two, '2021-08-16 10:00')).join()).not.toContain('unit-lists');
  });
});

describe('a Saturday to be worked', () => {
  const saturday = withDays([], ['2021-08-21']);

  test('moves dates later, and plans no reminder for a day that is gone', () => {
    const found = difference(opened, saturday, '2021-08-12 10:00');
    expect(moves(found)[0]).toBe('unit-lists due 08/17 → 08/18');
    const reminds = told(found, ({ to, kind }) => to === 'qlxd.head' && kind === 'remind');
    expect(reminds).toEqual(['remind – → 08/13', 'remind 08/16 → 08/17']);
  });

  test('adds what had no time before, from then on only', () => {
    const late = itemState('3', opens('2021-08-10 07:45', 'unit-lists'), '2021-08-10 07:40');
    const found = (when: string): string[] =>
      told(
        difference(late, withDays([], ['2021-08-14', '2021-08-21']), when),
        ({ to, kind, occurrence }) => to === 'qlxd.head' && kind === 'remind' && occurrence < 100,
      );
    // Due 18/8 instead of 17/8; five working days before it, 14/8 worked, is 12/8, before 17/8 the
    // day of the assignment itself.
    expect(found('2021-08-11 10:00')).toEqual(['remind – → 08/12', 'remind 08/16 → 08/17']);
    expect(found('2021-08-12 10:00')).toEqual(['remind 08/16 → 08/17']);
  });
});

describe('owners who were told another deadline', () => {
  /** What the head of qlxd is told of the new deadline after changes, each of them at a wall time. */
  function toldOfMove(state: ItemState, to: Calendar, facts: Fact[]): string[] {
    const moved = after(state, to, facts).state;
    return planNotices(factsOf(moved, to))
      .filter(({ to: seat, occurrence }) => seat === 'qlxd.head' && occurrence > 1000)
      .map(({ at, why, alone }) => `${iso(at).slice(0, 16)}${alone ? ' alone' : ''} ${why}`);
  }
  const first = 'Thời hạn chuyển từ ngày 17/8/2021 sang ngày 16/8/2021 theo Công văn số 1/BNV';

  test('are told the new one with the document in the next digest', () => {
    expect(toldOfMove(opened, friday, [change('2021-08-12 10:00')])).toEqual([
      `2021-08-13T07:45 ${first}`,
    ]);
  });

  test('are told at once where the next digest would come on the very day', () => {
    expect(toldOfMove(opened, friday, [change('2021-08-13 09:00')])).toEqual([
      `2021-08-13T09:00 alone ${first}`,
    ]);
    // After office hours nothing leaves before the next morning's digest.
    expect(toldOfMove(opened, friday, [change('2021-08-13 19:00')])).toEqual([
      `2021-08-16T07:45 ${first}`,
    ]);
  });

  test('are told once of changes that follow one another before they hear of the first', () => {
    const again = acted('2021-08-12 11:00', 'vp.chief', {
      ...{ verb: 'calendar', n: 2, year: 2022, document: 'Công văn số 2/BNV' },
    });
    expect(toldOfMove(opened, friday, [change('2021-08-12 10:00'), again])).toEqual([
      `2021-08-13T07:45 ${first}`,
    ]);
  });

  test('are told nothing where the day stays, or where they hear of it only afterwards', () => {
    const none = withDays([]);
    expect(toldOfMove(opened, none, [change('2021-08-12 10:00')])).toEqual([]);
    // Opened on Sunday 1/8; the letter of it leaves on Monday and names the new day.
    expect(toldOfMove(opened, friday, [change('2021-08-01 10:00')])).toEqual([]);
  });

  test('are not reminded as of a time before the change', () => {
    const found = difference(opened, friday, '2021-08-13 09:00');
    const reminds = told(found, ({ to, kind }) => to === 'qlxd.head' && kind === 'remind');
    // One working day before 16/8 is 13/8 at 07:45, which is past; the new deadline is told instead.
    expect(reminds).toEqual(['remind – → 08/13', 'remind 08/16 → –']);
    const { state } = after(opened, friday, [change('2021-08-13 09:00')]);
    const passed = cameTooLate(
      factsOf(opened, calendar),
      planNotices(factsOf(state, friday)),
      wall('2021-08-13 09:00'),
    );
    expect([...new Set(passed.map(({ kind, at }) => `${kind} ${iso(at).slice(0, 16)}`))]).toEqual([
      'remind 2021-08-13T07:45',
    ]);
  });
});

test('the same calendar makes no difference to any item', () => {
  for (const no of ['1', '2', '3', '4', '5', '6']) {
    for (const facts of [[], opens('2021-12-01 07:45')]) {
      const state = itemState(no, facts);
      const found = difference(state, withDays([]), '2021-12-02 10:00');
      expect([no, moves(found), found.notices]).toEqual([no, [], []]);
    }
  }
});

test('what a paused item will be told is not foretold, and what has ended does not move', () => {
  const paused = after(opened, calendar, [acted('2021-08-10 10:00', 'vp.chief', act('pause'))]);
  expect(difference(paused.state, friday, '2021-08-12 10:00').notices).toEqual([]);
  const ended = after(opened, calendar, [acted('2021-08-10 10:00', 'vp.chief', act('cancel'))]);
  expect(difference(ended.state, friday, '2021-08-12 10:00').dates).toEqual([]);
});

test('what comes too late is only what nobody had planned and whose time is past', () => {
  const late = itemState('3', opens('2021-08-10 07:45', 'unit-lists'), '2021-08-10 07:40');
  const saturdays = withDays([], ['2021-08-14', '2021-08-21']);
  const { state } = after(late, saturdays, [change('2021-08-12 10:00')]);
  const planned = planNotices(factsOf(state, saturdays));
  const before = factsOf(late, calendar);
  const passed = cameTooLate(before, planned, wall('2021-08-12 10:00'));
  // The reminders of 12/8 at 07:45; the assignments of 10/8 were planned before.
  expect([...new Set(passed.map(({ kind, at }) => `${kind} ${iso(at).slice(0, 16)}`))]).toEqual([
    'remind 2021-08-12T07:45',
  ]);
  expect(cameTooLate(before, planned, wall('2021-08-12 07:00'))).toEqual([]);
});
