import { Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../../worker/bundle';
import { changedWorkflows, swapStages } from '../support/changed-workflows';
import { storedHistories } from './histories';

const WORKFLOWS = [
  'appraisalCouncil',
  'courier',
  'criteriaConsultation',
  'guidanceDistribution',
  'planYear',
  'plannedTask',
  'publication',
  'selfScoring',
  'surveyList',
];

const stored = storedHistories();

/** Item 3 as it would be had somebody let a silent unit keep Văn phòng from merging. */
const waitForUnits = (text: string): string =>
  text.replace("stage('unit-lists')", "stageToItsEnd('unit-lists')");

/** @returns the errors by the histories' names; null: it replays */
async function replay(code: string): Promise<Record<string, Error | null>> {
  const histories = stored.map(({ name, history }) => ({ workflowId: name, history }));
  const outcomes: Record<string, Error | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: { code } },
    histories,
  )) {
    outcomes[workflowId] = error ?? null;
  }
  return outcomes;
}

describe('the histories of earlier builds', () => {
  it('are there for every workflow', () => {
    expect([...new Set(stored.map(({ workflow }) => workflow))].sort()).toEqual(WORKFLOWS);
  });

  it("all replay on today's workflows", async () => {
    const outcomes = await replay(await bundleWorkflows());
    expect(Object.keys(outcomes)).toHaveLength(stored.length);
    for (const { name } of stored) expect([name, outcomes[name]]).toEqual([name, null]);
  });

  it.each([
    ['whose stages are swapped', swapStages],
    ['that lets the wake pass at which a stage opens', waitForUnits],
  ])('show a changed path: those of an item %s, and only those', async (_, change) => {
    const outcomes = await replay(await changedWorkflows('items/survey-list.ts', change));
    for (const { name, workflow } of stored) {
      if (workflow === 'surveyList') expect(outcomes[name]?.name).toBe('DeterminismViolationError');
      else expect([name, outcomes[name]]).toEqual([name, null]);
    }
  });
});
