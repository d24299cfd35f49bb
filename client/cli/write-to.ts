import { writeFile } from 'node:fs/promises';
import { Refused } from '../use-cases/parts';

/**
 * Writes a file that a person asked for.
 * @throws Refused saying why it cannot be written
 */
export async function writeTo(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refused(`Không ghi được tệp "${file}" (${code}); đề nghị kiểm tra lại đường dẫn.`);
  }
}
