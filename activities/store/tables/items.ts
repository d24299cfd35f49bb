import type {
  DutyPhase,
  ItemPhase,
  ItemState,
  Meets,
  StagePhase,
} from '../../../workflows/rules/duty/state';
import type { Instant } from '../../../workflows/rules/time';
import type { Json } from './json';

/** Names an item of a plan; a second letter makes a second instance of item 1. */
export interface ItemKey {
  plan: string;
  no: string;
  instance: number;
}

export interface ItemTable extends ItemKey {
  workflow: string;
  title: string;
  phase: ItemPhase;
  state: Json<ItemState>;
  proof: Json<string[]>;
  provisional: boolean;
  opens: Instant | null;
  due: Instant | null;
  seq: number;
  /** The next instant the workflow will act by itself; null: it waits for a message only. */
  next_wake: Instant | null;
}

export interface StageTable extends ItemKey {
  id: string;
  position: number;
  title: string;
  meets: Meets;
  phase: StagePhase;
  opens: Instant | null;
  opened_at: Instant | null;
  ended_at: Instant | null;
  due: Instant | null;
  proof: Json<string[]>;
}

export interface DutyTable extends ItemKey {
  stage: string;
  id: string;
  unit: string;
  seat: string;
  phase: DutyPhase;
  due: Instant | null;
  generation: number;
  version: number;
  submitted_at: Instant | null;
  basis: string | null;
}

export interface LedgerTable extends ItemKey {
  n: number;
  at: Instant;
  kind: string;
  body: Json<Record<string, unknown>>;
  prev: string;
  hash: string;
}
