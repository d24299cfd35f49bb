import path from 'node:path';
import type { Settings } from '../../config/settings';
import { endStaleChildren } from './children';
import { createDatabase } from './databases';
import { lockFolder } from './folder-lock';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { supervise, type SupervisedPart } from './supervise';
import { findTemporal } from './temporal-program';
import { startTemporal } from './temporal-server';

/** What everything else stands on: the data folder is ours, PostgreSQL and Temporal answer. */
export interface Platform {
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  /** The parts of our own, in the order they were started. */
  parts: SupervisedPart[];
  /** Stops them in reverse order and gives the folder free. */
  stop(): Promise<void>;
}

/**
 * Takes the data folder and starts the parts that the settings do not name elsewhere.
 * @param say told in Vietnamese what happens
 * @throws FolderTaken when another dondoc runs on the folder
 */
export async function startPlatform(
  settings: Settings,
  say: (line: string) => void,
): Promise<Platform> {
  const { dataDir, cacheDir } = settings;
  const runDir = path.join(dataDir, 'run');
  const unlock = await lockFolder(dataDir, say);
  const parts: SupervisedPart[] = [];
  const stop = async (): Promise<void> => {
    for (const part of parts.toReversed()) await part.stop();
    await unlock();
  };
  try {
    await endStaleChildren(runDir, say);
    let { databaseUrl, temporal } = settings;
    if (!databaseUrl) {
      const order = { dir: path.join(dataDir, 'postgres'), port: await freePort(), runDir, say };
      const first = await startPostgres(order);
      parts.push(supervise('PostgreSQL', first, () => startPostgres(order), say));
      databaseUrl = await createDatabase(first.url, 'dondoc');
    }
    if (!temporal) {
      const program = await findTemporal(cacheDir, say);
      const order = {
        program,
        dir: path.join(dataDir, 'temporal'),
        port: await freePort(),
        runDir,
      };
      const first = await startTemporal(order);
      parts.push(supervise('Temporal', first, () => startTemporal(order), say));
      temporal = { address: first.address, namespace: first.namespace };
    }
    return { databaseUrl, temporal, parts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
