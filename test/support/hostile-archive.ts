import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive: packed already, so that it may claim what it likes. */
export interface Entry {
  name: string;
  packed: Buffer;
  size: number;
  crc: number;
}

/** A text said so many times. */
export interface Said {
  text: string;
  times: number;
}

const LAST_BLOCK = Buffer.from([3, 0]);

/**
 * Packs gigabytes in moments: each repetition is the same flushed block of deflate, packed once.
 * @param said what stands in the file, one after the other
 */
export function entryOf(name: string, ...said: readonly Said[]): Entry {
  const blocks: Buffer[] = [];
  let size = 0;
  let crc = 0;
  for (const { text, times } of said) {
    const plain = Buffer.from(text);
    const block = flushed(plain);
    for (let i = 0; i < times; i++) {
      blocks.push(block);
      crc = crc32(plain, crc);
    }
    size += plain.length * times;
  }
  return { name, packed: Buffer.concat([...blocks, LAST_BLOCK]), size, crc };
}

/** A block of deflate that another may follow. */
export function flushed(plain: Buffer): Buffer {
  return deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH });
}

/** The archive of those entries, as APPNOTE 4.3 lays it out. */
export function archiveOf(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const fields = described(entry, name.length);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, entry.packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, name);
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** What a file's own header and the directory both say of it. */
function described({ packed, size, crc }: Entry, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MACROS = 'application/vnd.ms-word.document.macroEnabled';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org';

const once = (text: string): Said => ({ text, times: 1 });

/**
 * A document of Word with that body.
 * @param options what may be wrong with it: declarations before the root, macros, an untrue size
 */
export function docxOf(
  body: readonly Said[],
  options: { before?: string; macros?: boolean; claims?: number } = {},
): Buffer {
  const { before = '', macros = false, claims } = options;
  const main = entryOf(
    'word/document.xml',
    once(`<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${W}"><w:body>`),
    ...body,
    once('</w:body></w:document>'),
  );
  const type = `${macros ? MACROS : DOCUMENT}.main+xml`;
  const files = [
    entryOf(
      '[Content_Types].xml',
      once(
        `<Types xmlns="${OFFICE}/package/2006/content-types">` +
          `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
          `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ),
    ),
    entryOf(
      '_rels/.rels',
      once(
        `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" ` +
          `Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    ),
    claims === undefined ? main : { ...main, size: claims },
  ];
  if (macros)
    files.push(entryOf('word/vbaProject.bin', once('Attribute VB_Name = "ThisDocument"')));
  return archiveOf(files);
}

/** A paragraph of a document. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}
