import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ask } from './databases';

/** What a start finds in a cluster folder before it starts the server. */
export type Found = 'stopped in order' | 'killed' | 'still running';

/**
 * Reads postmaster.pid, which a server that was killed leaves behind. The file is left to
 * PostgreSQL, which by it also waits for the last backends of the killed server; only when its pid
 * belongs to a stranger by now, which PostgreSQL cannot tell, it is removed.
 * @param url connection URL of the server at that port
 */
export async function findStalePostgres(
  cluster: string,
  url: (port: number) => string,
): Promise<Found> {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return 'stopped in order';
  const [pid, , , port] = text.split('\n').map(Number);
  if (pid && isTaken(pid)) {
    if (port && (await serves(url(port), cluster))) return 'still running';
    await rm(file);
  }
  return 'killed';
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function serves(url: string, cluster: string): Promise<boolean> {
  const rows = await ask<{ data_directory: string }>(url, 'show data_directory').catch(() => []);
  return rows.some(({ data_directory }) => path.resolve(data_directory) === path.resolve(cluster));
}
