import { sql, type Transaction } from 'kysely';
import { ofItem } from '../store/of-item';
import type { ItemKey, Tables } from '../store/tables';
import type { Instant } from '../../workflows/rules/time';

type Tx = Transaction<Tables>;

/** A notice whose time has come. */
export interface Issued {
  key: string;
  kind: string;
  at: Instant;
  to_seat: string;
  why: string;
}

/**
 * Makes every planned notice due whose instant is past, in order. A duty about which something
 * was handed in that the item has not seen yet is let alone until it has.
 */
export async function issue(tx: Tx, key: ItemKey, now: Instant): Promise<Issued[]> {
  const unseen = await tx
    .selectFrom('intakes')
    .select([
      sql<string | null>`act->>'stage'`.as('stage'),
      sql<string | null>`act->>'unit'`.as('duty'),
    ])
    .where(ofItem(key))
    .where('outcome', 'is', null)
    .execute();
  const rows = await tx
    .updateTable('notices')
    .set({ phase: 'due', issued_at: now })
    .where(ofItem(key))
    .where('phase', '=', 'planned')
    .where('at', '<=', now)
    .$if(unseen.length > 0, (query) =>
      query.where(({ eb, not, and, or }) =>
        not(
          or(
            unseen.map(({ stage, duty }) => and([eb('stage', '=', stage), eb('duty', '=', duty)])),
          ),
        ),
      ),
    )
    .returning(['key', 'kind', 'at', 'to_seat', 'why'])
    .execute();
  return rows.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}
