import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectRoot } from '../config/root';

/** The workflows as one file, the way the worker loads them. */
export const WORKFLOW_BUNDLE = path.join(projectRoot(), 'dist', 'workflow-bundle.js');

/** Bundles the workflows from their sources, so that traces name the lines people wrote. */
export async function bundleWorkflows(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(projectRoot(), 'workflows', 'index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  return code;
}

if (require.main === module) {
  void bundleWorkflows().then((code) => writeFile(WORKFLOW_BUNDLE, code));
}
