import { runWorker, type WorkerOrder } from './run-worker';

/** The worker's own process. Its parent sends the order, and by hanging up ends it. */
type FromParent = { order: WorkerOrder } | 'stop';

// Ctrl-C reaches every process of a terminal; only the parent may decide to stop.
process.on('SIGINT', () => undefined);

process.once('message', (message: FromParent) => {
  if (message === 'stop') return process.exit(0);
  void runWorker(message.order).then(
    (worker) => {
      const stop = (): void => void worker.stop();
      process.once('disconnect', stop);
      process.on('message', stop);
      process.send?.({ ready: true });
      worker.ended.then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    },
    (error: unknown) => fail(error),
  );
});

function fail(error: unknown): never {
  process.stderr.write(`worker: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
