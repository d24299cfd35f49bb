import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInstance } from '../../config/instance';
import { projectRoot } from '../../config/root';
import { ask } from '../../worker/embedded/databases';
import { markOf } from '../../worker/embedded/processes';
import { dondoc } from '../support/command-line';

let folder: string;
let started: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-up-'));
  started = [];
});
afterEach(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Up {
  process: ChildProcess;
  output: () => string;
  /** Resolves when these words have been written; rejects when it ends without them. */
  says(words: string): Promise<void>;
  ends(): Promise<number | null>;
}

/** The checkout, with a data folder of its own. */
const alone = (env: Record<string, string> = {}) => ({
  cwd: projectRoot(),
  env: { ...process.env, PORT: '0', DONDOC_DATA: folder, ...env },
});

/** The command behind `npm start`. */
const start = (args = ['--no-rehearsal'], env: Record<string, string> = {}): Up =>
  listen(spawn(process.execPath, ['worker/setup/start.mjs', ...args], alone(env)));

function listen(child: ChildProcessWithoutNullStreams): Up {
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    process: child,
    output: () => output,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => void (output.includes(words) && resolve());
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void closed.then(([code]) => reject(new Error(`ended with ${code}: ${output}`)));
        look();
      }),
    ends: async () => (await closed)[0],
  };
}

async function children(): Promise<number[]> {
  const run = path.join(folder, 'run');
  const names = await readdir(run);
  return names.map(
    (name) => (require(path.join(run, name)) as { child: { pid: number } }).child.pid,
  );
}

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says where everything is, and on %s stops all parts within ten seconds',
    async (signal) => {
      const dondoc = start();
      await dondoc.says('Đã nạp danh mục đơn vị MẪU');
      expect(dondoc.output()).toContain('dondoc đang chạy.');
      expect(dondoc.output()).toContain(folder);
      const pids = await children();
      expect(pids).toHaveLength(2);

      const asked = Date.now();
      dondoc.process.kill(signal);
      expect(await dondoc.ends()).toBe(0);
      expect(Date.now() - asked).toBeLessThan(10_000);
      expect(dondoc.output()).toMatch(/dondoc đã dừng\.\n$/);
      expect(await Promise.all(pids.map(markOf))).toEqual([undefined, undefined]);
      expect(await readdir(path.join(folder, 'run'))).toEqual([]);
      expect(readInstance(folder)).toBeUndefined();
    },
  );

  it('stops too when only npm is told to, which does not pass it on', async () => {
    const dondoc = listen(spawn('npm', ['start', '--', '--no-rehearsal'], alone()));
    await dondoc.says('dondoc đang chạy.');
    const pids = await children();
    dondoc.process.kill('SIGTERM');
    await dondoc.says('dondoc đã dừng.');
    expect(await Promise.all(pids.map(markOf))).toEqual([undefined, undefined]);
  });

  it('continues with the same data after it was killed, and is up in ten seconds', async () => {
    const killed = start();
    await killed.says('Đã nạp danh mục đơn vị MẪU');
    const first = readInstance(folder);
    await ask(first?.databaseUrl ?? '', 'create table kept as select 2021 as year');
    killed.process.kill('SIGKILL');
    await killed.ends();

    const since = Date.now();
    const next = start();
    await next.says('dondoc đang chạy.');
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(next.output()).toContain('còn sót tiến trình PostgreSQL');
    expect(next.output()).toContain('còn sót tiến trình Temporal');
    const again = readInstance(folder);
    expect(again?.pid).toBe(next.process.pid);
    expect(await ask(again?.databaseUrl ?? '', 'select year from kept')).toEqual([{ year: 2021 }]);
    next.process.kill('SIGTERM');
    expect(await next.ends()).toBe(0);
    expect(next.output()).not.toContain('MẪU');
  });

  it('says that its first rehearsal was cut short and plays it again, until it has ended', async () => {
    const cut = start([]);
    // The seed's plan has begun; its year is far from over.
    await cut.says('Ngày 10/8/2021');
    cut.process.kill('SIGKILL');
    await cut.ends();

    const again = start([]);
    await again.says('Lần chạy thử đầu tiên đã dừng giữa chừng; nay chạy thử lại từ đầu.');
    await again.says('Xem kết quả chạy thử');
    again.process.kill('SIGTERM');
    expect(await again.ends()).toBe(0);

    const next = start([]);
    await next.says('dondoc đang chạy.');
    next.process.kill('SIGTERM');
    expect(await next.ends()).toBe(0);
    expect(next.output()).not.toContain('chạy thử');
  }, 300_000);

  it('says while letters are held that they are, by whom and why', async () => {
    const first = start();
    await first.says('Đã nạp danh mục đơn vị MẪU');
    const reason = ['--reason', 'chờ sửa danh mục', '--as', 'vp.clerk'];
    const held = await dondoc({ DONDOC_DATA: folder }, 'mail', 'hold', ...reason);
    expect(held.status).toBe(0);
    first.process.kill('SIGTERM');
    await first.ends();

    const next = start();
    await next.says('(vp.clerk): chờ sửa danh mục; cho đi tiếp bằng lệnh');
    next.process.kill('SIGTERM');
    expect(await next.ends()).toBe(0);
  });

  it('is refused on a data folder that another one works on, and that one stays up', async () => {
    const first = start();
    await first.says('dondoc đang chạy.');
    const second = start();
    expect(await second.ends()).toBe(1);
    expect(second.output()).toContain(`(pid ${first.process.pid})`);
    expect(await ask(readInstance(folder)?.databaseUrl ?? '', 'select 1 as one')).toHaveLength(1);
    first.process.kill('SIGTERM');
    expect(await first.ends()).toBe(0);
  });

  it('names every fault of the settings at once and starts nothing', async () => {
    const refused = start([], { PORT: 'tám', SMTP_URL: 'thu.example', HOST: 'a b' });
    expect(await refused.ends()).toBe(1);
    for (const name of ['PORT = "tám"', 'HOST = "a b"', 'SMTP_URL', 'PUBLIC_URL', 'MAIL_FROM']) {
      expect(refused.output()).toContain(name);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses an option that it does not know', async () => {
    const refused = start(['--chay-nhanh']);
    expect(await refused.ends()).toBe(1);
    expect(refused.output()).toContain('Không có tùy chọn "--chay-nhanh"');
  });
});
