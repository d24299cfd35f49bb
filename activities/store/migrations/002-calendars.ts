import { sql, type Kysely } from 'kysely';

/** Calendar years that were applied here; of several for a year the newest holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table calendars (n int primary key generated always as identity, year int not null,
         days jsonb not null, document text not null, by_seat text not null, at bigint not null)`,
    )
    .execute(db);
}
