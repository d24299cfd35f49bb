import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf, refusalOfName } from './kinds';
import { look } from './look';

/** A file that has come in whole and waits to be kept or dropped. */
export interface HeldFile {
  sha256: string;
  name: string;
  size: number;
  /** Stores it under its SHA-256; from then on it survives a crash. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** Files addressed by what is in them: the same bytes are stored once, and never change. */
export interface FileStore {
  /** Takes a file in and looks at it; a refusal is one Vietnamese sentence. */
  hold(
    name: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{ held: HeldFile } | { refusal: string }>;
  /** Takes a file in and keeps it whatever it is. */
  put(content: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }>;
  /** @throws ENOENT, on reading, when no such file was stored */
  get(sha256: string): ReadStream;
}

/** What a crash left half received is thrown away after this long. */
const STALE = 24 * 3_600_000;

/** The files under a folder, which is made when it is missing. */
export function fileStore(dir: string): FileStore {
  const incoming = path.join(dir, 'incoming');
  const placeOf = (sha256: string): string => path.join(dir, sha256.slice(0, 2), sha256);

  const receive = async (content: AsyncIterable<Uint8Array>): Promise<Received> => {
    await mkdir(incoming, { recursive: true });
    await dropStale(incoming);
    const file = path.join(incoming, randomUUID());
    try {
      return { file, ...(await write(file, content)) };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  };
  const keep = async ({ file, sha256 }: Received): Promise<void> => {
    const place = placeOf(sha256);
    await mkdir(path.dirname(place), { recursive: true });
    if (await exists(place)) await rm(file, { force: true });
    else await rename(file, place);
    await syncFolder(path.dirname(place));
  };

  return {
    hold: async (name, content) => {
      const named = name.normalize('NFC').trim();
      const received = await receive(content);
      const refusal = refusalOfName(named) ?? (await refusalOfFile(received, named));
      const drop = (): Promise<void> => rm(received.file, { force: true });
      if (refusal !== null) {
        await drop();
        return { refusal };
      }
      const { sha256, size } = received;
      return { held: { sha256, size, name: named, keep: () => keep(received), drop } };
    },
    put: async (content) => {
      const received = await receive(content);
      await keep(received);
      return { sha256: received.sha256, size: received.size };
    },
    get: (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new RangeError(`"${sha256}" is no SHA-256; give 64 hexadecimal digits`);
      }
      return createReadStream(placeOf(sha256));
    },
  };
}

interface Received {
  file: string;
  sha256: string;
  size: number;
}

async function write(
  file: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function refusalOfFile({ file, size }: Received, name: string): Promise<string | null> {
  const handle = await open(file, 'r');
  try {
    return refusalOf(await look(handle, name, size));
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A new name lasts through a power cut once its folder is written; Windows does this by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function dropStale(incoming: string): Promise<void> {
  const before = Date.now() - STALE;
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < before) await rm(file, { force: true });
  }
}
