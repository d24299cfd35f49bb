import type { Directory } from '../../config/directory';
import { covers, holderOn } from '../../workflows/rules/notices/holding';
import { mailTime, officeTime } from '../../workflows/rules/notices/mail-times';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import type {
  Moment,
  SilentItem,
  SilentLetter,
  SilentYear,
} from '../../workflows/rules/notices/silent-year';
import { dayOf, type Day, type Instant } from '../../workflows/rules/time';
import { titleOf } from '../../workflows/rules/plan/task';
import { rowOf } from '../notices/plan';
import type { Holder } from '../store/directory';
import { dutyRows, itemColumns, keyOf, stageRows } from '../store/rows';
import type { NoticeRow, PlanRow } from '../store/tables';
import { address } from './address';
import { alone, digests, letterView } from './digest';
import { isAhead, itemKey, reportKey, type Facts, type ItemFacts, type Told } from './facts';
import type { Renderer } from './render';

export interface ForeseeOrder {
  year: SilentYear;
  items: SilentItem[];
  directory: Pick<Directory, 'people' | 'seats' | 'units' | 'holdings'>;
  /** The plan document's number and day; letters name it by its title without them. */
  number: string | null;
  issuedOn: Day | null;
}

/** What a notice was told in, for the notices after it. */
type ToldIn = Told & { item: string; stage: string | null };

/**
 * The letters of a year in which nobody answers: the same decisions as on the day itself, over what
 * the record would hold.
 */
export function foresee(letters: Renderer, order: ForeseeOrder): SilentLetter[] {
  const { year } = order;
  const plan = planRow(order);
  const told: ToldIn[] = [];
  return bySlot(order).flatMap(({ slot, isAlone, due }) => {
    const planned = new Map(due.map(({ notice }) => [notice.key, notice]));
    const rows = due.map(({ item, notice }) => dueRow(stateAt(item, slot), notice));
    // Of a plan with many lines only those that have something to tell are looked at.
    const items = [...new Set(due.map(({ item }) => item))];
    const facts = factsAt({ ...order, items }, plan, slot, [
      ...told,
      ...rows.flatMap((row) => toldOf(row, null)),
    ]);
    if (rows.some(isAhead)) facts.reports = reportsFrom(order, slot);
    const today = { day: dayOf(slot), now: slot, calendar: year.calendar };
    const { entries } = address(rows, facts, slot);
    const drafts = isAlone ? alone(entries, facts, today) : digests(entries, facts, slot, today);
    return drafts.map((draft) => {
      const tells = draft.entries.flatMap((entry) => entry.tells);
      for (const row of tells) told.push(...toldOf({ ...row, at: slot }, draft.to.person));
      const { subject } = letters(letterView(draft, facts, () => null));
      const notices = tells.map(({ key, to_seat: to, why }) => ({ ...planned.get(key)!, to, why }));
      return { at: draft.due, to: draft.seat, subject, notices };
    });
  });
}

interface Due {
  item: SilentItem;
  notice: PlannedNotice;
}

interface Slot {
  slot: Instant;
  /** What goes alone leaves when it comes due; all else in the day's digest. */
  isAlone: boolean;
  due: Due[];
}

/** What leaves at which time, in the order in which it came due. */
function bySlot({ year, items }: ForeseeOrder): Slot[] {
  const all = items
    .flatMap((item) => item.notices.map((notice) => ({ item, notice })))
    .sort((a, b) => a.notice.at - b.notice.at || (a.notice.key < b.notice.key ? -1 : 1));
  const slots = new Map<string, Slot>();
  for (const due of all) {
    const { at, alone: isAlone } = due.notice;
    const { calendar, template } = year;
    const leaves = isAlone ? officeTime : mailTime;
    const slot = leaves(calendar, template.mail, at);
    if (slot > year.until) continue;
    const key = `${slot} ${isAlone}`;
    const known = slots.get(key) ?? { slot, isAlone, due: [] };
    slots.set(key, known);
    known.due.push(due);
  }
  return [...slots.values()].sort((a, b) => a.slot - b.slot);
}

/** The reports that are still to leave after a slot. */
function reportsFrom({ items, directory }: ForeseeOrder, slot: Instant): Facts['reports'] {
  const days = new Map<Day, Map<string, Holder>>();
  const heldOn = (seat: string, day: Day): boolean => {
    if (!days.has(day)) days.set(day, holdersOf(directory, day));
    return days.get(day)!.has(seat);
  };
  return new Map(
    items.flatMap((item) =>
      item.notices
        .filter(({ kind, at }) => kind === 'report' && at > slot)
        .map(({ at, to, ...notice }) => {
          const day = dayOf(at);
          const key = reportKey({ ...keyOf(stateAt(item, slot).state), ...notice });
          return [key, { day, seat: to, held: heldOn(to, day) }] as const;
        }),
    ),
  );
}

const stateAt = ({ moments }: SilentItem, at: Instant): Moment =>
  moments.findLast((moment) => moment.at <= at) ?? moments[0]!;

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

function holdersOf(
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
