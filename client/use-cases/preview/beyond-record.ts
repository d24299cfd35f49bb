import { inItemOrder } from '../../../activities/store/item-order';
import { courseOf } from '../../../config/plan-template/workflow-courses';
import { silentFrom } from '../../../workflows/rules/notices/silent-year';
import type { Instant } from '../../../workflows/rules/time';
import { facesOf } from '../item-faces';
import type { UseCaseParts } from '../parts';
import { beyond, farFrom, type Beyond } from './beyond';

/** What lies after an instant at which a plan's record stands, if nobody does anything more. */
export const beyondIn = (
  { database, shipped }: Pick<UseCaseParts, 'database' | 'shipped'>,
  plan: string,
  until: Instant,
): Promise<Beyond[]> =>
  database.transaction().execute(async (tx) => {
    const { template } = await tx
      .selectFrom('plans')
      .select('template')
      .where('id', '=', plan)
      .executeTakeFirstOrThrow();
    const rows = await tx
      .selectFrom('items')
      .select(['plan', 'no', 'instance', 'state'])
      .where('plan', '=', plan)
      .$call(inItemOrder)
      .execute();
    const found: Beyond[] = [];
    for (const row of rows) {
      const { item, plan: facts, calendar } = (await facesOf(tx, shipped, row)).before;
      const { startedAt } = row.state;
      const year = { plan, template, facts, calendar, units: [], startedAt, until: farFrom(until) };
      const walked = silentFrom(year, item, courseOf(item), row.state, until);
      found.push(...beyond([walked], until));
    }
    return found;
  });
