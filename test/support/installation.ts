import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../config/root';

/** A dondoc that was started as people start it. */
export interface Up {
  process: ChildProcess;
  output: () => string;
  /** Resolves when these words have been written; rejects when it ends without them. */
  says(words: string): Promise<void>;
  ends(): Promise<number | null>;
}

/** The checkout with a data folder of its own. */
export interface Installation {
  folder: string;
  /** The command behind `npm start`. */
  start(args?: string[], env?: Record<string, string>): Up;
  npmStart(...args: string[]): Up;
  /** Kills what still runs, and removes the folder. */
  clear(): Promise<void>;
}

export async function installation(): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-up-'));
  const started: ChildProcess[] = [];
  const run = (command: string, args: string[], env: Record<string, string> = {}): Up => {
    const child = spawn(command, args, {
      cwd: projectRoot(),
      env: { ...process.env, PORT: '0', DONDOC_DATA: folder, ...env },
    });
    started.push(child);
    return listen(child);
  };
  return {
    folder,
    start: (args = ['--no-rehearsal'], env = {}) =>
      run(process.execPath, ['worker/setup/start.mjs', ...args], env),
    npmStart: (...args) => run('npm', ['start', '--', ...args]),
    async clear() {
      for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listen(child: ChildProcessWithoutNullStreams): Up {
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
