import { sql } from 'kysely';
import { act } from '../../client/use-cases/acts/act';
import type { Check, DoctorParts } from '../../client/use-cases/doctor/check';
import { doctor } from '../../client/use-cases/doctor/doctor';
import { deliverStored } from '../../client/use-cases/acts/relay';
import { lostWorkflows, repair } from '../../client/use-cases/doctor/repair';
import { readAct } from '../../config/acts';
import { probeMail } from '../../worker/mail-probe';
import { COURIER, itemWorkflowId, planWorkflowId } from '../../workflows/names';
import { at, dayOf } from '../../workflows/rules/time';
import { until } from '../support/until';
import { begin, living, type Living } from '../support/living';

const MINUTE = 60_000;
const SENDER = { name: '', address: 'vanphong@sxd.example' };

let life: Living;
let plan: string;
/** Patience with a worker that is not there is long: it is tried while everything else is. */
let unanswered: Promise<Check>;

beforeAll(async () => {
  life = await living();
  await life.work();
  plan = await begin(life);
  const arrived = { kind: 'request', arrivedOn: dayOf(Date.now()) };
  await act(life.parts, { plan, no: '1', by: 'vp.clerk', act: readAct('letter-in', arrived) });
  await until('the letter has come', async () => (await acted()).length > 0);
  unanswered = found('timer', { ...life.parts, taskQueue: 'nobody-polls-this' });
});
afterAll(() => life.stop());

async function found(name: string, parts: DoctorParts = life.parts): Promise<Check> {
  return (await doctor(parts)).find((check) => check.name === name)!;
}

describe('doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const checks = await doctor(life.parts);
    expect(checks.filter(({ ok, name }) => !ok && name !== 'calendar')).toEqual([]);
  });

  it('names the wake that is more than ten minutes past', async () => {
    const { database } = life.parts;
    const item = database.updateTable('items').where('no', '=', '6');
    const before = await database
      .selectFrom('items')
      .select('next_wake')
      .where('no', '=', '6')
      .executeTakeFirstOrThrow();
    await item.set({ next_wake: Date.now() - 9 * MINUTE }).execute();
    expect(await found('wakes')).toMatchObject({ ok: true });
    await item.set({ next_wake: Date.now() - 11 * MINUTE }).execute();
    const { ok, text } = await found('wakes');
    await item.set(before).execute();
    expect([ok, text]).toEqual([false, expect.stringContaining(`${plan}/6.1 từ `)]);
  });

  it('names what was handed in and has waited for ten minutes', async () => {
    // The relay leaves it alone for its first ten seconds; doctor looks eleven minutes from now.
    await insertIntake('cho-xu-ly', Date.now(), null);
    const { ok, text } = await found('intakes', life.later(11 * MINUTE));
    await life.parts.database.deleteFrom('intakes').where('id', '=', 'cho-xu-ly').execute();
    expect([ok, text]).toEqual([false, expect.stringContaining('cho-xu-ly (mục 1')]);
  });

  it('names letters that failed and those whose fate a person must clear up', async () => {
    const { database } = life.parts;
    await insertLetter('hong', 'failed', null);
    await insertLetter('khong-ro', 'unknown', null);
    await insertLetter('se-gui-lai', 'unknown', Date.now() + MINUTE);
    const { ok, text } = await found('letters');
    await database.deleteFrom('letters').where('person', '=', 'x').execute();
    expect(ok).toBe(false);
    expect(text).toContain('hong gửi vp.clerk (không gửi được)');
    expect(text).toContain('khong-ro gửi vp.clerk (chưa rõ đã đến)');
    expect(text).not.toContain('se-gui-lai');
  });

  it('says why the courier has stopped', async () => {
    const { database } = life.parts;
    await database.updateTable('couriers').set({ stopped_why: 'Sai mật khẩu.' }).execute();
    const { ok, text } = await found('courier');
    await database.updateTable('couriers').set({ stopped_why: null }).execute();
    expect([ok, text]).toEqual([false, 'Thư đang dừng: Sai mật khẩu.']);
  });

  it('names the row of the ledger in which one byte was altered', async () => {
    const { database } = life.parts;
    const alter = (from: string, to: string): Promise<unknown> =>
      database.transaction().execute(async (tx) => {
        await sql`alter table ledger disable trigger ledger_append_only`.execute(tx);
        await sql`update ledger set body = replace(body::text, ${from}, ${to})::jsonb
          where no = '1' and kind = 'acted'`.execute(tx);
        await sql`alter table ledger enable trigger ledger_append_only`.execute(tx);
      });
    await alter('"vp.clerk"', '"vp.clerj"');
    const { ok, text } = await found('ledger');
    await alter('"vp.clerj"', '"vp.clerk"');
    const [{ n }] = (await acted()) as [{ n: number }];
    expect([ok, text]).toEqual([false, expect.stringContaining(`${plan}/1.1 dòng ${n};`)]);
    expect(await found('ledger')).toMatchObject({ ok: true });
  });

  it('notices clocks that are far apart', async () => {
    const { ok, text } = await found('clock', life.later(-2 * MINUTE));
    expect(ok).toBe(false);
    expect(text).toMatch(/PostgreSQL lệch 1\d\d giây, Temporal lệch 1\d\d giây/);
  });

  it('says what the mail server answered that takes nothing', async () => {
    const mail = probeMail({ url: 'smtp://127.0.0.1:9', kind: 'smtp' }, SENDER);
    const { ok, text } = await found('mail', { ...life.parts, mail });
    expect([ok, text]).toEqual([false, expect.stringContaining('ECONNREFUSED')]);
  });

  it.each([
    ['2025-06-01', true, 'năm 2025: chính thức'],
    ['2027-06-01', false, 'năm 2027: tạm tính'],
    ['2035-06-01', false, 'năm 2035: chưa có dữ liệu'],
  ])('on %s judges the calendar of the year', async (day, ok, said) => {
    const check = await found('calendar', { ...life.parts, now: () => at(day, '08:00') });
    expect([check.ok, check.text]).toEqual([ok, expect.stringContaining(said)]);
  });

  it('says when no worker answers', async () => {
    const { ok, text } = await unanswered;
    expect([ok, text]).toEqual([false, expect.stringContaining('không có tiến trình xử lý')]);
  });
});

