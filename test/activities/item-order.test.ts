import { openItems } from '../../activities/items';
import { ledgersOf } from '../../client/use-cases/board/ledger';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { forYear } from '../../config/plan-template/year';
import { FAR_YEAR, living } from '../support/living';
import { several } from '../support/rehearsal';
import { templateOf } from '../support/small-year';

test('items stand in the order of their numbers, the tenth after the second', async () => {
  const life = await living();
  const { database } = life.parts;
  const template = forYear(templateOf('3'), FAR_YEAR);
  const order = { '2': '3', '10': '3', '1': '3' };
  const plan = await layDownPlan(life.parts, {
    template: several(template, order),
    year: FAR_YEAR,
  });
  expect((await openItems(database, plan)).map(({ no }) => no)).toEqual(['1', '2', '10']);
  expect((await ledgersOf(database, plan)).map(({ item }) => item)).toEqual(['1', '2', '10']);
  await life.stop();
});
