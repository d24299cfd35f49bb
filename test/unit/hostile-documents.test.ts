import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import {
  HOSTILE_DOCUMENTS,
  writeHostile,
  type HostileDocument,
} from '../support/hostile-documents';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function named(name: string): HostileDocument {
  const found = HOSTILE_DOCUMENTS.find((document) => document.name === name);
  if (!found) throw new Error(`no hostile document is named ${name}`);
  return found;
}

/** The packed bytes of an archive's document, from its local header (APPNOTE 4.3.7). */
function packedDocument(archive: Buffer): { packed: Buffer; claimed: number } {
  const name = archive.indexOf('word/document.xml');
  const packed = archive.subarray(name + 'word/document.xml'.length);
  return {
    packed: packed.subarray(0, archive.readUInt32LE(name - 12)),
    claimed: archive.readUInt32LE(name - 8),
  };
}

test('every hostile document can be written, and only those of 50 MB are large', () => {
  const sizes = HOSTILE_DOCUMENTS.map((document) => {
    const file = writeHostile(document, folder);
    const { size } = statSync(file);
    rmSync(file);
    return { name: document.name, large: size > 8_000_000 };
  });
  expect(sizes.filter(({ large }) => large).map(({ name }) => name)).toEqual([
    'heavy.pdf',
    'heavy.txt',
  ]);
  expect(new Set(sizes.map(({ name }) => name)).size).toBe(HOSTILE_DOCUMENTS.length);
});

test.each(['bomb.docx', 'lying-bomb.docx'])(
  '%s bursts every reader that unpacks it whole',
  (name) => {
    const { packed } = packedDocument(named(name).bytes());
    expect(() => inflateRawSync(packed, { maxOutputLength: 250_000_000 })).toThrow(
      /larger than 250000000/u,
    );
  },
);

test('only the lying bomb says that it is small', () => {
  expect(packedDocument(named('bomb.docx').bytes()).claimed).toBeGreaterThan(500_000_000);
  expect(packedDocument(named('lying-bomb.docx').bytes()).claimed).toBe(1000);
});

test('the nested tables are a million deep, and every one is closed', () => {
  const xml = inflateRawSync(packedDocument(named('nested-tables.docx').bytes()).packed).toString();
  expect(xml.split('<w:tbl>')).toHaveLength(1_000_001);
  expect(xml.split('</w:tbl>')).toHaveLength(1_000_001);
});

test('the page of a gigabyte is that large', () => {
  const pdf = named('inflating.pdf').bytes();
  const page = pdf.subarray(pdf.indexOf('stream\n') + 'stream\n'.length);
  expect(() => inflateSync(page, { maxOutputLength: 250_000_000 })).toThrow(
    /larger than 250000000/u,
  );
});

test.each([
  ['macros.docx', 'word/vbaProject.bin'],
  ['macros.docm', 'word/vbaProject.bin'],
  ['encrypted.pdf', '/Encrypt 5 0 R'],
  ['scanned.pdf', '/Subtype /Image'],
  ['looping.pdf', '/Kids [2 0 R]'],
  ['heavy.pdf', 'startxref'],
])('%s holds %s', (name, sign) => {
  expect(named(name).bytes().includes(sign)).toBe(true);
});

test('the scanned page holds no letter that could be read', () => {
  expect(named('scanned.pdf').bytes().includes('Tj')).toBe(false);
});

test.each([
  ['bomb.docx', 'Tệp có dung lượng quá lớn khi mở ra.'],
  ['macros.docm', 'Tệp có chứa macro; đề nghị lưu lại dưới dạng .docx.'],
  ['encrypted.pdf', 'Tệp được bảo vệ bằng mật khẩu.'],
  ['scanned.pdf', 'Tệp là bản quét, không có chữ để đọc.'],
  ['noise.pdf', 'Không đọc được tệp này.'],
])('what %s must be told is told by an official sentence, and by no other', (name, sentence) => {
  const { says } = named(name);
  expect(sentence).toMatch(says);
  expect('Đã đọc kế hoạch: 06 nội dung.').not.toMatch(says);
});
