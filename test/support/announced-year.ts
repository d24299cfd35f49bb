import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../workflows/rules/time';

// What the law fixes of 2040 on weekdays: 1/1 and 2/9 are Sundays.
const FIXED: Day[] = ['2040-01-02', '2040-04-30', '2040-05-01', '2040-09-03'];

/** A file that announces 2040 with these days off besides those of the law. */
export async function announceYear(folder: string, ...off: Day[]): Promise<string> {
  const file = path.join(folder, 'thong-bao.yaml');
  const lines = [
    ...['year: 2040', 'status: official', 'checked: true', 'source: Thông báo số 1/TB-BNV', 'off:'],
    ...[...FIXED, ...off].sort().map((day) => `  - { day: ${day}, name: ngày nghỉ }`),
    'makeUp: []',
  ];
  await writeFile(file, lines.join('\n'));
  return file;
}
