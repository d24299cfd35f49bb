import { inspect } from 'node:util';
import { CannotReplay } from './replay-check';
import { runWorker, type WorkerOrder } from './run-worker';
import { CannotRead } from './words-check';

/** The worker's own process. Its parent sends the order, and by hanging up ends it. */
type FromParent = { order: WorkerOrder } | 'stop';

// Ctrl-C reaches every process of a terminal; only the parent may decide to stop.
process.on('SIGINT', () => undefined);

process.once('message', (message: FromParent) => {
  if (message === 'stop') process.exit(0);
  work(message.order).then(() => process.exit(0), fail);
});

async function work(order: WorkerOrder): Promise<void> {
  const worker = await runWorker(order);
  const stop = (): void => worker.stop();
  process.once('disconnect', stop);
  process.on('message', stop);
  process.send?.({ ready: true });
  await worker.ended;
}

function fail(error: unknown): void {
  process.stderr.write(`worker: ${inspect(error)}\n`);
  const exit = (): never => process.exit(1);
  const isRefused = error instanceof CannotReplay || error instanceof CannotRead;
  if (isRefused) process.send?.({ refused: error.message }, exit);
  else exit();
}
