import type { Directory } from '../../../config/directory';
import { sayPlace, type SourceDocument } from '../../../config/plan-reader/document';
import type { DueFound, ItemDraft, PlanDraft } from '../../../config/plan-reader/draft';
import { readPlan } from '../../../config/plan-reader/read';
import type { KnownUnit } from '../../../config/plan-reader/known-unit';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { policyOf } from '../../../workflows/rules/deadline/policy';
import { resolve } from '../../../workflows/rules/deadline/resolve';
import { say } from '../../../workflows/rules/deadline/say';
import { covers } from '../../../workflows/rules/notices/holding';
import { dayOf, iso, sayDay, type Day } from '../../../workflows/rules/time';

type People = Pick<Directory, 'department' | 'units' | 'seats'>;

/** Reads a plan with the units of a directory; `today` counts where the plan has no date. */
export function readPlanWith(document: SourceDocument, directory: People, today: Day): PlanDraft {
  const { department, units, seats } = directory;
  const known = (on: Day): KnownUnit[] =>
    units.map((unit) => ({
      ...unit,
      titles: seats
        .filter((seat) => seat.unit === unit.code && seat.role !== 'officer')
        .map(({ title }) => title),
      current: covers(unit, on),
    }));
  const draft = readPlan(document, { department, units: known(today) });
  const issued = draft.date?.value ?? today;
  // Which units there are is asked of the day of the plan, known only once it has been read.
  const same = units.every((unit) => covers(unit, today) === covers(unit, issued));
  return same ? draft : readPlan(document, { department, units: known(issued) });
}

/** What `read --json` prints; docs/codes.md tells the fields. */
export function jsonOf(draft: PlanDraft, calendar: Calendar, today: Day): unknown {
  const year = draft.year ?? Number(today.slice(0, 4));
  return {
    agency: draft.agency?.value ?? null,
    superior: draft.superior?.value ?? null,
    number: draft.number?.value ?? null,
    date: draft.date?.value ?? null,
    title: draft.title?.value ?? null,
    year: draft.year,
    basis: draft.basis.map(({ value }) => value),
    unsure: draft.unsure,
    items: draft.items.map((item) => ({
      no: item.no,
      line: item.line,
      workflow: item.workflow,
      title: item.title,
      lead: item.lead,
      units: item.units,
      support: item.support,
      supportUnits: item.supportUnits,
      product: item.product,
      receiver: item.receiver,
      due: item.due.map((due) => dueOf(due, year, calendar)),
      table: item.table,
      sentence: item.sentence,
      place: sayPlace(item.place),
      unsure: item.unsure,
    })),
    misses: draft.misses.map(({ name, item, place }) => ({ name, item, place: sayPlace(place) })),
    leftOut: draft.leftOut.map((left) => ({ ...left, place: sayPlace(left.place) })),
  };
}

export interface DueRead {
  words: string;
  /** The words as they are understood, in official wording; null when they could not be read. */
  reading: string | null;
  opens: string | null;
  due: string | null;
  doubts: string[];
}

/** A deadline with its days; words that cannot be read, or fall outside the calendars, tell why. */
export function dueOf(
  { words, deadline, refused }: DueFound,
  year: number,
  calendar: Calendar,
): DueRead {
  if (!deadline)
    return { words, reading: null, opens: null, due: null, doubts: refused ? [refused] : [] };
  const reading = say(deadline);
  try {
    const found = resolve(deadline, { planYear: year, events: {} }, calendar, policyOf('back'));
    const doubts = found.doubts.map((doubt) => `${doubt.reading} (${doubt.why})`);
    const due = found.due === null ? null : iso(found.due);
    return { words, reading, opens: found.opens, due, doubts };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      words,
      reading,
      opens: null,
      due: null,
      doubts: ['ngày nằm ngoài các năm đã có lịch'],
    };
  }
}

/** The days of an item's deadlines, for people. */
export function sayDue(item: ItemDraft, year: number, calendar: Calendar): string {
  return item.due
    .map((one) => {
      const { due, opens, reading } = dueOf(one, year, calendar);
      if (reading === null) return `? ${one.words}`;
      const until = due === null ? '' : `đến ${sayDay(dayOf(Date.parse(due)))}`;
      const days = [opens === null ? '' : `từ ${sayDay(opens)}`, until].filter(Boolean).join(' ');
      return days === '' ? one.words : `${one.words} (${days})`;
    })
    .join('; ');
}
