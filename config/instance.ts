import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the parts of the running dondoc are, for the worker and the command line. */
export interface Instance {
  pid: number;
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  /** Where letters go: a mail server outside, or our inbox. */
  mail: { url: string; kind: 'inbox' | 'smtp' };
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'instance.json');

/** Publishes where the parts are; readable by the owner only, as it holds passwords. */
export async function writeInstance(dataDir: string, instance: Instance): Promise<void> {
  const file = fileOf(dataDir);
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(instance, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** The dondoc that runs on this data folder; undefined when none says it does. */
export function readInstance(dataDir: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Instance;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Says that nothing runs any more. */
export async function removeInstance(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}
