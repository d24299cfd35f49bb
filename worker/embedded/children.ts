import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, markOf, type ProcessMark } from './processes';

interface ChildRecord {
  name: string;
  child: ProcessMark;
  parent: ProcessMark;
}

const GRACE_MS = 5_000;

/**
 * Writes down that this process has a child, so that the next start can end it if we are killed.
 * @returns forgets the child again
 */
export async function recordChild(
  runDir: string,
  name: string,
  pid: number,
): Promise<() => Promise<void>> {
  await mkdir(runDir, { recursive: true });
  const child = await markOf(pid);
  const parent = await markOf(process.pid);
  if (!child || !parent) return async () => {};
  const file = path.join(runDir, `${name}-${randomUUID()}.json`);
  const record: ChildRecord = { name, child, parent };
  await writeFile(file, JSON.stringify(record));
  return () => rm(file, { force: true });
}

/**
 * Ends the children whose parent was killed before it could stop them. Children of a parent that
 * lives, and processes that only got an old pid, are left alone.
 */
export async function endStaleChildren(runDir: string, say: (line: string) => void): Promise<void> {
  const files = await readdir(runDir).catch(() => []);
  await Promise.all(
    files
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        const file = path.join(runDir, name);
        const record = await readRecord(file);
        if (record) {
          if (await isAlive(record.parent)) return;
          if (await isAlive(record.child)) {
            say(
              `Lần chạy trước dừng đột ngột, còn sót tiến trình ${record.name} (pid ${record.child.pid}): đang dừng.`,
            );
            await end(record.child);
          }
        }
        await rm(file, { force: true });
      }),
  );
}

async function readRecord(file: string): Promise<ChildRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ChildRecord;
  } catch {
    // A record that was being written when its writer was killed.
    return undefined;
  }
}

async function end(mark: ProcessMark): Promise<void> {
  const kill = (signal: NodeJS.Signals): void => {
    try {
      process.kill(mark.pid, signal);
    } catch {
      // It ended by itself meanwhile.
    }
  };
  kill('SIGTERM');
  const patience = Date.now() + GRACE_MS;
  while (await isAlive(mark)) {
    if (Date.now() > patience) kill('SIGKILL');
    await delay(50);
  }
}
