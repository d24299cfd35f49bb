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
import { at, dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import { instancesOf, unitNames } from '../item-times';
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

/** What somebody does in the year all the same, by the item's number. */
export type Acts = ReadonlyMap<string, SilentAct[]>;

/** Walks a plan's year from its start to 31/3 of the next. Nothing runs and nothing is stored. */
export function walkYear(order: PreviewOrder, acts: Acts = new Map()): WalkedYear {
  const { template, startedAt, directory, calendar } = order;
  const day = dayOf(startedAt);
  const { owing, inCharge } = owingOf(directory.units.filter((unit) => covers(unit, day)));
  const year: SilentYear = {
    plan: `${template.name}-${order.year}`,
    template,
    facts: { year: order.year, startedOn: day, inCharge },
    units: owing,
    startedAt,
    until: at(`${order.year + 1}-03-31`, '23:59:59'),
    calendar,
  };
  return { order, year, items: walkItems({ order, year }, acts) };
}

/**
 * The items of a year, as far as their workflows go; each time of a line that recurs by itself. A
 * line that is past does not go anywhere.
 */
export function walkItems(
  { order, year }: Pick<WalkedYear, 'order' | 'year'>,
  acts: Acts = new Map(),
): SilentItem[] {
  const { template, facts, calendar } = year;
  const names = unitNames(order.directory.units);
  return template.items.flatMap((item) =>
    instancesOf(item, facts, calendar, names)
      .filter(({ time }) => !time?.past)
      .map(({ instance, time }) => {
        const done = instance === 1 ? acts.get(item.no) : undefined;
        return silentItem(year, item, courseOf(item), done, { instance, time });
      }),
  );
}
