import type { Generated } from 'kysely';
import type { Chore } from '../../../workflows/rules/rights';
import type { Instant } from '../../../workflows/rules/time';

/** Builds that have worked on this record. */
export interface BuildTable {
  /** SHA-256 of the bundled workflows. */
  workflows: string;
  /** When it last began. */
  polled_at: Instant;
}

/** What was done to the system as a whole; rows are only ever added. */
export interface ChoreTable {
  id: Generated<number>;
  at: Instant;
  chore: Chore;
  /** The seat that did it; null: whoever sits at the machine. */
  by_seat: string | null;
  /** What it was done to: a letter's id, a file's name. */
  about: string | null;
  reason: string | null;
}
