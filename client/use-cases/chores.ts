import type { Transaction } from 'kysely';
import { listChores, noteChore } from '../../activities/store/chores';
import type { Tables } from '../../activities/store/tables';
import { choreTitle, mayDo, type Chore } from '../../workflows/rules/rights';
import { iso } from '../../workflows/rules/time';
import { actorOf } from './acts/act';
import { Refused, type UseCaseParts } from './parts';

export interface ChoreOrder {
  chore: Chore;
  /** The seat that does it. */
  by: string;
  about?: string;
  reason?: string;
}

/**
 * Asks the right to a chore, does it and writes down who did it, in one transaction.
 * @throws Refused when the directory does not have the seat, or the seat may not
 */
export async function doChore<T>(
  { database, now }: Pick<UseCaseParts, 'database' | 'now'>,
  { chore, by, about, reason }: ChoreOrder,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  await refuseForbidden({ database }, chore, by);
  return database.transaction().execute(async (tx) => {
    const done = await work(tx);
    await noteChore(tx, {
      ...{ at: now(), chore, by_seat: by },
      ...{ about: about ?? null, reason: reason ?? null },
    });
    return done;
  });
}

/** @throws Refused when the directory does not have the seat, or the seat may not */
export async function refuseForbidden(
  parts: Pick<UseCaseParts, 'database'>,
  chore: Chore,
  by: string,
): Promise<void> {
  const forbidden = mayDo(chore, await actorOf(parts, by));
  if (forbidden) throw new Refused(forbidden);
}

/** A chore that was done; `at` is ISO 8601 with +07:00. */
export interface ChoreLine {
  at: string;
  chore: Chore;
  choreText: string;
  /** The seat that did it; null: whoever sits at the machine. */
  by: string | null;
  about: string | null;
  reason: string | null;
}

/** What was done to the system as a whole, the latest first. */
export async function choresList(
  { database }: Pick<UseCaseParts, 'database'>,
  limit: number,
): Promise<ChoreLine[]> {
  const rows = await listChores(database, limit);
  return rows.map(({ at, chore, by_seat: by, about, reason }) => ({
    ...{ at: iso(at), chore, choreText: choreTitle(chore) },
    ...{ by, about, reason },
  }));
}
