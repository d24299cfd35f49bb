import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { recordChild } from './children';

/** How a child ended, with the first and the last lines it wrote. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  lines: string;
}

/** A program of ours that runs beside us. */
export interface Child {
  pid: number;
  /** Resolves when the process is gone, whoever ended it. */
  ended: Promise<Exit>;
  /** Asks it to end; after `graceMs` it is killed. */
  stop(graceMs: number): Promise<Exit>;
}

/** How a child is called, written down and listened to. */
export interface ChildCare {
  name: string;
  /** Where the child is written down until it ends. */
  runDir: string;
  /** Told every line that the child writes. */
  log?: (line: string) => void;
}

export interface ChildOrder extends ChildCare {
  command: string;
  args: readonly string[];
  uid?: number;
  gid?: number;
}

const KEPT_LINES = 10;

/**
 * Starts a program detached, so that Ctrl-C in the terminal reaches only us and the parts are
 * stopped in order. On Windows there is no SIGTERM: `stop` ends the process at once, which both
 * SQLite in WAL mode and PostgreSQL survive.
 * @throws when the program cannot be started at all
 */
export function startChild(order: ChildOrder): Promise<Child> {
  const { command, args, uid, gid } = order;
  const child = spawn(command, args, {
    uid,
    gid,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: ownEnvironment(),
  });
  return careFor(child, order, () => child.kill('SIGTERM'));
}

/**
 * Writes a fresh child down and watches it to its end.
 * @param ask asks it to end
 * @throws when it could not be started at all
 */
export async function careFor(
  child: ChildProcess,
  care: ChildCare,
  ask: () => void,
): Promise<Child> {
  const lines = gather(child, care.log);
  const ended = exitOf(child);
  const { pid } = child;
  if (pid === undefined) {
    const cause = await new Promise<Error>((resolve) => child.once('error', resolve));
    throw new Error(`Không khởi động được ${care.name}: ${cause.message}`, { cause });
  }
  const forget = await recordChild(care.runDir, care.name, pid);
  const forgotten = ended.then(async ({ code, signal }) => {
    await forget();
    return { code, signal, lines: lines() };
  });
  return {
    pid,
    ended: forgotten,
    async stop(graceMs) {
      ask();
      const impatience = setTimeout(() => child.kill('SIGKILL'), graceMs);
      const exit = await forgotten;
      clearTimeout(impatience);
      return exit;
    },
  };
}

/** The event 'close' would tell the same, but never comes when we hung up on a child of ours. */
async function exitOf(child: ChildProcess): Promise<Pick<Exit, 'code' | 'signal'>> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const exit = new Promise<Pick<Exit, 'code' | 'signal'>>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  await Promise.all(streams.map((stream) => once(stream, 'close')));
  return exit;
}

/** Reads what a child writes, line by line. The result gives the first and the last lines. */
function gather(child: ChildProcess, log?: (line: string) => void): () => string {
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        log?.(line);
        written.push(line);
        if (written.length > 2 * KEPT_LINES) written.splice(KEPT_LINES, 1);
      }
    });
  }
  return () => written.join('\n');
}

/** The caller's PG* and TEMPORAL_* variables mean the caller's own servers, not the ones we start. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|TEMPORAL_)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}
