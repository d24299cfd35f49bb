import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { node, ROOT, say } from './run.mjs';
import { ensurePrograms } from './programs.mjs';
import { ensureBuild, ensureDependencies, inOrder } from './steps.mjs';

/** What is downloaded and what is computed do not wait for each other. */
const ready = await inOrder(ensureDependencies, () =>
  Promise.all([ensurePrograms(), ensureBuild()]),
);
if (ready) await test(process.argv.slice(2));
else console.log('0 passed, 1 failed, 0 skipped');

/** Runs jest far away from Vietnam, so that a date in local time shows itself as wrong. */
async function test(args) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-results-'));
  const file = path.join(folder, 'results.json');
  const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const env = { ...process.env, TZ: 'America/New_York' };
  const { status } = await node([jest, '--json', '--outputFile', file, ...args], {
    env,
    quiet: false,
  });
  const results = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  await rm(folder, { recursive: true, force: true });
  report(status, results);
}

/** A suite that could not run, and a run that ended badly for no test's fault, count as failed. */
function report(status, results) {
  const passed = results?.numPassedTests ?? 0;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  let failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  if (failed === 0 && (status !== 0 || passed === 0)) failed = 1;
  if (skipped > 0) say('Có kiểm thử bị bỏ qua: mọi kiểm thử đều phải chạy.');
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed + skipped > 0 ? 1 : 0;
}
