import type { Unit } from '../../config/directory';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { TaskTime } from '../../workflows/rules/duty/state';
import type { ItemTemplate, PlanFacts } from '../../workflows/rules/plan/plan';
import { timesOf } from '../../workflows/rules/plan/task';

/** The names of units by their codes. */
export type UnitNames = ReadonlyMap<string, string>;

export const unitNames = (units: Pick<Unit, 'code' | 'name'>[]): UnitNames =>
  new Map(units.map(({ code, name }) => [code, name]));

/** An instance with which an item begins; `time` null: the item has one time only. */
export interface FirstInstance {
  instance: number;
  time: TaskTime | null;
}

/**
 * The instances that a plan's start lays down: one, or one for every time of a line that recurs; of a
 * line whose times are all past, the last of them, which does not begin.
 */
export function instancesOf(
  item: ItemTemplate,
  plan: PlanFacts,
  calendar: Calendar,
  names: UnitNames,
): FirstInstance[] {
  const times = timesOf(item, plan, calendar, (unit) => names.get(unit) ?? unit);
  if (times.length === 0) return [{ instance: 1, time: null }];
  return times.map((time, i) => ({ instance: i + 1, time }));
}
