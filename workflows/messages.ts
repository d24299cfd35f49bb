import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Intake } from './rules/duty/acts';
import type { ItemState } from './rules/duty/state';
import type { Instant } from './rules/time';

/** Null: the workflow lives in real time. An instant: its clock is stepped and stands there. */
export type ClockStart = Instant | null;

export interface ItemStart {
  plan: string;
  no: string;
  instance: number;
  workflow: string;
  clock: ClockStart;
}

export interface PlanStart {
  plan: string;
  clock: ClockStart;
}

export interface CourierStart {
  clock: ClockStart;
}

/** What a tick answers; `next` is the instant the workflow waits for, null: only for a message. */
export interface Ticked {
  state: 'waiting' | 'continued' | 'finished';
  next: Instant | null;
}

export interface ItemEnd {
  no: string;
  instance: number;
  phase: ItemState['phase'];
  at: Instant;
}

/** A person's act on an item. Refused with an `ApplicationFailure` of type `Refused`. */
export const actUpdate = defineUpdate<{ seq: number }, [Intake]>('act');

/** Rehearsal only: move the stepped clock. */
export const tickUpdate = defineUpdate<Ticked, [Instant]>('tick');

/** An item tells its plan that it has ended. */
export const endedSignal = defineSignal<[ItemEnd]>('ended');

/** Item 6 tells item 5 that the index is published. */
export const publishedSignal = defineSignal<[Instant]>('published');

/** An item that has been done tells the lines that wait for its end. */
export const followedSignal = defineSignal<[Instant]>('followed');

/** An item that has ended without being done tells them that they wait for nothing. */
export const forsakenSignal = defineSignal<[Instant]>('forsaken');

/** Something is due earlier than the courier knew. */
export const lookSignal = defineSignal('look');

export const stateQuery = defineQuery<ItemState | null>('state');
