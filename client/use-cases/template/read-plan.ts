import type { Directory } from '../../../config/directory';
import { sayPlace, type SourceDocument } from '../../../config/plan-reader/document';
import type { PlanDraft } from '../../../config/plan-reader/draft';
import { readPlan } from '../../../config/plan-reader/read';
import type { KnownUnit } from '../../../config/plan-reader/known-unit';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { covers } from '../../../workflows/rules/notices/holding';
import type { Day } from '../../../workflows/rules/time';
import { dueOf, spokenIn, type DueRead } from './due-read';

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
  const spoken = spokenIn(draft, today);
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
      due: item.due.map((due) => dueOf(due, spoken, calendar)).map(inJson),
      table: item.table,
      sentence: item.sentence,
      place: sayPlace(item.place),
      unsure: item.unsure,
    })),
    misses: draft.misses.map(({ name, item, place }) => ({ name, item, place: sayPlace(place) })),
    leftOut: draft.leftOut.map((left) => ({ ...left, place: sayPlace(left.place) })),
  };
}

const inJson = ({
  early,
  words,
  reading,
  opens,
  due,
  doubts,
}: DueRead): Omit<DueRead, 'early' | 'times'> => ({
  ...{ words, reading, opens, due },
  doubts: early === null ? doubts : [...doubts, early],
});
