import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. These scripts run before anything is installed, so they need nothing but Node. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A line about what is being set up. */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Runs npm without a shell, the same on Windows.
 * @returns its status and, unless it writes straight to the terminal, what it wrote
 */
export function npm(args, { quiet = false, env = process.env } = {}) {
  return node([npmProgram(), ...args], { quiet, env });
}

/** Runs a Node program. */
export function node(args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio, env, windowsHide: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

function npmProgram() {
  const home = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    path.join(home, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  if (!found) throw new Error('Không tìm thấy npm. Đề nghị chạy bằng lệnh npm, ví dụ: npm start');
  return found;
}
