import type { Day } from '../../time';

/** What a form comes to. */
export interface Outcome {
  opens: Day | null;
  due: Day | null;
  waitsFor: string | null;
}

/** What needs no event. */
export const found = (opens: Day | null, due: Day | null): Outcome => ({
  opens,
  due,
  waitsFor: null,
});
