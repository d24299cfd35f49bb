import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readBytes } from '../../activities/documents/inside';
import { DocumentRefused } from '../../activities/documents/refused';
import { loadDirectory } from '../../config/directory';
import type { SourceDocument } from '../../config/plan-reader/document';
import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { HOSTILE_DOCUMENTS, writeHostile } from '../support/hostile-documents';
import { linesAt, pdfOfWords } from '../support/placed-words';
import { planBytes, readCompiling } from '../support/plan-documents';

const MEBI = 1 << 20;
/** The reader's own limits, and time to compile it first. */
const LIMITS = { bytes: 20 * MEBI, memory: 250 * MEBI, work: 3000, time: 30_000 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'refused-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const refusal = (read: Promise<SourceDocument>): Promise<string> =>
  read.then(
    () => 'taken',
    (error: unknown) => (error instanceof DocumentRefused ? error.message : String(error)),
  );

it.each(HOSTILE_DOCUMENTS.map((document) => [document.name, document.what, document] as const))(
  '%s (%s) is refused with one sentence that says so',
  async (name, _, document) => {
    const said = await refusal(readCompiling(writeHostile(document, folder), LIMITS));
    expect(said).toMatch(document.says);
    expect(said).toContain(name);
    expect(said).not.toContain('\n');
  },
  30_000,
);

it('a file that is not there is refused by its name', async () => {
  const said = await refusal(readCompiling(path.join(folder, 'khong-co.docx'), LIMITS));
  expect(said).toContain('khong-co.docx" (ENOENT)');
});

it('a table with a column that nothing names is not guessed at', async () => {
  const rows = ['STT||Chu tri|Thoi gian', ...['1', '2', '3'].map((no) => `${no}|Bao cao|VP|Quy I`)];
  const file = path.join(folder, 'khong-ten-cot.pdf');
  writeFileSync(file, pdfOfWords(linesAt([60, 90, 300, 400], 100, rows)));
  expect(await refusal(readCompiling(file, LIMITS))).toMatch(/bảng không kẻ ô/u);
});

it('a PDF of few words is not called a scan for certain', async () => {
  const file = path.join(folder, 'it-chu.pdf');
  writeFileSync(file, pdfOfWords([[60, 100, 'Ke hoach cong tac nam 2026 cua Phong Phap che']]));
  const said = await refusal(readCompiling(file, LIMITS));
  expect(said).toMatch(/quá ít chữ để đọc \(45 ký tự trên 1 trang\), có thể là bản chụp/u);
});

it('a file of another kind is refused without a process to read it', async () => {
  const file = path.join(folder, 'cu.doc');
  writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  const said = await refusal(readCompiling(file, { ...LIMITS, time: 0 }));
  expect(said).toMatch(/định dạng Word cũ/u);
});

it('a document that needs more work than is allowed is given up, and its log says how', async () => {
  const file = path.join(__dirname, '..', 'documents', 'chuyen-doi-so.pdf');
  const refused: unknown = await readCompiling(file, { ...LIMITS, work: 50 }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(DocumentRefused);
  const { message, cause } = refused as DocumentRefused;
  expect(message).toMatch(/^"chuyen-doi-so\.pdf": Tệp quá lớn, quá phức tạp hoặc bị hỏng/u);
  // A killed process has no signal on Windows.
  expect(cause).toMatch(/^the process that reads ended \((SIGKILL|1)\) without an answer$/u);
});

/** A document, or a refusal; nothing else may come out of any bytes. */
async function isTakenOrRefused(bytes: Uint8Array): Promise<boolean> {
  try {
    const document = await readBytes(bytes);
    readPlanWith(document, loadDirectory('mau'), '2026-01-05');
    return true;
  } catch (error) {
    return error instanceof DocumentRefused;
  }
}

it('any bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) =>
      expect(await isTakenOrRefused(bytes)).toBe(true),
    ),
    { numRuns: 300 },
  );
});

it('a document with broken bytes anywhere is read or refused', async () => {
  const whole = planBytes('bang-nhiem-vu.docx');
  const place = fc.integer({ min: 4, max: whole.length - 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 8 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(await isTakenOrRefused(bytes)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('any text of words that plans are made of gives a draft', () => {
  const word = fc.constantFrom(
    ...['1.', 'a)', 'II.', '-', 'Giao', 'Văn phòng Sở', 'chủ trì,', 'phối hợp với', 'các phòng;'],
    ...[
      '(',
      ')',
      'trước ngày',
      '15/3/2026',
      'hoàn thành',
      'tháng 13',
      'KẾ HOẠCH',
      'Số:',
      '\n',
      '…',
    ],
    ...[
      'Thời gian:',
      'NHIỆM VỤ',
      'Sản phẩm:',
      'kể từ ngày',
      'khi',
      'Nơi nhận:',
      '/',
      'ngày',
      'năm',
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const blocks = words
        .join(' ')
        .split('\n')
        .map((text, i) => ({
          kind: 'paragraph' as const,
          label: null,
          text,
          place: { line: i + 1 },
        }));
      const draft = readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-05');
      for (const item of draft.items) {
        const filled = [item.title, item.lead].filter((value) => value !== null);
        for (const value of filled) expect(item.sentence).toContain(value);
      }
    }),
    {
      numRuns: 1000,
      // Where once a sign stood for who supports.
      examples: [[['II.', 'phối hợp với', '-', 'phối hợp với']]],
    },
  );
});
