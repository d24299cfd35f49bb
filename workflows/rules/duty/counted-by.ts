import type { ItemState } from './state';
import type { CalendarCount, CountedBy, Dues, ItemDates } from './dates';
import type { Instant } from '../time';

/** What an item counts by from an instant on, and its deadlines as they stood until then. */
export const countsFrom = ({ dates }: ItemState, n: number, at: Instant): CountedBy => ({
  ...{ n, at },
  was: duesOf(dates),
});

/** The same for a calendar year, with the document by which it is applied and the change before it. */
export const countsFromYear = (
  state: ItemState,
  { n, document }: { n: number; document: string },
  at: Instant,
): CalendarCount => ({
  ...countsFrom(state, n, at),
  document,
  ...(state.calendar ? { earlier: state.calendar } : {}),
});

/** The deadlines among an item's dates. */
export function duesOf({ outside, stages }: ItemDates): Dues {
  const all = Object.entries(stages);
  const mended = all.flatMap(([id, stage]) =>
    Object.entries(stage.mended ?? {}).map(([duty, day]) => [`${id}/${duty}`, day] as const),
  );
  return {
    outside,
    stages: Object.fromEntries(all.map(([id, { due }]) => [id, due])),
    mended: Object.fromEntries(mended),
  };
}
