import { getExternalWorkflowHandle, type SignalDefinition } from '@temporalio/workflow';

/** Tells another workflow something; that it is gone already is no fault of ours. */
export async function tell<T extends unknown[]>(
  workflowId: string,
  signal: SignalDefinition<T>,
  ...args: T
): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(signal, ...args);
  } catch {
    return;
  }
}
