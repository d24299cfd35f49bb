import { sql } from 'kysely';
import type { Today } from './today';

export interface Told {
  no: string;
  kind: string;
  rung: number | null;
  duty: string | null;
  to: string;
  letter: string | null;
}

/** What came due at the wake, as the ledger has it, in order; each with its letter. */
export async function toldAt({ on, wake }: Today): Promise<Told[]> {
  return on.database
    .selectFrom('ledger')
    .innerJoin('notices', (join) => join.on('notices.key', '=', sql<string>`ledger.body->>'key'`))
    .select(['notices.no', 'notices.kind', 'rung', 'duty', 'to_seat as to', 'letter'])
    .where('ledger.kind', '=', 'issued')
    .where('notices.at', '=', wake)
    .orderBy('ledger.no')
    .orderBy('ledger.n')
    .execute();
}

/** To whom letters came into the inbox, each as often as it came. */
export async function arrived({ on }: Today): Promise<string[]> {
  const letters = await on.database
    .selectFrom('inbox')
    .innerJoin('letters', 'letters.message_id', 'inbox.message_id')
    .select('to_seat')
    .orderBy('to_seat')
    .execute();
  return letters.map(({ to_seat }) => to_seat);
}

export async function allSent({ on }: Today, letters: number): Promise<boolean> {
  const rows = await on.database.selectFrom('letters').select('phase').execute();
  return rows.length === letters && rows.every(({ phase }) => phase === 'sent');
}

/** Who gets a letter. */
export const READERS = ['bgd.deputy-3', 'bgd.director', 'htkt.head', 'htkt.officer', 'vp.chief'];

/** The last unit is chased; of the others the ladder tells, each rung of another unit. */
export const OF_ONE_ITEM = [
  ['chase', null, 'htkt', 'htkt.head'],
  ['chase', null, 'htkt', 'htkt.officer'],
  ['report', 1, 'htkt', 'vp.chief'],
  ['report', 2, 'qhkt', 'bgd.deputy-3'],
  ['report', 3, 'qlxd', 'bgd.director'],
];

export const rowOf = ({ kind, rung, duty, to }: Told) => [kind, rung, duty, to];
