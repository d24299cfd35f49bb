import {
  calendarOf,
  skipped,
  yearOf,
  type Calendar,
  type CalendarYear,
} from '../../../workflows/rules/calendar/calendar';
import type { ItemState } from '../../../workflows/rules/duty/state';
import { say } from '../../../workflows/rules/plan/outside-date';
import type { SilentItem, SilentYear } from '../../../workflows/rules/notices/silent-year';
import { dayOf, type Day } from '../../../workflows/rules/time';
import { walkItems, type WalkedYear } from './walk-year';

/** A deadline that days off moved. `stage` null: what the department owes outside. */
export interface MovedDate {
  item: string;
  instance: number;
  stage: string | null;
  /** The day it would be without those days off. */
  from: Day;
  to: Day;
  /** The days off, with the documents that announced them. */
  why: string;
}

type Dues = Map<string, Pick<MovedDate, 'item' | 'instance' | 'stage'> & { due: Day }>;

/** The deadlines that days off moved: what falls on them, and what is counted over them. */
export function movedDates(walked: WalkedYear): MovedDate[] {
  const { year, items } = walked;
  const rolled = new Map(
    items.flatMap((item) =>
      fallenOnRest(year, item).map((moved) => [placeOf(item, moved.stage), moved]),
    ),
  );
  const off = daysOff(year);
  const there = duesOf(items);
  const plain = duesWithout(walked, off.flat());
  const shifted = [...there].filter(
    ([place, { due }]) => plain.has(place) && plain.get(place)!.due !== due && !rolled.has(place),
  );
  if (shifted.length === 0) return [...rolled.values()];
  const alone = off.map((days) => ({ days, dues: duesWithout(walked, days) }));
  const counted = shifted.map(([place, { due, ...whose }]): MovedDate => {
    const own = alone.filter(({ dues }) => dues.get(place)?.due !== due);
    const causes = own.length > 0 ? own : alone;
    const why = causes.flatMap(({ days }) => skipped(year.calendar, days[0]!, days.at(-1)!));
    return { ...whose, from: plain.get(place)!.due, to: due, why: why.join('; ') };
  });
  return [...rolled.values(), ...counted].sort((a, b) => (a.to < b.to ? -1 : 1));
}

const placeOf = ({ item, moments }: SilentItem, stage: string | null): string =>
  `${item.no}.${moments[0]!.state.instance}/${stage ?? ''}`;

function duesOf(items: SilentItem[]): Dues {
  const dues: Dues = new Map();
  for (const walked of items) {
    const { item, moments } = walked;
    const { instance } = moments[0]!.state;
    const { outside, stages } = moments.at(-1)!.computed.dates;
    const add = (stage: string | null, due: number | null): void => {
      if (due === null) return;
      dues.set(placeOf(walked, stage), { item: item.no, instance, stage, due: dayOf(due) });
    };
    add(null, outside);
    for (const [stage, { due }] of Object.entries(stages)) add(stage, due);
  }
  return dues;
}

const duesWithout = ({ order, year }: WalkedYear, days: Day[]): Dues => {
  const calendar = calendarWithout(year.calendar, new Set(days));
  return duesOf(walkItems({ order, year: { ...year, calendar } }));
};

/** The days off of the plan's year and the next, those of one occasion together. */
function daysOff({ calendar, facts }: SilentYear): Day[][] {
  const occasions = new Map<string, Day[]>();
  for (const year of [facts.year, facts.year + 1]) {
    for (const { day, name } of yearOf(calendar, year).off) {
      const key = `${year} ${name}`;
      occasions.set(key, [...(occasions.get(key) ?? []), day].sort());
    }
  }
  return [...occasions.values()];
}

/** A calendar in which those days are worked. */
function calendarWithout(calendar: Calendar, days: ReadonlySet<Day>): Calendar {
  const numbers = new Set([
    ...calendar.years.keys(),
    ...[...days].map((day) => Number(day.slice(0, 4))),
  ]);
  const years = [...numbers].map((number): CalendarYear => {
    const year = yearOf(calendar, number);
    return {
      ...year,
      // The law fills in the days of a year that is still provisional.
      status: 'official',
      off: year.off.filter(({ day }) => !days.has(day)),
      makeUp: year.makeUp.filter((saturday) => !days.has(saturday.for)),
    };
  });
  return calendarOf(years);
}

/** Days named by the words themselves that are no working days. */
function fallenOnRest(year: SilentYear, { item, moments }: SilentItem): MovedDate[] {
  const { state, computed } = moments.at(-1)!;
  const { template, facts: plan, calendar } = year;
  const facts = { state, item, plan, mail: template.mail, calendar };
  const { outside, stages } = computed.dates;
  const fallen = (stage: string | null, words: string | null, due: number | null): MovedDate[] => {
    const from =
      words === null ? null : dayNamed(words, stage === null ? state.task : undefined, facts);
    if (from === null || due === null || from === dayOf(due)) return [];
    const to = dayOf(due);
    const why = skipped(calendar, from < to ? from : to, from < to ? to : from).join('; ');
    return [{ item: item.no, instance: state.instance, stage, from, to, why }];
  };
  return [
    ...fallen(null, item.due, outside),
    ...item.stages.flatMap(({ id, due }) => fallen(id, due, stages[id]?.due ?? null)),
  ];
}

/** The day of the words before anything rolls; of a line that recurs, that of this time. */
function dayNamed(
  words: string,
  task: ItemState['task'],
  facts: Parameters<typeof say>[1],
): Day | null {
  if (task?.time) return task.time.day;
  const { due } = say(words, facts, {}, 'none');
  return due === null ? null : dayOf(due);
}
