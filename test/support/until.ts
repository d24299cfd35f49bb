import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE = 60_000;
const EVERY = 25;

/**
 * Waits until something is so, looking again and again.
 * @param what said when it never comes: "the letter is sent"
 * @returns what `look` found, the first time that it was neither null nor false
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | false> | T | null | false,
  patience = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not so after ${patience / 1000} s`);
    await delay(EVERY);
  }
}
