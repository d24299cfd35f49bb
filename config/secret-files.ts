import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SettingFault } from './setting-faults';

/** Settings that hold a password and may stand in a file of their own, named by `<name>_FILE`. */
const IN_FILES = ['DATABASE_URL', 'SMTP_URL'] as const;

/**
 * Puts what the named files hold in the place of their names. A file that is empty counts as not
 * set, as an empty variable does.
 * @param faults gets one for each file that cannot be read, and for a setting that is given twice
 */
export function withSecrets(
  given: Readonly<Record<string, string>>,
  faults: SettingFault[],
): Record<string, string> {
  const whole = { ...given };
  for (const name of IN_FILES) {
    const pointer = `${name}_FILE`;
    const file = given[pointer];
    if (file === undefined) continue;
    if (given[name] !== undefined) {
      const right = `chỉ đặt một trong hai: ${name} hoặc ${pointer}`;
      faults.push({ name: pointer, value: `"${file}"`, right });
      continue;
    }
    try {
      const secret = readFileSync(path.resolve(file), 'utf8').trim();
      if (secret) whole[name] = secret;
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? 'không rõ lý do';
      faults.push({ name: pointer, value: `"${file}"`, right: `không đọc được tệp này (${why})` });
    }
  }
  return whole;
}
