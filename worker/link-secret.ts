import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The secret that mailed links are derived from, hexadecimal; made once for a data folder. */
export async function linkSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'link-secret.txt');
  await mkdir(dataDir, { recursive: true });
  try {
    const fresh = randomBytes(32).toString('hex');
    await writeFile(file, `${fresh}\n`, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = (await readFile(file, 'utf8')).trim();
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  throw new Error(
    `Tệp ${file} không còn nguyên vẹn (cần 64 chữ số thập lục phân). Đề nghị khôi phục từ bản sao lưu, ` +
      `hoặc xóa tệp này; khi đó các đường dẫn trong thư đã gửi không mở được nữa.`,
  );
}
