import {
  sayOther,
  type DatedWords,
  type TemplateDoubt,
} from '../../../config/plan-template/doubts';
import type { LoadedTemplate } from '../../../config/plan-template/plan-template';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { policyOf } from '../../../workflows/rules/deadline/policy';
import { read } from '../../../workflows/rules/deadline/read';
import { resolve } from '../../../workflows/rules/deadline/resolve';
import { say } from '../../../workflows/rules/plan/outside-date';
import { dayOf, sayDay, type Day, type Instant } from '../../../workflows/rules/time';

/** Words with two readings, and the day that each comes to; null: none before something happens. */
export interface DatedDoubt extends TemplateDoubt {
  due: Day | null;
  otherDue: Day | null;
}

/**
 * The doubts of a template with the days of both readings: of the one taken, and of the other. First
 * those of its words, then those that only the days of its year bring.
 */
export const doubtDates = (
  template: Pick<LoadedTemplate, 'year' | 'doubts' | 'dated'>,
  calendar: Calendar,
): DatedDoubt[] => [
  ...template.doubts.map((doubt) => wordDoubt(doubt, template.year, calendar)),
  ...template.dated
    .filter(({ confirmed }) => !confirmed)
    .flatMap((words) => yearDoubts(words, template.year, calendar)),
];

/** A doubt with both days, for the person who starts the plan. */
export function sayDoubt({ said, due, otherDue }: DatedDoubt): string {
  const on = (day: Day | null): string => (day === null ? 'chưa tính được' : sayDay(day));
  return `${said}; đang lấy ngày ${on(due)}, hiểu cách kia thì ngày ${on(otherDue)}`;
}

function wordDoubt(doubt: TemplateDoubt, year: number, calendar: Calendar): DatedDoubt {
  const { due, doubts } = say(doubt.words, { plan: { year }, calendar }, {}, 'back');
  const other = doubts.find(({ reading }) => reading === doubt.reading);
  // Of what recurs, both days of the first time in which they differ.
  const taken = other?.taken ?? due;
  return { ...doubt, due: dayOrNull(taken), otherDue: dayOrNull(other?.due ?? null) };
}

/** 29/02 of a common year, a weekday that is not the date's, a stretch without a working day. */
function yearDoubts(
  { item, words, roll, place }: DatedWords,
  planYear: number,
  calendar: Calendar,
): DatedDoubt[] {
  const found = read(words);
  if (!found.ok) return [];
  const { deadline } = found;
  const forms = deadline.form.kind === 'list' ? deadline.form.of : [deadline.form];
  return forms.flatMap((form) => {
    // Without those of the words, which are asked for as they are written.
    const one = { ...deadline, form, doubts: [] };
    const { due, doubts } = resolve(one, { planYear, events: {} }, calendar, policyOf(roll));
    return doubts.map(({ reading, why, due: other }) => ({
      ...{ item, words, reading, why, said: place + sayOther(words, reading, why) },
      ...{ due: dayOrNull(due), otherDue: dayOrNull(other) },
    }));
  });
}

const dayOrNull = (due: Instant | null): Day | null => (due === null ? null : dayOf(due));
