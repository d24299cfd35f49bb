import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { versionsOf } from '../../activities/store/plan-versions';
import type { LedgerEntry } from '../../client/use-cases/board/ledger';
import type { TemplateDiff } from '../../client/use-cases/template/diff';
import type { Cloned } from '../../client/use-cases/template/clone';
import { deliverStored, pastWakes } from '../../client/use-cases/acts/relay';
import { applyTemplate } from '../../client/use-cases/template/change';
import { checkPlanTemplate, readTemplateFile } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { freePort } from '../../worker/embedded/ports';
import { itemWorkflowId } from '../../workflows/names';
import type { ItemState } from '../../workflows/rules/duty/state';
import { dayOf } from '../../workflows/rules/time';
import { documentOf, dondoc, type Ran } from '../support/command-line';
import { FAR_YEAR, living, type Living } from '../support/living';
import { until } from '../support/until';
import { EditedText } from '../support/yaml-edit';

const PLAN = `cchc-${FAR_YEAR}`;

/** A line of its own, in the words of 2021 as the rest of the file. */
const line = (no: string, title: string, due: string): string =>
  [
    '',
    `  - no: '${no}'`,
    '    workflow: plannedTask',
    `    line: II.${no}`,
    `    sentence: ${title} (Phòng Quản lý xây dựng chủ trì, ${due}).`,
    `    title: ${title}`,
    '    lead: Phòng Quản lý xây dựng',
    '    units: [qlxd]',
    `    due: ${due}`,
    '',
  ].join('\n');

const first = new EditedText(
  readTemplateFile('cchc').text +
    line('7', 'Báo cáo quý', 'chậm nhất ngày 20 tháng cuối quý') +
    line('10', 'Báo cáo năm', 'hằng năm, ngày 15/6 và ngày 15/12'),
);
const [four, five] = ["  - no: '4'", "  - no: '5'"] as const;

/**
 * Item 3 a month later, item 7 five days later, item 10 by another name, item 4 no longer there; item 8
 * new, and item 11, which waits for one under way.
 */
const second = new EditedText(
  first
    .replace('version: 1', 'version: 2')
    .replace('thành tháng 8 năm 2021', 'thành tháng 9 năm 2021')
    .replace('due: hoàn thành tháng 8 năm 2021', 'due: hoàn thành tháng 9 năm 2021')
    .replace('chậm nhất ngày 20 tháng cuối quý).', 'chậm nhất ngày 25 tháng cuối quý).')
    .replace('due: chậm nhất ngày 20 tháng cuối quý', 'due: chậm nhất ngày 25 tháng cuối quý')
    .replace('sentence: Báo cáo năm', 'sentence: Báo cáo công tác năm')
    .replace('title: Báo cáo năm', 'title: Báo cáo công tác năm')
    .replace(first.between(four, five), '').text +
    line('8', 'Tổng kết công tác', 'chậm nhất ngày 30/11/2021') +
    line('11', 'Rà soát danh sách', 'sau khi hoàn thành mục 3'),
);

const third = new EditedText(
  second
    .replace('version: 2', 'version: 3')
    .replace('thành tháng 9 năm 2021', 'thành tháng 10 năm 2021')
    .replace('due: hoàn thành tháng 9 năm 2021', 'due: hoàn thành tháng 10 năm 2021').text,
);

let life: Living;
const run = (...args: string[]): Promise<Ran> => dondoc(life.env, ...args);

async function fileOf(name: string, { text }: EditedText): Promise<string> {
  const file = path.join(life.dataDir, name);
  await writeFile(file, text);
  return file;
}

async function stateOf(no: string, instance = 1): Promise<ItemState> {
  const row = await life.parts.database
    .selectFrom('items')
    .select('state')
    .where('no', '=', no)
    .where('instance', '=', instance)
    .executeTakeFirstOrThrow();
  return row.state;
}

const settled = (): Promise<unknown> =>
  until('every item has looked', async () => {
    const past = await pastWakes(life.parts, life.parts.now());
    return past.length === 0;
  });

const applying = (file: string, ...more: string[]): Promise<Ran> =>
  run(
    ...['template', 'apply', PLAN, file, '--as', 'vp.clerk', '--reason', 'KH số 15/KH-SXD'],
    ...more,
  );

beforeAll(async () => {
  life = await living();
  await life.work();
  const order = ['start', await fileOf('mau.yaml', first), '--year', String(FAR_YEAR), '--confirm'];
  const started = await run(...order);
  if (started.status !== 0) throw new Error(started.err);
  await settled();
});
afterAll(() => life.stop());

