import { sql, type SelectQueryBuilder } from 'kysely';

/** Rows about items as the plan numbers them, 2 before 10, and the instances of each in turn. */
export const inItemOrder = <DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
): SelectQueryBuilder<DB, TB, Row> => rows.orderBy(sql`no::int`).orderBy(sql`instance`);
