import { plannedBy } from '../../../activities/store/plan-facts';
import type { ItemRow } from '../../../activities/store/tables';
import type { Act } from '../../../workflows/rules/duty/acts';
import { evolve, withDates } from '../../../workflows/rules/duty/evolve';
import { owes, type ItemState } from '../../../workflows/rules/duty/state';
import { dueOf } from '../../../workflows/rules/duty/due';
import type { NoticeFacts } from '../../../workflows/rules/notices/notice';
import { differenceOf } from '../../../workflows/rules/plan/item-difference';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { schedule } from '../../../workflows/rules/plan/schedule';
import type { FieldChange } from '../../../workflows/rules/plan/template-change';
import type { Day } from '../../../workflows/rules/time';
import type { Faces } from '../item-faces';
import type { NewVersion, TouchedItem } from './touched';

/** What a version does to an item that says it differently. */
export function changedItem(
  { plan, template, n, at, by }: NewVersion,
  row: ItemRow,
  item: ItemTemplate,
  fields: FieldChange[],
  { before, told }: Faces,
  time: Extract<Act, { verb: 'template' }>['time'],
): TouchedItem {
  const words = { ...plannedBy({ ...plan, template }, row.no), calendar: before.calendar };
  const act = {
    verb: 'template' as const,
    n,
    version: template.version,
    moved: [] as string[],
    time,
  };
  const after = (): NoticeFacts => {
    const intake = { id: '', at, by, act };
    return { ...words, state: evolve(row.state, { type: 'acted', at, intake }) };
  };
  act.moved = movedStages(before, after());
  return { row, item, fields, act, difference: differenceOf(before, after(), at, told) };
}

/** The stages that are open in which somebody who owes something has another deadline. */
function movedStages(before: NoticeFacts, after: NoticeFacts): string[] {
  const [was, is] = [before, after].map((facts) => withDates(facts.state, schedule(facts).dates));
  return is!.stages
    .filter(({ phase }) => phase === 'open')
    .filter((stage) => {
      const days = (state: ItemState): (Day | null)[] =>
        stage.duties.filter(owes).map((duty) => dueOf(state, stage, duty));
      return days(was!).join() !== days(is!).join();
    })
    .map(({ id }) => id);
}
