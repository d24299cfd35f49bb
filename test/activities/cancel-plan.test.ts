import { act } from '../../client/use-cases/acts/act';
import { cancelPlan } from '../../client/use-cases/acts/cancel-plan';
import { deliverStored } from '../../client/use-cases/acts/relay';
import { lostWorkflows, repair } from '../../client/use-cases/doctor/repair';
import { planToCancel } from '../../client/use-cases/plans';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { readAct } from '../../config/acts';
import { forYear } from '../../config/plan-template/year';
import { itemWorkflowId, planWorkflowId } from '../../workflows/names';
import { at } from '../../workflows/rules/time';
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
    expect(await cancelPlan(life.parts, { ...order, plan })).toEqual(receipts);
    expect((await phases()).intakes).toBe(2);
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

describe('an item of a cancelled plan that nobody runs and that was not told', () => {
  it('is found lost, repaired and told, after which nothing is lost', async () => {
    await life.work();
    const plan = await begin(life, templateOf('3', '4'));
    const id = itemWorkflowId(plan, '3', 1);
    await life.parts.temporal.workflow.getHandle(id).terminate();
    const receipts = await cancelPlan(life.parts, { ...order, plan });
    expect(receipts.map(({ no, delivery }) => `${no} ${delivery.outcome}`)).toEqual([
      '3 stored',
      '4 applied',
    ]);
    const lost = await repair(life.parts);
    expect(lost.map(({ workflowId }) => workflowId)).toEqual([id]);
    await deliverStored(life.later(11_000));
    await until('the item has ended', async () => (await phases()).items[0] === 'cancelled');
    expect(await lostWorkflows(life.parts)).toEqual([]);
  });

  it('is started and told when it was added to the plan just before', async () => {
    const template = forYear(templateOf('3'), FAR_YEAR);
    const plan = await startPlan(life.parts, { template, year: FAR_YEAR });
    // As if item 3 had come with a later version: the year does not start it.
    await life.parts.temporal.workflow.getHandle(planWorkflowId(plan)).terminate();
    await life.parts.database
      .updateTable('plans')
      .set((eb) => ({ started_at: eb('started_at', '-', 3_600_000) }))
      .execute();
    const receipts = await cancelPlan(life.parts, { ...order, plan });
    expect(receipts.map(({ delivery }) => delivery.outcome)).toEqual(['stored']);
    await life.work();
    await deliverStored(life.later(11_000));
    await until('the item has ended', async () => (await phases()).items[0] === 'cancelled');
    expect(await phases()).toEqual({ plan: 'cancelled', items: ['cancelled'], intakes: 1 });
  });
});

describe('the cancellation of a plan', () => {
  it('is written at the plan and at all its items at once, whatever becomes of the rest', async () => {
    const template = forYear(templateOf('3', '4'), FAR_YEAR);
    const plan = await startPlan(life.parts, { template, year: FAR_YEAR });
    const deaf = { ...life.parts, temporal: null as never };
    await expect(cancelPlan(deaf, { ...order, plan })).rejects.toThrow(TypeError);
    expect(await phases()).toEqual({
      ...{ plan: 'cancelled', items: ['not-yet', 'not-yet'], intakes: 2 },
    });
  });

  it('is harmless when it is asked for again after the year has ended with it', async () => {
    await life.work();
    const plan = await begin(life, templateOf('3', '4'));
    const receipts = await cancelPlan(life.parts, { ...order, plan });
    await life.parts.temporal.workflow.getHandle(planWorkflowId(plan)).result();
    expect(await cancelPlan(life.parts, { ...order, plan })).toEqual(receipts);
    expect(receipts.map(({ delivery }) => delivery.outcome)).toEqual(['applied', 'applied']);
    expect(await phases()).toEqual({
      ...{ plan: 'cancelled', items: ['cancelled', 'cancelled'], intakes: 2 },
    });
  });

  it('is refused for a plan that ended by itself, with the day', async () => {
    const template = forYear(templateOf('3'), FAR_YEAR);
    const plan = await startPlan(life.parts, { template, year: FAR_YEAR });
    const closed_at = at('2040-12-31', '17:00');
    await life.parts.database.updateTable('plans').set({ phase: 'closed', closed_at }).execute();
    await expect(cancelPlan(life.parts, { ...order, plan })).rejects.toThrow(
      `Kế hoạch "${plan}" đã kết thúc ngày 31/12/2040, không còn nội dung nào đang thực hiện`,
    );
  });

  it('is of the plan that is named, where it is not sure which one is meant', async () => {
    const { database } = life.parts;
    const start = (year: number): Promise<string> =>
      startPlan(life.parts, { template: forYear(templateOf('3'), year), year });
    const first = await start(FAR_YEAR);
    expect(await planToCancel(database)).toBe(first);
    const second = await start(FAR_YEAR + 1);
    const both = `Đề nghị ghi rõ kế hoạch phải dừng bằng --plan; đang thực hiện: ${first}, ${second}.`;
    await expect(planToCancel(database)).rejects.toThrow(both);
    await cancelPlan(life.parts, { ...order, plan: await planToCancel(database, second) });
    // Typed once more, the same command must not go on to the plan before.
    await expect(planToCancel(database)).rejects.toThrow(`đang thực hiện: ${first}.`);
  });
});
