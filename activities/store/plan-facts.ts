import type { NoticeFacts } from '../../workflows/rules/notices/notice';
import type { ItemTemplate, PlanTemplate } from '../../workflows/rules/plan/plan';
import { dayOf } from '../../workflows/rules/time';
import type { PlanRow } from './tables';

/** What of a plan the rules need for one item. */
export type Planned = Omit<NoticeFacts, 'state' | 'calendar'>;

/** @throws RangeError when the plan's template has no such item */
export function plannedBy(plan: PlanRow, no: string): Planned {
  const { mail, lookAhead, holdMost } = plan.template;
  return {
    item: itemTemplate(plan.template, no),
    plan: { year: plan.year, startedOn: dayOf(plan.started_at), inCharge: plan.in_charge },
    ...{ mail, lookAhead, holdMost },
  };
}

function itemTemplate({ name, items }: PlanTemplate, no: string): ItemTemplate {
  const item = items.find((each) => each.no === no);
  if (!item) throw new RangeError(`plan template ${name} has no item "${no}"`);
  return item;
}
