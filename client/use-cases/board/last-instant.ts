import type { Database } from '../../../activities/store/database';
import type { Instant } from '../../../workflows/rules/time';

/** The last instant at which something happened in a record: the present of a rehearsal. */
export async function lastInstant(database: Database): Promise<Instant> {
  const [ledger, letters] = await Promise.all([
    database
      .selectFrom('ledger')
      .select((eb) => eb.fn.max('at').as('last'))
      .executeTakeFirst(),
    database
      .selectFrom('letters')
      .select((eb) => eb.fn.max('dated').as('last'))
      .executeTakeFirst(),
  ]);
  return Math.max(ledger?.last ?? 0, letters?.last ?? 0);
}
