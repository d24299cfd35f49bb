import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The project's folder, the same whether the sources or their build in dist/ is running.
 * Files that are not compiled (templates, migrations, calendars) are read from here.
 */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package-lock.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no package-lock.json in any folder above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
