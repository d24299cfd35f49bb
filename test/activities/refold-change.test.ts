import { addYear } from '../../activities/store/calendars';
import { loadCalendars } from '../../config/calendars';
import type { Act } from '../../workflows/rules/duty/acts';
import type { ItemState } from '../../workflows/rules/duty/state';
import { at, dayOf, type Day } from '../../workflows/rules/time';
import { mailroom, PLAN, type Mailroom } from '../support/mailroom';

/**
 * Sở Nội vụ's letter of Monday 12/7/2021 names Friday 27/8; it is entered as Friday 6/8, by which the
 * units owe ten working days earlier, on 23/7. On Tuesday 27/7 Saturdays 14/8 and 21/8 are announced as
 * working days; on 28/7 the letter is corrected.
 */
const ARRIVES = at('2021-07-12', '09:00');
const CHANGES = at('2021-07-27', '10:00');
const CORRECTS = at('2021-07-28', '09:00');

const source = 'Công văn số 1/BNV';
const shipped = loadCalendars().find(({ year }) => year === 2021)!;
const days = {
  ...shipped,
  makeUp: ['2021-08-14', '2021-08-21'].map((day) => ({ day, for: '2021-09-02', source })),
  source,
};

const letter = (due: string) => ({
  ...{ verb: 'letter-in' as const, kind: 'request' as const, arrivedOn: '2021-07-12' },
  ...{ due, units: [] },
});

let room: Mailroom;
beforeEach(async () => {
  room = await mailroom();
  await room.acts('3', ARRIVES, 'vp.clerk', letter('ngày 06/8/2021'));
});
afterEach(() => room.close());

async function itemState(): Promise<ItemState> {
  const row = await room.database
    .selectFrom('items')
    .select('state')
    .where('plan', '=', PLAN)
    .where('no', '=', '3')
    .executeTakeFirstOrThrow();
  return row.state;
}

const unitsDue = async (): Promise<Day> =>
  dayOf((await itemState()).dates.stages['unit-lists']!.due!);

async function changeCalendar(): Promise<void> {
  const n = await addYear(room.database, { days, document: source, by: 'vp.chief', at: CHANGES });
  await room.acts('3', CHANGES, 'vp.chief', { verb: 'calendar', n, year: 2021, document: source });
}

async function corrects(act: Extract<Act, { verb: 'correct' }>['act']): Promise<void> {
  const [intake] = (await itemState()).applied;
  const correction = { verb: 'correct' as const, intake: intake!, withdraw: act === null, act };
  await room.acts('3', CORRECTS, 'vp.clerk', correction);
}

describe('a correction of a date that was past when the calendar changed', () => {
  it('lets the date fall where it would have, had it been right from the start', async () => {
    await changeCalendar();
    expect(await unitsDue()).toBe('2021-07-23');
    await corrects(letter('ngày 27/8/2021'));
    // Ten working days before 27/8, the two Saturdays among them.
    expect(await unitsDue()).toBe('2021-08-16');
    expect(dayOf((await itemState()).calendar!.was!.stages['unit-lists']!)).toBe('2021-08-13');
  });

  it('gives the same dates as the right letter would have given', async () => {
    await changeCalendar();
    await corrects(letter('ngày 27/8/2021'));
    const corrected = await itemState();
    await room.close();
    room = await mailroom();
    await room.acts('3', ARRIVES, 'vp.clerk', letter('ngày 27/8/2021'));
    await changeCalendar();
    const right = await itemState();
    expect(corrected.dates).toEqual(right.dates);
    expect(corrected.calendar).toEqual(right.calendar);
  });

  it('keeps a date that was past by the right letter, too', async () => {
    await changeCalendar();
    await corrects(letter('ngày 07/8/2021'));
    // Saturday 7/8 is no working day: due on Friday 6/8, as before.
    expect(await unitsDue()).toBe('2021-07-23');
  });

  it('forgets the date with the letter that was withdrawn', async () => {
    await changeCalendar();
    await corrects(null);
    // The plan's own: ten working days before 31/8, the two Saturdays among them.
    expect(await unitsDue()).toBe('2021-08-18');
  });
});
