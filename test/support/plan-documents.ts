import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument, type ReadLimits } from '../../activities/documents/read';
import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { SourceDocument } from '../../config/plan-reader/document';
import type { ItemDraft, PlanDraft } from '../../config/plan-reader/draft';
import { projectRoot } from '../../config/root';

const FOLDER = path.join(projectRoot(), 'test', 'documents');
/** Compiling the reader's own sources is work too. */
const LIMITS: ReadLimits = { bytes: 20 << 20, memory: 400 << 20, work: 20_000, time: 60_000 };

/** Reads a file in a process of its own, which has to compile what it runs. */
export function readCompiling(file: string, limits = LIMITS): Promise<SourceDocument> {
  process.execArgv = ['-r', path.join(projectRoot(), 'test', 'support', 'ts.cjs')];
  return readDocument(file, limits);
}

/** The text of the template that is shipped. */
export const shippedTemplateText = (): string =>
  readFileSync(path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'), 'utf8');

/** A plan of test/documents as its bytes. */
export const planBytes = (name: string): Buffer => readFileSync(path.join(FOLDER, name));

/** A plan of test/documents. */
export const planDocument = (name: string): Promise<SourceDocument> =>
  readCompiling(path.join(FOLDER, name));

/** Reads a plan of test/documents with the sample directory. */
export async function planRead(name: string): Promise<PlanDraft> {
  return readPlanWith(await planDocument(name), loadDirectory('mau'), '2026-01-05');
}

/** "II.1 | title | lead | support; support | product | due; due | ? field, field", as the plan says it. */
export function summary({ line, title, lead, support, product, due, unsure }: ItemDraft): string {
  const doubts = unsure.map(({ field }) => field).join(', ');
  return [
    line,
    title ?? '?',
    lead ?? '?',
    support.join('; '),
    product ?? '',
    due.map(({ words }) => words).join('; '),
    ...(doubts === '' ? [] : [`? ${doubts}`]),
  ].join(' | ');
}
