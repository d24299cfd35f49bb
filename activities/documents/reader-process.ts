import { readFile } from 'node:fs/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { SourceDocument } from '../../config/plan-reader/document';
import { readBytes } from './inside';
import { DocumentRefused } from './refused';

/** What the process is told to read, and what it tells back. */
export interface ReadOrder {
  file: string;
  /** Bytes of memory and milliseconds of work for the whole process; with more it is ended. */
  memory: number;
  work: number;
}
export type ReadAnswer = { document: SourceDocument } | { refused: string };

const LOOK_EVERY_MS = 10;

/**
 * A document may keep the reader busy without a pause, so it is watched from beside. Work is counted,
 * not time: on a busy machine an honest document waits long.
 */
function watch({ memory, work }: ReadOrder): void {
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (process.memoryUsage.rss() > memory || (user + system) / 1000 > work) {
      process.kill(process.pid, 'SIGKILL');
    }
  }, LOOK_EVERY_MS);
}

async function answer(order: ReadOrder): Promise<ReadAnswer> {
  const watcher = new Worker(__filename, { workerData: order });
  try {
    return { document: await readBytes(await readFile(order.file)) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { refused: error.message };
    if (error instanceof RangeError)
      return { refused: 'Tệp phức tạp khác thường, không đọc được.' };
    throw error;
  } finally {
    await watcher.terminate();
  }
}

if (!isMainThread) watch(workerData as ReadOrder);
else {
  process.once('message', (order: ReadOrder) => {
    void answer(order).then((said) => process.send!(said, () => process.disconnect()));
  });
}
