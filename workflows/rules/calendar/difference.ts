import type { Calendar } from './calendar';
import { countsFromYear } from '../duty/counted-by';
import { hasEnded } from '../duty/state';
import { differenceOf, type ItemDifference } from '../plan/item-difference';
import type { NoticeFacts } from '../notices/notice';
import type { Instant } from '../time';

/** The change: the calendar as it will be, its number, and when it takes effect. */
export interface Change {
  calendar: Calendar;
  n: number;
  at: Instant;
  /** The document by which it is applied. */
  document: string;
}

/**
 * What a change of the calendar does to an item as it stands, if nobody does anything more.
 * @param item the item on the calendar that it counts by
 * @param told keys of notices that were told or fell away; they stay as they are
 */
export function itemDifference(
  item: NoticeFacts,
  { calendar, ...applied }: Change,
  told: ReadonlySet<string>,
): ItemDifference {
  if (hasEnded(item.state)) return { dates: [], notices: [] };
  const { at } = applied;
  const state = { ...item.state, calendar: countsFromYear(item.state, applied, at) };
  return differenceOf(item, { ...item, state, calendar }, at, told);
}
