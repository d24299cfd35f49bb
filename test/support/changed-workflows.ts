import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectRoot } from '../../config/root';

/**
 * The workflows as they would be bundled had somebody changed a file of them.
 * @param file its path under workflows/
 * @param change from its text to another; a change that changes nothing is an error
 */
export async function changedWorkflows(
  file: string,
  change: (text: string) => string,
): Promise<string> {
  // Inside the checkout, where the bundler finds the libraries.
  const cache = path.join(projectRoot(), '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'changed-'));
  try {
    await cp(path.join(projectRoot(), 'workflows'), folder, { recursive: true });
    const target = path.join(folder, file);
    const text = await readFile(target, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`the change leaves ${file} as it is`);
    await writeFile(target, changed);
    const { code } = await bundleWorkflowCode({
      workflowsPath: path.join(folder, 'index.ts'),
      logger: new DefaultLogger('ERROR'),
    });
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Item 3 as it would be had somebody let Văn phòng merge before the units hand in. */
export const swapStages = (text: string): string =>
  text
    .replace("'unit-lists'", "'_'")
    .replace("'merged-list'", "'unit-lists'")
    .replace("'_'", "'merged-list'");
