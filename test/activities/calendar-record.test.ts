import { addYear } from '../../activities/store/calendars';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { loadCalendars } from '../../config/calendars';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import type { CalendarYear } from '../../workflows/rules/calendar/calendar';
import type { ItemState } from '../../workflows/rules/duty/state';
import { at, dayOf, iso, type Day, type Instant } from '../../workflows/rules/time';
import { calendar, mailroom, PLAN, type Mailroom } from '../support/mailroom';

const shipped = loadCalendars().find(({ year }) => year === 2021)!;
const source = 'Công văn số 1/BNV';
/** Saturdays 14/8 and 21/8/2021 are to be worked: item 3's units then owe on 18/8 instead of 17/8. */
const saturdays: CalendarYear = {
  ...shipped,
  makeUp: ['2021-08-14', '2021-08-21'].map((day) => ({ day, for: '2021-09-02', source })),
  source,
};

// Tuesday 10/8/2021, so late that the reminder five working days before 17/8 is not planned.
const OPENS = at('2021-08-10', '07:45');
const CHANGE = at('2021-08-12', '10:00');

let room: Mailroom;
let n: number;
beforeAll(async () => {
  room = await mailroom();
  await room.happens(
    '3',
    OPENS,
    { type: 'opened', at: OPENS },
    { type: 'stage-opened', at: OPENS, stage: 'unit-lists' },
  );
  await room.until(CHANGE - 1);
  const order = { days: saturdays, document: source, by: 'vp.chief', at: CHANGE };
  n = await addYear(room.database, order);
});
afterAll(() => room.close());

async function stateOf(plan: string): Promise<ItemState> {
  const row = await room.database
    .selectFrom('items')
    .select('state')
    .where('plan', '=', plan)
    .where('no', '=', '3')
    .executeTakeFirstOrThrow();
  return row.state;
}

const dueIn = async (plan: string): Promise<Day> =>
  dayOf((await stateOf(plan)).dates.stages['unit-lists']!.due!);

/** The head of qlxd's reminders: "2021-08-12T07:45 planned". */
async function reminders(): Promise<string[]> {
  const notices = await room.notices();
  return notices
    .filter(({ kind, to_seat }) => kind === 'remind' && to_seat === 'qlxd.head')
    .map(({ at: due, phase }) => `${iso(due).slice(0, 16)} ${phase}`);
}

const change = { verb: 'calendar' as const, year: 2021, document: source };

test('an item counts by the years that it was told of, not by those applied meanwhile', async () => {
  await room.happens('3', CHANGE - 1);
  expect(await dueIn(PLAN)).toBe('2021-08-17');
  await room.acts('3', CHANGE, 'vp.chief', { ...change, n });
  expect(await dueIn(PLAN)).toBe('2021-08-18');
  expect((await stateOf(PLAN)).calendar).toMatchObject({ n, at: CHANGE });
});

test('what the new calendar would have told this morning is not told, now or ever', async () => {
  expect(await reminders()).toEqual([
    '2021-08-12T07:45 suppressed',
    '2021-08-13T07:45 planned',
    '2021-08-17T07:45 planned',
  ]);
  const late = (await room.notices()).find(
    ({ kind, phase }) => kind === 'remind' && phase === 'suppressed',
  );
  expect(late!.reason).toBe('đã qua giờ gửi khi lịch làm việc thay đổi');
  await room.until(at('2021-08-17', '08:00'));
  expect(await reminders()).toEqual([
    '2021-08-12T07:45 suppressed',
    '2021-08-13T07:45 lettered',
    '2021-08-17T07:45 lettered',
  ]);
});

test('whoever was told another day is told the new one with the document', async () => {
  const told = await room.database
    .selectFrom('notices')
    .innerJoin('letters', 'letters.id', 'notices.letter')
    .select(['letters.subject', 'letters.text'])
    .where('notices.at', '=', at('2021-08-13', '07:45'))
    .where('notices.to_seat', '=', 'qlxd.head')
    .executeTakeFirstOrThrow();
  expect(told.subject).toContain('[THỜI HẠN MỚI] 18/8/2021');
  expect(told.text).toContain(
    'Thời hạn chuyển từ ngày 17/8/2021 sang ngày 18/8/2021 theo Công văn số 1/BNV',
  );
});

test('a correction of something else leaves the calendar and its dates as they are', async () => {
  const now: Instant = at('2021-08-17', '09:00');
  await room.acts('3', now, 'qlxd.head', {
    ...{ verb: 'submit', stage: 'unit-lists', unit: 'qlxd', low: [], nominees: [] },
  });
  const intake = (await stateOf(PLAN)).applied.at(-1)!;
  const withdrawn = { verb: 'correct' as const, intake, withdraw: true, act: null };
  await room.acts('3', now + 60_000, 'vp.clerk', withdrawn);
  expect(await dueIn(PLAN)).toBe('2021-08-18');
  expect((await stateOf(PLAN)).calendar).toMatchObject({ n, at: CHANGE });
});

test('a plan that starts later counts by the newest years from its start', async () => {
  const template = { ...loadPlanTemplate('cchc'), name: 'muon' };
  const parts = { database: room.database, shipped: calendar, now: () => CHANGE };
  const plan = await layDownPlan(parts, { template, year: 2021 });
  expect(await dueIn(plan)).toBe('2021-08-18');
  expect((await stateOf(plan)).calendar).toEqual({ n, at: CHANGE, was: null });
});

test('what is asked on and on and would have been asked this morning is asked from the change on', async () => {
  // From 10/01/2022 every ten working days: 24/01, and 21/01 with Saturday 15/01 worked.
  const other = await mailroom();
  const watched = async (): Promise<string[]> =>
    (await other.notices())
      .filter(
        ({ no, kind, at: due }) => no === '6' && kind === 'ask' && due < at('2022-01-25', '00:00'),
      )
      .map(({ at: due, phase }) => `${iso(due).slice(0, 16)} ${phase}`);
  await other.until(at('2022-01-21', '08:59'));
  expect(await watched()).toEqual(['2022-01-10T07:45 lettered', '2022-01-24T07:45 planned']);
  const year = loadCalendars().find((one) => one.year === 2022)!;
  const makeUp = [{ day: '2022-01-15', for: '2022-02-07', source }];
  const now = at('2022-01-21', '09:00');
  const order = { days: { ...year, makeUp, source }, document: source, by: 'vp.chief', at: now };
  const later = await addYear(other.database, order);
  await other.acts('6', now, 'vp.chief', { ...change, n: later, year: 2022 });
  expect(await watched()).toEqual(['2022-01-10T07:45 lettered', '2022-01-21T09:00 due']);
  await other.close();
});
