import { fork } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceDocument } from '../../config/plan-reader/document';
import { kindOf } from './kind';
import type { ReadAnswer, ReadOrder } from './reader-process';
import { DocumentRefused } from './refused';
import type { Allowance } from './watcher';

const MEBI = 1024 * 1024;

export interface ReadLimits extends Allowance {
  /** Of the file. */
  bytes: number;
  /** Milliseconds in which the work must be done. */
  time: number;
}

/** A plan with its annexes has some MB; the reading of an honest one is half a second of work and takes 100 MB. */
const LIMITS: ReadLimits = { bytes: 20 * MEBI, memory: 150 * MEBI, work: 1200, time: 60_000 };

/**
 * Reads a file in a process of its own, which is ended when it takes too long or too much memory: a
 * document is written by strangers.
 * @throws DocumentRefused with one Vietnamese sentence
 */
export async function readDocument(file: string, limits = LIMITS): Promise<SourceDocument> {
  const name = path.basename(file);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error);
  if ('code' in found)
    throw new DocumentRefused(
      `Không đọc được tệp "${file}" (${found.code}); đề nghị kiểm tra lại đường dẫn.`,
    );
  if (!('size' in found) || !found.isFile())
    throw new DocumentRefused(`"${file}" không phải là một tệp.`);
  if (found.size > limits.bytes) {
    throw new DocumentRefused(
      `Tệp "${name}" lớn ${Math.ceil(found.size / MEBI)} MB, quá ${limits.bytes / MEBI} MB, nên không đọc; đề nghị chỉ đưa tệp kế hoạch.`,
    );
  }
  const refused = await refusedByKind(file);
  if (refused !== null) throw new DocumentRefused(`"${name}": ${refused}`);
  const answer = await askProcess(file, limits);
  if ('refused' in answer) {
    const { refused, cause } = answer;
    throw new DocumentRefused(`"${name}": ${refused}`, { cause });
  }
  return answer.document;
}

/** Why a file is of no kind that is read, before a process is started for it; null: it may be. */
async function refusedByKind(file: string): Promise<string | null> {
  try {
    kindOf(await readFile(file));
    return null;
  } catch (error) {
    if (error instanceof DocumentRefused) return error.message;
    throw error;
  }
}

function askProcess(file: string, limits: ReadLimits): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const program = path.join(__dirname, `reader-process${path.extname(__filename)}`);
    const child = fork(program, {
      execArgv: [...process.execArgv, `--max-old-space-size=${Math.floor(limits.memory / MEBI)}`],
      // Passwords of the database and of the mail stand in our own environment.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const late = setTimeout(() => child.kill('SIGKILL'), limits.time);
    let answer: ReadAnswer | null = null;
    child.once('message', (said) => {
      answer = said as ReadAnswer;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      const refused = `Tệp quá lớn, quá phức tạp hoặc bị hỏng, không đọc được trong ${limits.work} mili giây với ${limits.memory / MEBI} MB bộ nhớ; đề nghị lưu lại dạng .docx chỉ gồm phần kế hoạch.`;
      const cause = `the process that reads ended (${signal ?? code}) without an answer`;
      resolve(answer ?? { refused, cause });
    });
    const order: ReadOrder = { file, allowance: { memory: limits.memory, work: limits.work } };
    child.send(order);
  });
}
