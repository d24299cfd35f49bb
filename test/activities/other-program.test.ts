import { pastWakes } from '../../client/use-cases/acts/relay';
import { doctor } from '../../client/use-cases/doctor/doctor';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { forYear } from '../../config/plan-template/year';
import { CannotRead } from '../../worker/words-check';
import { endOf } from '../../workflows/rules/time';
import { FAR_YEAR, living, type Living } from '../support/living';
import { templateOf } from '../support/small-year';
import { until } from '../support/until';

let life: Living;
let plan: string;
beforeEach(async () => {
  life = await living();
  const template = forYear(templateOf('3', '4'), FAR_YEAR);
  plan = await startPlan(life.parts, { template, year: FAR_YEAR });
});
afterEach(() => life.stop());

const row = () =>
  life.parts.database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select(['state', 'template'])
    .where('no', '=', '3')
    .executeTakeFirstOrThrow();

const checkOfDates = async () => (await doctor(life.parts)).find(({ name }) => name === 'dates');

/** A running plan with words that an earlier program took. */
async function wasTaken(due: string): Promise<void> {
  const { template } = await row();
  template.items.find(({ no }) => no === '3')!.due = due;
  await life.parts.database
    .updateTable('plans')
    .set({ template: JSON.stringify(template) })
    .execute();
}

it('does not start on an item whose deadline it cannot read, and names the item and the words', async () => {
  await wasTaken('vào lúc trăng tròn');
  const refusal = await life.work().then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(CannotRead);
  expect((refusal as Error).message).toBe(
    `Bản dondoc này không đọc được thời hạn của 1 nội dung đang thực hiện: ${plan}/3.1 “vào lúc trăng tròn”. ` +
      'Đề nghị chạy lại bản trước đó và báo người quản trị; dữ liệu được giữ nguyên.',
  );
});

it('tells with doctor which deadlines it counts otherwise than they are written down', async () => {
  await life.work();
  await until('every item has looked', async () => {
    const past = await pastWakes(life.parts, Date.now());
    return past.length === 0;
  });
  expect(await checkOfDates()).toMatchObject({ ok: true });
  const { state } = await row();
  const counted = state.dates.stages['unit-lists']!.due!;
  state.dates.stages['unit-lists']!.due = endOf('2040-08-09');
  await life.parts.database
    .updateTable('items')
    .set({ state: JSON.stringify(state) })
    .where('no', '=', '3')
    .execute();
  expect(counted).not.toBe(endOf('2040-08-09'));
  expect(await checkOfDates()).toMatchObject({
    ok: false,
    text: expect.stringContaining(`${plan}/3.1 unit-lists 09/8/2040 → `),
  });
});
