import { readFile } from 'node:fs/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { SourceDocument } from '../../config/plan-reader/document';
import { readBytes } from './inside';
import { DocumentRefused } from './refused';

/** What the process is told to read, and what it tells back. */
export interface ReadOrder {
  file: string;
  /** Bytes of memory for the whole process; with more it ends itself. */
  memory: number;
}
export type ReadAnswer = { document: SourceDocument } | { refused: string };

const LOOK_EVERY_MS = 10;

/** A document may keep the reader busy without a pause, so its memory is watched beside it. */
function watchMemory(limit: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS);
}

async function answer({ file, memory }: ReadOrder): Promise<ReadAnswer> {
  const watcher = new Worker(__filename, { workerData: memory });
  try {
    return { document: await readBytes(await readFile(file)) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { refused: error.message };
    if (error instanceof RangeError)
      return { refused: 'Tệp phức tạp khác thường, không đọc được.' };
    throw error;
  } finally {
    await watcher.terminate();
  }
}

if (!isMainThread) watchMemory(workerData as number);
else {
  process.once('message', (order: ReadOrder) => {
    void answer(order).then((said) => process.send!(said, () => process.disconnect()));
  });
}
