import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../config/root';
import { documentOf, dondoc, type Ran } from '../support/command-line';

const SEED = path.join(projectRoot(), 'test', 'documents', 'ke-hoach-cchc-2021.txt');

let folder: string;
/** Nothing runs on that data folder: reading needs no more than the file. */
const run = (...args: string[]): Promise<Ran> =>
  dondoc({ DONDOC_DATA: path.join(folder, 'data') }, ...args);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('tells what was read, what is doubtful, and writes the template', async () => {
  const out = path.join(folder, 'plan.yaml');
  const read = await run('read', SEED, '--out', out);
  expect(read.status).toBe(0);
  expect(read.out).toContain('Cơ quan: Sở Xây dựng\nSố: ?\nNgày ban hành: 04/6/2021');
  expect(read.out).toContain('? số kế hoạch: văn bản không ghi số kế hoạch');
  expect(read.out).toContain('mục II.2, thời hạn còn có thể hiểu: chỉ là thời hạn để nơi nhận');
  expect(readFileSync(out, 'utf8')).toContain('# Đọc từ tệp ke-hoach-cchc-2021.txt.');
});

it('foresees of the template it wrote the same year as of the shipped one', async () => {
  const out = path.join(folder, 'year.yaml');
  await run('read', SEED, '--out', out);
  const foreseen = (template: string): Promise<Ran> =>
    run(
      'preview',
      template,
      '--year',
      '2021',
      '--issued-on',
      '2021-06-04',
      '--directory',
      'mau',
      '--json',
    );
  const { timeline, letters } = documentOf(await foreseen(out)) as { timeline: []; letters: [] };
  const shipped = documentOf(await foreseen('cchc')) as { timeline: []; letters: [] };
  expect(timeline.length).toBeGreaterThan(300);
  expect(timeline).toEqual(shipped.timeline);
  expect(letters).toEqual(shipped.letters);
});

it('shows what a plan says and the template has not, on the screen and in the template', async () => {
  const out = path.join(folder, 'left.yaml');
  const plan = path.join(projectRoot(), 'test', 'documents', 'tuyen-truyen.docx');
  const line = 'Các phòng, đơn vị thuộc Sở báo cáo kết quả về Văn phòng Sở trước ngày 10/12/2026.';
  const read = await run('read', plan, '--out', out);
  expect(read.out).toContain('Chưa đưa vào mẫu, đề nghị xem lại từng dòng:');
  expect(read.out).toContain(`${line} (có thời hạn “trước ngày 10/12/2026”)`);
  expect(readFileSync(out, 'utf8')).toMatch(/# Chưa đưa vào mẫu, đề nghị xem lại .*10\/12\/2026/u);
});

it('does not write over a file that is there', async () => {
  const out = path.join(folder, 'mine.yaml');
  writeFileSync(out, 'name: cua-toi\n');
  const read = await run('read', SEED, '--out', out);
  expect(read.status).toBe(1);
  expect(read.err).toContain('đã có tệp này');
  expect(readFileSync(out, 'utf8')).toBe('name: cua-toi\n');
});

it('refuses what it cannot read with one sentence, as a document too', async () => {
  const file = path.join(folder, 'macro.doc');
  writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  const read = await run('read', file, '--json');
  expect(read.status).toBe(1);
  expect(documentOf(read)).toEqual({
    refused:
      '"macro.doc": Tệp thuộc định dạng Word cũ (.doc), không đọc; đề nghị lưu lại dạng .docx.',
  });
});

it('refuses a document before it looks for units', async () => {
  const file = path.join(folder, 'rtf.docx');
  writeFileSync(file, '{\\rtf1 ke hoach}');
  const read = await run('read', file);
  expect(read.err.trim().split('\n')).toEqual([expect.stringContaining('thuộc định dạng RTF')]);
});

it('says that a document without tasks is no plan', async () => {
  const file = path.join(folder, 'thu.txt');
  writeFileSync(file, 'Kính gửi các đồng chí.\n\nXin cảm ơn.\n');
  const read = await run('read', file, '--json');
  expect(read.status).toBe(1);
  expect(documentOf(read)).toMatchObject({ items: [], title: null });
});
