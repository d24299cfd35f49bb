import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive, markOf, type ProcessMark } from './processes';

/** Another dondoc works on this data folder. */
export class FolderTaken extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `Thư mục dữ liệu ${folder} đang được một dondoc khác dùng (pid ${pid}). ` +
        `Đề nghị dừng tiến trình đó trước, hoặc đặt DONDOC_DATA sang thư mục khác.`,
    );
    this.name = 'FolderTaken';
  }
}

/**
 * Makes this process the only one on a data folder. The lock of a process that is gone is taken
 * over, and that is said.
 * @returns gives the folder free again
 * @throws FolderTaken naming the pid that holds it
 */
export async function lockFolder(
  folder: string,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'lock.json');
  const mine = await markOf(process.pid);
  const text = JSON.stringify(mine ?? ({ pid: process.pid, born: '' } satisfies ProcessMark));
  for (;;) {
    try {
      await writeFile(file, text, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = await readFile(file, 'utf8').catch(() => undefined);
    if (held === undefined) continue;
    const holder = read(held);
    if (holder && (await isAlive(holder))) throw new FolderTaken(folder, holder.pid);
    if (await putAside(file, held)) {
      say(
        `Lần chạy trước (pid ${holder?.pid ?? 'không rõ'}) dừng đột ngột, còn để lại khóa: đã mở khóa.`,
      );
    }
  }
}

function read(text: string): ProcessMark | undefined {
  try {
    return JSON.parse(text) as ProcessMark;
  } catch {
    // Its writer was killed while writing.
    return undefined;
  }
}

/** Two starts may find the same dead lock: whoever moved away the other's new lock puts it back. */
async function putAside(file: string, stale: string): Promise<boolean> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return false;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  return moved === stale;
}
