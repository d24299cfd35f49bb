import { addYear } from '../../activities/store/calendars';
import { takeTurn } from '../../activities/store/courier';
import { openDatabase, type Database } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory } from '../../config/directory';
import { at } from '../../workflows/rules/time';
import { calendar } from '../support/mailroom';
import { isLocked } from '../support/locked';
import { freshDatabase } from '../support/parts';
import { templateOf } from '../support/small-year';
import { until } from '../support/until';

/** 2021-06-04 09:00 */
const STARTED = at('2021-06-04', '09:00');

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await freshDatabase(), 3);
  await saveDirectory(database, loadDirectory('mau'));
});
afterAll(() => database.destroy());

test('a plan that is started while a calendar year is applied counts by that year', async () => {
  const days = loadCalendars().find(({ year }) => year === 2021)!;
  const applying = await database.startTransaction().execute();
  await takeTurn(applying);
  const n = await addYear(applying, {
    ...{ days, document: 'Công văn số 1/BNV', by: 'vp.chief', at: STARTED },
  });
  const starting = layDownPlan(
    { database, shipped: calendar, now: () => STARTED },
    { template: templateOf('3'), year: 2021 },
  );
  await until('the start waits for the calendar', () => isLocked(database));
  await applying.commit().execute();
  const plan = await starting;
  const { state } = await database
    .selectFrom('items')
    .select('state')
    .where('plan', '=', plan)
    .executeTakeFirstOrThrow();
  expect(state.calendar).toEqual({ n, at: STARTED, was: null });
});
