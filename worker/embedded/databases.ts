import { Client } from 'pg';

const DUPLICATE_DATABASE = '42P04';

/** Asks a server one question over a connection of its own. */
export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes a database on a server unless it is there.
 * @param server the URL of any database of that server, with the right to create another
 * @returns the URL of the database
 */
export async function createDatabase(server: string, name: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/${encodeURIComponent(name)}`;
  try {
    await ask(server, `create database "${name.replaceAll('"', '""')}"`);
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
  }
  return url.href;
}
