import { sql, type Kysely } from 'kysely';

/** The record as it was first laid out. Days are text `YYYY-MM-DD`, instants bigint milliseconds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const ITEM = 'plan text not null, no text not null, instance int not null';
const OF_ITEM = 'foreign key (plan, no, instance) references items';

const STATEMENTS = [
  `create table units (code text primary key, name text not null, short text not null,
     kind text not null, supervisor text, valid_from text not null, valid_to text)`,
  `create table people (id text primary key, name text not null, email text)`,
  `create table seats (code text primary key, unit text not null references units, role text not null,
     title text not null)`,
  `create table holdings (seat text not null references seats, person text not null references people,
     from_day text not null, to_day text, acting boolean not null, primary key (seat, person, from_day))`,
  `create table plans (id text primary key, template jsonb not null, year int not null, number text,
     issued_on text, title text not null, started_at bigint not null, in_charge jsonb not null,
     phase text not null, closed_at bigint)`,
  `create table items (${ITEM}, workflow text not null, title text not null, phase text not null,
     state jsonb not null, proof jsonb not null, provisional boolean not null, opens bigint, due bigint,
     seq int not null, next_wake bigint, primary key (plan, no, instance),
     foreign key (plan) references plans)`,
  `create index items_wake on items (next_wake) where next_wake is not null`,
  `create table stages (${ITEM}, id text not null, position int not null, title text not null,
     meets text not null, phase text not null, opens bigint, opened_at bigint, ended_at bigint, due bigint,
     proof jsonb not null, primary key (plan, no, instance, id), ${OF_ITEM})`,
  `create table duties (${ITEM}, stage text not null, id text not null, unit text not null,
     seat text not null, phase text not null, due bigint, generation int not null, version int not null,
     submitted_at bigint, basis text, primary key (plan, no, instance, stage, id), ${OF_ITEM})`,
  `create table intakes (id text primary key, ${ITEM}, at bigint not null, by_seat text not null,
     by_role text not null, by_unit text not null, act jsonb not null, said jsonb not null,
     delivered_at bigint, outcome text, refusal text, ${OF_ITEM})`,
  `create index intakes_undelivered on intakes (at) where outcome is null`,
  `create table letters_in (intake text primary key references intakes, ${ITEM}, kind text not null,
     number text, dated text, arrival_number text, arrived_on text not null, sender text, about text,
     due_words text, ${OF_ITEM})`,
  `create table submissions (intake text primary key references intakes, ${ITEM}, stage text not null,
     duty text not null, version int not null, at bigint not null, late boolean not null, body text,
     by_seat text not null, ${OF_ITEM})`,
  `create table files (intake text not null references intakes, position int not null,
     sha256 text not null, name text not null, size bigint not null, primary key (intake, position))`,
  `create table directions (intake text primary key references intakes, ${ITEM}, who text not null,
     said_on text, how text, what text, ${OF_ITEM})`,
  `create table letters (id text primary key, to_seat text not null, person text not null,
     to_name text not null, address text not null, subject text not null, text text not null,
     html text not null, message_id text not null unique, dated bigint not null, due_at bigint not null,
     priority int not null, phase text not null, attempts int not null,
     doubts int not null default 0, tried_at bigint, next_try bigint, sent_at bigint, reason text,
     taken_by text) with (fillfactor = 50)`,
  `create index letters_leaving on letters (priority, due_at, id)
     where sent_at is null`,
  `create table notices (key text primary key, ${ITEM}, stage text, duty text, unit text,
     kind text not null, rung int, occurrence int not null, generation int not null,
     to_seat text not null, at bigint not null, why text not null, alone boolean not null,
     phase text not null, reason text, issued_at bigint, letter text references letters, ${OF_ITEM})`,
  `create index notices_planned on notices (plan, no, instance, at) where phase = 'planned'`,
  `create index notices_due on notices (at) where phase = 'due'`,
  `create table ledger (${ITEM}, n int not null, at bigint not null, kind text not null,
     body jsonb not null, prev text not null, hash text not null, primary key (plan, no, instance, n),
     ${OF_ITEM})`,
  `create function ledger_is_append_only() returns trigger language plpgsql as
     $$ begin raise exception 'the ledger is append-only: % refused', tg_op; end $$`,
  `create trigger ledger_append_only before update or delete or truncate on ledger
     for each statement execute function ledger_is_append_only()`,
  `create table digests (day text primary key, composed_at bigint not null)`,
  `create table couriers (id int primary key check (id = 1), next_wake bigint, held boolean not null,
     held_why text, waits_since bigint, stopped_why text, stopped_at bigint, stops int not null default 0,
     tries_again bigint)`,
  `insert into couriers (id, next_wake, held) values (1, null, false)`,
  `create table links (token_hash text primary key, plan text not null references plans,
     party text not null, person text not null references people, created_at bigint not null, revoked_at bigint)`,
  `create table inbox (id bigserial primary key, received_at bigint not null, message_id text,
     to_address text not null, raw bytea not null)`,
  `create unique index inbox_once on inbox (message_id)`,
  `create table builds (workflows text primary key, polled_at bigint not null)`,
];
