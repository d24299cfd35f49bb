import type { Insertable, Selectable } from 'kysely';
import type { CountedBy } from '../../workflows/rules/duty/dates';
import type { Database } from './database';
import type { PlanRow } from './tables';
import type { PlanVersionTable } from './tables/plans';

/** A version of a plan's template: which, since when, by whom and why. */
export type PlanVersion = Selectable<PlanVersionTable>;

/** The first version is that with which the plan was started. */
const FIRST = 1;

/** The number of the version that an item counts by. */
export const versionOf = ({ template }: { template?: CountedBy | undefined }): number =>
  template?.n ?? FIRST;

/** Writes down a version; its number is one more than the last. @returns the number */
export async function addVersion(
  tx: Database,
  version: Omit<Insertable<PlanVersionTable>, 'n'>,
): Promise<number> {
  const n = (await lastVersion(tx, version.plan)) + 1;
  await tx
    .insertInto('plan_versions')
    .values({ ...version, n })
    .execute();
  return n;
}

/** The number of a plan's last version; 0: it has none yet. */
export async function lastVersion(db: Database, plan: string): Promise<number> {
  const { last } = await db
    .selectFrom('plan_versions')
    .select((eb) => eb.fn.max('n').as('last'))
    .where('plan', '=', plan)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** All versions of a plan, the first one first. */
export function versionsOf(db: Database, plan: string): Promise<PlanVersion[]> {
  return db.selectFrom('plan_versions').selectAll().where('plan', '=', plan).orderBy('n').execute();
}

/** A plan as the item knows it that counts by the n-th version, whatever was applied since. */
export async function planAsOf(db: Database, plan: string, n: number): Promise<PlanRow> {
  const row = await db
    .selectFrom('plans')
    .selectAll()
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  const known = await db
    .selectFrom('plan_versions')
    .select('template')
    .where('plan', '=', plan)
    .where('n', '=', n)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('plan_versions as later')
          .select('later.n')
          .where('later.plan', '=', plan)
          .where('later.n', '>', n),
      ),
    )
    .executeTakeFirst();
  return known ? { ...row, template: known.template } : row;
}

/** The template with which an item counts that is laid down now; absent: that of the plan's start. */
export async function countsFromVersion(
  db: Database,
  plan: string,
  at: number,
): Promise<CountedBy | undefined> {
  const n = await lastVersion(db, plan);
  return n > FIRST ? { n, at, was: null } : undefined;
}
