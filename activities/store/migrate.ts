import { Migrator, type Kysely } from 'kysely';
import * as record from './migrations/001-record';
import type { Tables } from './tables';

/** Brings the schema up to date; safe when several processes start at once. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ '001-record': record }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
}
