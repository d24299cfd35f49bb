import type { LoadedTemplate, TemplateDoubt } from '../../../config/plan-template/plan-template';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { say } from '../../../workflows/rules/plan/outside-date';
import { dayOf, type Day, type Instant } from '../../../workflows/rules/time';

/** Words with two readings, and the day that each comes to; null: none before something happens. */
export interface DatedDoubt extends TemplateDoubt {
  due: Day | null;
  otherDue: Day | null;
}

/** The doubts of a template with the days of both readings: of the one taken, and of the other. */
export function doubtDates(template: LoadedTemplate, calendar: Calendar): DatedDoubt[] {
  const facts = { plan: { year: template.year }, calendar };
  return template.doubts.map((doubt) => {
    const { due, doubts } = say(doubt.words, facts, {}, 'back');
    const other = doubts.find(({ reading }) => reading === doubt.reading);
    return { ...doubt, due: dayOrNull(due), otherDue: dayOrNull(other?.due ?? null) };
  });
}

const dayOrNull = (due: Instant | null): Day | null => (due === null ? null : dayOf(due));
