/** Windows sends SIGBREAK for Ctrl-Break and SIGHUP when its window is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
const LONGEST_MS = 10_000;

/**
 * Aborts when the person or the system asks us to stop. Asked a second time, or when stopping takes
 * longer than ten seconds, the process ends as it is; the next start cleans up after it.
 */
export function toldToStop(say: (line: string) => void): AbortSignal {
  const stopping = new AbortController();
  const heard = (): void => {
    if (stopping.signal.aborted) process.exit(1);
    say('Đang dừng các phần của dondoc…');
    stopping.abort();
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  return stopping.signal;
}
