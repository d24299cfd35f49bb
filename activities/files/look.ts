import type { FileHandle } from 'node:fs/promises';
import type { Seen } from './kinds';
import { readZip } from './zip';

const HEAD = 4096;

/** Looks into a file without running or unpacking anything of it. */
export async function look(file: FileHandle, name: string, size: number): Promise<Seen> {
  const head = Buffer.alloc(Math.min(HEAD, size));
  await file.read(head, 0, head.length, 0);
  const isZip = head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
  const zip = isZip ? await readZip(file, size) : null;
  return {
    name,
    size,
    head,
    isText: !isZip && (await isText(file)),
    entries: zip?.names ?? null,
    contentTypes: zip?.contentTypes ?? '',
  };
}

/** Text in whatever encoding offices use, old or new: no control character that text has not. */
async function isText(file: FileHandle): Promise<boolean> {
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    for (const byte of chunk as Buffer) {
      if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) return false;
    }
  }
  return true;
}

/** Tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d]);
