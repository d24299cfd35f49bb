import { act } from '../../client/use-cases/acts/act';
import type { Receipt } from '../../client/use-cases/acts/receipt';
import { deliverStored, watchWakes } from '../../client/use-cases/acts/relay';
import { startPlan } from '../../client/use-cases/start/start-plan';
import { readAct } from '../../config/acts';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import type { Verb } from '../../workflows/rules/duty/acts';
import { kindOf } from '../../workflows/rules/plan/task';
import { dayOf } from '../../workflows/rules/time';
import { anyLines } from '../support/any-lines';
import { begin, FAR_YEAR, living, type Living } from '../support/living';
import { until } from '../support/until';

const MINUTE = 60_000;

describe('what was handed in while no worker ran', () => {
  let life: Living;
  let plan: string;
  let handed: Receipt;
  let again: Receipt;
  let early: Receipt;
  let second: Receipt;

  const acted = (verb: Verb, by: string, fields: Record<string, unknown>): Promise<Receipt> =>
    act(life.parts, { plan, no: '1', by, act: readAct(verb, fields) });

  beforeAll(async () => {
    life = await living();
    await life.work();
    plan = await begin(life);
    await acted('letter-in', 'vp.clerk', { kind: 'request', arrivedOn: dayOf(Date.now()) });
    await until('opinions are asked for', () => isOpen('opinions'));
    await life.rest();
    const handIn = { stage: 'opinions', unit: 'qlxd' };
    const brought: Parameters<typeof acted>[] = [
      ['submit', 'qlxd.head', handIn],
      ['submit', 'qlxd.head', handIn],
      ['submit', 'vp.chief', { stage: 'merge', unit: 'vp' }],
      ['letter-in', 'vp.clerk', { kind: 'request', arrivedOn: dayOf(Date.now()) }],
    ];
    const receipts: Promise<Receipt>[] = [];
    for (const each of brought) {
      receipts.push(acted(...each));
      // Nobody takes it: the next one is brought while this one waits.
      await until('it is stored', async () => (await untaken()) === receipts.length);
    }
    [handed, again, early, second] = (await Promise.all(receipts)) as [
      ...[Receipt, Receipt, Receipt, Receipt],
    ];
  });
  afterAll(() => life.stop());

  it('gets its receipt at once', () => {
    const outcomes = [handed, again, early, second].map(({ delivery }) => delivery.outcome);
    expect(outcomes).toEqual(['stored', 'stored', 'stored', 'stored']);
  });

  it('is left for ten seconds to the one who brought it', async () => {
    const fresh = { ...life.parts, now: () => handed.at + 9_999 };
    expect(await deliverStored(fresh)).toBe(0);
  });

  it('is delivered once a worker runs, in order, once and with the time it was handed in', async () => {
    await life.work();
    while ((await actsWritten()).length < 3 || (await untaken()) > 0)
      await deliverStored(life.later(MINUTE));
    expect(await deliverStored(life.later(MINUTE))).toBe(0);
    const acts = await actsWritten();
    expect(
      acts.map(({ at, body }) => [at, (body['fact'] as { intake: { id: string } }).intake.id]),
    ).toEqual([
      [expect.any(Number), expect.any(String)],
      [handed.at, handed.intake],
      [again.at, again.intake],
    ]);
    const duty = await life.parts.database
      .selectFrom('duties')
      .select(['phase', 'version', 'submitted_at'])
      .where('no', '=', '1')
      .where('instance', '=', 1)
      .where('id', '=', 'qlxd')
      .executeTakeFirstOrThrow();
    expect(duty).toEqual({ phase: 'handed-in', version: 2, submitted_at: again.at });
  });

  it('begins a second consultation where it is a second letter', async () => {
    const items = await life.parts.database
      .selectFrom('items')
      .select(['instance', 'phase'])
      .where('no', '=', '1')
      .orderBy('instance')
      .execute();
    expect(second.instance).toBe(2);
    expect(items).toMatchObject([{ instance: 1, phase: 'open' }, { instance: 2 }]);
    const { outcome } = await life.parts.database
      .selectFrom('intakes')
      .select('outcome')
      .where('id', '=', second.intake)
      .executeTakeFirstOrThrow();
    expect(outcome).toBe('applied');
  });

  it('is told by mail, once, when it is refused after its receipt', async () => {
    const told = await life.parts.database
      .selectFrom('notices')
      .selectAll()
      .where('kind', '=', 'state')
      .execute();
    expect(told).toMatchObject([{ to_seat: 'vp.chief', alone: true, no: '1', stage: 'merge' }]);
    expect(told[0]!.why).toContain('Bước “Văn phòng Sở tổng hợp ý kiến” chưa mở');
  });

  async function isOpen(stage: string): Promise<boolean> {
    const rows = await life.parts.database
      .selectFrom('stages')
      .select('phase')
      .where('no', '=', '1')
      .where('id', '=', stage)
      .execute();
    return rows[0]?.phase === 'open';
  }

  async function untaken(): Promise<number> {
    const waiting = await life.parts.database
      .selectFrom('intakes')
      .select('id')
      .where('outcome', 'is', null)
      .execute();
    return waiting.length;
  }

  function actsWritten(): Promise<{ at: number; body: Record<string, unknown> }[]> {
    return life.parts.database
      .selectFrom('ledger')
      .select(['at', 'body'])
      .where('no', '=', '1')
      .where('instance', '=', 1)
      .where('kind', '=', 'acted')
      .orderBy('n')
      .execute();
  }
});

