import { ActivityFailure, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Fact } from './rules/duty/acts';

type Input = Parameters<Activities['record']>[0];
type Output = ReturnType<Activities['record']>;

/** Inside the workflow task, which the server takes for lost after ten seconds. */
const { record: recordInTask } = proxyLocalActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 1 },
});

/**
 * Has it written down what happened, or at a wake, when nothing did, that the item looked.
 *
 * Facts stand in Temporal's history before they are recorded, so that whoever takes over from a
 * worker that died meets the same ones. A wake leaves nothing to take over: it is recorded within
 * its workflow task, and by a task of its own only where that fails.
 */
export async function record(input: Input): Output {
  if (input.facts.length > 0) return recordByName(input);
  try {
    return await recordInTask(input);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return recordByName(input);
  }
}

/**
 * Names what is recorded: Temporal compares names when it replays and not what an activity is given,
 * so a build that would take another path through its stages is noticed by this.
 */
function recordByName(input: Input): Output {
  const named = proxyActivities<Pick<Activities, 'record'>>({
    activityId: nameOf(input.seq, input.facts),
    startToCloseTimeout: '20s',
    retry: { initialInterval: '1s', maximumInterval: '1m' },
  });
  return named.record(input);
}

/** "7: acted, stage-opened approve"; with nothing to record, "8". */
function nameOf(seq: number, facts: Fact[]): string {
  const names = facts.map((fact) => ('stage' in fact ? `${fact.type} ${fact.stage}` : fact.type));
  return [seq, names.join(', ')].filter((part) => part !== '').join(': ');
}
