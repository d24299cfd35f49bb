import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Instant } from '../../workflows/rules/time';
import { inItemOrder } from './item-order';
import type { Database } from './database';
import { ofItem } from './of-item';
import type { ItemKey, Tables } from './tables';

/** What an entry says. Bodies are plain JSON; the order of their keys has no meaning. */
export interface Entry {
  at: Instant;
  kind: string;
  body: Record<string, unknown>;
}

/** Kinds of entries that say what followed from what happened to an item, and are no fact of it. */
export const FOLLOWED = ['issued', 'recounted'];

const FIRST = '0'.repeat(64);

/** JSON with sorted keys, so that the same body has the same bytes wherever it was stored. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function hashOf(key: ItemKey, n: number, entry: Entry, prev: string): string {
  const { plan, no, instance } = key;
  const { at, kind, body } = entry;
  return createHash('sha256')
    .update(canonical({ plan, no, instance, n, at, kind, body, prev }))
    .digest('hex');
}

/** Appends entries to an item's chain. The caller holds the item's row lock. */
export async function append(
  tx: Transaction<Tables>,
  key: ItemKey,
  entries: Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  const last = await tx
    .selectFrom('ledger')
    .select(['n', 'hash'])
    .where(ofItem(key))
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  let n = last?.n ?? 0;
  let prev = last?.hash ?? FIRST;
  const rows = entries.map((entry) => {
    n += 1;
    const hash = hashOf(key, n, entry, prev);
    const row = {
      plan: key.plan,
      no: key.no,
      instance: key.instance,
      n,
      at: entry.at,
      kind: entry.kind,
      body: JSON.stringify(entry.body),
      prev,
      hash,
    };
    prev = hash;
    return row;
  });
  await tx.insertInto('ledger').values(rows).execute();
}

/** The first entry of each chain that does not fit; empty when the record is whole. */
export async function brokenEntries(db: Database): Promise<(ItemKey & { n: number })[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .orderBy('plan')
    .$call(inItemOrder)
    .orderBy('n')
    .execute();
  const broken: (ItemKey & { n: number })[] = [];
  let chain = '';
  let prev = FIRST;
  let n = 0;
  let whole = true;
  for (const row of rows) {
    const name = `${row.plan}/${row.no}/${row.instance}`;
    if (name !== chain) {
      chain = name;
      prev = FIRST;
      n = 0;
      whole = true;
    }
    n += 1;
    const fits = row.n === n && row.prev === prev && row.hash === hashOf(row, n, row, prev);
    if (!fits && whole) {
      broken.push({ plan: row.plan, no: row.no, instance: row.instance, n: row.n });
      whole = false;
    }
    prev = row.hash;
  }
  return broken;
}
