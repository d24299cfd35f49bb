import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBytes } from '../../activities/documents/inside';
import { loadDirectory } from '../../config/directory';
import type { SourceDocument } from '../../config/plan-reader/document';
import type { ItemDraft, PlanDraft } from '../../config/plan-reader/draft';
import { readPlanWith } from '../../client/use-cases/read-plan';
import { projectRoot } from '../../config/root';

/** A plan of test/documents as its bytes. */
export const planBytes = (name: string): Buffer =>
  readFileSync(path.join(projectRoot(), 'test', 'documents', name));

export const planDocument = (name: string): Promise<SourceDocument> => readBytes(planBytes(name));

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
