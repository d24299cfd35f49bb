import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../config/root';
import type { Exit } from './embedded/child';
import { supervise, type RunningPart, type SupervisedPart } from './embedded/supervise';
import type { WorkerOrder } from './run-worker';

/** The supervised worker process; `pid` is that of the one that runs now. */
export interface WorkerChild extends SupervisedPart {
  pid: () => number | undefined;
}

const PROGRAM = path.join(projectRoot(), 'dist', 'worker', 'worker-process.js');
const GRACE = 8_000;

/** Runs the worker in a process of its own and starts it again whenever it dies. */
export async function startWorkerChild(
  order: WorkerOrder,
  say: (line: string) => void,
  log: (line: string) => void = () => undefined,
): Promise<WorkerChild> {
  let child: ChildProcess | undefined;
  const start = async (): Promise<RunningPart> => {
    const { process: started, part } = await forkWorker(order, log);
    child = started;
    return part;
  };
  const part = supervise('Tiến trình xử lý', await start(), start, say);
  return { ...part, pid: () => child?.pid };
}

async function forkWorker(
  order: WorkerOrder,
  log: (line: string) => void,
): Promise<{ process: ChildProcess; part: RunningPart }> {
  const child = fork(PROGRAM, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const lines: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const written = text.split(/\r?\n/).filter(Boolean);
    written.forEach(log);
    lines.push(...written);
    lines.splice(0, lines.length - 20);
  });
  const ended = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, lines: lines.join('\n') }));
  });
  child.send({ order });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', (said: { ready: true } | { refused: string }) => {
      if ('refused' in said) reject(new Error(said.refused));
      else resolve();
    });
  });
  const dead = ended.then(({ code, signal, lines: said }) => {
    throw new Error(`the worker ended (${code ?? signal}) before it was ready: ${said}`);
  });
  dead.catch(() => undefined);
  await Promise.race([ready, dead]);
  const stop = async (): Promise<void> => {
    if (child.connected) child.send('stop');
    const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE);
    await ended;
    clearTimeout(impatience);
  };
  return { process: child, part: { ended, stop } };
}
