import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lastBuild, noteBuild } from '../../activities/store/builds';
import { CannotReplay } from '../../worker/replay-check';
import { runWorker, type WorkerOrder } from '../../worker/run-worker';
import { startWorkerChild } from '../../worker/worker-child';
import { itemWorkflowId } from '../../workflows/names';
import { at } from '../../workflows/rules/time';
import { changedWorkflows, swapStages } from '../support/changed-workflows';
import { ground, type Ground } from '../support/ground';
import { onSteppedClock } from '../support/item-clocks';
import { freshDatabase, temporalAddress, workflowBundle } from '../support/parts';

let today: string;
let code: string;
beforeAll(async () => {
  today = await readFile(workflowBundle(), 'utf8');
  code = await changedWorkflows('items/survey-list.ts', swapStages);
});

/** A plan of 2021 whose item 3 has gone through half of August on a build. @returns how to start a worker on it */
async function openItem(build: string): Promise<{ on: Ground; order: WorkerOrder }> {
  const databaseUrl = await freshDatabase();
  const on = await ground({
    ...{ temporalAddress: temporalAddress(), databaseUrl, code: build },
    ...{ startedAt: at('2021-06-04', '08:00'), year: 2021 },
  });
  const item = await onSteppedClock(on, '3');
  await item.until(at('2021-08-18', '12:00'));
  await on.rest();
  const from = { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' };
  const order: WorkerOrder = {
    temporal: { address: temporalAddress(), namespace: on.namespace },
    taskQueue: on.taskQueue,
    databaseUrl,
    mail: { url: 'smtp://127.0.0.1:9', kind: 'inbox', from, connections: 1, pace: null },
    publicUrl: null,
    linkSecret: randomBytes(32).toString('hex'),
    clock: 'life',
  };
  return { on, order };
}

const buildOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the start of a build', () => {
  it('is refused when it cannot replay an open item, which is named, and nothing is worked on', async () => {
    const { on, order } = await openItem(code);
    const id = itemWorkflowId(on.plan, '3', 1);
    const refusal = await runWorker(order).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(CannotReplay);
    expect((refusal as CannotReplay).workflowIds).toEqual([id]);
    expect((refusal as CannotReplay).cause).toMatchObject({
      message: expect.stringContaining('nondeterminism'),
    });
    expect(await lastBuild(on.database)).toBeNull();

    const logged: string[] = [];
    const started = startWorkerChild(
      order,
      () => undefined,
      (line) => logged.push(line),
    );
    await expect(started).rejects.toThrow(
      `Bản dondoc này không đọc tiếp được 1 quy trình đang chạy: ${id}. Đề nghị chạy lại bản trước đó`,
    );
    expect(logged.join('\n')).toMatch(/nondeterminism/i);
    await on.stop();
  });

  it('goes on when it replays every open item, and notes that it polled', async () => {
    const { on, order } = await openItem(today);
    const worker = await runWorker(order);
    expect(await lastBuild(on.database)).toBe(buildOf(today));
    worker.stop();
    await worker.ended;
    await on.stop();
  });

  it('does not replay again what it polled last, and does after another build has', async () => {
    const { on, order } = await openItem(code);
    await noteBuild(on.database, buildOf(today), Date.now() - 1_000);
    const worker = await runWorker(order);
    worker.stop();
    await worker.ended;
    await noteBuild(on.database, buildOf(code), Date.now() + 1_000);
    await expect(runWorker(order)).rejects.toThrow(CannotReplay);
    await on.stop();
  });
});
