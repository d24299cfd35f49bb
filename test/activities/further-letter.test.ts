import { act } from '../../client/use-cases/acts/act';
import type { ActOrder } from '../../client/use-cases/acts/order';
import type { Receipt } from '../../client/use-cases/acts/receipt';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { readAct } from '../../config/acts';
import { forYear } from '../../config/plan-template/year';
import { dayOf } from '../../workflows/rules/time';
import { isLocked } from '../support/locked';
import { FAR_YEAR, living, type Living } from '../support/living';
import { templateOf } from '../support/small-year';
import { until } from '../support/until';

let life: Living;
let plan: string;
beforeEach(async () => {
  life = await living();
  const template = forYear(templateOf('1'), FAR_YEAR);
  plan = await startPlan(life.parts, { template, year: FAR_YEAR });
});
afterEach(() => life.stop());

/** Sở Nội vụ asks for opinions on item 1; nobody works. */
const asks = (number: string, more: Partial<ActOrder> = {}): Promise<Receipt> =>
  act(life.parts, {
    ...{ plan, no: '1', by: 'vp.clerk', ...more },
    act: readAct('letter-in', { kind: 'request', arrivedOn: dayOf(Date.now()), number }),
  });

async function instances(): Promise<number[]> {
  const items = await life.parts.database
    .selectFrom('items')
    .select('instance')
    .orderBy('instance')
    .execute();
  return items.map(({ instance }) => instance);
}

const stored = async (): Promise<number> =>
  (await life.parts.database.selectFrom('intakes').select('id').execute()).length;

const closed = (): Promise<unknown> =>
  life.parts.database.updateTable('plans').set({ phase: 'closed' }).execute();

describe('a further letter', () => {
  it('begins a consultation of its own while the first one has not reached its item', async () => {
    const asked: Promise<Receipt>[] = [];
    for (const number of ['1/SNV', '2/SNV', '3/SNV']) {
      asked.push(asks(number));
      // Nobody takes it: the next one is asked for while this one waits.
      await until('it is stored', async () => (await stored()) === asked.length);
    }
    expect((await Promise.all(asked)).map(({ instance }) => instance)).toEqual([1, 2, 3]);
    expect(await instances()).toEqual([1, 2, 3]);
  });

  it('begins none when it could not be stored', async () => {
    await asks('1/SNV');
    const lost = { name: null, sha256: null, size: null } as never;
    await expect(asks('2/SNV', { files: [lost] })).rejects.toThrow('null value');
    expect(await instances()).toEqual([1]);
  });

  it('begins one only when its form is sent twice at once', async () => {
    await asks('1/SNV');
    const both = await Promise.all(['a', 'a'].map((id) => asks('2/SNV', { id })));
    expect(both.map(({ instance }) => instance)).toEqual([2, 2]);
    expect(await instances()).toEqual([1, 2]);
  });

  it('is refused with a sentence when the plan is over, and begins none', async () => {
    await asks('1/SNV');
    await closed();
    await expect(asks('2/SNV')).rejects.toThrow(
      `Kế hoạch "${plan}" đã kết thúc nên không nhận thêm thao tác.`,
    );
    expect(await instances()).toEqual([1]);
  });

  it('is refused, too, when the plan is closed while it is being stored', async () => {
    await asks('1/SNV');
    const closing = await life.parts.database.startTransaction().execute();
    await closing.selectFrom('couriers').select('id').forUpdate().execute();
    const asked = asks('2/SNV').catch((error: Error) => error.message);
    await until('the letter waits for its turn', () => isLocked(life.parts.database));
    await closing.updateTable('plans').set({ phase: 'closed' }).execute();
    await closing.commit().execute();
    expect(await asked).toContain('đã kết thúc nên không nhận thêm thao tác');
    expect(await instances()).toEqual([1]);
  });
});