describe('a wake that is past', () => {
  it('is worked off before what was handed in meanwhile, also by a later time of a line that recurs', async () => {
    const life = await living();
    await life.work();
    const template = anyLines();
    const plan = await begin(life, template);
    const { no } = template.items.find((item) => kindOf(item) === 'recurring')!;
    const { database } = life.parts;
    const act = JSON.stringify({ verb: 'acknowledge', stage: 'hand-in', unit: 'qlxd' });
    await database
      .insertInto('intakes')
      .values({
        ...{ id: 'cho-xu-ly', plan, no, instance: 2, at: Date.now() },
        ...{ by_seat: 'qlxd.head', by_role: 'head', by_unit: 'qlxd', act, said: '{}' },
        ...{ delivered_at: null, outcome: null, refusal: null },
      })
      .execute();
    const wake = (next_wake: number) =>
      database
        .updateTable('items')
        .set({ next_wake })
        .where('no', '=', no)
        .where('instance', '=', 2)
        .execute();
    await wake(Date.now() - MINUTE);
    expect(await deliverStored(life.later(MINUTE))).toBe(0);
    await wake(Date.now() + 8 * 60 * MINUTE);
    expect(await deliverStored(life.later(MINUTE))).toBe(1);
    await life.stop();
  });

  it('is mailed to the administrator after ten minutes of watching, once per item and wake', async () => {
    const life = await living();
    const template = forYear(loadPlanTemplate('cchc'), FAR_YEAR);
    await startPlan(life.parts, { template, year: FAR_YEAR });
    // Nobody works, so every item's first wake stays past.
    let now = Date.now() + 8 * 60 * MINUTE;
    const look = watchWakes({ ...life.parts, now: () => now });
    expect(await look()).toEqual([]);
    now += 10 * MINUTE - 1;
    expect(await look()).toEqual([]);
    now += 1;
    expect((await look()).map(({ no }) => no)).toEqual(['1', '2', '3', '4', '5', '6']);
    now += MINUTE;
    expect(await look()).toHaveLength(6);
    const told = await life.parts.database
      .selectFrom('notices')
      .select(['no', 'to_seat', 'alone', 'kind', 'phase'])
      .where('kind', '=', 'state')
      .orderBy('no')
      .execute();
    expect(told).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((no) => ({
        ...{ no, to_seat: 'vp.clerk', alone: true, kind: 'state', phase: 'due' },
      })),
    );
    await life.stop();
  });
});
