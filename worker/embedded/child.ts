import { spawn, type ChildProcess } from 'node:child_process';
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

export interface ChildOrder {
  name: string;
  command: string;
  args: readonly string[];
  uid?: number;
  gid?: number;
  /** Where the child is written down until it ends. */
  runDir: string;
  /** Told every line that the child writes. */
  log?: (line: string) => void;
}

const KEPT_LINES = 10;

/**
 * Starts a program detached, so that Ctrl-C in the terminal reaches only us and the parts are
 * stopped in order. On Windows there is no SIGTERM: `stop` ends the process at once, which both
 * SQLite in WAL mode and PostgreSQL survive.
 * @throws when the program cannot be started at all
 */
export async function startChild(order: ChildOrder): Promise<Child> {
  const { name, command, args, uid, gid, runDir, log } = order;
  const child = spawn(command, args, {
    uid,
    gid,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: ownEnvironment(),
  });
  const lines = gather(child, log);
  const closed = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, lines: lines() }));
  });
  const { pid } = child;
  if (pid === undefined) {
    const cause = await new Promise<Error>((resolve) => child.once('error', resolve));
    throw new Error(`Không khởi động được ${name} (${command}): ${cause.message}`, { cause });
  }
  const forget = await recordChild(runDir, name, pid);
  const ended = closed.then(async (exit) => {
    await forget();
    return exit;
  });
  return {
    pid,
    ended,
    async stop(graceMs) {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), graceMs);
      const exit = await ended;
      clearTimeout(impatience);
      return exit;
    },
  };
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
