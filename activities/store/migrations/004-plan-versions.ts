import { sql, type Kysely } from 'kysely';

/** Every version of a plan's template; the first is that with which the plan was started. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

const STATEMENTS = [
  `create table plan_versions (plan text not null references plans, n int not null, version int not null,
     template jsonb not null, source text, at bigint not null, by_seat text, reason text,
     primary key (plan, n))`,
  `insert into plan_versions (plan, n, version, template, at)
     select id, 1, (template->>'version')::int, template, started_at from plans`,
  `create trigger plan_versions_append_only before update or delete or truncate on plan_versions
     for each statement execute function ledger_is_append_only()`,
];
