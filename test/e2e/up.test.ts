import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readInstance } from '../../config/instance';
import { ask } from '../../worker/embedded/databases';
import { markOf } from '../../worker/embedded/processes';
import { dondoc } from '../support/command-line';
import { installation, type Installation } from '../support/installation';

let own: Installation;
let folder: string;
beforeEach(async () => {
  own = await installation();
  folder = own.folder;
});
afterEach(() => own.clear());

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
      const dondoc = own.start();
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
    const dondoc = own.npmStart('--no-rehearsal');
    await dondoc.says('dondoc đang chạy.');
    const pids = await children();
    dondoc.process.kill('SIGTERM');
    await dondoc.says('dondoc đã dừng.');
    expect(await Promise.all(pids.map(markOf))).toEqual([undefined, undefined]);
  });

  it('continues with the same data after it was killed, and is up in ten seconds or as soon as at first', async () => {
    const began = Date.now();
    const killed = own.start();
    await killed.says('dondoc đang chạy.');
    const firstTook = Date.now() - began;
    await killed.says('Đã nạp danh mục đơn vị MẪU');
    const first = readInstance(folder);
    await ask(first?.databaseUrl ?? '', 'create table kept as select 2021 as year');
    killed.process.kill('SIGKILL');
    await killed.ends();

    const since = Date.now();
    const next = own.start();
    await next.says('dondoc đang chạy.');
    // What a loaded machine makes longer it has made longer the first time too.
    expect(Date.now() - since).toBeLessThan(Math.max(10_000, firstTook));
    expect(next.output()).toContain('còn sót tiến trình PostgreSQL');
    expect(next.output()).toContain('còn sót tiến trình Temporal');
    const again = readInstance(folder);
    expect(again?.pid).toBe(next.process.pid);
    expect(await ask(again?.databaseUrl ?? '', 'select year from kept')).toEqual([{ year: 2021 }]);
    next.process.kill('SIGTERM');
    expect(await next.ends()).toBe(0);
    expect(next.output()).not.toContain('MẪU');
  });

  it('says while letters are held that they are, by whom and why', async () => {
    const first = own.start();
    await first.says('Đã nạp danh mục đơn vị MẪU');
    const reason = ['--reason', 'chờ sửa danh mục', '--as', 'vp.clerk'];
    const held = await dondoc({ DONDOC_DATA: folder }, 'mail', 'hold', ...reason);
    expect(held.status).toBe(0);
    first.process.kill('SIGTERM');
    await first.ends();

    const next = own.start();
    await next.says('(vp.clerk): chờ sửa danh mục; cho đi tiếp bằng lệnh');
    next.process.kill('SIGTERM');
    expect(await next.ends()).toBe(0);
  });

  it('is refused on a data folder that another one works on, and that one stays up', async () => {
    const first = own.start();
    await first.says('dondoc đang chạy.');
    const second = own.start();
    expect(await second.ends()).toBe(1);
    expect(second.output()).toContain(`(pid ${first.process.pid})`);
    expect(await ask(readInstance(folder)?.databaseUrl ?? '', 'select 1 as one')).toHaveLength(1);
    first.process.kill('SIGTERM');
    expect(await first.ends()).toBe(0);
  });

  it('names every fault of the settings at once and starts nothing', async () => {
    const refused = own.start([], { PORT: 'tám', SMTP_URL: 'thu.example', HOST: 'a b' });
    expect(await refused.ends()).toBe(1);
    for (const name of ['PORT = "tám"', 'HOST = "a b"', 'SMTP_URL', 'PUBLIC_URL', 'MAIL_FROM']) {
      expect(refused.output()).toContain(name);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses an option that it does not know', async () => {
    const refused = own.start(['--chay-nhanh']);
    expect(await refused.ends()).toBe(1);
    expect(refused.output()).toContain('Không có tùy chọn "--chay-nhanh"');
  });
});
