import { createHash } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { Worker, type ReplayHistoriesIterable } from '@temporalio/worker';
import { lastBuild, noteBuild } from '../activities/store/builds';
import type { RunningParts } from '../client/use-cases/parts';
import { wantedWorkflows } from '../client/use-cases/doctor/repair';

/** This build's workflows would take another path than one that is open; the cause is the replay's. */
export class CannotReplay extends Error {
  override readonly name = 'CannotReplay';

  constructor(
    readonly workflowIds: string[],
    cause: unknown,
  ) {
    super(
      `Bản dondoc này không đọc tiếp được ${workflowIds.length} quy trình đang chạy: ${workflowIds.join(', ')}. ` +
        'Đề nghị chạy lại bản trước đó và báo người quản trị; dữ liệu được giữ nguyên.',
      { cause },
    );
  }
}

/**
 * Replays every open workflow on a build's workflows, before they poll. Nothing is done when the
 * same workflows polled last.
 * @param code the bundled workflows
 * @throws CannotReplay
 */
export async function checkReplay(parts: RunningParts, code: string): Promise<void> {
  const { database } = parts;
  const build = createHash('sha256').update(code).digest('hex');
  if ((await lastBuild(database)) !== build) await replayOpen(parts, code);
  await noteBuild(database, build, parts.now());
}

async function replayOpen(parts: RunningParts, code: string): Promise<void> {
  const failed: { workflowId: string; error: Error }[] = [];
  const replays = Worker.runReplayHistories({ workflowBundle: { code } }, openHistories(parts));
  for await (const { workflowId, error } of replays) {
    if (error) failed.push({ workflowId, error });
  }
  if (failed.length === 0) return;
  throw new CannotReplay(
    failed.map(({ workflowId }) => workflowId),
    new AggregateError(
      failed.map(({ error }) => error),
      failed.map(({ workflowId, error }) => `${workflowId}: ${error.message}`).join('\n'),
    ),
  );
}

/** One after the other, so that a year of histories is never in memory at once. */
async function* openHistories(parts: RunningParts): ReplayHistoriesIterable {
  for (const { workflowId } of await wantedWorkflows(parts)) {
    const handle = parts.temporal.workflow.getHandle(workflowId);
    try {
      const { status } = await handle.describe();
      if (status.name === 'RUNNING') yield { workflowId, history: await handle.fetchHistory() };
    } catch (error) {
      // A workflow that is lost is for "doctor --repair".
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
