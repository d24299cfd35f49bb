import { fork } from 'node:child_process';
import { careFor, type Child, type ChildCare } from './child';

export interface NodeChildOrder extends ChildCare {
  /** The module to run; it calls `runAsChild`. */
  module: string;
  /** Set beside what we were given ourselves. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs one of our own modules as a process beside us and waits until it says that it is ready. It
 * is stopped by hanging up, which Windows has too, and which happens by itself when we are killed.
 * @throws when it ends before it is ready
 */
export async function startNodeChild(order: NodeChildOrder): Promise<Child> {
  const forked = fork(order.module, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...order.env },
  });
  const ready = new Promise<'ready'>((resolve) => forked.once('message', () => resolve('ready')));
  const child = await careFor(forked, order, () => {
    if (forked.connected) forked.disconnect();
  });
  const first = await Promise.race([ready, child.ended]);
  if (first === 'ready') return child;
  const { code, signal, lines } = first;
  throw new Error(`${order.name} dừng ngay khi khởi động (mã ${code ?? signal}): ${lines}`);
}
