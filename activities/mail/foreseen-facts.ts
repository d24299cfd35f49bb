import type { Directory } from '../../config/directory';
import { covers, holderOn } from '../../workflows/rules/notices/holding';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import type { Moment, SilentItem, SilentYear } from '../../workflows/rules/notices/silent-year';
import { dayOf, type Day, type Instant } from '../../workflows/rules/time';
import { titleOf } from '../../workflows/rules/plan/task';
import { rowOf } from '../notices/plan';
import type { Holder } from '../store/directory';
import { dutyRows, itemColumns, keyOf, stageRows } from '../store/rows';
import type { NoticeRow, PlanRow } from '../store/tables';
import { itemKey, type Facts, type ItemFacts, type Told } from './facts';

/** A year in which nobody answers, and the department it is in. */
export interface ForeseeOrder {
  year: SilentYear;
  items: SilentItem[];
  directory: Pick<Directory, 'people' | 'seats' | 'units' | 'holdings'>;
  /** The plan document's number and day; letters name it by its title without them. */
  number: string | null;
  issuedOn: Day | null;
}

/** What a notice was told in, for the notices after it. */
export type ToldIn = Told & { item: string; stage: string | null };

/** An item as it stands at an instant. */
export const stateAt = ({ moments }: SilentItem, at: Instant): Moment =>
  moments.findLast((moment) => moment.at <= at) ?? moments[0]!;

/** A notice that has come due, as the record has it. */
export const dueRow = ({ state }: Moment, notice: PlannedNotice): NoticeRow => ({
  ...rowOf(state, notice),
  phase: 'due',
  issued_at: notice.at,
});

/** Only what was said of a duty before bears on what is said of it next. */
export function toldOf(row: NoticeRow, person: string | null): ToldIn[] {
  const { kind, stage, duty, rung, generation, at } = row;
  if (kind !== 'remind' && kind !== 'chase' && kind !== 'report') return [];
  return [{ item: itemKey(row), kind, stage, duty, rung, generation, at, person }];
}

/** What the record would hold at an instant. */
export function factsAt(order: ForeseeOrder, plan: PlanRow, at: Instant, told: ToldIn[]): Facts {
  const { directory, items } = order;
  const toldOfStage = new Map<string, ToldIn[]>();
  for (const one of told) {
    const key = `${one.item}/${one.stage}`;
    const known = toldOfStage.get(key);
    if (known) known.push(one);
    else toldOfStage.set(key, [one]);
  }
  const known = items.map((item) => itemFacts(plan, item, stateAt(item, at), toldOfStage));
  return {
    items: new Map(known.map((item) => [itemKey(item.row), item])),
    holders: holdersOf(directory, dayOf(at)),
    seats: new Map(directory.seats.map(({ code, title }) => [code, title])),
    units: new Map(directory.units.map(({ code, name }) => [code, name])),
    cited: new Map(),
    reasons: new Map(),
    reports: new Map(),
  };
}

function itemFacts(
  plan: PlanRow,
  { item }: SilentItem,
  { state, computed }: Moment,
  toldOfStage: ReadonlyMap<string, ToldIn[]>,
): ItemFacts {
  const row = {
    ...keyOf(state),
    workflow: item.workflow,
    title: titleOf(item, state),
    ...itemColumns(state, computed),
    next_wake: null,
  };
  const duties = dutyRows(state).sort(
    (a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  const stages = stageRows(state, item, computed).map((stage, i) => ({
    row: stage,
    states: new Map(state.stages[i]!.duties.map((duty) => [duty.id, duty])),
    duties: new Map(
      duties.filter((duty) => duty.stage === stage.id).map((duty) => [duty.id, duty]),
    ),
    told: toldOfStage.get(`${itemKey(state)}/${stage.id}`) ?? [],
  }));
  const byId = new Map(stages.map((stage) => [stage.row.id, stage]));
  return { row, plan, template: item, stages: byId, onTheWay: [] };
}

/** The plan as the record would have it. */
export function planRow({ year, number, issuedOn }: ForeseeOrder): PlanRow {
  return {
    id: year.plan,
    template: year.template,
    year: year.facts.year,
    number,
    issued_on: issuedOn,
    title: year.template.title,
    started_at: year.startedAt,
    in_charge: year.facts.inCharge,
    phase: 'running',
    closed_at: null,
  };
}

/** Who holds which seat on a day. */
export function holdersOf(
  { people, seats, units, holdings }: ForeseeOrder['directory'],
  day: Day,
): Map<string, Holder> {
  const there = new Set(units.filter((unit) => covers(unit, day)).map(({ code }) => code));
  const holders = new Map<string, Holder>();
  for (const { code, unit, title } of seats) {
    const holding = there.has(unit) ? holderOn(holdings, code, day) : undefined;
    const person = people.find(({ id }) => id === holding?.person);
    if (!holding || !person) continue;
    const { name, email } = person;
    holders.set(code, { person: person.id, name, email, title, acting: holding.acting });
  }
  return holders;
}
