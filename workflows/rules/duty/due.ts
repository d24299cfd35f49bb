import type { DutyState, ItemState, StageState } from './state';
import { dayOf, endOf, type Day, type Instant } from '../time';

/**
 * The day at whose end a duty is due: the stage's or its own, or the extended one. An extension
 * never shortens, and when the outside date moves it stays before the next stage's deadline.
 */
export function dueOf(state: ItemState, stage: StageState, duty: DutyState): Day | null {
  const mended = state.dates.stages[stage.id]?.mended?.[duty.id] ?? null;
  const granted = grantedDue(state, stage, duty);
  return mended !== null && (granted === null || granted < mended) ? mended : granted;
}

/** The stage's date, the duty's own, or the one it was extended to, before any return. */
export function grantedDue(state: ItemState, stage: StageState, duty: DutyState): Day | null {
  const dates = state.dates.stages[stage.id];
  const due = duty.due ?? (dates?.due ? dayOf(dates.due) : null);
  if (duty.extended === null) return due;
  const latest = dates?.latest ?? null;
  const extended = latest !== null && latest < duty.extended ? latest : duty.extended;
  return due !== null && due > extended ? due : extended;
}

/** When a duty is due, with the hour that its stage's words name; null: not known, or never. */
export function dueInstant(state: ItemState, stage: StageState, duty: DutyState): Instant | null {
  const day = dueOf(state, stage, duty);
  return day === null ? null : dueOn(state, stage, day);
}

/** When what is due in a stage on a day is due: the stage's hour on its own day, else the day's end. */
export function dueOn(state: ItemState, stage: StageState, day: Day): Instant {
  const own = state.dates.stages[stage.id]?.due ?? null;
  return own !== null && dayOf(own) === day ? own : endOf(day);
}
