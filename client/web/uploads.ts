import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { HandedFile } from '../use-cases/acts/order';
import { saySize } from './words';

/** A file that has come in whole, was looked at, and waits to be kept or dropped. */
export interface HeldFile extends HandedFile {
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** Where files that are handed in are kept, addressed by their SHA-256. */
export interface FileStore {
  /** Takes a file in and looks at it; a refusal is one Vietnamese sentence. */
  hold(
    name: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{ held: HeldFile } | { refusal: string }>;
}

/** Bytes and counts of one hand-in. */
export const LIMITS = { file: 20 * 1024 * 1024, all: 50 * 1024 * 1024, files: 10 };

/** Larger than anything that could still be read to its end to say what is wrong with it. */
export const LARGEST_REQUEST = 256 * 1024 * 1024;

/** A filled-in form. */
export interface Filled {
  fields: Record<string, string[]>;
  files: HeldFile[];
  /** Why it cannot be taken, one Vietnamese sentence; nothing is held then. */
  refusal: string | null;
}

/** Reads a form to its end, so that even a refused one is answered by a page. */
export async function readForm(request: FastifyRequest, store: FileStore): Promise<Filled> {
  const filled: Filled = { fields: {}, files: [], refusal: null };
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
      filled.fields[name] = [value].flat().map(String);
    }
    return filled;
  }
  try {
    for await (const part of request.parts()) await readPart(part, filled, store);
  } catch (error) {
    if (isOurs(error)) {
      await dropAll(filled);
      throw error;
    }
    filled.refusal ??= isLimit(error)
      ? `Chỉ nộp được mỗi lần ${LIMITS.files} tệp; đề nghị nộp làm nhiều lần hoặc nén lại thành một tệp .zip.`
      : 'Nội dung gửi lên không đọc được hoặc chưa gửi hết; đề nghị gửi lại.';
  }
  if (filled.refusal !== null) await dropAll(filled);
  return filled;
}

async function dropAll(filled: Filled): Promise<void> {
  for (const file of filled.files.splice(0)) await file.drop();
}

async function readPart(part: Multipart, filled: Filled, store: FileStore): Promise<void> {
  if (part.type === 'field') {
    (filled.fields[part.fieldname] ??= []).push(String(part.value));
    return;
  }
  // A browser sends an empty part for a file that nobody chose.
  if (!part.filename || filled.refusal !== null) {
    part.file.resume();
    return;
  }
  const taken = await store.hold(part.filename, part.file);
  if (part.file.truncated) {
    if ('held' in taken) await taken.held.drop();
    filled.refusal = `Tệp “${part.filename}” lớn hơn ${saySize(LIMITS.file)} nên không nhận được; đề nghị giảm dung lượng hoặc chia nhỏ tệp.`;
  } else if ('refusal' in taken) {
    filled.refusal = taken.refusal;
  } else {
    filled.files.push(taken.held);
    const all = filled.files.reduce((sum, { size }) => sum + size, 0);
    if (all > LIMITS.all) {
      filled.refusal = `Các tệp nộp cùng lúc lớn hơn ${saySize(LIMITS.all)}; đề nghị nộp làm nhiều lần.`;
    }
  }
}

/** A full disk and the like; everything else is wrong with what was sent. */
const isOurs = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const isLimit = (error: unknown): boolean =>
  /^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test((error as { code?: string }).code ?? '');
