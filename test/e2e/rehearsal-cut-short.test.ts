import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '../../config/settings';
import { dondoc } from '../support/command-line';
import { freshDatabase, temporalAddress } from '../support/parts';

it('a rehearsal whose worker does not start says so and ends', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-khong-chay-'));
  const preload = path.join(folder, 'worker-fails.cjs');
  await writeFile(preload, `if (/worker-process/.test(process.argv[1])) process.exit(3);`);
  const env = {
    DONDOC_DATA: folder,
    DONDOC_CACHE: readSettings(process.env).cacheDir,
    DATABASE_URL: await freshDatabase(),
    TEMPORAL_ADDRESS: temporalAddress(),
    NODE_OPTIONS: `--require=${preload}`,
  };
  const ran = await dondoc(env, 'rehearse', 'cchc', '--year', '2021');
  await rm(folder, { recursive: true });
  expect([ran.status, ran.out]).toEqual([1, '']);
  expect(ran.err).toContain('the worker ended (3) before it was ready');
});
