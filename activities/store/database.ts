import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';
import { migrate } from './migrate';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;

/** Opens the record and brings it to the present schema. Migrations only go forward. */
export async function openDatabase(url: string, connections = 10): Promise<Database> {
  const database = connect(url, connections);
  await migrate(database);
  return database;
}

const withNumbers: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format),
};

/** Opens the record as it is. bigint columns hold instants, which a JS number holds exactly. */
export function connect(url: string, connections = 10): Database {
  const pool = new Pool({ connectionString: url, max: connections, types: withNumbers });
  // A connection that breaks is replaced, and the query that meets a broken one reports it. Those
  // in use have to be listened to as well: they may break between two queries.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
