import type { ItemState } from './state';
import type { CountedBy } from './dates';
import type { Instant } from '../time';

/** What an item counts by from an instant on, and its deadlines as they stood until then. */
export function countsFrom({ dates }: ItemState, n: number, at: Instant): CountedBy {
  const stages = Object.entries(dates.stages);
  const mended = stages.flatMap(([id, stage]) =>
    Object.entries(stage.mended ?? {}).map(([duty, day]) => [`${id}/${duty}`, day] as const),
  );
  return {
    n,
    at,
    was: {
      outside: dates.outside,
      stages: Object.fromEntries(stages.map(([id, { due }]) => [id, due])),
      mended: Object.fromEntries(mended),
    },
  };
}
