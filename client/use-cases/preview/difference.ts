import { dueOf } from '../../../workflows/rules/duty/due';
import type { PlannedNotice } from '../../../workflows/rules/notices/notice';
import type { SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { openingOf } from '../../../workflows/rules/plan/opening';
import { dayOf, iso, type Day, type Instant } from '../../../workflows/rules/time';
import { timelineOfYear } from './preview';
import type { Timeline } from './timeline';
import type { WalkedYear } from './walk-year';

/** One thing told to one seat. */
export interface ToldRow {
  kind: PlannedNotice['kind'];
  item: string;
  instance: number;
  stage: string | null;
  unit: string | null;
  seat: string;
  rung: number | null;
  why: string;
}

/** A deadline or an item's opening; null: none. `stage` null: of the item itself. */
export interface DateChange {
  item: string;
  instance: number;
  stage: string | null;
  /** Where one unit's deadline is another than its stage's. */
  unit: string | null;
  what: 'opens' | 'due';
  from: Day | null;
  to: Day | null;
}

/** What two years have not in common. Instants are when letters leave, ISO 8601 with +07:00. */
export interface Difference {
  dates: DateChange[];
  added: (ToldRow & { at: string })[];
  dropped: (ToldRow & { at: string })[];
  moved: (ToldRow & { from: string; to: string })[];
  totals: { before: Timeline['totals']; after: Timeline['totals'] };
}

export interface LetteredYear {
  walked: WalkedYear;
  letters: SilentLetter[];
}

/** Holds a year against another: what is told in both is told at the same time, or moved. */
export function differenceOf(before: LetteredYear, after: LetteredYear): Difference {
  const was = toldIn(before.letters);
  const is = toldIn(after.letters);
  const exact = pair(was, is, ({ notice, to }) => `${notice.key} ${to}`);
  // A new generation tells the same things of another deadline.
  const alike = pair(exact.before, exact.after, likeness);
  const moved = [...exact.both, ...alike.both].filter(([a, b]) => a.at !== b.at);
  return {
    dates: dateChanges(before.walked, after.walked),
    added: alike.after.map((told) => ({ ...rowOf(told), at: iso(told.at) })),
    dropped: alike.before.map((told) => ({ ...rowOf(told), at: iso(told.at) })),
    moved: moved
      .map(([a, b]) => ({ ...rowOf(b), from: iso(a.at), to: iso(b.at) }))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    totals: {
      before: timelineOfYear(before.walked, before.letters).totals,
      after: timelineOfYear(after.walked, after.letters).totals,
    },
  };
}

interface Told {
  at: Instant;
  to: string;
  notice: PlannedNotice;
}

const toldIn = (letters: SilentLetter[]): Told[] =>
  letters
    .flatMap(({ at, notices }) => notices.map((notice) => ({ at, to: notice.to, notice })))
    .sort((a, b) => a.at - b.at || (a.notice.key < b.notice.key ? -1 : 1));

const likeness = ({ notice, to }: Told): string =>
  [
    ...[notice.item, notice.instance, notice.stage, notice.duty, notice.kind],
    ...[notice.rung, notice.occurrence, to],
  ].join('/');

/** Pairs what is called the same on both sides, in order. */
function pair(
  before: Told[],
  after: Told[],
  nameOf: (told: Told) => string,
): { both: [Told, Told][]; before: Told[]; after: Told[] } {
  const open = new Map<string, Told[]>();
  for (const told of before) open.set(nameOf(told), [...(open.get(nameOf(told)) ?? []), told]);
  const both: [Told, Told][] = [];
  const left: Told[] = [];
  for (const told of after) {
    const match = open.get(nameOf(told))?.shift();
    if (match) both.push([match, told]);
    else left.push(told);
  }
  const matched = new Set(both.map(([match]) => match));
  return { both, before: before.filter((told) => !matched.has(told)), after: left };
}

function rowOf({ to: seat, notice }: Told): ToldRow {
  const { kind, item, instance, stage, unit, rung, why } = notice;
  return { kind, item, instance, stage, unit, seat, rung, why };
}

type Place = Omit<DateChange, 'from' | 'to'>;

function dateChanges(before: WalkedYear, after: WalkedYear): DateChange[] {
  const was = datesOf(before);
  const is = datesOf(after);
  const places = new Map([...was, ...is].map(([key, { place }]) => [key, place]));
  return [...places].flatMap(([key, place]): DateChange[] => {
    const dayIn = (dates: Dates): Day | null =>
      (dates.get(key) ?? dates.get(keyOf({ ...place, unit: null })))?.day ?? null;
    const [from, to] = [dayIn(was), dayIn(is)];
    return from === to ? [] : [{ ...place, from, to }];
  });
}

type Dates = Map<string, { place: Place; day: Day | null }>;

const keyOf = ({ item, instance, stage, unit, what }: Place): string =>
  [item, instance, stage, unit, what].join('/');

function datesOf({ items }: WalkedYear): Dates {
  const dates: Dates = new Map();
  for (const { item, moments } of items) {
    const { state, computed } = moments.at(-1)!;
    const add = (place: Omit<Place, 'item' | 'instance'>, day: Day | null): void => {
      const whole = { item: item.no, instance: state.instance, ...place };
      dates.set(keyOf(whole), { place: whole, day });
    };
    const dayOrNull = (at: Instant | null | undefined): Day | null =>
      at === null || at === undefined ? null : dayOf(at);
    add({ stage: null, unit: null, what: 'opens' }, dayOrNull(openingOf(state, item)));
    add({ stage: null, unit: null, what: 'due' }, dayOrNull(computed.dates.outside));
    for (const stage of state.stages) {
      const due = dayOrNull(computed.dates.stages[stage.id]?.due);
      add({ stage: stage.id, unit: null, what: 'due' }, due);
      for (const duty of stage.duties) {
        const own = dueOf(state, stage, duty);
        if (own !== due) add({ stage: stage.id, unit: duty.unit, what: 'due' }, own);
      }
    }
  }
  return dates;
}
