import type { ColumnType } from 'kysely';

/** A column of JSON: read as what it says, written as text. */
export type Json<T> = ColumnType<T, string, string>;
