import { sql } from 'kysely';
import type { Database } from '../../activities/store/database';

/** Whether somebody in this record waits for what another has taken. */
export async function isLocked(database: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database);
  return rows.length > 0;
}
