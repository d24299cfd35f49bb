import { workingDaysBetween, type Calendar } from '../calendar/calendar';
import type { DutyState, Renewal } from '../duty/state';
import { mailTime, officeTime } from '../notices/mail-times';
import type { MailHours } from './plan';
import { dayOf, type Day, type Instant } from '../time';

/** What concerns many is told in the digest; returns and decisions on one duty go at once. */
const FOR_MANY = new Set<Renewal>(['moved', 'resumed', 'replanned']);

export const goesAlone = ({ renewed }: Pick<DutyState, 'renewed'>): boolean =>
  renewed !== null && !FOR_MANY.has(renewed);

/** What it depends on when somebody is told. */
export interface MailDays {
  calendar: Calendar;
  mail: MailHours;
}

/** When the owners of a duty are told of its present deadline. */
export function toldAt(
  { calendar, mail }: MailDays,
  duty: Pick<DutyState, 'renewed' | 'since'>,
): Instant {
  return goesAlone(duty)
    ? officeTime(calendar, mail, duty.since)
    : mailTime(calendar, mail, duty.since);
}

/** The day after which lateness counts: nobody is late before the day on which he was told. */
export const lateAfter = (due: Day, toldOn: Day | null): Day =>
  toldOn !== null && toldOn > due ? toldOn : due;

/** How a deadline stands at an instant. */
export interface Timing {
  is: 'ahead' | 'today' | 'late';
  /** Working days that are left, or by which it is late; none yet on a day off right after it. */
  days: number;
  /** Its owners were told after it had passed: the day on which they were, from which it counts. */
  told: Day | null;
}

/**
 * The one way in which lateness is counted, for pages, letters and the ladder alike.
 * @param toldOn when its owners were told; null: the date is owed outside, where that counts nothing
 */
export function timingOf(
  calendar: Calendar,
  due: Instant,
  toldOn: Day | null,
  now: Instant,
): Timing {
  const dueDay = dayOf(due);
  const today = dayOf(now);
  const last = lateAfter(dueDay, toldOn);
  const told = last > dueDay ? last : null;
  const isLate = told === null ? now > due : today > last;
  if (isLate) return { is: 'late', days: workingDaysBetween(calendar, last, today), told };
  const days = workingDaysBetween(calendar, today, last);
  return { is: today === last ? 'today' : 'ahead', days, told };
}