describe('a new version of the template of a plan that runs', () => {
  it('is shown by diff before anything is written', async () => {
    const file = await fileOf('mau-2.yaml', second);
    const diff = documentOf(await run('template', 'diff', PLAN, file, '--json')) as TemplateDiff;
    expect(diff).toMatchObject({ from: 1, to: 2, refused: [], doubts: [] });
    expect(
      diff.items.map(({ item, instance, dropped }) => `${item}.${instance} ${dropped}`),
    ).toEqual([
      ...['3.1 false', '4.1 true', '7.1 false', '7.2 false', '7.3 false', '7.4 false'],
      ...['10.1 false', '10.2 false'],
    ]);
    expect(diff.items.slice(-2).map(({ title, dates }) => [title, dates])).toEqual([
      ['Báo cáo công tác năm (năm 2040, đợt 1)', []],
      ['Báo cáo công tác năm (năm 2040, đợt 2)', []],
    ]);
    expect(diff.items[0]!.dates).toContainEqual(
      expect.objectContaining({
        ...{ stage: null, what: 'due', from: '2040-08-31T23:59:59+07:00' },
        to: '2040-09-28T23:59:59+07:00',
      }),
    );
    // 25/3/2040 is a Sunday: what goes outside rolls back to Friday 23/3.
    expect(diff.items[2]!.dates.find(({ stage }) => stage === null)).toMatchObject({
      from: '2040-03-20T23:59:59+07:00',
      to: '2040-03-23T23:59:59+07:00',
    });
    expect(diff.added.map(({ item, due }) => `${item} ${due}`)).toEqual([
      '8 2040-11-30T23:59:59+07:00',
      '11 null',
    ]);
    expect(await versionsOf(life.parts.database, PLAN)).toHaveLength(1);
    const said = (await run('template', 'diff', PLAN, file)).out;
    expect(said).toContain(
      'Thời hạn: “hoàn thành tháng 8 năm 2040” → “hoàn thành tháng 9 năm 2040”',
    );
    expect(said).toContain('Thêm nội dung 8: Tổng kết công tác');
  });

  it('is refused while an item that it drops is paused, and leaves no trace', async () => {
    const asked = ['--as', 'vp.chief', '--plan', PLAN];
    expect((await run('pause', '4', '--reason', 'chờ ý kiến', ...asked)).err).toBe('');
    await until('item 4 is paused', async () => (await stateOf('4')).pausedSince !== null);
    const refused = await applying(await fileOf('mau-2.yaml', second));
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('đang tạm dừng nên không bỏ khỏi kế hoạch');
    expect(await versionsOf(life.parts.database, PLAN)).toHaveLength(1);
    await run('resume', '4', ...asked);
    await until('item 4 goes on', async () => (await stateOf('4')).pausedSince === null);
  });

  it.each([
    [
      'a version that is not higher',
      second.replace('version: 2', 'version: 1'),
      'đề nghị ghi version: 2',
    ],
    [
      'another workflow',
      second.replace('workflow: surveyList', "workflow: plannedTask\n    units: ['*']"),
      'không đổi được quy trình',
    ],
    [
      'somebody else to decide',
      second.replace('by: deputy', 'by: director', "- no: '3'"),
      'không đổi được mục by',
    ],
    [
      'a file of another year',
      second.replace('year: 2021', 'year: 2028'),
      `là của năm 2028, kế hoạch ${PLAN} là của năm ${FAR_YEAR}`,
    ],
    ['another name', second.replace('name: cchc', 'name: khac'), 'đề nghị ghi đúng tên mẫu'],
    [
      'units that do not exist',
      second.replace('units: [qlxd]', 'units: [khong-co]', "- no: '8'"),
      'khong-co',
    ],
    [
      'a line that comes once instead of each quarter',
      second
        .replace('chậm nhất ngày 25 tháng cuối quý).', 'chậm nhất ngày 25/3/2021).')
        .replace('due: chậm nhất ngày 25 tháng cuối quý', 'due: chậm nhất ngày 25/3/2021'),
      'không đổi được loại thời hạn',
    ],
    [
      'words with two readings',
      second
        .replace('chậm nhất ngày 30/11/2021)', 'trước ngày 30/11/2021)')
        .replace('due: chậm nhất ngày 30/11/2021', 'due: trước ngày 30/11/2021'),
      'hai cách hiểu',
    ],
    [
      'a weekday that the plan’s year does not give the date',
      second
        .replace('chậm nhất ngày 30/11/2021)', 'chậm nhất thứ Ba, ngày 30/11/2021)')
        .replace('due: chậm nhất ngày 30/11/2021', 'due: chậm nhất thứ Ba, ngày 30/11/2021'),
      'ngày 30/11/2040 là thứ Sáu, không phải thứ Ba',
    ],
  ])('is refused with %s, and leaves no trace', async (_, text, sentence) => {
    const refused = await applying(await fileOf('mau-sai.yaml', new EditedText(text.text)));
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(sentence);
    expect(await versionsOf(life.parts.database, PLAN)).toHaveLength(1);
  });

  it('ends a diff with 1 where the version cannot be applied', async () => {
    const file = await fileOf('mau-cu.yaml', second.replace('version: 2', 'version: 1'));
    const diff = await run('template', 'diff', PLAN, file);
    expect([diff.status, diff.err]).toEqual([1, '']);
    expect(diff.out).toContain('Không áp dụng được: ');
  });

  it('is refused to a seat outside Văn phòng, and without a reason', async () => {
    const file = await fileOf('mau-2.yaml', second);
    const order = ['template', 'apply', PLAN, file];
    const byUnit = await run(...order, '--as', 'qlxd.head', '--reason', 'x');
    expect(byUnit.err).toContain('không được áp dụng mẫu kế hoạch');
    expect((await run(...order, '--as', 'vp.clerk', '--reason', ' ')).err).toContain('ghi lý do');
    expect((await run(...order, '--as', 'vp.clerk')).err).toContain('--reason');
    expect(await versionsOf(life.parts.database, PLAN)).toHaveLength(1);
  });

  it('reaches every item that it touches, begins what is new, and is kept with its file', async () => {
    const file = await fileOf('mau-2.yaml', second);
    const { told } = documentOf(await applying(file, '--json')) as {
      told: { item: string; outcome: string }[];
    };
    expect(told.map(({ item, outcome }) => `${item} ${outcome}`)).toEqual(
      ['3', '4', '7', '7', '7', '7', '10', '10'].map((no) => `${no} applied`),
    );
    await until('every item that was told has it written down', async () => {
      const sevens = await Promise.all([1, 2, 3, 4].map((instance) => stateOf('7', instance)));
      const tens = await Promise.all([1, 2].map((instance) => stateOf('10', instance)));
      const counting = [await stateOf('3'), ...sevens, ...tens];
      const isDropped = (await stateOf('4')).phase === 'not-applicable';
      return isDropped && counting.every(({ template }) => template?.n === 2);
    });
    await settled();
    expect(dayOf((await stateOf('3')).dates.outside!)).toBe('2040-09-28');
    expect((await stateOf('4')).phase).toBe('not-applicable');
    for (const [instance, due] of [
      '2040-03-23',
      '2040-06-25',
      '2040-09-25',
      '2040-12-25',
    ].entries()) {
      expect(dayOf((await stateOf('7', instance + 1)).dates.outside!)).toBe(due);
    }
    // 15/12/2040 is a Saturday.
    for (const [instance, due] of ['2040-06-15', '2040-12-14'].entries()) {
      expect(dayOf((await stateOf('10', instance + 1)).dates.outside!)).toBe(due);
    }
    // A line without a day of its own opens on the morning of the plan's first day, which may be to come.
    await until('what is new begins', async () => {
      const [eight, eleven] = await Promise.all([stateOf('8'), stateOf('11')]);
      const isMorning = life.parts.now() >= eight.dates.opens!;
      return eleven.phase === 'waiting' && eight.phase === (isMorning ? 'open' : 'not-yet');
    });
    expect((await stateOf('11')).task).toMatchObject({ follows: '3' });
    expect((await stateOf('8')).template).toMatchObject({ n: 2, was: null });
    expect((await stateOf('1')).template).toBeUndefined();
    const versions = await versionsOf(life.parts.database, PLAN);
    expect(versions.map(({ n, source }) => [n, source])).toEqual([
      [1, first.text],
      [2, second.text],
    ]);
    expect((await run('chores')).out).toMatch(
      /vp\.clerk +áp dụng mẫu kế hoạch +cchc-2040, phiên bản 2 +KH số 15\/KH-SXD/,
    );
  });

  it('stands in the ledger of what it added too, for programs and for people', async () => {
    const [first] = documentOf(await run('ledger', '8', '--json')) as LedgerEntry[];
    expect(first).toMatchObject({
      ...{ kind: 'created', text: 'Lập nội dung theo mẫu kế hoạch phiên bản 2', by: 'vp.clerk' },
      said: [{ label: 'Lý do', value: 'KH số 15/KH-SXD' }],
    });
    const said = (await run('ledger', '8')).out;
    expect(said).toMatch(
      /vp\.clerk +Lập nội dung theo mẫu kế hoạch phiên bản 2\n +Lý do: KH số 15\/KH-SXD\n/,
    );
  });

  it('stands in the ledger as a person reads it, with the time of the line, the reason and the dates', async () => {
    const lines = (await run('ledger', '7')).out.split('\n').map((line) => line.trim());
    const applied = lines.findIndex((line) => /^7 \(2\) .*phiên bản 2$/.test(line));
    expect(lines[applied + 1]).toBe('Lý do: KH số 15/KH-SXD');
    expect(lines[applied + 2]).toMatch(/^Nội dung: .* → /);
    expect(lines.find((line) => /^7 {2}/.test(line))).toContain('Lập nội dung theo kế hoạch');
  });

  it('says that nothing changes when it is applied again', async () => {
    const again = await applying(await fileOf('mau-2.yaml', second));
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toContain('không có gì thay đổi');
    expect(await versionsOf(life.parts.database, PLAN)).toHaveLength(2);
  });

  it('reaches items when somebody works again, which count by the old one until then', async () => {
    await life.rest();
    const applied = await applying(await fileOf('mau-3.yaml', third));
    expect(applied.out).toContain('1 nội dung sẽ nhận thay đổi khi hệ thống xử lý trở lại');
    expect(dayOf((await stateOf('3')).dates.outside!)).toBe('2040-09-28');
    await life.work();
    expect(await deliverStored(life.later(60_000))).toBe(1);
    await until('item 3 counts by it', async () => (await stateOf('3')).template?.n === 3);
    expect(dayOf((await stateOf('3')).dates.outside!)).toBe('2040-10-31');
  });
});

