import { writeFile } from 'node:fs/promises';
import { Refused } from '../../use-cases/parts';

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

/**
 * The same for a file that somebody will work on: one that is there already is somebody's work.
 * @throws Refused saying why it cannot be written
 */
export async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refused(
      code === 'EEXIST'
        ? `Không ghi được tệp "${file}" (đã có tệp này); đề nghị chọn tên khác.`
        : `Không ghi được tệp "${file}" (${code}); đề nghị kiểm tra lại đường dẫn.`,
    );
  }
}
