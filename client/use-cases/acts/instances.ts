import { takeTurn } from '../../../activities/store/courier';
import { unitsOn } from '../../../activities/store/directory';
import type { ItemKey, ItemRow } from '../../../activities/store/tables';
import type { Intake } from '../../../workflows/rules/duty/acts';
import { initialState } from '../../../workflows/rules/initial';
import { opensAnew } from '../../../workflows/rules/plan/task';
import { dayOf } from '../../../workflows/rules/time';
import { owingOf } from '../owing';
import type { UseCaseParts } from '../parts';
import { layDown } from './lay-down';

/**
 * The instance an act belongs to. A second letter asking for opinions while the first consultation
 * is under way, or after it, lays down a second one beside it (item 1, and any line on demand).
 */
export async function instanceFor(
  parts: UseCaseParts,
  item: ItemRow,
  intake: Intake,
): Promise<ItemKey> {
  const { plan, no, instance } = item;
  const isAnother =
    intake.act.verb === 'letter-in' &&
    intake.act.kind === 'request' &&
    item.state.letters.length > 0 &&
    (await opensAnother(parts, item));
  if (!isAnother) return { plan, no, instance };
  return parts.database.transaction().execute(async (tx) => {
    await takeTurn(tx);
    const row = await tx
      .selectFrom('plans')
      .selectAll()
      .where('id', '=', plan)
      .executeTakeFirstOrThrow();
    const { last } = await tx
      .selectFrom('items')
      .select((eb) => eb.fn.max('instance').as('last'))
      .where('plan', '=', plan)
      .where('no', '=', no)
      .executeTakeFirstOrThrow();
    const template = row.template.items.find((each) => each.no === no)!;
    const units = owingOf(await unitsOn(tx, dayOf(intake.at)));
    const facts = { year: row.year, startedOn: dayOf(row.started_at), inCharge: row.in_charge };
    const state = initialState(plan, template, facts, units.owing, intake.at, last + 1);
    await layDown(tx, parts.shipped, row.template, template, facts, state);
    return { plan, no, instance: last + 1 };
  });
}

async function opensAnother({ database }: UseCaseParts, { plan, no }: ItemKey): Promise<boolean> {
  const { template } = await database
    .selectFrom('plans')
    .select('template')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  return opensAnew(template.items.find((each) => each.no === no)!);
}
