import { readSettings } from '../../config/settings';
import type { RehearsalOrder } from '../../worker/rehearsal/order';
import { rehearse, type Rehearsal } from '../../worker/rehearsal/rehearse';
import { freshDatabase, temporalAddress } from './parts';

/** Plays the year 2021 of a plan on the shipped workflows, as the command does. */
export async function rehearsed(
  order: Pick<RehearsalOrder, 'template' | 'directory' | 'answers' | 'onStep'>,
): Promise<Rehearsal> {
  return rehearse({
    ...order,
    year: 2021,
    cacheDir: readSettings(process.env).cacheDir,
    postgresUrl: await freshDatabase(),
    temporalAddress: temporalAddress(),
    say: () => undefined,
  });
}
