import type { Directory } from '../../../config/directory';
import type { LoadedTemplate } from '../../../config/plan-template/plan-template';
import { courseOf } from '../../../config/plan-template/workflow-courses';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { covers } from '../../../workflows/rules/notices/holding';
import {
  silentItem,
  type SilentAct,
  type SilentItem,
  type SilentYear,
} from '../../../workflows/rules/notices/silent-year';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { at, dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import { instancesOf, unitNames, type FirstInstance } from '../item-times';
import { owingOf } from '../owing';

export type People = Pick<Directory, 'people' | 'seats' | 'units' | 'holdings'>;

export interface PreviewOrder {
  template: LoadedTemplate;
  year: number;
  /** When the plan would start. */
  startedAt: Instant;
  number: string | null;
  issuedOn: Day | null;
  directory: People;
  calendar: Calendar;
}

/** A year walked through before it begins: what comes of each item while nobody answers. */
export interface WalkedYear {
  order: PreviewOrder;
  year: SilentYear;
  items: SilentItem[];
}

/** What somebody does in the year all the same, by the item's number and instance: "2.7". */
export type Acts = ReadonlyMap<string, SilentAct[]>;

/** The last instant that a preview and a rehearsal of a year look at. */
export const lastInstantOf = (year: number): Instant => at(`${year + 1}-03-31`, '23:59:59');

/** Walks a plan's year from its start to 31/3 of the next. Nothing runs and nothing is stored. */
export function walkYear(order: PreviewOrder, acts: Acts = new Map()): WalkedYear {
  const year = silentYear(order);
  return { order, year, items: walkItems({ order, year }, acts) };
}

/** The year of a plan that would start on its own day. */
export function silentYear({
  template,
  year,
  startedAt,
  directory,
  calendar,
}: PreviewOrder): SilentYear {
  const day = dayOf(startedAt);
  const { owing, inCharge } = owingOf(directory.units.filter((unit) => covers(unit, day)));
  return {
    plan: `${template.name}-${year}`,
    template,
    facts: { year, startedOn: day, inCharge },
    units: owing,
    startedAt,
    until: lastInstantOf(year),
    calendar,
  };
}

/** The items of a year, as far as their workflows go; each time of a line that recurs by itself. */
export function walkItems(
  { order, year }: Pick<WalkedYear, 'order' | 'year'>,
  acts: Acts = new Map(),
): SilentItem[] {
  return year.template.items.flatMap((item) =>
    beginning({ order, year }, item).map(({ instance, time }) =>
      silentItem(year, item, courseOf(item), acts.get(`${item.no}.${instance}`), {
        instance,
        time,
      }),
    ),
  );
}

/** The instances of an item that begin; a line that is past does not. */
export function beginning(
  { order, year }: Pick<WalkedYear, 'order' | 'year'>,
  item: ItemTemplate,
): FirstInstance[] {
  const names = unitNames(order.directory.units);
  return instancesOf(item, year.facts, year.calendar, names).filter(({ time }) => !time?.past);
}
