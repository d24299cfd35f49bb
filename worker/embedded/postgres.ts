import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startChild, type Child, type Exit } from './child';
import { ask } from './databases';
import { findPostgres, type Command, type PostgresProgram } from './postgres-program';
import { findStalePostgres } from './postgres-stale';

const run = promisify(execFile);

const MAJOR = '18';
const USER = 'dondoc';
const UP_MS = 60_000;
const STOP_S = 6;

export interface PostgresOrder {
  /** Folder of the cluster and its password. */
  dir: string;
  /** The same on every restart, so that those who are connected find it again. */
  port: number;
  /** Where the child is written down until it ends. */
  runDir: string;
  say: (line: string) => void;
  log?: (line: string) => void;
}

/** A PostgreSQL server of our own on a loopback port. */
export interface Postgres {
  pid: number;
  ended: Promise<Exit>;
  /** The connection URL of the database `postgres`; it holds the password. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on its folder, made on the first start.
 * @throws when the folder was written by another major version, or the server does not come up
 */
export async function startPostgres({
  dir,
  port,
  runDir,
  say,
  log,
}: PostgresOrder): Promise<Postgres> {
  await mkdir(dir, { recursive: true });
  const program = await findPostgres(dir);
  const cluster = path.join(dir, 'cluster');
  const secret = path.join(dir, 'password.txt');
  if (existsSync(cluster)) await checkVersion(cluster);
  else await initialise(program, dir, cluster, secret);
  const password = (await readFile(secret, 'utf8')).trim();
  const urlAt = (itsPort: number): string =>
    `postgresql://${USER}:${password}@127.0.0.1:${itsPort}/postgres`;

  const found = await findStalePostgres(cluster, urlAt);
  if (found === 'still running') {
    say('PostgreSQL của lần chạy trước còn chạy: đang dừng.');
    await askToStop(program, cluster);
  } else if (found === 'killed') {
    say('PostgreSQL lần trước dừng đột ngột: đang khôi phục dữ liệu từ nhật ký giao dịch.');
  }

  const url = urlAt(port);
  const child = await untilUp(url, () =>
    startChild({ name: 'PostgreSQL', ...serve(program, cluster, port), runDir, log }),
  );
  return {
    pid: child.pid,
    ended: child.ended,
    url,
    async stop() {
      await askToStop(program, cluster).catch(() => child.stop(0));
      await child.ended;
    },
  };
}

async function askToStop(program: PostgresProgram, cluster: string): Promise<void> {
  const order = ['stop', '--pgdata', cluster, '--mode', 'fast', '--timeout', String(STOP_S)];
  const { command, args, uid, gid } = program.command('pg_ctl', order);
  await run(command, args, { uid, gid, windowsHide: true });
}

/** Everything that depends on the machine's locale or defaults is fixed here, so two machines sort and store alike. */
async function initialise(
  program: PostgresProgram,
  dir: string,
  cluster: string,
  secret: string,
): Promise<void> {
  // Made under another name, so that a start cut short leaves no half cluster behind.
  const fresh = path.join(dir, 'cluster.new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  await Promise.all([program.own(dir), program.own(fresh), program.own(secret)]);
  const { command, args, uid, gid } = program.command('initdb', [
    `--pgdata=${fresh}`,
    `--username=${USER}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  await run(command, args, { uid, gid, windowsHide: true });
  await rename(fresh, cluster);
}

async function checkVersion(cluster: string): Promise<void> {
  const version = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === MAJOR) return;
  throw new Error(
    `Dữ liệu ở ${cluster} do PostgreSQL ${version} ghi, chương trình này dùng PostgreSQL ${MAJOR}. Đề nghị chạy bản dondoc ` +
      `cũ và kết xuất dữ liệu, hoặc chuyển sang máy chủ PostgreSQL riêng qua DATABASE_URL.`,
  );
}

function serve(program: PostgresProgram, cluster: string, port: number): Command {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return program.command('postgres', ['-D', cluster, ...flags]);
}

/** Starts the server until it answers; again while the last backends of a killed one still hold its memory. */
async function untilUp(url: string, start: () => Promise<Child>): Promise<Child> {
  const patience = Date.now() + UP_MS;
  for (;;) {
    const child = await start();
    const exit = await answers(url, child, patience);
    if (!exit) return child;
    if (!exit.lines.includes('still in use') || Date.now() > patience) {
      throw new Error(
        `PostgreSQL dừng ngay khi khởi động (mã ${exit.code ?? exit.signal}): ${exit.lines}`,
      );
    }
    await delay(200);
  }
}

/** Resolves to nothing when the server answers, to its end when it ended instead. */
async function answers(url: string, child: Child, patience: number): Promise<Exit | undefined> {
  let exit: Exit | undefined;
  void child.ended.then((e) => (exit = e));
  for (;;) {
    try {
      await ask(url, 'select 1');
      return undefined;
    } catch (cause) {
      if (exit) return exit;
      if (Date.now() > patience) {
        await child.stop(0);
        throw new Error(`PostgreSQL không sẵn sàng sau ${UP_MS / 1000} giây.`, { cause });
      }
      await delay(50);
    }
  }
}
