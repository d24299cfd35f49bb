import type { Database } from '../../activities/store/database';
import type { PlanRow } from '../../activities/store/tables';
import { Refused } from './parts';

/** The newest plan of the record; null when none was started. */
export async function newestPlan(database: Database): Promise<string | null> {
  const row = await database
    .selectFrom('plans')
    .select('id')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The plan meant by an act: the one named, else the newest that runs.
 * @throws Refused when there is none
 */
export async function runningPlan(database: Database, named?: string): Promise<string> {
  if (named !== undefined) return knownPlan(database, named);
  const row = await database
    .selectFrom('plans')
    .select('id')
    .where('phase', '=', 'running')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row) return row.id;
  throw new Refused('Chưa có kế hoạch nào đang thực hiện; đề nghị khởi động bằng lệnh "start".');
}

/**
 * The plan to be cancelled: the one named, else the only one that runs, unless a newer one is over:
 * asked twice, a command must not go on to the plan before.
 * @throws Refused when none is meant for certain
 */
export async function planToCancel(database: Database, named?: string): Promise<string> {
  if (named !== undefined) return knownPlan(database, named);
  const newest = await runningPlan(database);
  const running = await database
    .selectFrom('plans')
    .select('id')
    .where('phase', '=', 'running')
    .orderBy('id')
    .execute();
  if (running.length === 1 && newest === (await newestPlan(database))) return newest;
  const known = running.map(({ id }) => id).join(', ');
  throw new Refused(`Đề nghị ghi rõ kế hoạch phải dừng bằng --plan; đang thực hiện: ${known}.`);
}

/** Of a plan that is named and not in the record. */
export const unknownPlan = (id: string): Refused =>
  new Refused(`Không có kế hoạch "${id}"; xem các kế hoạch bằng lệnh "status".`);

/** Why an item of a plan cannot be meant. */
export async function unknownItem(
  database: Database,
  { plan, no }: { plan: string; no: string },
): Promise<string> {
  const { template } = await database
    .selectFrom('plans')
    .select('template')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  const known = template.items.map((item) => item.no).join(', ');
  return `Kế hoạch "${plan}" không có nội dung "${no}"; các nội dung: ${known}.`;
}

/**
 * The plan to be looked at: the one named, else the newest, running or not.
 * @throws Refused when there is none
 */
export async function knownPlan(database: Database, named?: string): Promise<string> {
  const plan = named ?? (await newestPlan(database));
  const row =
    plan === null
      ? undefined
      : await database.selectFrom('plans').select('id').where('id', '=', plan).executeTakeFirst();
  if (row) return row.id;
  const known = await database.selectFrom('plans').select('id').orderBy('id').execute();
  throw new Refused(
    known.length === 0
      ? 'Chưa có kế hoạch nào; đề nghị khởi động bằng lệnh "start".'
      : `Không có kế hoạch "${named}"; các kế hoạch: ${known.map(({ id }) => id).join(', ')}.`,
  );
}

/** @throws Refused when a plan is over: nothing is taken for it any more */
export function refusePlanOver({ id, phase }: Pick<PlanRow, 'id' | 'phase'>): void {
  if (phase === 'running') return;
  const over = phase === 'cancelled' ? 'đã dừng thực hiện' : 'đã kết thúc';
  throw new Refused(`Kế hoạch "${id}" ${over} nên không nhận thêm thao tác.`);
}
