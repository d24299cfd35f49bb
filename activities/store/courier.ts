import { sql } from 'kysely';
import type { Instant } from '../../workflows/rules/time';
import type { Database } from './database';

/** Whether letters may leave, as the record says. */
export interface CourierState {
  held: boolean;
  held_why: string | null;
  stopped_why: string | null;
  stopped_at: Instant | null;
  stops: number;
  tries_again: Instant | null;
}

export async function courierState(db: Database): Promise<CourierState> {
  return db
    .selectFrom('couriers')
    .select(['held', 'held_why', 'stopped_why', 'stopped_at', 'stops', 'tries_again'])
    .executeTakeFirstOrThrow();
}

/**
 * Takes the courier's row. Whatever changes by what items count, or lays items down, takes it before
 * anything else, as the courier and the items do: so they come one after another, each sees all of
 * the one before it, and none waits for another.
 */
export async function takeTurn(tx: Database): Promise<void> {
  await tx.selectFrom('couriers').select('id').forUpdate().executeTakeFirstOrThrow();
}

/** Nothing leaves from now on, until it is released. */
export async function hold(db: Database, why: string): Promise<void> {
  await db.updateTable('couriers').set({ held: true, held_why: why }).execute();
}

/** Letters may leave again, and a mail server that took nothing is tried at once. */
export async function release(db: Database): Promise<void> {
  await db
    .updateTable('couriers')
    .set({ held: false, held_why: null, tries_again: null })
    .execute();
}

/** The mail server takes nothing from us; one letter tries again at an instant. */
export async function stopped(
  db: Database,
  stop: { why: string; at: Instant; triesAgain: Instant },
): Promise<void> {
  await db
    .updateTable('couriers')
    .set({
      stopped_why: stop.why,
      stopped_at: sql<Instant>`coalesce(stopped_at, ${stop.at})`,
      stops: sql<number>`stops + 1`,
      tries_again: stop.triesAgain,
    })
    .execute();
}

/** The mail server takes letters. */
export async function started(db: Database): Promise<void> {
  await db
    .updateTable('couriers')
    .set({ stopped_why: null, stopped_at: null, stops: 0, tries_again: null })
    .where('stopped_why', 'is not', null)
    .execute();
}

/**
 * Keeps every other sender of this record out for as long as the connection lives: who is killed
 * lets go of it with his connection. @returns false when another one is sending
 */
export async function becomeSender(db: Database): Promise<boolean> {
  // A machine that lost its power does not say goodbye; its connection is given up after 25 s.
  await sql`select set_config('tcp_keepalives_idle', '10', false),
    set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`.execute(
    db,
  );
  const { rows } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_lock(${SENDER}) as mine`.execute(db);
  return rows[0]!.mine;
}

export async function stopBeingSender(db: Database): Promise<void> {
  await sql`select pg_advisory_unlock(${SENDER})`.execute(db);
}

const SENDER = 2_027;
