import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { keyOf } from './rows';
import type { ItemKey, Tables } from './tables';

/** Tables whose rows are about one item each. */
type AboutItems = {
  [Name in keyof Tables]: keyof ItemKey extends keyof Tables[Name] ? Name : never;
}[keyof Tables];

/** That a row is about one item: `.where(ofItem(key))`. */
export const ofItem =
  (key: ItemKey) =>
  (eb: ExpressionBuilder<Tables, AboutItems>): ExpressionWrapper<Tables, AboutItems, SqlBool> =>
    eb.and(keyOf(key));
