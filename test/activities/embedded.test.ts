import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { startInbox, type InboxLetter } from '../../worker/embedded/inbox';
import { ask, createDatabase } from '../../worker/embedded/databases';
import { freePort } from '../../worker/embedded/ports';
import { startPostgres, type Postgres } from '../../worker/embedded/postgres';
import { startTemporal, type TemporalServer } from '../../worker/embedded/temporal-server';
import { temporalProgram } from '../support/parts';

let folder: string;
let runDir: string;
const said: string[] = [];
const say = (line: string): void => void said.push(line);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-embedded-'));
  runDir = path.join(folder, 'run');
  said.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const postgres = async (dir: string): Promise<Postgres> =>
  startPostgres({ dir, port: await freePort(), runDir, say });
const temporal = async (dir: string): Promise<TemporalServer> =>
  startTemporal({ program: temporalProgram(), dir, port: await freePort(), runDir });

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed when the server is killed, says so, and starts again', async () => {
    const dir = path.join(folder, 'postgres');
    const first = await postgres(dir);
    await ask(
      await createDatabase(first.url, 'dondoc'),
      `create table t as select 'Sở Xây dựng' as name`,
    );
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    expect(said).toEqual([]);

    const second = await postgres(dir);
    expect(said).toEqual([
      'PostgreSQL lần trước dừng đột ngột: đang khôi phục dữ liệu từ nhật ký giao dịch.',
    ]);
    expect(
      await ask(await createDatabase(second.url, 'dondoc'), 'select upper(name) as name from t'),
    ).toEqual([{ name: 'SỞ XÂY DỰNG' }]);
    await second.stop();
  });

  it('stops a server of the same folder that outlived its parent', async () => {
    const dir = path.join(folder, 'postgres');
    const orphan = await postgres(dir);
    const next = await postgres(dir);
    expect(await orphan.ended).toMatchObject({ code: 0 });
    expect(said).toEqual(['PostgreSQL của lần chạy trước còn chạy: đang dừng.']);
    await next.stop();
  });

  it('starts although the pid of the killed server belongs to another process by now', async () => {
    const dir = path.join(folder, 'postgres');
    const first = await postgres(dir);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const note = path.join(dir, 'cluster', 'postmaster.pid');
    const lines = (await readFile(note, 'utf8')).split('\n');
    await writeFile(note, [process.pid, ...lines.slice(1)].join('\n'));

    const second = await postgres(dir);
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it.each([
    ['that only its owner can enter', 0o700],
    ['that everybody can enter', 0o755],
  ])('runs in a folder %s, whoever starts it', async (_, mode) => {
    await chmod(folder, mode);
    const server = await postgres(path.join(folder, 'postgres'));
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await server.ended).toMatchObject({ code: 0 });
  });

  it('refuses a folder of another major version and says what to do', async () => {
    const dir = path.join(folder, 'postgres');
    const first = await postgres(dir);
    await first.stop();
    await writeFile(path.join(dir, 'cluster', 'PG_VERSION'), '17\n');
    await expect(postgres(dir)).rejects.toThrow(/PostgreSQL 17 .* DATABASE_URL/);
  });

  it('is durable and independent of the locale of the machine', async () => {
    const server = await postgres(path.join(folder, 'postgres'));
    const settings = await ask(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
              datlocprovider::text as provider, datlocale as locale from pg_database where datname = 'postgres'`,
    );
    expect(settings).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        encoding: 'UTF8',
        zone: 'UTC',
        provider: 'b',
        locale: 'C.UTF-8',
      },
    ]);
    await server.stop();
  });
});

describe('the embedded Temporal', () => {
  const describeNamespace = async (address: string): Promise<unknown> => {
    const connection = await Connection.connect({ address });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    await connection.close();
    return config?.workflowExecutionRetentionTtl?.seconds;
  };

  it('keeps closed workflows for ten years, also on a file of an earlier start', async () => {
    const dir = path.join(folder, 'temporal');
    for (let start = 1; start <= 2; start++) {
      const server = await temporal(dir);
      expect(Number(await describeNamespace(server.address))).toBe(3_650 * 86_400);
      await server.stop();
      expect(await server.ended).toMatchObject({ code: 0 });
    }
  });

  it('refuses a file that another version wrote and says what to do', async () => {
    const dir = path.join(folder, 'temporal');
    const server = await temporal(dir);
    await server.stop();
    await writeFile(path.join(dir, 'version.txt'), '1.8.0\n');
    await expect(temporal(dir)).rejects.toThrow(/Temporal 1\.8\.0 ghi.*doctor --repair/);
  });
});

describe('a port that is taken', () => {
  let taken: Server;
  let port: number;
  beforeEach(async () => {
    taken = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    ({ port } = taken.address() as AddressInfo);
  });
  afterEach(() => new Promise((resolve) => taken.close(resolve)));

  it('is named by Temporal when it cannot start, and no process is left', async () => {
    const dir = path.join(folder, 'temporal');
    const start = startTemporal({ program: temporalProgram(), dir, port, runDir });
    await expect(start).rejects.toThrow(new RegExp(`dừng ngay khi khởi động.*${port}`, 's'));
    expect(await readdir(runDir)).toEqual([]);
  });

  it('is named by PostgreSQL when it cannot start, and no process is left', async () => {
    const start = startPostgres({ dir: path.join(folder, 'postgres'), port, runDir, say });
    await expect(start).rejects.toThrow(/dừng ngay khi khởi động.*Address already in use/s);
    expect(await readdir(runDir)).toEqual([]);
  });
});

describe('the inbox', () => {
  it('answers a letter only after it was kept, and asks to try again when it could not be', async () => {
    const kept: InboxLetter[] = [];
    let full = false;
    const inbox = await startInbox(async (letter) => {
      await delay(0);
      if (full) throw new Error('the disk is full');
      kept.push(letter);
    });
    const mail = {
      from: 'van-phong@sxd.example',
      to: 'don-vi@sxd.example',
      subject: 'Đôn đốc',
      text: 'Kính gửi',
    };
    const transport = createTransport(inbox.url);
    await transport.sendMail(mail);
    expect(kept).toEqual([
      expect.objectContaining({
        from: 'van-phong@sxd.example',
        to: ['don-vi@sxd.example'],
        raw: expect.any(Buffer),
      }),
    ]);

    full = true;
    await expect(transport.sendMail(mail)).rejects.toMatchObject({ responseCode: 451 });
    expect(kept).toHaveLength(1);
    transport.close();
    await inbox.stop();
  });
});
