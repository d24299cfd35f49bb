import { sql, type Kysely } from 'kysely';

/** Who did what to the system as a whole: held the mail, marked a letter, brought in a directory. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

const STATEMENTS = [
  `create table chores (id bigserial primary key, at bigint not null, chore text not null,
     by_seat text, about text, reason text)`,
  `create trigger chores_append_only before update or delete or truncate on chores
     for each statement execute function ledger_is_append_only()`,
];
