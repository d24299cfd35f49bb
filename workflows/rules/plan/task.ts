import type { Calendar } from '../calendar/calendar';
import type { Deadline, EventWords, Form, Occurrence } from '../deadline/deadline';
import { occurrences, timesOfYear } from '../deadline/occurrences';
import { policyOf } from '../deadline/policy';
import { read } from '../deadline/read';
import type { Resolved } from '../deadline/resolve';
import type { ItemState, TaskTime } from '../duty/state';
import { namedApart, sayPeriod } from './period-names';
import type { ItemTemplate, PlanFacts } from './plan';
import { addDays, dayNumber, dayOf, inTime, sayDay, type Instant } from '../time';

/** What a line of any plan is by the words of its deadline. */
export type TaskKind =
  /** Due once, on a day that its words name. */
  | 'once'
  /** Due once in every period, or on each of several days. */
  | 'recurring'
  /** Due for each unit on a day of its own. */
  | 'table'
  /** Waits for a letter, or for another item. */
  | 'waits'
  /** Each letter that asks for it is another time. */
  | 'demand'
  /** Goes on all year and is never due. */
  | 'standing';

/** Which kind a line is. */
export function kindOf({ due, task }: Pick<ItemTemplate, 'due' | 'task'>): TaskKind {
  const form = formOf(due);
  if (!form) return 'once';
  if (form.kind === 'schedule') return task?.table ? 'table' : 'demand';
  if (form.kind === 'recurring' || form.kind === 'list') return 'recurring';
  if (form.kind === 'demand' || form.kind === 'standing') return form.kind;
  return awaitedBy(due) === null ? 'once' : 'waits';
}

/** Whether each letter opens another instance of an item beside those that are there. */
export const opensAnew = (item: ItemTemplate): boolean =>
  item.workflow === 'criteriaConsultation' || (!!item.task && kindOf(item) === 'demand');

/**
 * The event that deadline words wait for; null: none. What must be done before an event
 * waits for the letter that says when that will be.
 */
export function awaitedBy(due: string): EventWords | null {
  const form = formOf(due);
  switch (form?.kind) {
    case 'when':
      return form.event;
    case 'soon':
      return form.after;
    case 'within':
      return 'event' in form.after ? form.after.event : null;
    case 'ahead':
      return 'event' in form.before ? { ...form.before.event, name: 'văn bản' } : null;
    case 'schedule':
      return { name: 'lịch', who: form.of };
    case 'demand':
      return { name: 'văn bản', who: null };
    default:
      return null;
  }
}

/** Whether words that wait for an event say how long after it there is. */
export const namesDays = (due: string): boolean =>
  ['soon', 'within'].includes(formOf(due)?.kind ?? '');

/** Whether the words say "dự kiến". */
export function isTentative(due: string): boolean {
  const reading = read(due);
  return reading.ok && reading.deadline.tentative;
}

/** An item as letters and pages name it, with the period that an instance is about. */
export const titleOf = ({ title }: ItemTemplate, { task }: Pick<ItemState, 'task'>): string =>
  task?.time ? `${title} (${task.time.name})` : title;

/**
 * The times of a line from the plan's start to the end of its year, in order; of a table, the units
 * with their days. Where all are past at the start, the last of them, marked so. Empty: it has no
 * more than one.
 * @param nameOf the name of a unit
 */
export function timesOf(
  item: ItemTemplate,
  plan: PlanFacts,
  calendar: Calendar,
  nameOf: (unit: string) => string,
): TaskTime[] {
  if (!item.task) return [];
  const kind = kindOf(item);
  if (kind === 'table') {
    return Object.entries(item.task.table!).map(([unit, day]) => ({
      ...{ name: nameOf(unit), day, from: null, unit },
    }));
  }
  if (kind !== 'recurring') return [];
  const ahead = timesAhead(item, plan, calendar);
  if (ahead.length > 0) return ahead;
  const last = timesAhead(item, { ...plan, startedOn: `${plan.year}-01-01` }, calendar).at(-1);
  return last ? [{ ...last, past: true }] : [];
}

