import { deflateRawSync } from 'node:zlib';

/** A zip archive of those files, deflated; without check sums, which nobody asks for. */
export function zipOf(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const named = Buffer.from(name);
    const packed = deflateRawSync(content);
    const meta = Buffer.alloc(26);
    meta.writeUInt16LE(20, 0);
    // UTF-8 names.
    meta.writeUInt16LE(0x0800, 2);
    meta.writeUInt16LE(8, 4);
    meta.writeUInt32LE(packed.length, 14);
    meta.writeUInt32LE(Buffer.byteLength(content), 18);
    meta.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([word(0x04034b50), meta, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 0]), meta, rest, named]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, word(0x06054b50), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** An empty document of Word or Excel, with whatever else is put into it. */
export function officeFile(kind: 'docx' | 'xlsx', more: Record<string, string> = {}): Buffer {
  const main = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml';
  return zipOf({ '[Content_Types].xml': '<Types/>', [main]: '<document/>', ...more });
}
