import type { Directory } from '../../config/directory';
import { WORKFLOWS } from '../../config/workflow-shapes';
import type { Calendar } from '../../workflows/rules/calendar';
import { covers } from '../../workflows/rules/holding';
import type { PlanTemplate } from '../../workflows/rules/plan';
import {
  silentItem,
  type SilentItem,
  type SilentLetter,
  type SilentYear,
} from '../../workflows/rules/silent-year';
import { at, dayOf, iso, type Day, type Instant } from '../../workflows/rules/time';
import { owingOf } from './owing';
import { arrange, rowOf, type Timeline, type TimelineRow } from './timeline';

type People = Pick<Directory, 'people' | 'seats' | 'units' | 'holdings'>;

export interface PreviewOrder {
  template: PlanTemplate;
  year: number;
  /** When the plan would start. */
  startedAt: Instant;
  number: string | null;
  issuedOn: Day | null;
  directory: People;
  calendar: Calendar;
}

/** Composes the letters of a year in which nobody answers. */
export type Foresee = (order: {
  year: SilentYear;
  items: SilentItem[];
  directory: People;
  number: string | null;
  issuedOn: Day | null;
}) => SilentLetter[];

export interface Preview extends Timeline {
  template: string;
  year: number;
  workflows: [];
}

/**
 * What a plan would do from its start to 31/3 of the next year if nobody answered at all. Nothing
 * runs and nothing is stored.
 */
export function preview(order: PreviewOrder, foresee: Foresee): Preview {
  const { template, startedAt, directory, calendar, number, issuedOn } = order;
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
  const items = template.items.map((item) =>
    silentItem(year, item, WORKFLOWS[item.workflow]?.waits ?? false),
  );
  const letters = foresee({ year, items, directory, number, issuedOn });
  return {
    template: template.name,
    year: order.year,
    workflows: [],
    ...arrange(
      [...items.flatMap(happened), ...letters.flatMap(told)],
      letters.map(({ at: leaves, to, subject, notices }) => ({
        at: iso(leaves),
        to,
        subject,
        notices: notices.length,
      })),
    ),
  };
}

function happened({ item, moments }: SilentItem): TimelineRow[] {
  return moments.flatMap(({ facts }) =>
    facts.map((fact) => ({
      at: iso(fact.at),
      item: item.no,
      instance: 1,
      to: null,
      rung: null,
      ...rowOf(fact),
    })),
  );
}

function told({ at: leaves, notices }: SilentLetter): TimelineRow[] {
  return notices.map(({ kind, item, instance, stage, unit, to, rung, why }) => ({
    at: iso(leaves),
    kind,
    item,
    instance,
    stage,
    unit,
    to,
    rung,
    why,
  }));
}
