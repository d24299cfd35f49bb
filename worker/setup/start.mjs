import { ensureBuild, ensureDependencies, inOrder } from './steps.mjs';

// dondoc runs in this very process, so that Ctrl-C and SIGTERM reach it once.
await inOrder(ensureDependencies, ensureBuild, async () => {
  const { up } = await import('../../dist/worker/up.js');
  await up(process.argv.slice(2));
});
