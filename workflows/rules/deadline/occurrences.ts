import { FIRST_YEAR, LAST_YEAR, type Calendar } from '../calendar/calendar';
import { civilDay, dayOf, sayDay, type Day } from '../time';
import type { Deadline, Facts, Form, Occurrence, Recurring, Resolved } from './deadline';
import type { Policy } from './policy';
import { cyclesFrom, firstDay, namedDay, type Cycle } from './reckoning/recur';
import { resolveCycle, resolveForm, type Ground } from './resolve';
import { Reckoning } from './reckoning/settle';

/**
 * Every time of a deadline from one day to another, both included, in order: of what recurs each
 * cycle whose own day lies there, wherever days off move it. What does not recur falls due once;
 * what waits for an event, or has no end, never. Throws RangeError like `resolve`.
 */
export function occurrences(
  deadline: Deadline,
  facts: Facts,
  calendar: Calendar,
  policy: Policy,
  from: Day,
  to: Day,
): Occurrence[] {
  return timesOf(deadline.form, { facts, calendar, policy, hour: deadline.hour }, from, to);
}

/**
 * Every time of the plan's year, in order: of what recurs each cycle that begins in it, though due in
 * the next; of what does not its one time, in whatever year that falls. Throws like `resolve`.
 */
export function timesOfYear(
  deadline: Deadline,
  facts: Facts,
  calendar: Calendar,
  policy: Policy,
): Occurrence[] {
  const ground: Ground = { facts, calendar, policy, hour: deadline.hour };
  return inOrder(deadline.form, (form) =>
    form.kind === 'recurring'
      ? timesOfOwnCycles(form, ground)
      : timesOf(form, ground, civilDay(FIRST_YEAR, 1, 1), civilDay(LAST_YEAR, 12, 31)),
  );
}

function timesOf(form: Form, ground: Ground, from: Day, to: Day): Occurrence[] {
  if (form.kind === 'list') return inOrder(form, (one) => timesOf(one, ground, from, to));
  if (form.kind === 'recurring') return timesOfCycles(form, ground, from, to);
  if (form.kind === 'schedule' && ground.facts.table) {
    return timesOfTable(form.of, ground, ground.facts.table, from, to);
  }
  const time = occurrenceOf(resolveForm(form, ground));
  return time && isWithin(time, from, to) ? [time] : [];
}

/** The times of a form, or of all in a list. */
function inOrder(form: Form, timesOfOne: (form: Form) => Occurrence[]): Occurrence[] {
  if (form.kind !== 'list') return timesOfOne(form);
  const times = form.of.flatMap(timesOfOne);
  times.sort((a, b) => a.due - b.due);
  // Two cycles that end together ("quý, năm"), or that days off move together, fall due together.
  return times.filter((time, i) => time.due !== times[i - 1]?.due);
}

function timesOfOwnCycles(form: Recurring, ground: Ground): Occurrence[] {
  const { planYear } = ground.facts;
  const isAsked = (cycle: Cycle): boolean => firstDay(form, cycle) >= civilDay(planYear, 1, 1);
  const isPast = (cycle: Cycle): boolean => firstDay(form, cycle) > civilDay(planYear, 12, 31);
  return timesWhere(form, ground, civilDay(planYear, 1, 1), isAsked, isPast);
}

/** A cycle belongs where its words put it, though days off move its due day out of the range. */
function timesOfCycles(form: Recurring, ground: Ground, from: Day, to: Day): Occurrence[] {
  const isAsked = (cycle: Cycle): boolean => namedDay(form, cycle) >= from;
  const isPast = (cycle: Cycle): boolean => namedDay(form, cycle) > to;
  return timesWhere(form, ground, from, isAsked, isPast);
}

/** Cycles from the first that is asked for to the one before the first that is past. */
function timesWhere(
  form: Recurring,
  ground: Ground,
  from: Day,
  isAsked: (cycle: Cycle) => boolean,
  isPast: (cycle: Cycle) => boolean,
): Occurrence[] {
  const times: Occurrence[] = [];
  let before: Occurrence | null = null;
  for (const cycle of cyclesFrom(form, from)) {
    const time: Occurrence = occurrenceOf(resolveCycle(form, cycle, ground))!;
    // Two days that roll back to the same working day, over Tết, are one.
    if (time.due === before?.due) {
      before.proof.push(`Cùng ngày: ${time.proof.join('; ')}`);
      continue;
    }
    if (isPast(cycle)) break;
    if (isAsked(cycle)) times.push(time);
    before = time;
  }
  return times;
}

function timesOfTable(
  of: string | null,
  { calendar, policy, hour }: Ground,
  table: Readonly<Record<string, Day>>,
  from: Day,
  to: Day,
): Occurrence[] {
  const reckoning = new Reckoning(calendar, policy, hour);
  return Object.entries(table)
    .filter(([, day]) => day >= from && day <= to)
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([unit, day]) => ({
      opens: null,
      due: reckoning.end(day),
      proof: [`Theo lịch${of ? ` của ${of}` : ''}, ${unit}: ngày ${sayDay(day)}`],
      provisional: false,
      unit,
    }));
}

function occurrenceOf({ opens, due, proof, provisional }: Resolved): Occurrence | null {
  return due === null ? null : { opens, due, proof, provisional };
}

function isWithin({ due }: Occurrence, from: Day, to: Day): boolean {
  const day = dayOf(due);
  return day >= from && day <= to;
}
