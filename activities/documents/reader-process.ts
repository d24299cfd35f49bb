import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceDocument } from '../../config/plan-reader/document';
import { readBytes } from './inside';
import { DocumentRefused } from './refused';
import type { Allowance } from './watcher';

/** What the process is told to read, and what it tells back. */
export interface ReadOrder {
  file: string;
  allowance: Allowance;
}
/** `cause`: what the administrator needs of a refusal that nobody foresaw. */
export type ReadAnswer = { document: SourceDocument } | { refused: string; cause?: string };

async function answer({ file, allowance }: ReadOrder): Promise<ReadAnswer> {
  const program = path.join(__dirname, `watcher${path.extname(__filename)}`);
  const watcher = new Worker(program, { workerData: allowance });
  try {
    return { document: await readBytes(await readFile(file)) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { refused: error.message };
    const cause = error instanceof Error ? error.stack : String(error);
    if (error instanceof RangeError)
      return { refused: 'Tệp phức tạp khác thường, không đọc được.', cause };
    return {
      refused: 'Tệp bị hỏng, không đọc được; đề nghị mở tệp rồi lưu lại dạng .docx.',
      cause,
    };
  } finally {
    await watcher.terminate();
  }
}

process.once('message', (order: ReadOrder) => {
  void answer(order).then((said) => process.send!(said, () => process.disconnect()));
});
