import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { say } from './run.mjs';

/** Programs that the tests use and npm does not bring: names on the PATH, and Debian's package. */
const PROGRAMS = [{ names: ['chromium'], package: 'chromium', what: 'trình duyệt Chromium' }];

/** Installs what is missing where we may: as root on Debian. Elsewhere it says what to install. */
export async function ensurePrograms() {
  const missing = PROGRAMS.filter(({ names }) => !names.some(onPath));
  if (missing.length === 0) return;
  const what = missing.map((program) => program.what).join(', ');
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error(`Máy chưa có ${what}, cần cho các kiểm thử. Đề nghị cài rồi chạy lại.`);
  }
  say(`Đang cài ${what} (apt-get install)…`);
  const packages = missing.map((program) => program.package);
  await apt('update', '--quiet');
  await apt('install', '--yes', '--quiet', '--no-install-recommends', ...packages);
  say(`Đã cài xong ${what}.`);
}

function onPath(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, file)));
}

function apt(...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ${args[0]} không thành công:\n${output}`));
    });
  });
}
