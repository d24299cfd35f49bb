import { addWorkingDays, isWorkingDay, type Calendar } from '../calendar/calendar';
import type { MailHours } from '../plan/plan';
import { at, dayOf, type Instant } from '../time';

/** The first mail time at or after an instant that falls on a working day. */
export function mailTime(calendar: Calendar, mail: MailHours, from: Instant): Instant {
  const day = dayOf(from);
  if (isWorkingDay(calendar, day) && from <= at(day, mail.at)) return at(day, mail.at);
  return at(addWorkingDays(calendar, day, 1), mail.at);
}

/** Letters that go alone may leave at any time in office hours. */
export function officeTime(calendar: Calendar, mail: MailHours, from: Instant): Instant {
  const day = dayOf(from);
  if (!isWorkingDay(calendar, day) || from > at(day, mail.to))
    return at(addWorkingDays(calendar, day, 1), mail.from);
  return Math.max(from, at(day, mail.from));
}
