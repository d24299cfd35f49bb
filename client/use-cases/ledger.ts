import type { Database } from '../../activities/store/database';
import type { LedgerTable } from '../../activities/store/tables';
import { ACT_FORMS } from '../../config/acts';
import type { Fact } from '../../workflows/rules/duty/acts';
import { iso } from '../../workflows/rules/time';
import { rowOf } from './timeline';
import type { Selectable } from 'kysely';

/** One entry of an item's ledger, as it reads to a person. */
export interface LedgerEntry {
  item: string;
  instance: number;
  n: number;
  at: string;
  kind: string;
  /** The seat that acted; null: the item did it of itself. */
  by: string | null;
  text: string;
  /** The intake that a correction names. */
  intake: string | null;
  hash: string;
}

/** The ledger of a plan, or of one of its items, oldest first. */
export async function ledgerOf(
  database: Database,
  plan: string,
  item?: string,
): Promise<LedgerEntry[]> {
  const rows = await database
    .selectFrom('ledger')
    .selectAll()
    .where('plan', '=', plan)
    .$if(item !== undefined, (query) => query.where('no', '=', item!))
    .orderBy('at')
    .orderBy('no')
    .orderBy('instance')
    .orderBy('n')
    .execute();
  return rows.map((row) => {
    const fact = row.body['fact'] as Fact | undefined;
    const intake = fact?.type === 'acted' ? fact.intake : null;
    return {
      item: row.no,
      instance: row.instance,
      n: row.n,
      at: iso(row.at),
      kind: row.kind,
      by: intake?.by.seat ?? null,
      text: textOf(row, fact),
      intake: intake?.id ?? null,
      hash: row.hash,
    };
  });
}

function textOf({ kind, body }: Selectable<LedgerTable>, fact: Fact | undefined): string {
  if (kind === 'created') return 'Lập nội dung theo kế hoạch';
  if (kind === 'issued') return `Đến giờ báo ${body['to'] as string}: ${body['why'] as string}`;
  if (!fact) return kind;
  const { stage, unit, why } = rowOf(fact);
  const what = fact.type === 'acted' ? ACT_FORMS[fact.intake.act.verb].title : why;
  const where = [stage && `bước ${stage}`, unit && `phần việc của ${unit}`].filter(Boolean);
  return [`${what.charAt(0).toUpperCase()}${what.slice(1)}`, ...where].join(', ');
}
