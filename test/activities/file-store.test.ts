import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileStore, type FileStore } from '../../activities/files/store';
import { officeFile, zipOf } from '../support/zip';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-files-'));
  store = fileStore(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const from = (...chunks: (string | Buffer)[]): Readable =>
  Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function refusalOf(name: string, content: Buffer | string): Promise<string | null> {
  const taken = await store.hold(name, from(content));
  return 'refusal' in taken ? taken.refusal : null;
}

describe('the store of files', () => {
  it('gives back what was put in, under the SHA-256 of its bytes', async () => {
    const { sha256, size } = await store.put(from('Danh sách ', 'tổ chức'));
    expect(sha256).toBe(createHash('sha256').update('Danh sách tổ chức').digest('hex'));
    expect(size).toBe(Buffer.byteLength('Danh sách tổ chức'));
    expect((await buffer(store.get(sha256))).toString()).toBe('Danh sách tổ chức');
  });

  it('keeps the same bytes once, also when they come at the same time', async () => {
    const [one, two] = await Promise.all([store.put(from('a')), store.put(from('a'))]);
    expect(one).toEqual(two);
    await store.put(from('a'));
    expect(await files()).toEqual([one.sha256]);
  });

  it('keeps nothing of a file that does not come to its end', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('%PDF-');
        throw new Error('the line is cut');
      })(),
    );
    await expect(store.put(broken)).rejects.toThrow('the line is cut');
    expect(await files()).toEqual([]);
  });

  it('keeps what is held only once it is told to', async () => {
    const first = await store.hold('một.txt', from('một'));
    const second = await store.hold('hai.txt', from('hai'));
    if (!('held' in first && 'held' in second)) throw new Error('both should be held');
    await first.held.keep();
    await second.held.drop();
    expect(await files()).toEqual([first.held.sha256]);
  });

  it('throws away what a crash left half received a day ago, and nothing younger', async () => {
    await store.put(from('a'));
    const stale = path.join(folder, 'incoming', 'stale');
    const fresh = path.join(folder, 'incoming', 'fresh');
    await Promise.all([writeFile(stale, 'x'), writeFile(fresh, 'x')]);
    const before = new Date(Date.now() - 25 * 3_600_000);
    await utimes(stale, before, before);
    await store.put(from('b'));
    expect((await files()).filter((name) => name.length < 64)).toEqual(['fresh']);
  });

  it('asks for nothing outside its folder', () => {
    expect(() => store.get('../../etc/passwd')).toThrow('is no SHA-256');
  });

  it('writes a name as Vietnamese is written now, whatever machine it came from', async () => {
    const taken = await store.hold('Báo cáo.txt'.normalize('NFD'), from('x'));
    expect('held' in taken && taken.held.name).toBe('Báo cáo.txt'.normalize('NFC'));
  });

  it.each<[string, string, Buffer | string]>([
    [
      'Office files whose types say that macros are inside',
      'bảng.xlsx',
      officeFile('xlsx', {
        '[Content_Types].xml':
          '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
      }),
    ],
    ['a spreadsheet that calls itself a document', 'bảng.docx', officeFile('xlsx')],
    ['an archive that is cut off', 'cắt.zip', zipOf({ 'a.txt': 'x' }).subarray(0, 60)],
    ['an archive locked by a password', 'khóa.zip', locked(zipOf({ 'a.txt': 'x' }))],
    ['an archive in an archive', 'lồng.zip', zipOf({ 'b.zip': 'x' })],
    ['an archive that climbs out of its folder', 'leo.zip', zipOf({ '../a.txt': 'x' })],
    ['text that is not text', 'nhị phân.txt', Buffer.from([0x41, 0x00, 0x42])],
    ['a picture that is none', 'ảnh.png', 'GIF89a'],
    ['a name that reads backwards', 'a\u202Efdp.exe.pdf', '%PDF-1.7'],
    ['an older Office file', 'công văn.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ])('refuses %s', async (_what, name, content) => {
    expect(await refusalOf(name, content)).toMatch(/đề nghị/);
    expect(await files()).toEqual([]);
  });

  it.each<[string, string, Buffer | string]>([
    ['a document', 'a.docx', officeFile('docx')],
    [
      'an archive with folders and a comment',
      'a.zip',
      commented(zipOf({ 'tài liệu/': '', 'tài liệu/a.pdf': 'x' })),
    ],
    ['text of an old code page', 'a.csv', Buffer.from('ten;\xb5\xb8\r\n', 'latin1')],
    ['a photo', 'a.JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('takes %s', async (_what, name, content) => {
    expect(await refusalOf(name, content)).toBeNull();
  });
});

/** Marks every entry of an archive as encrypted. */
function locked(zip: Buffer): Buffer {
  const at = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
  return zip;
}

function commented(zip: Buffer): Buffer {
  const comment = Buffer.from('Văn phòng Sở');
  zip.writeUInt16LE(comment.length, zip.length - 2);
  return Buffer.concat([zip, comment]);
}