describe('a version with a new line, applied while the workflows cannot be reached', () => {
  it('is kept, and the line is started by the relay', async () => {
    await life.rest();
    const fourth =
      third.text.replace('version: 3', 'version: 4') + line('9', 'Sơ kết', 'ngày 30/6/2021');
    const template = forYear(checkPlanTemplate('mau-4.yaml', fourth), FAR_YEAR);
    const nobody = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
    // However long the vain attempt takes: the line stays fresh for the first look of the relay.
    const at = life.parts.now();
    const fresh = { ...life.parts, now: () => at };
    const parts = { ...fresh, temporal: new Client({ connection: nobody }) };
    const order = { plan: PLAN, template, by: 'vp.clerk', reason: 'KH số 16/KH-SXD' };
    const applied = await applyTemplate(parts, { ...order, source: fourth, confirmed: false });
    await nobody.close();
    expect(applied.diff.added.map(({ item }) => item)).toEqual(['9']);
    const past = await pastWakes(life.parts, life.parts.now());
    expect(past.map(({ no }) => no)).toEqual(['9']);
    const line9 = life.parts.temporal.workflow.getHandle(itemWorkflowId(PLAN, '9', 1));
    await expect(line9.describe()).rejects.toThrow(WorkflowNotFoundError);
    await deliverStored(fresh);
    await expect(line9.describe()).rejects.toThrow(WorkflowNotFoundError);
    await deliverStored(life.later(60_000));
    expect((await line9.describe()).status.name).toBe('RUNNING');
    await deliverStored(life.later(60_000));
    await life.work();
    await settled();
    expect((await stateOf('9')).template?.n).toBe(4);
  });
});

