import type { Generated } from 'kysely';
import type { CalendarYear } from '../../../workflows/rules/calendar/calendar';
import type { PlanTemplate } from '../../../workflows/rules/plan/plan';
import type { Day, Instant } from '../../../workflows/rules/time';
import type { Json } from './json';

export interface PlanTable {
  id: string;
  template: Json<PlanTemplate>;
  year: number;
  number: string | null;
  issued_on: Day | null;
  title: string;
  started_at: Instant;
  /** Seat of the Phó Giám đốc in charge, per unit; `*` for the plan. */
  in_charge: Json<Record<string, string>>;
  phase: 'running' | 'closed' | 'cancelled';
  closed_at: Instant | null;
}

/** A version of a plan's template; rows are only ever added. */
export interface PlanVersionTable {
  plan: string;
  /** From 1, that with which the plan was started. */
  n: number;
  /** The number that its file gives it. */
  version: number;
  /** With what earlier versions had and items still stand on. */
  template: Json<PlanTemplate>;
  /** The file as it was applied; null: not kept. */
  source: string | null;
  at: Instant;
  by_seat: string | null;
  reason: string | null;
}

/** A calendar year applied during the year; of several for a year the newest holds. */
export interface CalendarTable {
  n: Generated<number>;
  year: number;
  days: Json<CalendarYear>;
  /** The document that announced it. */
  document: string;
  by_seat: string;
  at: Instant;
}
