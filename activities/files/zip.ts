import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** What an archive says of itself in its directory. */
export interface ZipDirectory {
  names: string[];
  /** The text of `[Content_Types].xml`; empty when there is none. */
  contentTypes: string;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** More than an honest file of the sizes taken here has. */
const LARGEST_DIRECTORY = 8 * 1024 * 1024;
const LARGEST_TYPES = 1024 * 1024;

/** Reads an archive's directory; null when it is no archive, is cut off, or is locked by a password. */
export async function readZip(file: FileHandle, size: number): Promise<ZipDirectory | null> {
  const tail = await bytes(file, Math.max(0, size - END_SIZE - LONGEST_COMMENT), size);
  const end = findEnd(tail);
  if (end === null) return null;
  const start = end.readUInt32LE(16);
  const length = end.readUInt32LE(12);
  if (length > LARGEST_DIRECTORY || start + length > size) return null;
  const entries = entriesOf(await bytes(file, start, start + length));
  if (entries?.length !== end.readUInt16LE(10)) return null;
  if (entries.some(({ isLocked }) => isLocked)) return null;
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  const contentTypes = types ? await inflated(file, types, size) : '';
  return contentTypes === null ? null : { names: entries.map(({ name }) => name), contentTypes };
}

/** The end of the directory is the last thing in the file, but for a comment. */
function findEnd(tail: Buffer): Buffer | null {
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    const fits =
      tail.readUInt32LE(at) === END && at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length;
    if (fits) return tail.subarray(at);
  }
  return null;
}

interface Entry {
  name: string;
  isLocked: boolean;
  isDeflated: boolean;
  packed: number;
  at: number;
}

function entriesOf(directory: Buffer): Entry[] | null {
  const entries: Entry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      isLocked: (directory.readUInt16LE(at + 8) & 1) === 1,
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function inflated(file: FileHandle, entry: Entry, size: number): Promise<string | null> {
  const header = await bytes(file, entry.at, entry.at + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) return null;
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.packed > LARGEST_TYPES || start + entry.packed > size) return null;
  const packed = await bytes(file, start, start + entry.packed);
  if (!entry.isDeflated) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST_TYPES }).toString('utf8');
  } catch {
    return null;
  }
}

async function bytes(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  return buffer.subarray(0, bytesRead);
}
