import type { Database } from '../../../activities/store/database';
import { owes } from '../../../workflows/rules/duty/state';
import { dueOf } from '../../../workflows/rules/duty/due';
import type { Day } from '../../../workflows/rules/time';

/** A remedial duty of a plan that nobody has finished. */
export interface OpenRemedy {
  item: string;
  /** The plan's line of its item, e.g. "II.6". */
  line: string;
  unit: string;
  unitName: string;
  /** The criterion that it is about; null: none is named. */
  criterion: string | null;
  /** Who answers for it. */
  seat: string;
  due: Day | null;
  /** By what it was given; null: by the plan's own line. */
  basis: string | null;
}

/** The remedial duties of a plan that are still owed, the first due first. */
export async function openRemedies(database: Database, plan: string): Promise<OpenRemedy[]> {
  const { template } = await database
    .selectFrom('plans')
    .select('template')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  const rows = await database
    .selectFrom('items')
    .select(['no', 'state'])
    .where('plan', '=', plan)
    .where('workflow', '=', 'publication')
    .execute();
  const units = await database.selectFrom('units').select(['code', 'name']).execute();
  const given = await database
    .selectFrom('intakes')
    .select(['id', 'said'])
    .where('plan', '=', plan)
    .execute();
  const remedies = rows.flatMap(({ no, state }) =>
    state.stages
      .filter(({ id }) => id === 'remedy')
      .flatMap((stage) =>
        stage.duties.filter(owes).map((duty): OpenRemedy => {
          const { unit, id, seat } = duty;
          const said = given.find((intake) => intake.id === duty.basis)?.said['basis'];
          return {
            ...{ item: no, line: template.items.find((each) => each.no === no)!.line, unit, seat },
            unitName: units.find(({ code }) => code === unit)?.name ?? unit,
            criterion: id.includes('/') ? id.slice(id.indexOf('/') + 1) : null,
            due: dueOf(state, stage, duty),
            basis: typeof said === 'string' ? said : null,
          };
        }),
      ),
  );
  return remedies.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}
