import { read } from '../deadline/read';
import { duesOf } from '../duty/counted-by';
import type { ItemDates } from '../duty/dates';
import type { ItemState } from '../duty/state';
import type { ItemTemplate } from './plan';
import type { Instant } from '../time';

/** A deadline that the program counts otherwise than the one that wrote it down. */
export interface Recounted {
  /** Null: what the department owes outside. */
  stage: string | null;
  from: Instant | null;
  to: Instant | null;
}

/** The same, and what it comes to after what is past was kept. */
export interface Restated extends Recounted {
  stands: Instant | null;
}

/**
 * The deadlines that come out otherwise though nothing has happened to an item: the same facts always
 * give the same dates, so another program counts them than the one that wrote them down. What a stage
 * has that the earlier program knew nothing of is no difference.
 * @param known the item's dates as they were written down
 * @param now as they are counted now, of the same facts
 */
export function recounted(known: ItemDates, now: ItemDates): Recounted[] {
  const [was, is] = [duesOf(known), duesOf(now)];
  const stages = Object.entries(was.stages).map(([stage, from]) => ({
    ...{ stage, from },
    to: is.stages[stage] ?? null,
  }));
  const all: Recounted[] = [{ stage: null, from: was.outside, to: is.outside }, ...stages];
  return all.filter(({ from, to }) => from !== to);
}

/** The deadline words that an item is counted by and that this program cannot read. */
export function unreadWords(state: ItemState, item: ItemTemplate): string[] {
  const words = [
    item.due,
    item.opens,
    item.dueAfterLetter,
    item.missing,
    ...item.stages.map(({ due }) => due),
    ...state.letters.map(({ due }) => due),
  ];
  return [...new Set(words)].filter((one) => one !== null).filter((one) => !read(one).ok);
}
