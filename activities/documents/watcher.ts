import { workerData } from 'node:worker_threads';

/** What the process that reads may use. */
export interface Allowance {
  /** Bytes of memory. */
  memory: number;
  /** Milliseconds of work: on a busy machine an honest document waits long, so no time is counted. */
  work: number;
}

const LOOK_EVERY_MS = 10;

/** A document may keep its reader busy without a pause, so that is watched from a thread beside it. */
const { memory, work } = workerData as Allowance;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > memory || (user + system) / 1000 > work) {
    process.kill(process.pid, 'SIGKILL');
  }
}, LOOK_EVERY_MS);
