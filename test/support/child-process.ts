import { runAsChild } from '../../worker/embedded/as-child';

/** One of our own modules as `startNodeChild` runs it, failing to start when told so. */
void runAsChild(async () => {
  if (process.env['START'] === 'fails') throw new Error('the port is taken');
  const alive = setInterval(() => undefined, 1_000);
  process.stdout.write('up\n');
  return async () => {
    clearInterval(alive);
    process.stdout.write('stopped in order\n');
  };
});
