import type { ItemRow } from '../../../activities/store/tables';
import type { TaskTime } from '../../../workflows/rules/duty/state';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { dayOf, inTime, type Day, type Instant } from '../../../workflows/rules/time';
import type { FirstInstance } from '../item-times';

type Row = Pick<ItemRow, 'no' | 'instance' | 'state'>;
type Dated = FirstInstance & { time: TaskTime };

/**
 * Which of the new words' times each instance of a line is, by the instance's number; none: the words
 * have no such time. Within a period an instance keeps the day that it has, or its name, or else its
 * place, so that no two change places.
 * @param rows all that the item has, those that have ended too
 */
export function timesOfRows(times: FirstInstance[], rows: Row[]): Map<number, FirstInstance> {
  const own = new Map<number, FirstInstance>();
  const dated = times.filter((first): first is Dated => !!first.time && !first.time.past);
  const periods = new Map<string, { row: Row; time: TaskTime }[]>();
  for (const row of rows) {
    const time = row.state.task?.time ?? null;
    if (time === null) own.set(row.instance, { instance: 1, time: null });
    else if (!time.past)
      periods.set(periodOf(time), [...(periods.get(periodOf(time)) ?? []), { row, time }]);
  }
  for (const [period, laidDown] of periods) {
    const asked = dated.filter(({ time }) => periodOf(time) === period);
    for (const [{ row }, first] of paired(inOrder(laidDown), inOrder(asked), waysFor(laidDown))) {
      own.set(row.instance, first);
    }
  }
  return own;
}

/** What of an item is not there yet; a time that is past does not begin any more. */
export function newIn(
  item: ItemTemplate,
  rows: Row[],
  timesIn: (item: ItemTemplate, startedOn?: Day) => FirstInstance[],
  at: Instant,
): ({ item: ItemTemplate } & FirstInstance)[] {
  const known = rows.filter(({ no }) => no === item.no);
  if (known.length === 0) return timesIn(item, dayOf(at)).map((first) => ({ item, ...first }));
  const last = Math.max(...known.map(({ instance }) => instance));
  const times = timesIn(item);
  const there = new Set(timesOfRows(times, known).values());
  return times
    .filter((first) => !there.has(first) && first.time !== null && first.time.day >= dayOf(at))
    .map(({ time }, i) => ({ item, time, instance: last + 1 + i }));
}

const periodOf = ({ unit, period, name }: TaskTime): string => unit ?? period ?? name;

const inOrder = <T extends { time: TaskTime }>(times: T[]): T[] =>
  times.sort((a, b) => inTime(a.time.day, b.time.day));

type Way = (a: TaskTime, b: TaskTime) => boolean;

const sameDay: Way = (a, b) => a.day === b.day;
const sameName: Way = (a, b) => a.name === b.name;

/** Where earlier builds gave all of a period one name, it tells nothing. */
const waysFor = (rows: { time: TaskTime }[]): Way[] =>
  new Set(rows.map(({ time }) => time.name)).size === rows.length ? [sameDay, sameName] : [sameDay];

/** Pairs of the same time, in order: what lies before a pair is only paired with what lies before it. */
function paired<A extends { time: TaskTime }, B extends { time: TaskTime }>(
  rows: A[],
  times: B[],
  [way, ...others]: readonly Way[],
): [A, B][] {
  if (!way) return fromTheLast(rows, times);
  for (const [i, row] of rows.entries()) {
    const j = times.findIndex(({ time }) => way(row.time, time));
    if (j < 0) continue;
    return [
      ...paired(rows.slice(0, i), times.slice(0, j), others),
      [row, times[j]!],
      ...paired(rows.slice(i + 1), times.slice(j + 1), [way, ...others]),
    ];
  }
  return paired(rows, times, others);
}

/** By place, counted from the last: it is the first that were past when the plan began. */
function fromTheLast<A, B>(rows: A[], times: B[]): [A, B][] {
  const pairs = Math.min(rows.length, times.length);
  const left = rows.slice(rows.length - pairs);
  return left.map((row, i) => [row, times[times.length - pairs + i]!]);
}
