import type { CliWorld, OpenWorld } from '../world';

/** Runs on a connection that is closed again whatever happens. */
export async function withOpen<T>(
  world: CliWorld,
  run: (open: OpenWorld) => Promise<T>,
): Promise<T> {
  const open = await world.open();
  try {
    return await run(open);
  } finally {
    await open.close();
  }
}
