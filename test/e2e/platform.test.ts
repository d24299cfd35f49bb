import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { projectRoot } from '../../config/root';
import { readSettings } from '../../config/settings';
import { endStaleChildren, recordChild } from '../../worker/embedded/children';
import { ask } from '../../worker/embedded/databases';
import { startPlatform, type Platform } from '../../worker/embedded/platform';
import { isAlive, markOf, type ProcessMark } from '../../worker/embedded/processes';

let folder: string;
let said: string[];
let heard: (line: string) => void;
const say = (line: string): void => {
  said.push(line);
  heard(line);
};
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-platform-'));
  said = [];
  heard = () => undefined;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const env = () => ({ DONDOC_DATA: folder, DONDOC_CACHE: process.env['DONDOC_CACHE'] });
const start = (): Promise<Platform> => startPlatform(readSettings(env()), say);
/** Resolves when the platform says a line with these words. */
const hears = (words: string): Promise<void> =>
  new Promise((resolve) => (heard = (line) => void (line.includes(words) && resolve())));

interface Answer {
  up?: Pick<Platform, 'databaseUrl' | 'temporal'> & { said: string[] };
  refused?: string;
}

/** A platform in a process of its own, as it came up or was refused. */
async function elsewhere(): Promise<[ChildProcess, Answer]> {
  const hook = path.join(projectRoot(), 'test', 'support', 'ts.cjs');
  const child = fork(path.join(projectRoot(), 'test', 'support', 'platform-process.ts'), {
    execArgv: ['-r', hook],
    env: { ...process.env, ...env() },
  });
  const [answer] = (await once(child, 'message')) as [Answer];
  return [child, answer];
}

async function children(): Promise<Record<string, ProcessMark>> {
  const run = path.join(folder, 'run');
  const records = (await readdir(run)).map((name) => require(path.join(run, name)));
  return Object.fromEntries(records.map(({ name, child }) => [name, child]));
}

const postgresAnswers = ({ databaseUrl }: Pick<Platform, 'databaseUrl'>) =>
  ask(databaseUrl, 'select current_database() as name');
async function temporalAnswers({ temporal }: Pick<Platform, 'temporal'>): Promise<void> {
  const connection = await Connection.connect({ address: temporal.address });
  await connection.workflowService.describeNamespace({ namespace: temporal.namespace });
  await connection.close();
}

describe('the platform', () => {
  it('stops all its parts and leaves no process, no lock and no record of a child', async () => {
    const platform = await start();
    const born = Object.values(await children());
    expect(born).toHaveLength(2);
    expect(platform.parts.map(({ name, state }) => `${name} ${state()}`)).toEqual([
      'PostgreSQL up',
      'Temporal up',
    ]);

    await platform.stop();
    expect(await Promise.all(born.map(isAlive))).toEqual([false, false]);
    expect(await readdir(folder)).toEqual(['postgres', 'run', 'temporal']);
    expect(await readdir(path.join(folder, 'run'))).toEqual([]);
    expect(said).toEqual([]);
  });

  it.each(['PostgreSQL', 'Temporal'])(
    'starts %s again at the same place when it is killed, without taking the other along',
    async (name) => {
      const platform = await start();
      const before = await children();
      const back = hears(`${name} đã chạy lại`);
      process.kill(before[name]?.pid ?? 0, 'SIGKILL');
      await back;
      await postgresAnswers(platform);
      await temporalAnswers(platform);
      const after = await children();
      expect(Object.keys(after).filter((part) => after[part]?.pid === before[part]?.pid)).toEqual(
        ['PostgreSQL', 'Temporal'].filter((part) => part !== name),
      );
      await platform.stop();
    },
  );

  it('refuses a folder that another dondoc works on, naming its pid and the way out', async () => {
    const platform = await start();
    const [child, answer] = await elsewhere();
    expect(answer.refused).toBe(
      `Thư mục dữ liệu ${folder} đang được một dondoc khác dùng (pid ${process.pid}). ` +
        `Đề nghị dừng tiến trình đó trước, hoặc đặt DONDOC_DATA sang thư mục khác.`,
    );
    if (child.exitCode === null) await once(child, 'exit');
    await postgresAnswers(platform);
    await platform.stop();
  });

  it('finds what a killed dondoc left, says so, and continues with the same data', async () => {
    const [child, { up }] = await elsewhere();
    if (!up) throw new Error('the other platform did not come up');
    await ask(up.databaseUrl, 'create table plan as select 2021 as year');
    const left = await children();
    child.kill('SIGKILL');
    await once(child, 'exit');

    const platform = await start();
    expect(said.sort()).toEqual([
      `Lần chạy trước (pid ${child.pid}) dừng đột ngột, còn để lại khóa: đã mở khóa.`,
      `Lần chạy trước dừng đột ngột, còn sót tiến trình PostgreSQL (pid ${left['PostgreSQL']?.pid}): đang dừng.`,
      `Lần chạy trước dừng đột ngột, còn sót tiến trình Temporal (pid ${left['Temporal']?.pid}): đang dừng.`,
    ]);
    expect(await Promise.all(Object.values(left).map(isAlive))).toEqual([false, false]);
    expect(await ask(platform.databaseUrl, 'select year from plan')).toEqual([{ year: 2021 }]);
    await platform.stop();
  });

  it('takes over the lock of a pid that another process has by now', async () => {
    await writeFile(
      path.join(folder, 'lock.json'),
      JSON.stringify({ pid: process.pid, born: 'another boot' }),
    );
    const platform = await start();
    await platform.stop();
    expect(said).toEqual([
      `Lần chạy trước (pid ${process.pid}) dừng đột ngột, còn để lại khóa: đã mở khóa.`,
    ]);
  });

  it('starts no server of its own for a part that the settings name elsewhere', async () => {
    const other = {
      DATABASE_URL: process.env['DONDOC_TEST_POSTGRES'],
      TEMPORAL_ADDRESS: process.env['DONDOC_TEST_TEMPORAL'],
    };
    const platform = await startPlatform(readSettings({ ...env(), ...other }), say);
    expect(platform).toMatchObject({ databaseUrl: other.DATABASE_URL, parts: [] });
    await temporalAnswers(platform);
    await platform.stop();
  });
});

describe('what a killed parent left', () => {
  it('is not mistaken: the children of a parent that lives are left alone', async () => {
    const run = path.join(folder, 'run');
    const forget = await recordChild(run, 'Temporal', process.pid);
    await endStaleChildren(run, say);
    expect(said).toEqual([]);
    expect(await markOf(process.pid)).toBeDefined();
    await forget();
    expect(await readdir(run)).toEqual([]);
  });
});
