import { createHash } from 'node:crypto';
import type { Database } from '../../../activities/store/database';
import { dayOf, type Instant } from '../../../workflows/rules/time';

/** For whom a mailed link speaks: one seat in one plan. */
export interface Party {
  plan: string;
  seat: string;
  unit: string;
  /** The link's name in the record; the token itself is kept nowhere. */
  link: string;
}

/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The party of a token; null when the link is unknown or revoked, when its plan runs no more, or
 * when the person it was mailed to does not hold the seat any more.
 */
export async function partyOf(
  database: Database,
  token: string,
  now: Instant,
): Promise<Party | null> {
  if (!TOKEN.test(token)) return null;
  const today = dayOf(now);
  const row = await database
    .selectFrom('links')
    .innerJoin('plans', 'plans.id', 'links.plan')
    .innerJoin('seats', 'seats.code', 'links.party')
    .innerJoin('holdings', (join) =>
      join.onRef('holdings.seat', '=', 'links.party').onRef('holdings.person', '=', 'links.person'),
    )
    .select(['links.token_hash', 'links.plan', 'seats.code', 'seats.unit'])
    .where('links.token_hash', '=', createHash('sha256').update(token).digest('hex'))
    .where('links.revoked_at', 'is', null)
    .where('plans.phase', '=', 'running')
    .where('holdings.from_day', '<=', today)
    .where((eb) => eb.or([eb('holdings.to_day', 'is', null), eb('holdings.to_day', '>=', today)]))
    .executeTakeFirst();
  return row ? { plan: row.plan, seat: row.code, unit: row.unit, link: row.token_hash } : null;
}