describe('the next year of a plan', () => {
  it('comes from its latest version, with its open remedial duties', async () => {
    await run(
      ...['assign', '6', '--stage', 'remedy', '--unit', 'qlxd/2.1', '--seat', 'qlxd.head'],
      ...['--basis', 'Công văn số 12/SXD-VP', '--as', 'vp.chief', '--plan', PLAN],
    );
    await until('it is owed', async () => (await stateOf('6')).stages[3]!.duties.length === 1);
    const out = path.join(life.dataDir, 'nam-sau.yaml');
    const order = ['clone', PLAN, '--year', String(FAR_YEAR + 1), '--out', out];
    const cloned = documentOf(await run(...order, '--json')) as Cloned;
    expect(cloned).toMatchObject({
      source: PLAN,
      from: FAR_YEAR,
      year: FAR_YEAR + 1,
      carried: false,
    });
    expect(cloned.changed.find(({ to }) => to === `year: ${FAR_YEAR + 1}`)).toMatchObject({
      from: `year: ${FAR_YEAR}`,
    });
    // It was started without a date of issue: that of the file stays, to be looked at.
    expect(cloned.left[0]).toMatchObject({ what: 'issued', text: '04/6/2021' });
    expect(cloned.remedies).toEqual([
      {
        ...{ item: '6', line: 'II.6', unit: 'qlxd', unitName: 'Phòng Quản lý xây dựng' },
        ...{ criterion: '2.1', seat: 'qlxd.head', due: null, basis: 'Công văn số 12/SXD-VP' },
      },
    ]);
    const text = await readFile(out, 'utf8');
    expect(text).toContain('due: hoàn thành tháng 10 năm 2041');
    expect(text).toContain('version: 4');
    expect(text).not.toContain(four);
    const again = await run(...order);
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.err).toContain('đã có tệp này');
  });
});
