import { OutsideCalendar, type Calendar } from '../calendar/calendar';
import { civilDay, dayOf, sayDay, two, type Day, type Instant } from '../time';
import type { Deadline, Facts, Form, Hour, Recurring, Resolved } from './deadline';
import type { Policy } from './policy';
import { withNextDay } from './reckoning/civil';
import type { Outcome } from './reckoning/outcome';
import { reckon } from './reckoning/reckon';
import { cyclesFrom, firstDay, isOff, isWindow, reckonCycle } from './reckoning/recur';
import { Reckoning } from './reckoning/settle';

export type { Facts, Resolved, Roll } from './deadline';

/** What days are computed with. */
export interface Ground {
  facts: Facts;
  calendar: Calendar;
  policy: Policy;
  hour: Hour | null;
}

/** Where its own words say where a day off goes, they hold against the policy; what is not rolled is not. */
export function groundOf(
  { hour, roll }: Deadline,
  facts: Facts,
  calendar: Calendar,
  policy: Policy,
): Ground {
  const told = roll !== undefined && policy.roll !== 'none' && roll !== policy.roll;
  return { facts, calendar, policy: told ? { ...policy, roll } : policy, hour };
}

const ROLLED = {
  back: 'chuyển về ngày làm việc liền trước',
  forward: 'chuyển sang ngày làm việc kế tiếp',
} as const;

/**
 * Turns a deadline into its days, with the proof step by step. An event that the facts do not have
 * is waited for: no due day is made up. What recurs, and a list, gives its first time in the plan's
 * year. Throws OutsideCalendar when a day lies outside it, RangeError when a fact is no day.
 */
export function resolve(
  deadline: Deadline,
  facts: Facts,
  calendar: Calendar,
  policy: Policy,
): Resolved {
  const ground = groundOf(deadline, facts, calendar, policy);
  const resolved = resolveForm(deadline.form, ground);
  if (deadline.roll) resolved.proof.push(`Ngày nghỉ theo câu chữ: ${ROLLED[deadline.roll]}`);
  if (deadline.tentative) resolved.proof.push('Dự kiến: có nhắc việc, không báo cáo cấp trên');
  for (const { reading, why, other } of deadline.doubts) {
    if (other?.kind === 'recurring') {
      resolved.doubts.push({ reading, why, ...otherOfCycles(other, ground, resolved.due) });
      continue;
    }
    const due = other === null ? null : resolveForm(other, ground).due;
    resolved.doubts.push({ reading, due, why });
  }
  return resolved;
}

/**
 * Of what recurs the other reading counts the day itself ("kể cả ngày đó"), in the first cycle of the
 * year in which that is another day than the one taken, "trước ngày đó"; in its first where it never is.
 */
function otherOfCycles(
  other: Recurring,
  ground: Ground,
  first: Instant | null,
): { due: Instant | null; taken?: Instant | null } {
  const form: Recurring = { ...other, strict: true };
  const year = form.year ?? ground.facts.planYear;
  let same: Instant | null | undefined;
  for (const cycle of cyclesFrom(form, civilDay(year, 1, 1))) {
    const begins = firstDay(form, cycle);
    if (begins < civilDay(year, 1, 1)) continue;
    if (begins > civilDay(year, 12, 31)) break;
    const { due } = resolveCycle(other, cycle, ground);
    if (same === undefined && due !== first) return { due };
    same ??= due;
    const taken = resolveCycle(form, cycle, ground).due;
    if (due !== taken) return taken === first ? { due } : { due, taken };
  }
  return { due: same ?? null };
}

/** The days of one form. */
export function resolveForm(form: Form, ground: Ground): Resolved {
  if (form.kind === 'list') return firstOfList(form.of, ground);
  if (form.kind === 'recurring') return resolveFirst(form, ground);
  const reckoning = new Reckoning(ground.calendar, ground.policy, ground.hour);
  const resolved = resolvedBy(reckon(form, ground.facts, reckoning), reckoning);
  if (reckoning.missing) {
    const other = withNextDay(form);
    if (other !== form) reckoning.missing.due = resolveForm(other, ground).due;
  }
  return resolved;
}

/** The first time of what recurs, with what is doubtful of it; of a window also what is of later ones. */
function resolveFirst(form: Recurring, ground: Ground): Resolved {
  const year = form.year ?? ground.facts.planYear;
  const first = firstCycleOf(form, year);
  const resolved = resolveCycle(form, first, ground);
  if (!isWindow(form)) return resolved;
  for (const cycle of cyclesFrom(form, civilDay(year, 1, 1))) {
    if (cycle <= first) continue;
    if (firstDay(form, cycle) > civilDay(year, 12, 31)) break;
    if (!isOff(form, cycle, ground.calendar)) continue;
    const { due, doubts } = resolveCycle(form, cycle, ground);
    for (const doubt of doubts) resolved.doubts.push({ ...doubt, taken: due });
  }
  return resolved;
}

/** What a reckoning has come to. */
export function resolvedBy(
  { opens, due, waitsFor, hour }: Outcome,
  reckoning: Reckoning,
): Resolved {
  const { proof, doubts, provisional } = reckoning;
  const ends = due === null ? null : reckoning.end(due, hour);
  return { opens, due: ends, waitsFor, proof, doubts, provisional };
}

/** The first cycle that begins in a year. */
function firstCycleOf(form: Recurring, year: number): number | Day {
  const newYear = civilDay(year, 1, 1);
  for (const cycle of cyclesFrom(form, newYear)) {
    if (firstDay(form, cycle) >= newYear) return cycle;
  }
  throw new OutsideCalendar(`a deadline that recurs every ${form.every} has no time in ${year}`);
}

/** One time of a deadline that recurs. */
export function resolveCycle(form: Recurring, cycle: number | Day, ground: Ground): Resolved {
  const reckoning = new Reckoning(ground.calendar, ground.policy, ground.hour);
  return resolvedBy(reckonCycle(form, cycle, reckoning), reckoning);
}

/** The earliest of several, with the days of all in the proof. */
function firstOfList(forms: Form[], ground: Ground): Resolved {
  const all = forms.map((form) => resolveForm(form, ground));
  const first = all.reduce((a, b) => ((b.due ?? Infinity) < (a.due ?? Infinity) ? b : a));
  const dues = all.flatMap(({ due }) => due ?? []).sort((a, b) => a - b);
  const days = new Set(dues.map((due) => sayDay(dayOf(due))));
  const count = days.size < all.length ? `${two(days.size)} ngày` : `${two(all.length)} thời hạn`;
  const said = forms.some(({ kind }) => kind === 'recurring')
    ? `Lần sớm nhất; lần đầu của mỗi loại kỳ: ${[...days].join('; ')}`
    : days.size === 1
      ? `Cả ${two(all.length)} thời hạn cùng một ngày: ${[...days].join('; ')}`
      : `Thời hạn sớm nhất trong ${count}: ${[...days].join('; ')}`;
  return { ...first, proof: [...first.proof, said], doubts: all.flatMap(({ doubts }) => doubts) };
}
