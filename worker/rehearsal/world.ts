import type { UseCaseParts } from '../../client/use-cases/parts';
import type { Instant } from '../../workflows/rules/time';

/** An act of the script that was refused, with the sentence the person would have read. */
export interface RefusedAct {
  at: Instant;
  as: string;
  /** Empty where it concerns them all. */
  item: string;
  verb: string;
  refusal: string;
}

/** The parts of a rehearsal's world, with a clock that the conductor moves. */
export interface World extends UseCaseParts {
  moveTo: (instant: Instant) => void;
  /** Looks whether a calendar year was applied. */
  refreshCalendar: () => Promise<void>;
}
