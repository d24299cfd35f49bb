import { execFile } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../config/root';

/** What a command wrote and how it ended. */
export interface Ran {
  status: number;
  out: string;
  err: string;
}

const LOADER = path.join(projectRoot(), 'test', 'support', 'ts.cjs');
const PROGRAM = path.join(projectRoot(), 'worker', 'dondoc.ts');

/** Runs one command line in a process of its own, with these settings and no others. */
export function dondoc(env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const { PATH, TZ, SystemRoot } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['-r', LOADER, PROGRAM, ...args],
      { env: { PATH, TZ, SystemRoot, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
        resolve({ status, out, err });
      },
    );
  });
}

/** The one document that a command with `--json` prints. */
export function documentOf({ out, err, status }: Ran): unknown {
  try {
    return JSON.parse(out) as unknown;
  } catch {
    throw new Error(`no JSON document (status ${status}) on stdout: ${out}\nstderr: ${err}`);
  }
}
