import { sql } from 'kysely';
import { connect, type Database } from '../../activities/store/database';
import { Refused } from '../../client/use-cases/parts';

/** What the record at this address says; null when it cannot be reached or nothing is laid out. */
export async function ofRecord<T>(
  url: string,
  read: (database: Database) => Promise<T>,
): Promise<T | null> {
  const database = await connected(url).catch(() => null);
  if (!database) return null;
  try {
    return (await isLaidOut(database)) ? await read(database) : null;
  } finally {
    await database.destroy();
  }
}

/** @throws Refused when no database answers there */
export async function connected(url: string): Promise<Database> {
  const database = connect(url, 4);
  try {
    await sql`select 1`.execute(database);
    return database;
  } catch (error) {
    await database.destroy();
    const why = (error as Error).message;
    throw new Refused(
      `Không kết nối được cơ sở dữ liệu (${why}); đề nghị chạy "npm start", hoặc kiểm tra DATABASE_URL.`,
    );
  }
}

/** Whether a database has a record: one that no dondoc has worked on has none. */
async function isLaidOut(database: Database): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('units') is not null as there`.execute(database);
  return rows[0]!.there;
}
