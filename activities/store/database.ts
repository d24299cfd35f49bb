import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { migrate } from './migrate';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;

/** Opens the record and brings it to the present schema. Migrations only go forward. */
export async function openDatabase(url: string, connections = 10): Promise<Database> {
  const database = connect(url, connections);
  await migrate(database);
  return database;
}

/** PostgreSQL's bigint, whose type id is 20. */
const BIGINT = 20;

const withNumbers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : types.getTypeParser(oid, format as 'text'),
} as typeof types;

/** Opens the record as it is. bigint columns hold instants, which a JS number holds exactly. */
export function connect(url: string, connections = 10): Database {
  const pool = new Pool({ connectionString: url, max: connections, types: withNumbers });
  // A connection that breaks is replaced, and the query that meets a broken one reports it. Those
  // in use have to be listened to as well: they may break between two queries.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
