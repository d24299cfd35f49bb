import { FIRST_YEAR, LAST_YEAR, type Calendar } from '../calendar/calendar';
import { addDays, civilDay, dayOf, inTime, sayDay, type Day } from '../time';
import type { Deadline, Facts, Form, Occurrence, Recurring, Resolved } from './deadline';
import type { Policy } from './policy';
import { capital } from './reckoning/proof';
import { cyclesFrom, firstDay, namedDay, type Cycle } from './reckoning/recur';
import { saySchedule } from './reading/schedules';
import { groundOf, resolveCycle, resolveForm, type Ground } from './resolve';
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
  return timesOf(deadline.form, groundOf(deadline, facts, calendar, policy), from, to);
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
  const ground = groundOf(deadline, facts, calendar, policy);
  return inOrder(deadline.form, (form) =>
    form.kind === 'recurring'
      ? timesOfOwnCycles(form, ground)
      : timesOf(form, ground, civilDay(FIRST_YEAR, 1, 1), civilDay(LAST_YEAR, 12, 31)),
  );
}

function timesOf(form: Form, ground: Ground, from: Day, to: Day): Occurrence[] {
  if (form.kind === 'list') return timesOfList(form, ground, from, to);
  if (form.kind === 'recurring') return timesOfCycles(form, ground, from, to);
  if (form.kind === 'schedule' && ground.facts.table) {
    return timesOfTable(form.of, ground, ground.facts.table, from, to);
  }
  const time = occurrenceOf(resolveForm(form, ground), () => ownDay(form, ground));
  return time && isWithin(time, from, to) ? [time] : [];
}

/** How far days off move a deadline at most. */
const LONGEST_ROLL = 31;

/** What days off move together is one time, though only one of its days lies in the range. */
function timesOfList(
  form: Extract<Form, { kind: 'list' }>,
  ground: Ground,
  from: Day,
  to: Day,
): Occurrence[] {
  const [first, last] = [addDays(from, -LONGEST_ROLL), addDays(to, LONGEST_ROLL)];
  const times = inOrder(form, (one) => timesOf(one, ground, first, last));
  return times.filter(({ days }) => days[0]! >= from && days[0]! <= to);
}

/** The times of a form, or of all in a list. */
function inOrder(form: Form, timesOfOne: (form: Form) => Occurrence[]): Occurrence[] {
  if (form.kind !== 'list') return timesOfOne(form);
  const times = form.of.flatMap(timesOfOne);
  times.sort((a, b) => a.due - b.due || inTime(a.days[0]!, b.days[0]!));
  // Two cycles that end together ("quý, năm"), or that days off move together, are one time.
  const apart: Occurrence[] = [];
  for (const time of times) if (!joins(apart.at(-1), time)) apart.push(time);
  return apart;
}

/** Takes what falls due together with the time before it as the same time, and says so. */
function joins(before: Occurrence | undefined, time: Occurrence): boolean {
  if (time.due !== before?.due) return false;
  before.days.push(...time.days);
  before.proof.push(`Cùng ngày: ${time.proof.join('; ')}`);
  return true;
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

/** The first working day that can be looked up. */
const EARLIEST = civilDay(FIRST_YEAR, 1, 3);

/** Cycles from the first that is asked for to the one before the first that is past. */
function timesWhere(
  form: Recurring,
  ground: Ground,
  from: Day,
  isAsked: (cycle: Cycle) => boolean,
  isPast: (cycle: Cycle) => boolean,
): Occurrence[] {
  const times: Occurrence[] = [];
  let before: Occurrence | undefined;
  for (const cycle of cyclesFrom(form, from)) {
    if (namedDay(form, cycle) < EARLIEST) continue;
    const time = occurrenceOf(resolveCycle(form, cycle, ground), () =>
      ownDayOf(form, cycle, ground),
    )!;
    // Two days that roll back to the same working day, over Tết, are one.
    if (joins(before, time)) continue;
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
    .sort(([, a], [, b]) => inTime(a, b))
    .map(([unit, day]) => ({
      days: [day],
      opens: null,
      due: reckoning.end(day),
      proof: [`${capital(saySchedule(of))}, ${unit}: ngày ${sayDay(day)}`],
      provisional: false,
      unit,
    }));
}

/** @param own the day in the words */
function occurrenceOf(
  { opens, due, proof, provisional }: Resolved,
  own: () => Day,
): Occurrence | null {
  return due === null ? null : { days: [own()], opens, due, proof, provisional };
}

const unmoved = (ground: Ground): Ground => ({
  ...ground,
  policy: { ...ground.policy, roll: 'none' },
});

const ownDay = (form: Form, ground: Ground): Day => dayOf(resolveForm(form, unmoved(ground)).due!);

/** Of what is due on a working day of its cycle, that day. */
const ownDayOf = (form: Recurring, cycle: Cycle, ground: Ground): Day =>
  dayOf(resolveCycle(form, cycle, unmoved(ground)).due!);

function isWithin({ due }: Occurrence, from: Day, to: Day): boolean {
  const day = dayOf(due);
  return day >= from && day <= to;
}
