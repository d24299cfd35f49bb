import type { Transaction } from 'kysely';
import type { ItemKey, Tables } from '../../../activities/store/tables';
import type { Intake } from '../../../workflows/rules/duty/acts';

/** An intake on its way into the record, and what was written with it. */
export interface NewIntake {
  key: ItemKey;
  intake: Intake;
  said: Record<string, unknown>;
}

/**
 * Stores intakes, which from then on cannot be lost; whoever stores them delivers them next.
 * @returns how many were new: one of the same name is stored once
 */
export async function storeIntakes(tx: Transaction<Tables>, intakes: NewIntake[]): Promise<number> {
  if (intakes.length === 0) return 0;
  const rows = intakes.map(
    ({ key: { plan, no, instance }, intake: { id, at, by, act }, said }) => ({
      ...{ id, plan, no, instance, at },
      ...{ by_seat: by.seat, by_role: by.role, by_unit: by.unit },
      ...{ act: JSON.stringify(act), said: JSON.stringify(said) },
      ...{ delivered_at: null, outcome: null, refusal: null },
    }),
  );
  const stored = await tx
    .insertInto('intakes')
    .values(rows)
    .onConflict((oc) => oc.column('id').doNothing())
    .executeTakeFirst();
  return Number(stored.numInsertedOrUpdatedRows);
}
