import type { Transaction } from 'kysely';
import { unitsOn } from '../../../activities/store/directory';
import { inItemOrder } from '../../../activities/store/item-order';
import { plannedBy } from '../../../activities/store/plan-facts';
import type { ItemRow, Tables } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { hasEnded } from '../../../workflows/rules/duty/state';
import { differenceOf } from '../../../workflows/rules/plan/item-difference';
import type { ItemTemplate, PlanTemplate } from '../../../workflows/rules/plan/plan';
import {
  itemChanges,
  planChanges,
  reachesItems,
  refusalsOf,
  type FieldChange,
} from '../../../workflows/rules/plan/template-change';
import { dayOf, type Instant } from '../../../workflows/rules/time';
import { facesOf, type Faces } from '../item-faces';
import { instancesOf, unitNames, type FirstInstance } from '../item-times';
import { changedItem } from './changed-item';
import { newIn, timesOfRows } from './line-times';
import type { NewVersion, Touched } from './touched';

/**
 * Holds a new version against the plan as it stands; nothing is written.
 * @param calendar that which holds now
 */
export async function touchedBy(
  tx: Transaction<Tables>,
  { shipped, calendar }: { shipped: Calendar; calendar: Calendar },
  version: NewVersion,
): Promise<Touched> {
  const { plan, template, at } = version;
  const rows = await rowsOf(tx, plan.id);
  const fields = planChanges(plan.template, template);
  const touched: Touched = {
    fields,
    items: [],
    added: [],
    ended: [],
    refused: [],
    merged: template,
  };
  const facts = plannedBy(plan, plan.template.items[0]!.no).plan;
  const names = unitNames(await unitsOn(tx, dayOf(at)));
  const timesIn = (item: ItemTemplate, startedOn = facts.startedOn): FirstInstance[] =>
    instancesOf(item, { ...facts, startedOn }, calendar, names);
  const times = new Map(
    template.items.map((item) => {
      const laidDown = rows.filter(({ no }) => no === item.no);
      return [item.no, timesOfRows(timesIn(item), laidDown)] as const;
    }),
  );
  for (const row of rows) {
    const item = template.items.find(({ no }) => no === row.no);
    const before = plan.template.items.find(({ no }) => no === row.no)!;
    if (hasEnded(row.state)) {
      if (!item || itemChanges(before, item).length > 0) touched.ended.push(row);
      continue;
    }
    const changes = item ? itemChanges(before, item) : [];
    const refused = item ? refusalsOf(before, item, changes, row.state) : [];
    touched.refused.push(...refused.filter((said) => !touched.refused.includes(said)));
    if (refused.length > 0) continue;
    const own = times.get(row.no)?.get(row.instance) ?? unchangedTime(row, changes);
    if (!item || !own) drop(touched, row, before, await facesOf(tx, shipped, row), at);
    else if (changes.length > 0 || reachesItems(fields)) {
      const faces = await facesOf(tx, shipped, row);
      touched.items.push(changedItem(version, row, item, changes, faces, own.time));
    }
  }
  touched.added = template.items.flatMap((item) => newIn(item, rows, timesIn, at));
  touched.merged = mergedWith(plan.template, template, rows);
  return touched;
}

/** Words that stay the same drop nothing, though days off that came since make two times one. */
function unchangedTime({ instance, state }: ItemRow, changes: FieldChange[]): FirstInstance | null {
  const moved = changes.some(({ field }) => field === 'due' || field === 'table');
  return moved ? null : { instance, time: state.task?.time ?? null };
}

const rowsOf = (tx: Transaction<Tables>, plan: string): Promise<ItemRow[]> =>
  tx.selectFrom('items').selectAll().where('plan', '=', plan).$call(inItemOrder).execute();

function drop(
  touched: Touched,
  row: ItemRow,
  item: ItemTemplate,
  { before, told }: Faces,
  at: Instant,
): void {
  const refusal = openOrPaused(row);
  if (refusal !== null) {
    touched.refused.push(refusal);
    return;
  }
  const after = { ...before, state: { ...row.state, phase: 'not-applicable' as const } };
  touched.items.push({
    ...{ row, item, fields: [], act: { verb: 'not-applicable' } },
    difference: { dates: [], notices: differenceOf(before, after, at, told).notices },
  });
}

function openOrPaused({ no, title, phase, state }: ItemRow): string | null {
  if (phase === 'open') {
    return `Nội dung ${no} (${title}) đang thực hiện nên không bỏ khỏi kế hoạch; đề nghị chốt các bước (close) hoặc xác nhận không áp dụng (not-applicable) trước.`;
  }
  return state.pausedSince === null
    ? null
    : `Nội dung ${no} (${title}) đang tạm dừng nên không bỏ khỏi kế hoạch; đề nghị cho tiếp tục (resume) trước.`;
}

/** Items that have all ended, or that the version no longer has, stay as they were. */
function mergedWith(before: PlanTemplate, after: PlanTemplate, rows: ItemRow[]): PlanTemplate {
  const open = new Set(rows.filter(({ state }) => !hasEnded(state)).map(({ no }) => no));
  const there = new Set(rows.map(({ no }) => no));
  const items = after.items.map((item) =>
    there.has(item.no) && !open.has(item.no)
      ? before.items.find(({ no }) => no === item.no)!
      : item,
  );
  const gone = before.items.filter(({ no }) => !after.items.some((item) => item.no === no));
  return { ...after, items: [...items, ...gone] };
}
