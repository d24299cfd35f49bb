/**
 * The other side of `startNodeChild`: starts, says that it is ready, and stops when the parent hangs
 * up or is gone. Alone, without a parent, it stops on SIGINT and SIGTERM.
 * @param start gives what stops it; a rejection ends the process with status 1
 */
export async function runAsChild(start: () => Promise<() => Promise<void>>): Promise<void> {
  const told = new Promise<void>((resolve) => {
    process.once('disconnect', resolve).once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  try {
    const stop = await start();
    process.send?.('ready');
    await told;
    await stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
}
