import { sql, type Transaction } from 'kysely';
import type { Instant } from '../../workflows/rules/time';
import type { NewLetter, Tables } from '../store/tables';
import { hashOf, type LinkHolder, type LinkTokens } from './links';

type Tx = Transaction<Tables>;

/** Puts composed letters into the outbox, all with one statement. */
export async function queueLetters(tx: Tx, letters: NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await sql`insert into letters
    select * from jsonb_populate_recordset(null::letters, ${JSON.stringify(letters)}::jsonb)`.execute(
    tx,
  );
}

/** What became of a notice: in a letter, whom and why it tells there, or not told for a reason. */
export type Settled = { key: string } & (
  { letter: string; reason: null; to_seat: string; why: string } | { letter: null; reason: string }
);

/** Notes for every notice which letter tells it, or why it is not told. */
export async function settleNotices(tx: Tx, settled: Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await sql`update notices set letter = s.letter, reason = s.reason,
      to_seat = coalesce(s.to_seat, notices.to_seat), why = coalesce(s.why, notices.why),
      phase = case when s.letter is null then 'suppressed' else 'lettered' end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      as s(key text, letter text, reason text, to_seat text, why text)
    where notices.key = s.key and notices.phase = 'due'`.execute(tx);
}

/**
 * The address of each holder's link. It stays the same from letter to letter; after a revocation
 * the next one is another.
 */
export async function openLinks(
  tx: Tx,
  holders: LinkHolder[],
  tokens: LinkTokens,
  publicUrl: string | null,
  now: Instant,
): Promise<(holder: LinkHolder) => string | null> {
  if (publicUrl === null || holders.length === 0) return () => null;
  const plans = [...new Set(holders.map(({ plan }) => plan))];
  const revoked = await tx
    .selectFrom('links')
    .select(['plan', 'party as seat', 'person'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('plan', 'in', plans)
    .where('revoked_at', 'is not', null)
    .groupBy(['plan', 'party', 'person'])
    .execute();
  const ordinals = new Map(revoked.map((row) => [nameOf(row), row.count]));
  const urls = new Map<string, string>();
  const rows = new Map<string, object>();
  for (const holder of holders) {
    const token = tokens.token(holder, ordinals.get(nameOf(holder)) ?? 0);
    urls.set(nameOf(holder), `${publicUrl}/d/${token}`);
    rows.set(nameOf(holder), {
      token_hash: hashOf(token),
      plan: holder.plan,
      party: holder.seat,
      person: holder.person,
      created_at: now,
      revoked_at: null,
    });
  }
  await sql`insert into links
    select * from jsonb_populate_recordset(null::links, ${JSON.stringify([...rows.values()])}::jsonb)
    on conflict (token_hash) do nothing`.execute(tx);
  return (holder) => urls.get(nameOf(holder)) ?? null;
}

const nameOf = ({ plan, seat, person }: LinkHolder): string => JSON.stringify([plan, seat, person]);
