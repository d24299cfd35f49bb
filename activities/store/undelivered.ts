import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from './tables';

/** Whether an act is stored for an item of a query that it has neither taken nor refused. */
export const isToldSomething = (
  eb: ExpressionBuilder<Tables, 'items'>,
): ExpressionWrapper<Tables, 'items', SqlBool> =>
  eb.exists(
    eb
      .selectFrom('intakes')
      .select('intakes.id')
      .whereRef('intakes.plan', '=', 'items.plan')
      .whereRef('intakes.no', '=', 'items.no')
      .whereRef('intakes.instance', '=', 'items.instance')
      .where('intakes.outcome', 'is', null),
  );
