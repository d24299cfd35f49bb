import type { Day } from '../../time';
import type { Hour } from '../deadline';

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
