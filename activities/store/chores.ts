import type { Insertable, Selectable } from 'kysely';
import type { Chore } from '../../workflows/rules/rights';
import type { Database } from './database';
import type { ChoreTable } from './tables/system';

export type ChoreRow = Selectable<ChoreTable>;

/** Writes down a chore, in the transaction that does it. */
export async function noteChore(tx: Database, chore: Insertable<ChoreTable>): Promise<void> {
  await tx.insertInto('chores').values(chore).execute();
}

/** What was done to the system, the latest first. */
export function listChores(db: Database, limit: number): Promise<ChoreRow[]> {
  return db.selectFrom('chores').selectAll().orderBy('id', 'desc').limit(limit).execute();
}

/** When a chore was last done, and by whom; undefined: never. */
export function lastChore(db: Database, chore: Chore): Promise<ChoreRow | undefined> {
  return db
    .selectFrom('chores')
    .selectAll()
    .where('chore', '=', chore)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
