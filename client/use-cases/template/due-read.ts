import type { DueFound, PlanDraft } from '../../../config/plan-reader/draft';
import { OutsideCalendar, type Calendar } from '../../../workflows/rules/calendar/calendar';
import type { Deadline } from '../../../workflows/rules/deadline/deadline';
import { timesOfYear } from '../../../workflows/rules/deadline/occurrences';
import { policyOf } from '../../../workflows/rules/deadline/policy';
import { resolve } from '../../../workflows/rules/deadline/resolve';
import { say } from '../../../workflows/rules/deadline/say';
import {
  dayOf,
  iso,
  sayDay,
  sayDeadline,
  type Day,
  type Instant,
} from '../../../workflows/rules/time';

/** The year that the words of a plan speak of, and its day of issue where it names one. */
export interface Spoken {
  year: number;
  issuedOn: Day | null;
}

export const spokenIn = ({ year, date }: PlanDraft, today: Day): Spoken => ({
  year: year ?? Number(today.slice(0, 4)),
  issuedOn: date?.value ?? null,
});

export interface DueRead {
  words: string;
  /** The words as they are understood, in official wording; null when they could not be read. */
  reading: string | null;
  opens: Day | null;
  /** ISO 8601 with +07:00; of what recurs the first time of the year. */
  due: string | null;
  /** Of what recurs, the times that are due from the day of issue on; null: it does not. */
  times: Instant[] | null;
  doubts: string[];
  /** That it is over before the plan is issued, a slip of the pen as a rule; null: it is not. */
  early: string | null;
}

/** A deadline with its days; words that cannot be read, or fall outside the calendars, tell why. */
export function dueOf(
  { words, deadline, refused }: DueFound,
  spoken: Spoken,
  calendar: Calendar,
): DueRead {
  const none = { words, opens: null, due: null, times: null, early: null };
  if (!deadline) return { ...none, reading: null, doubts: refused ? [refused] : [] };
  const reading = say(deadline);
  const facts = { planYear: spoken.year, events: {} };
  try {
    const found = resolve(deadline, facts, calendar, policyOf('back'));
    const doubts = found.doubts.map((doubt) => `${doubt.reading} (${doubt.why})`);
    const all = recurs(deadline)
      ? timesOfYear(deadline, facts, calendar, policyOf('back')).map(({ due }) => due)
      : null;
    const last = all ? (all.at(-1) ?? null) : found.due;
    return {
      ...{ words, reading, opens: found.opens, doubts },
      due: found.due === null ? null : iso(found.due),
      times: all && all.filter((due) => !isOver(due, spoken)),
      early: last !== null && isOver(last, spoken) ? sayEarly(last, spoken) : null,
    };
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    return { ...none, reading, doubts: ['ngày nằm ngoài các năm đã có lịch'] };
  }
}

const recurs = ({ form }: Deadline): boolean => form.kind === 'recurring' || form.kind === 'list';

const isOver = (due: Instant, { issuedOn }: Spoken): boolean =>
  issuedOn !== null && dayOf(due) < issuedOn;

const sayEarly = (due: Instant, { issuedOn }: Spoken): string =>
  `ngày ${sayDay(dayOf(due))} ở trước ngày ban hành kế hoạch ${sayDay(issuedOn!)}`;

/** A deadline for people: its words, with the days that they come to. */
export function sayDue({ words, reading, opens, due, times }: DueRead): string {
  if (reading === null) return `? ${words}`;
  const days = times !== null && times.length > 1 ? sayTimes(times) : sayOnce(opens, due);
  return days === '' ? words : `${words} (${days})`;
}

const sayTimes = (times: Instant[]): string =>
  `${times.length} lần, lần đầu ${sayDeadline(times[0]!)}, lần cuối ${sayDeadline(times.at(-1)!)}`;

function sayOnce(opens: Day | null, due: string | null): string {
  const until = due === null ? '' : `đến ${sayDeadline(Date.parse(due))}`;
  return [opens === null ? '' : `từ ${sayDay(opens)}`, until].filter(Boolean).join(' ');
}
