import { sleep } from '@temporalio/workflow';

/** Shows that the server keeps timers and a worker answers them. `wait` in milliseconds. */
export async function probe(wait: number): Promise<void> {
  await sleep(wait);
}