/** The times of a line that recurs that are not past on the day of its plan's start. */
function timesAhead(item: ItemTemplate, plan: PlanFacts, calendar: Calendar): TaskTime[] {
  const times = timesNamed(item, plan, calendar).filter(({ day }) => day >= plan.startedOn);
  let last: Instant | null = null;
  return times.flatMap((time, i) => {
    const { opens, due } = resolveTime(item.due, time, plan, calendar);
    // What days off move to the day of the time before is one with it.
    if (due === last || dayOf(due!) < plan.startedOn) return [];
    last = due;
    const before = times[i - 1];
    const from = time.from ?? (before ? addDays(before.day, 1) : null);
    // Days off may put the deadline before the day on which its period begins.
    return [{ ...time, from: from !== null && opens !== null && opens < from ? opens : from }];
  });
}

/** The times of the plan's whole year: how many a period has does not go by the plan's start. */
function timesNamed(item: ItemTemplate, plan: PlanFacts, calendar: Calendar): TaskTime[] {
  const deadline = deadlineOf(item.due);
  const { form } = deadline;
  const parts = form.kind === 'list' ? form.of : [form];
  const times = parts.flatMap((part) => timesOfPart({ ...deadline, form: part }, plan, calendar));
  times.sort((a, b) => inTime(a.day, b.day));
  return namedApart(times.filter(({ day }, i) => day !== times[i - 1]?.day));
}

function timesOfPart(deadline: Deadline, plan: PlanFacts, calendar: Calendar): TaskTime[] {
  const facts = { planYear: plan.year, events: {} };
  const times = timesOfYear(deadline, facts, calendar, policyOf('none'));
  return times.map((time) => ({
    name: nameOfTime(deadline.form, time),
    day: dayOf(time.due),
    from: time.opens,
    unit: null,
  }));
}

const nameOfTime = (form: Form, { opens, due }: Occurrence): string =>
  form.kind === 'recurring' ? sayPeriod(form, opens!) : `đợt ngày ${sayDay(dayOf(due))}`;

/** How far days off may move a deadline, or the working day that the words name. */
const LONGEST_ROLL = 31;

/**
 * When one time of a line is due, with the proof: the time whose own day is nearest, as days off that
 * are announced later move "ngày làm việc cuối cùng" itself. The day of a table stays where it is.
 * @throws RangeError when the words have no such time
 */
export function resolveTime(
  due: string,
  { day, unit }: Pick<TaskTime, 'day' | 'unit'>,
  plan: Pick<PlanFacts, 'year'>,
  calendar: Calendar,
): Pick<Resolved, 'opens' | 'due' | 'proof' | 'provisional'> {
  const deadline = deadlineOf(due);
  const facts = {
    planYear: plan.year,
    events: {},
    ...(unit === null ? {} : { table: { [unit]: day } }),
  };
  const [from, to] = [addDays(day, -LONGEST_ROLL), addDays(day, LONGEST_ROLL)];
  const times = occurrences(deadline, facts, calendar, policyOf('back'), from, to);
  const away = ({ days }: Occurrence): number =>
    Math.min(...days.map((own) => Math.abs(dayNumber(own) - dayNumber(day))));
  if (times.length === 0) throw new RangeError(`"${due}" has no time that is due on ${day}`);
  return times.reduce((nearest, time) => (away(time) < away(nearest) ? time : nearest));
}

/** What the words say; null: they cannot be read. */
function formOf(due: string): Form | null {
  const reading = read(due);
  return reading.ok ? reading.deadline.form : null;
}

/** @throws RangeError when the words cannot be read; templates are checked before */
function deadlineOf(due: string): Deadline {
  const reading = read(due);
  if (!reading.ok) throw new RangeError(`cannot read the deadline "${due}": ${reading.refused}`);
  return reading.deadline;
}
