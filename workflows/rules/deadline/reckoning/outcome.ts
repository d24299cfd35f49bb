import type { Day } from '../../time';
import type { Facts, Hour } from '../deadline';

/** What a form comes to. */
export interface Outcome {
  opens: Day | null;
  due: Day | null;
  waitsFor: string | null;
  /** The hour at which it is due, where that is not the one that the words name. */
  hour?: Hour;
}

/** What needs no event. */
export const found = (opens: Day | null, due: Day | null): Outcome => ({
  opens,
  due,
  waitsFor: null,
});

/**
 * The day on which an event happened; undefined while it has not. Its name is what any plan's words
 * say, so that of the object only what was given counts.
 */
export const dayOfEvent = ({ events }: Facts, name: string): Day | undefined =>
  Object.hasOwn(events, name) ? events[name] : undefined;
