import { Client, Connection } from '@temporalio/client';
import path from 'node:path';
import { readAnswers } from '../../../config/answers';
import { loadDirectory } from '../../../config/directory';
import { loadPlanTemplate } from '../../../config/plan-template/plan-template';
import { projectRoot } from '../../../config/root';
import type { RehearsalStep } from '../../../worker/rehearsal/order';
import type { Rehearsal } from '../../../worker/rehearsal/rehearse';
import { rehearsed } from '../../support/rehearsed';
import { rows, times, wall } from '../../support/rehearsal';

/** Plays the seed's year with the answers that are shipped with it. */
async function year(onStep?: (step: RehearsalStep) => Promise<void>): Promise<Rehearsal> {
  const [template, directory] = [loadPlanTemplate('cchc'), loadDirectory('mau')];
  const file = path.join(projectRoot(), 'config', 'answers', 'cchc-2021.yaml');
  return rehearsed({
    ...{ template, directory, answers: readAnswers(file, { template, directory }) },
    ...(onStep && { onStep }),
  });
}

/** Workers that were killed: one that rested, and one that worked. */
const killed = new Set<number>();

const killing = async ({ at, workerPid }: RehearsalStep): Promise<void> => {
  if (workerPid === undefined || killed.has(workerPid)) return;
  if (killed.size === 0 && at >= wall('2021-08-18 07:45')) {
    killed.add(workerPid);
    process.kill(workerPid, 'SIGKILL');
  } else if (killed.size === 1 && at >= wall('2021-12-13 07:45')) {
    killed.add(workerPid);
    // A moment later the next step has begun.
    setTimeout(() => process.kill(workerPid, 'SIGKILL'), 40);
  }
};

let played: Rehearsal;
let again: Rehearsal;
beforeAll(async () => {
  [played, again] = await Promise.all([year(), year(killing)]);
}, 300_000);

test('all six items open, and none is left at the end', () => {
  const opened = rows(played, { kind: 'open', stage: null }).map(({ item }) => item);
  expect([...opened].sort()).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(played.open).toEqual([]);
});

test('nothing that anybody does is refused', () => {
  expect(played.refused).toEqual([]);
});

test.each(['1', '2', '3', '4', '5', '6'])('item %s assigns, and closes', (item) => {
  expect(rows(played, { kind: 'assign', item }).length).toBeGreaterThan(0);
  expect(rows(played, { kind: 'close', item, stage: null })).toHaveLength(1);
});

test('whoever is late is chased and reported to Ban Giám đốc, in items 3 and 5', () => {
  for (const item of ['3', '5']) {
    for (const kind of ['remind', 'chase', 'report', 'call'] as const) {
      expect(rows(played, { kind, item }).length).toBeGreaterThan(0);
    }
    const reported = rows(played, { kind: 'report', item }).map(({ to }) => to);
    expect(reported).toContain('bgd.director');
  }
});

test('item 3: the lists of the units are due on 17/8 and the list is sent on 30/8', () => {
  const inTime = rows(played, { kind: 'act', item: '3', stage: 'unit-lists', unit: 'qlxd' });
  expect(inTime.map(({ at }) => at)).toEqual(['2021-08-17T09:00:00+07:00']);
  const [assigned] = rows(played, { kind: 'assign', item: '3', unit: 'qlxd', to: 'qlxd.head' });
  expect(assigned?.why).toContain('thời hạn 17/8/2021');
  expect(times(played, { kind: 'act', item: '3', stage: 'sent-out' })).toEqual([
    '2021-08-30 09:00',
  ]);
});

test('item 5: the scores are due on 10/12', () => {
  const [assigned] = rows(played, { kind: 'assign', item: '5', unit: 'qlxd', to: 'qlxd.head' });
  expect(assigned?.why).toContain('thời hạn 10/12/2021');
});

test('item 2: the guidance is sent by 30/7', () => {
  const [sent] = times(played, { kind: 'act', item: '2', stage: 'send' });
  expect(sent! <= '2021-07-30 17:00').toBe(true);
});

test('a person receives one digest a day', () => {
  const digests = played.letters.filter(({ at }) => at.includes('T07:45'));
  const each = digests.map(({ at, to }) => `${at} ${to}`);
  expect(new Set(each).size).toBe(each.length);
});

test('the histories of the runs that it names are on the server, and ended well', async () => {
  const connection = await Connection.connect({ address: played.temporal.address });
  try {
    const client = new Client({ connection, namespace: played.temporal.namespace });
    expect(played.workflows.map(({ type }) => type)).toEqual([
      'planYear',
      'criteriaConsultation',
      'guidanceDistribution',
      'surveyList',
      'appraisalCouncil',
      'selfScoring',
      'publication',
      'courier',
    ]);
    for (const { workflowId, runId, type } of played.workflows) {
      const handle = client.workflow.getHandle(workflowId, runId);
      const { events } = await handle.fetchHistory();
      expect(events?.length).toBeGreaterThan(5);
      const { status } = await handle.describe();
      expect([type, status.name]).toEqual([type, type === 'courier' ? 'RUNNING' : 'COMPLETED']);
    }
  } finally {
    await connection.close();
  }
});

test('played again, with the worker killed when it rests and when it works, it is the same to the byte', () => {
  expect(killed.size).toBe(2);
  const told = ({ timeline, letters, totals, open, refused }: Rehearsal): string =>
    JSON.stringify({ timeline, letters, totals, open, refused }, null, 1);
  expect(told(again)).toBe(told(played));
});
