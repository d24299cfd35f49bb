import { readFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import type { ItemStart } from '../../workflows/messages';
import type { Act, Intake } from '../../workflows/rules/duty/acts';
import { changedWorkflows, swapStages } from '../support/changed-workflows';
import { workflowBundle } from '../support/parts';
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

interface Payload {
  data: string;
}

interface StoredEvent {
  workflowExecutionStartedEventAttributes?: { input: { payloads: Payload[] } };
  workflowExecutionUpdateAcceptedEventAttributes?: {
    acceptedRequest: { input: { name: string; args: { payloads: Payload[] } } };
  };
}

const eventsOf = (history: unknown): StoredEvent[] => (history as { events: StoredEvent[] }).events;

const read = ({ data }: Payload): unknown =>
  JSON.parse(Buffer.from(data, 'base64').toString('utf8'));

const startOf = (history: unknown): Partial<ItemStart> =>
  read(
    eventsOf(history)[0]!.workflowExecutionStartedEventAttributes!.input.payloads[0]!,
  ) as Partial<ItemStart>;

/** The acts that a workflow was given. */
const actsIn = (history: unknown): Act[] =>
  eventsOf(history)
    .flatMap(({ workflowExecutionUpdateAcceptedEventAttributes: taken }) =>
      taken?.acceptedRequest.input.name === 'act' ? taken.acceptedRequest.input.args.payloads : [],
    )
    .map((payload) => (read(payload) as Intake).act);

describe('the histories of earlier builds', () => {
  it('are there for every workflow', () => {
    expect([...new Set(stored.map(({ workflow }) => workflow))].sort()).toEqual(WORKFLOWS);
  });

  it('hold a change of the calendar, one of the template, and an instance that a second letter began', () => {
    const verbs = stored.flatMap(({ history }) => actsIn(history).map(({ verb }) => verb));
    expect(verbs).toEqual(expect.arrayContaining(['calendar', 'template', 'letter-in']));
    const instances = stored.map(({ history }) => startOf(history).instance);
    expect(instances).toContain(2);
  });

  it("all replay on today's workflows", async () => {
    const outcomes = await replay(await readFile(workflowBundle(), 'utf8'));
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
