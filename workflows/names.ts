/** Task queues and workflow ids: the only names by which parts of the house find each other. */

export const TASK_QUEUE = 'dondoc';
export const COURIER = 'courier';

export const planWorkflowId = (plan: string): string => `plan:${plan}`;

/** A second letter opens a second instance beside the first (item 1). */
export const itemWorkflowId = (plan: string, no: string, instance: number): string =>
  `item:${plan}/${no}${instance === 1 ? '' : `-${instance}`}`;
