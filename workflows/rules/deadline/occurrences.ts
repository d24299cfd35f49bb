import type { Calendar } from '../calendar/calendar';
import { dayOf, sayDay, type Day } from '../time';
import type { Deadline, Facts, Form, Occurrence, Recurring, Resolved } from './deadline';
import type { Policy } from './policy';
import { cyclesFrom, namedDay } from './reckoning/recur';
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

function timesOf(form: Form, ground: Ground, from: Day, to: Day): Occurrence[] {
  if (form.kind === 'list') {
    const times = form.of.flatMap((one) => timesOf(one, ground, from, to));
    times.sort((a, b) => a.due - b.due);
    // Two cycles that end together ("quý, năm") fall due together.
    return times.filter((time, i) => time.due !== times[i - 1]?.due);
  }
  if (form.kind === 'recurring') return timesOfCycles(form, ground, from, to);
  if (form.kind === 'schedule' && ground.facts.table) {
    return timesOfTable(form.of, ground, ground.facts.table, from, to);
  }
  const time = occurrenceOf(resolveForm(form, ground));
  return time && isWithin(time, from, to) ? [time] : [];
}

/** A cycle belongs where its words put it, though days off move its due day out of the range. */
function timesOfCycles(form: Recurring, ground: Ground, from: Day, to: Day): Occurrence[] {
  const times: Occurrence[] = [];
  let before: Occurrence | null = null;
  for (const cycle of cyclesFrom(form, from)) {
    const named = namedDay(form, cycle);
    if (named > to) break;
    const time = occurrenceOf(resolveCycle(form, cycle, ground))!;
    // Two days that roll back to the same working day, over Tết, are one.
    if (named >= from && time.due !== before?.due) times.push(time);
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
