import { readFileSync } from 'node:fs';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

/** Replays one history in a process of its own and tells its parent how many milliseconds it took. */
async function main([bundle, history]: string[]): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const code = readFileSync(bundle!, 'utf8');
  const events: unknown = JSON.parse(readFileSync(history!, 'utf8'));
  const began = performance.now();
  await Worker.runReplayHistory({ workflowBundle: { code } }, events);
  process.send?.(performance.now() - began, () => process.exit(0));
}

void main(process.argv.slice(2));
