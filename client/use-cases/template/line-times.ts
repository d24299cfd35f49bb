import type { ItemRow } from '../../../activities/store/tables';
import type { ItemState } from '../../../workflows/rules/duty/state';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import type { FirstInstance } from '../item-times';

/** The time of a line that an instance is, as the new words have it; null: they have none. */
export function timeIn(times: FirstInstance[], { task }: ItemState): FirstInstance | null {
  const own = task?.time ?? null;
  if (own === null) return { instance: 1, time: null };
  const found = times.find(
    ({ time }) =>
      time !== null && time.unit === own.unit && (own.unit ? true : time.name === own.name),
  );
  return found ?? null;
}

/** What of an item is not there yet; a time that is past does not begin any more. */
export function newIn(
  item: ItemTemplate,
  rows: ItemRow[],
  timesIn: (item: ItemTemplate, startedOn?: Day) => FirstInstance[],
  at: Instant,
): ({ item: ItemTemplate } & FirstInstance)[] {
  const known = rows.filter(({ no }) => no === item.no);
  if (known.length === 0) return timesIn(item, dayOf(at)).map((first) => ({ item, ...first }));
  const last = Math.max(...known.map(({ instance }) => instance));
  return timesIn(item)
    .filter(({ time }) => time !== null && time.day >= dayOf(at))
    .filter((first) => known.every(({ state }) => timeIn([first], state) === null))
    .map(({ time }, i) => ({ item, time, instance: last + 1 + i }));
}
