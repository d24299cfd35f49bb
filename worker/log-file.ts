import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Where causes are written for whoever looks after the machine; people get one sentence. */
export interface LogFile {
  write(line: string): void;
  close(): Promise<void>;
}

/** A log that has grown beyond this is put aside at the next start; the one before it is dropped. */
const LARGE = 10 * 1024 * 1024;

/** The worker's logger writes its own time; what a library prints has none. */
const TIMED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** A line with one time and without a terminal's colours, which the server's client writes. */
function stamped(coloured: string): string {
  const line = stripVTControlCharacters(coloured);
  return TIMED.test(line) ? line : `${new Date().toISOString()} ${line}`;
}

/** Opens `logs/dondoc.log` in the data folder. */
export async function openLog(dataDir: string): Promise<LogFile> {
  const file = path.join(dataDir, 'logs', 'dondoc.log');
  await mkdir(path.dirname(file), { recursive: true });
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > LARGE) await rename(file, path.join(path.dirname(file), 'dondoc.1.log'));
  const stream = createWriteStream(file, { flags: 'a' });
  // A full disk is doctor's to report; what runs goes on without its log.
  stream.on('error', () => undefined);
  return {
    write: (line) => void stream.write(`${stamped(line)}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
