import { gunzipSync, inflateRawSync } from 'node:zlib';

/**
 * One file of a .zip archive (a wheel is one).
 * @throws when the archive is damaged or has no file with that ending.
 */
export function readZipFile(zip: Buffer, ending: string): Buffer {
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('zip: no end of central directory; the file is cut off');

  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`zip: no directory entry at byte ${at}`);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.endsWith(ending)) return zipEntry(zip, at, name);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`zip: no file ending in "${ending}"`);
}

function zipEntry(zip: Buffer, entry: number, name: string): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const packed = zip.readUInt32LE(entry + 20);
  const size = zip.readUInt32LE(entry + 24);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Error(`zip: ${name} is packed by method ${method}`);
  const file = method === 0 ? bytes : inflateRawSync(bytes);
  if (file.length !== size) throw new Error(`zip: ${name} has ${file.length} bytes, not ${size}`);
  return file;
}

/**
 * One file of a .tar.gz archive.
 * @throws when the archive is damaged or has no file of that name.
 */
export function readTarGzFile(archive: Buffer, name: string): Buffer {
  const tar = gunzipSync(archive);
  let at = 0;
  while (at + 512 <= tar.length && tar[at] !== 0) {
    const entry = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    if (!Number.isFinite(size)) throw new Error(`tar: no size of "${entry}" at byte ${at}`);
    const start = at + 512;
    if (entry.split('/').at(-1) === name) {
      if (start + size > tar.length) throw new Error(`tar: ${entry} is cut off`);
      return tar.subarray(start, start + size);
    }
    at = start + Math.ceil(size / 512) * 512;
  }
  throw new Error(`tar: no file "${name}"`);
}