describe('doctor --repair', () => {
  it('starts a lost item, the year and the courier again, and delivers what was not written down', async () => {
    const { temporal, database } = life.parts;
    const lost = [itemWorkflowId(plan, '1', 1), planWorkflowId(plan), COURIER];
    for (const id of lost) await temporal.workflow.getHandle(id).terminate('lost');
    const before = (await acted()).length;
    // The item had taken it and was gone before its record was written.
    await insertIntake('chua-ghi', Date.now() - 2 * MINUTE, 'applied');
    expect((await lostWorkflows(life.parts)).map(({ workflowId }) => workflowId)).toEqual(lost);
    expect(await found('workflows')).toMatchObject({
      ok: false,
      text: expect.stringContaining(COURIER),
    });

    expect((await repair(life.parts)).map(({ workflowId }) => workflowId)).toEqual(lost);
    expect(await lostWorkflows(life.parts)).toEqual([]);
    expect(await found('workflows')).toMatchObject({ ok: true });

    await until('what was not written down is delivered', async () => {
      await deliverStored(life.parts);
      return (await acted()).length === before + 1;
    });
    const item = await database
      .selectFrom('duties')
      .select(['version', 'phase'])
      .where('no', '=', '1')
      .where('id', '=', 'qlxd')
      .executeTakeFirstOrThrow();
    const handed = await act(life.parts, {
      ...{ plan, no: '1', by: 'qlxd.head' },
      act: readAct('submit', { stage: 'opinions', unit: 'qlxd' }),
    });
    expect(handed.delivery.outcome).toBe('applied');
    expect(item.version).toBeLessThanOrEqual(1);
    const opened = await database
      .selectFrom('ledger')
      .select('n')
      .where('no', '=', '1')
      .where('kind', '=', 'opened')
      .execute();
    expect(opened).toHaveLength(1);
  });

  it('does nothing where nothing is lost', async () => {
    expect(await repair(life.parts)).toEqual([]);
  });
});

const acted = (): Promise<{ n: number }[]> =>
  life.parts.database
    .selectFrom('ledger')
    .select('n')
    .where('no', '=', '1')
    .where('kind', '=', 'acted')
    .execute();

async function insertIntake(id: string, when: number, outcome: 'applied' | null): Promise<void> {
  const submit = readAct('submit', { stage: 'opinions', unit: 'qlxd' }).act;
  await life.parts.database
    .insertInto('intakes')
    .values({
      ...{ id, plan, no: '1', instance: 1, at: when, outcome, refusal: null, said: '{}' },
      ...{ by_seat: 'qlxd.head', by_role: 'head' as const, by_unit: 'qlxd' },
      ...{ act: JSON.stringify(submit), delivered_at: outcome && when },
    })
    .execute();
}

async function insertLetter(
  id: string,
  phase: 'failed' | 'unknown',
  nextTry: number | null,
): Promise<void> {
  await life.parts.database
    .insertInto('letters')
    .values({
      ...{ id, to_seat: 'vp.clerk', person: 'x', to_name: 'x', address: 'x@sxd.example' },
      ...{ subject: '', text: '', html: '', message_id: id, dated: 0, due_at: 0, priority: 0 },
      ...{ phase, attempts: 1, next_try: nextTry, sent_at: null, reason: null, taken_by: null },
    })
    .execute();
}
