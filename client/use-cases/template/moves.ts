import type { Transaction } from 'kysely';
import { inItemOrder } from '../../../activities/store/item-order';
import { unitsOn } from '../../../activities/store/directory';
import { plannedBy } from '../../../activities/store/plan-facts';
import type { ItemRow, PlanRow, Tables } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import type { Act, Actor } from '../../../workflows/rules/duty/acts';
import { evolve, withDates } from '../../../workflows/rules/duty/evolve';
import { dueOf, hasEnded, owes, type ItemState } from '../../../workflows/rules/duty/state';
import { differenceOf, type ItemDifference } from '../../../workflows/rules/plan/item-difference';
import type { NoticeFacts } from '../../../workflows/rules/notices/notices';
import type { ItemTemplate, PlanTemplate } from '../../../workflows/rules/plan/plan';
import { schedule } from '../../../workflows/rules/plan/schedule';
import {
  itemChanges,
  planChanges,
  reachesItems,
  refusalsOf,
  type FieldChange,
} from '../../../workflows/rules/plan/template-change';
import { dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import { facesOf, type Faces } from '../item-faces';
import { instancesOf, unitNames, type FirstInstance } from '../item-times';

/** A version that is about to be applied. */
export interface NewVersion {
  plan: PlanRow;
  template: PlanTemplate;
  /** The number it will have. */
  n: number;
  at: Instant;
  by: Actor;
}

/** An item that has not ended, and what the version does to it. */
export interface TouchedItem {
  row: ItemRow;
  /** As the version has it; as it was, where the version drops it. */
  item: ItemTemplate;
  fields: FieldChange[];
  difference: ItemDifference;
  /** What the item is told. */
  act: Act;
}

/** What a version does to a plan. */
export interface Touched {
  /** Of the plan itself. */
  fields: FieldChange[];
  items: TouchedItem[];
  /** Items, or times of a line that recurs, that begin with it. */
  added: ({ item: ItemTemplate } & FirstInstance)[];
  /** Items that have ended and stay as they were, though the version says them differently. */
  ended: ItemRow[];
  /** Why it cannot be applied, one official sentence each. */
  refused: string[];
  /** The template that the plan has from now on, with what its items still stand on. */
  merged: PlanTemplate;
}

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
    const own = item && timeIn(timesIn(item), row.state);
    if (!item || !own) drop(touched, row, before, await facesOf(tx, shipped, row), at);
    else if (changes.length > 0 || reachesItems(fields)) {
      const faces = await facesOf(tx, shipped, row);
      touched.items.push(change(version, row, item, changes, faces, own.time));
    }
  }
  for (const item of template.items) {
    const added = newIn(item, rows, timesIn, at);
    touched.added.push(...added);
    if (added.length > 0) touched.refused.push(...waitsForOpen(item, rows));
  }
  touched.merged = mergedWith(plan.template, template, rows);
  return touched;
}

const rowsOf = (tx: Transaction<Tables>, plan: string): Promise<ItemRow[]> =>
  tx.selectFrom('items').selectAll().where('plan', '=', plan).$call(inItemOrder).execute();

/** The time of a line that an instance is, as the new words have it; null: they have none. */
function timeIn(times: FirstInstance[], { task }: ItemState): FirstInstance | null {
  const own = task?.time ?? null;
  if (own === null) return { instance: 1, time: null };
  const found = times.find(
    ({ time }) =>
      time !== null && time.unit === own.unit && (own.unit ? true : time.name === own.name),
  );
  return found ?? null;
}

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

/** An item under way tells its end only to those that waited for it when it began. */
function waitsForOpen({ no, task }: ItemTemplate, rows: ItemRow[]): string[] {
  const awaited = rows.find((row) => row.no === task?.after && !hasEnded(row.state));
  return awaited
    ? [
        `Nội dung mới ${no} chờ mục ${awaited.no} chưa xong; đề nghị ghi thời hạn cụ thể, hoặc thêm nội dung này khi mục ${awaited.no} đã xong.`,
      ]
    : [];
}

function change(
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

/** What of an item is not there yet; a time that is past does not begin any more. */
function newIn(
  item: ItemTemplate,
  rows: ItemRow[],
  timesIn: (item: ItemTemplate, startedOn?: Day) => FirstInstance[],
  at: Instant,
): Touched['added'] {
  const known = rows.filter(({ no }) => no === item.no);
  if (known.length === 0) return timesIn(item, dayOf(at)).map((first) => ({ item, ...first }));
  const last = Math.max(...known.map(({ instance }) => instance));
  return timesIn(item)
    .filter(({ time }) => time !== null && time.day >= dayOf(at))
    .filter((first) => known.every(({ state }) => timeIn([first], state) === null))
    .map(({ time }, i) => ({ item, time, instance: last + 1 + i }));
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
