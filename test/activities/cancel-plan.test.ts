import { act } from '../../client/use-cases/acts/act';
import { cancelPlan } from '../../client/use-cases/acts/cancel-plan';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { readAct } from '../../config/acts';
import { forYear } from '../../config/plan-template/year';
import { planWorkflowId } from '../../workflows/names';
import { begin, FAR_YEAR, living, type Living } from '../support/living';
import { templateOf } from '../support/small-year';
import { until } from '../support/until';

const order = { by: 'vp.chief', act: readAct('cancel', { reason: 'Quyết định số 5/QĐ-SXD' }) };

let life: Living;
beforeEach(async () => {
  life = await living();
});
afterEach(() => life.stop());

async function phases(): Promise<{ plan: string; items: string[]; intakes: number }> {
  const { database } = life.parts;
  const { phase } = await database.selectFrom('plans').select('phase').executeTakeFirstOrThrow();
  const items = await database.selectFrom('items').select('phase').orderBy('no').execute();
  const intakes = await database.selectFrom('intakes').select('id').execute();
  return { plan: phase, items: items.map((item) => item.phase), intakes: intakes.length };
}

describe('a cancellation of a plan that was cut short before it was written at the plan', () => {
  it('is completed when it is asked for again, also while nobody works, and gives no item the act twice', async () => {
    const template = forYear(templateOf('3', '4'), FAR_YEAR);
    const plan = await startPlan(life.parts, { template, year: FAR_YEAR });
    await act(life.parts, { ...order, plan, no: '3', instance: 1 });
    const receipts = await cancelPlan(life.parts, { ...order, plan });
    expect(receipts.map(({ no, delivery }) => `${no} ${delivery.outcome}`)).toEqual([
      '3 stored',
      '4 stored',
    ]);
    expect(await phases()).toEqual({
      plan: 'cancelled',
      items: ['not-yet', 'not-yet'],
      intakes: 2,
    });
    await expect(cancelPlan(life.parts, { ...order, plan })).rejects.toThrow(
      'không còn nội dung nào đang thực hiện',
    );
  });

  it('is completed when its items have ended meanwhile, by a seat that may', async () => {
    await life.work();
    const plan = await begin(life, templateOf('3'));
    // Without the year nobody closes the plan, so it stays as it was cut.
    await life.parts.temporal.workflow.getHandle(planWorkflowId(plan)).terminate();
    await act(life.parts, { ...order, plan, no: '3', instance: 1 });
    await until('the item has ended', async () => (await phases()).items[0] === 'cancelled');
    await expect(cancelPlan(life.parts, { ...order, by: 'qlxd.head', plan })).rejects.toThrow(
      'không được',
    );
    expect((await phases()).plan).toBe('running');
    const receipts = await cancelPlan(life.parts, { ...order, plan });
    expect(receipts.map(({ no, delivery }) => `${no} ${delivery.outcome}`)).toEqual(['3 applied']);
    expect(await phases()).toEqual({ plan: 'cancelled', items: ['cancelled'], intakes: 1 });
  });
});
