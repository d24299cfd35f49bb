import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../config/root';
import { bundleWorkflows } from '../../worker/bundle';
import { endStaleChildren } from '../../worker/embedded/children';
import { freePort } from '../../worker/embedded/ports';
import { startPostgres, type Postgres } from '../../worker/embedded/postgres';
import { findTemporal } from '../../worker/embedded/temporal-program';
import { startTemporal, type TemporalServer } from '../../worker/embedded/temporal-server';
import { partsEnvironment } from './parts';

interface Parts {
  postgres: Postgres;
  temporal: TemporalServer;
  folder: string;
}

const kept = globalThis as { dondocParts?: Parts };
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** One Temporal and one PostgreSQL for the whole run; a run that was killed is cleaned up by the next. */
export default async function partsUp(): Promise<void> {
  const cache = process.env['DONDOC_CACHE'] ?? path.join(projectRoot(), '.cache');
  const runDir = path.join(cache, 'test-run');
  await endStaleChildren(runDir, say);
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-test-'));
  const program = await findTemporal(cache, say);
  const bundle = path.join(folder, 'workflow-bundle.js');
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dir: path.join(folder, 'postgres'), port: await freePort(), runDir, say }),
    startTemporal({ program, port: await freePort(), runDir, timeSkipping: true }),
    bundleWorkflows().then((code) => writeFile(bundle, code)),
  ]);
  kept.dondocParts = { postgres, temporal, folder };
  const parts = { temporal: temporal.address, postgres: postgres.url, program, bundle };
  Object.assign(process.env, partsEnvironment(parts));
}

export async function partsDown(): Promise<void> {
  const parts = kept.dondocParts;
  if (!parts) return;
  await Promise.all([parts.temporal.stop(), parts.postgres.stop()]);
  await rm(parts.folder, { recursive: true, force: true });
}
