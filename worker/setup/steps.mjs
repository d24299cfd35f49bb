import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm, ROOT, say } from './run.mjs';

const SOURCES = ['workflows', 'activities', 'config', 'client', 'worker'];
const DIST = path.join(ROOT, 'dist');
const STAMP = path.join(DIST, 'built-from.txt');

/** Installs the dependencies unless node_modules holds exactly what the lock file says. */
export async function ensureDependencies() {
  checkNode();
  if (await installed()) return;
  say('Đang cài các thư viện theo package-lock.json (npm ci)…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { status, output } = await npm(args, { quiet: true });
  if (status !== 0) throw new Error(`npm ci không thành công:\n${output}`);
  say('Đã cài xong các thư viện.');
}

/** Builds dist/ unless it was built from exactly these sources. */
export async function ensureBuild() {
  const sources = await fingerprint();
  const built = await readFile(STAMP, 'utf8').catch(() => '');
  if (built === sources) return;
  say('Đang biên dịch mã nguồn và đóng gói các quy trình…');
  await rm(STAMP, { force: true });
  const { status, output } = await npm(['run', '--silent', 'build'], { quiet: true });
  if (status !== 0) throw new Error(`Biên dịch không thành công:\n${output}`);
  await removeOrphans(DIST);
  await writeFile(STAMP, sources);
  say('Đã biên dịch xong.');
}

/** Runs the steps of a command; a failure is one text and status 1, without a trace. */
export async function inOrder(...steps) {
  try {
    for (const step of steps) await step();
  } catch (error) {
    say(error.message);
    if (error.cause) say(`  (${error.cause.message ?? error.cause})`);
    process.exitCode = 1;
    return false;
  }
  return true;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node.js ${process.versions.node} quá cũ: dondoc cần Node.js từ 20.19. Đề nghị cài bản mới rồi chạy lại.`,
  );
}

/** npm keeps in node_modules what it installed, written when all of it is there. */
async function installed() {
  const wanted = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const file = path.join(ROOT, 'node_modules', '.package-lock.json');
  const there = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')).packages : {};
  return Object.entries(wanted).every(
    // Builds for other machines are optional and never there.
    ([name, { version, optional }]) => !name || optional || there[name]?.version === version,
  );
}

async function fingerprint() {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'tsconfig.json', path.join('.ci', 'tsconfig.build.json')];
  for (const folder of SOURCES) {
    const names = await readdir(path.join(ROOT, folder), { recursive: true });
    files.push(
      ...names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name)),
    );
  }
  for (const file of files.sort((a, b) => (a < b ? -1 : 1))) {
    const name = file.replaceAll(path.sep, '/');
    hash
      .update(`${name}\0`)
      .update(await readFile(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** What was built from a source that is gone must not be found any more. */
async function removeOrphans(dist) {
  const built = await readdir(dist, { recursive: true });
  for (const name of built.filter(
    (file) => /\.js(\.map)?$/.test(file) && file.includes(path.sep),
  )) {
    const source = path.join(ROOT, name.replace(/\.js(\.map)?$/, '.ts'));
    if (!existsSync(source)) await rm(path.join(dist, name));
  }
}
