/** Windows sends SIGBREAK for Ctrl-Break and SIGHUP when its window is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
const LONGEST_MS = 10_000;
const PARENT_MS = 500;

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
  whenNpmIsGone(() => {
    if (!stopping.signal.aborted) heard();
  });
  return stopping.signal;
}

/** npm passes a signal on to its shell, and the shell dies of it without telling us. */
function whenNpmIsGone(then: () => void): void {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, PARENT_MS);
  watch.unref();
}
