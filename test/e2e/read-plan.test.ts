import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Board } from '../../client/use-cases/board/shown';
import { projectRoot } from '../../config/root';
import { documentOf, dondoc, type Ran } from '../support/command-line';
import { living, type Living } from '../support/living';

const SEED = path.join(projectRoot(), 'test', 'documents', 'ke-hoach-cchc-2021.txt');
const DUE = '    due: trong tháng 7 năm 2021\n';

describe('a plan document over a dondoc that runs', () => {
  let life: Living;
  let template: string;
  const run = (...args: string[]): Promise<Ran> => dondoc(life.env, ...args);
  const start = (...more: string[]): Promise<Ran> =>
    run('start', template, '--year', '2021', '--json', ...more);

  beforeAll(async () => {
    life = await living();
    await life.work();
    template = path.join(life.dataDir, 'plan.yaml');
  });
  afterAll(() => life.stop());

  it('starts nothing while a doubt is left, and names its line', async () => {
    const read = await run('read', SEED, '--out', template);
    expect([read.status, read.err]).toEqual([0, '']);
    const text = await readFile(template, 'utf8');
    const line = text.slice(0, text.indexOf(DUE)).split('\n').length;
    const started = await start();
    expect(started.status).toBe(1);
    expect(started.err).toContain(`plan.yaml:${line}: “để thực hiện trong tháng 7 năm 2021”`);
  });

  it('starts the plan once the doubt is confirmed in the template', async () => {
    const text = await readFile(template, 'utf8');
    await writeFile(template, text.replace(DUE, `${DUE}    confirmed: { due: là hạn gửi }\n`));
    expect(documentOf(await start('--confirm'))).toMatchObject({
      ...{ plan: 'cchc-2021', year: 2021 },
      // The year is all that is left to confirm.
      confirmed: [expect.stringMatching(/^Kế hoạch của năm 2021 nhưng bắt đầu ngày/)],
    });
    const board = documentOf(await run('status', '--json')) as Board;
    expect(board.title).toBe(
      'Kế hoạch triển khai thực hiện xác định chỉ số cải cách hành chính năm 2021',
    );
    expect(board.items.map(({ no }) => no)).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});
