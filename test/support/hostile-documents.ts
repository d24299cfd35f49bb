import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { archiveOf, docxOf, entryOf, paragraph } from './hostile-archive';
import { encryptedPdf, heavyPdf, inflatingPdf, loopingPdf, scannedPdf } from './hostile-pdf';

/** A document that no reader may take, and what the refusal has to tell the person who gave it. */
export interface HostileDocument {
  /** The file's name; its ending is what the person claims it to be. */
  name: string;
  /** What is wrong with it. */
  what: string;
  /** The refusal, one Vietnamese sentence in composed letters (NFC), says this. */
  says: RegExp;
  bytes: () => Buffer;
}

const TOO_LARGE = /dung lượng|quá lớn|vượt quá|\bMB\b/iu;
const BROKEN = /hỏng|lỗi|không đọc được|không đúng|không phải|không hợp lệ|không mở được/iu;
const MACROS = /macro/iu;
const LOCKED = /mật khẩu|mã hóa|mã hoá|bảo vệ/iu;
const SCANNED = /quét|bản chụp|bản scan|ảnh|không có (?:lớp )?chữ/iu;
const OLD = /\.doc\b|định dạng cũ|Word 97/iu;
const either = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map((pattern) => pattern.source).join('|'), 'iu');

const MEGABYTE = 1 << 20;
const LINE = 'Văn phòng Sở tổng hợp, báo cáo Ban Giám đốc trước ngày 15/12/2025.';
const MANY_LINES = { text: paragraph(LINE).repeat(10_000), times: 500 };
const PLAN = [{ text: paragraph('KẾ HOẠCH') + paragraph(LINE), times: 1 }];

/** Every hostile document, built when it is asked for; none is kept in the repository. */
export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  {
    name: 'bomb.docx',
    what: '600 MB of paragraphs in 2 MB',
    says: TOO_LARGE,
    bytes: () => docxOf([MANY_LINES]),
  },
  {
    name: 'lying-bomb.docx',
    what: 'the same, said to be a thousand bytes',
    says: either(TOO_LARGE, BROKEN),
    bytes: () => docxOf([MANY_LINES], { claims: 1000 }),
  },
  {
    name: 'macros.docm',
    what: 'a document with macros',
    says: MACROS,
    bytes: () => docxOf(PLAN, { macros: true }),
  },
  {
    name: 'macros.docx',
    what: 'a document with macros under an innocent name',
    says: MACROS,
    bytes: () => docxOf(PLAN, { macros: true }),
  },
  {
    name: 'entities.docx',
    what: 'entities that grow tenfold nine times',
    says: BROKEN,
    bytes: () => docxOf([{ text: paragraph('&e9;'), times: 1 }], { before: growingEntities() }),
  },
  {
    name: 'outside-entity.docx',
    what: 'an entity that is another file of the machine',
    says: BROKEN,
    bytes: () =>
      docxOf([{ text: paragraph('&file;'), times: 1 }], {
        before: '<!DOCTYPE w:document [<!ENTITY file SYSTEM "file:///etc/hostname">]>',
      }),
  },
  {
    name: 'nested-tables.docx',
    what: 'a table in a table, a million deep',
    says: either(BROKEN, TOO_LARGE, /lồng|bảng/iu),
    bytes: nestedTables,
  },
  {
    name: 'truncated.docx',
    what: 'the first half of a document',
    says: BROKEN,
    bytes: () => half(docxOf([{ text: paragraph(LINE), times: 50 }])),
  },
  {
    name: 'another-archive.docx',
    what: 'an archive with no document in it',
    says: BROKEN,
    bytes: () => archiveOf([entryOf('readme.txt', { text: LINE, times: 1 })]),
  },
  {
    name: 'password.docx',
    what: 'a document of Word with a password: an OLE file with an encrypted package',
    says: either(LOCKED, OLD, BROKEN),
    bytes: () => oleFile('EncryptedPackage'),
  },
  {
    name: 'old.doc',
    what: 'a document of Word 97',
    says: OLD,
    bytes: () => oleFile('WordDocument'),
  },
  {
    name: 'empty.docx',
    what: 'nothing',
    says: /rỗng|trống|không có nội dung|hỏng|không đọc được/iu,
    bytes: () => Buffer.alloc(0),
  },
  { name: 'noise.docx', what: 'any bytes', says: BROKEN, bytes: () => noise(100_000) },
  { name: 'noise.pdf', what: 'any bytes', says: BROKEN, bytes: () => noise(100_000) },
  {
    name: 'noise.txt',
    what: 'any bytes',
    says: either(BROKEN, /văn bản|UTF-8|bảng mã/iu),
    bytes: () => noise(100_000),
  },
  { name: 'encrypted.pdf', what: 'a PDF that needs a password', says: LOCKED, bytes: encryptedPdf },
  { name: 'scanned.pdf', what: 'a picture of a page', says: SCANNED, bytes: scannedPdf },
  {
    name: 'inflating.pdf',
    what: 'a page of a gigabyte, packed',
    says: either(TOO_LARGE, BROKEN, SCANNED),
    bytes: inflatingPdf,
  },
  {
    name: 'looping.pdf',
    what: 'pages that hold themselves',
    says: either(BROKEN, SCANNED),
    bytes: loopingPdf,
  },
  { name: 'heavy.pdf', what: '50 MB', says: TOO_LARGE, bytes: () => heavyPdf(50 * MEGABYTE) },
  {
    name: 'heavy.txt',
    what: '50 MB',
    says: TOO_LARGE,
    bytes: () => Buffer.alloc(50 * MEGABYTE, `${LINE}\r\n`),
  },
];

/**
 * Writes the document into that folder.
 * @returns its path
 */
export function writeHostile(document: HostileDocument, folder: string): string {
  const file = path.join(folder, document.name);
  writeFileSync(file, document.bytes());
  return file;
}

function growingEntities(): string {
  const grown = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
  ).join('');
  return `<!DOCTYPE w:document [<!ENTITY e0 "đôn đốc">${grown}]>`;
}

function nestedTables(): Buffer {
  return docxOf([
    { text: '<w:tbl><w:tr><w:tc>'.repeat(1000), times: 1000 },
    { text: paragraph(LINE), times: 1 },
    { text: '</w:tc></w:tr></w:tbl>'.repeat(1000), times: 1000 },
  ]);
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}

/** The head of an OLE compound file (MS-CFB 2.2) and one directory entry of that name. */
function oleFile(entry: string): Buffer {
  const file = Buffer.alloc(512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.write(entry, 1024, 'utf16le');
  return file;
}

/** The same bytes at every run, without any order. */
function noise(length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < length; at += 64)
    blocks.push(createHash('sha512').update(String(at)).digest());
  return Buffer.concat(blocks).subarray(0, length);
}
