import { Migrator, type Kysely } from 'kysely';
import * as record from './migrations/001-record';
import * as calendars from './migrations/002-calendars';
import * as chores from './migrations/003-chores';
import * as planVersions from './migrations/004-plan-versions';
import type { Tables } from './tables';

/** Brings the schema up to date; safe when several processes start at once. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: {
      getMigrations: async () => ({
        '001-record': record,
        '002-calendars': calendars,
        '003-chores': chores,
        '004-plan-versions': planVersions,
      }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
}
