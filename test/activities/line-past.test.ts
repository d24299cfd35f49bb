import { openItems } from '../../activities/items';
import { openDatabase, type Database } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import { boardOf } from '../../client/use-cases/board/board';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { at } from '../../workflows/rules/time';
import { anyLines, anyUnits } from '../support/any-lines';
import { calendar } from '../support/mailroom';
import { freshDatabase } from '../support/parts';

/** 2021-12-20 09:00 */
const STARTED = at('2021-12-20', '09:00');

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await freshDatabase(), 2);
  await saveDirectory(database, anyUnits());
});
afterAll(() => database.destroy());

test('a line all of whose times are past is listed as past, and nothing of it runs or is asked for', async () => {
  const plan = await layDownPlan(
    { database, shipped: calendar, now: () => STARTED },
    { template: anyLines(), year: 2021 },
  );
  const board = (await boardOf(database, calendar, STARTED, plan))!;
  const of = (no: string) =>
    board.items.filter((item) => item.no === no).map(({ title, stateText }) => [title, stateText]);
  expect(of('2')).toEqual([['báo cáo tiến độ (tháng 12/2021)', 'Đã qua kỳ']]);
  expect(of('3')).toEqual([['báo cáo kết quả (quý IV/2021)', 'Chưa đến kỳ']]);
  const open = await openItems(database, plan);
  expect(open.filter(({ no }) => ['2', '3'].includes(no)).map(({ no }) => no)).toEqual(['3']);
  const row = await database
    .selectFrom('items')
    .select(['next_wake', 'phase'])
    .where('no', '=', '2')
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ next_wake: null, phase: 'not-applicable' });
});
