import type { Instant } from '../../workflows/rules/time';
import type { Database } from './database';

/** The build that last worked on this record; null: none has. */
export async function lastBuild(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('builds')
    .select('workflows')
    .orderBy('polled_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.workflows ?? null;
}

/** Notes that a build begins to work. */
export async function noteBuild(db: Database, workflows: string, now: Instant): Promise<void> {
  await db
    .insertInto('builds')
    .values({ workflows, polled_at: now })
    .onConflict((oc) => oc.column('workflows').doUpdateSet({ polled_at: now }))
    .execute();
}
