import { isWorkingDay, type Calendar } from '../../workflows/rules/calendar/calendar';
import type { MailHours } from '../../workflows/rules/plan/plan';
import { mailTime } from '../../workflows/rules/notices/mail-times';
import { at, dayOf, type Instant } from '../../workflows/rules/time';

/** How long the day's digest waits for items that have not yet worked off a past wake. */
const PATIENCE = 10 * 60_000;
const LOOK_AGAIN = 5_000;

/** The digest time of the present day, while it may be composed: from that time to the end of office hours. */
export function slotAt(calendar: Calendar, mail: MailHours, now: Instant): Instant | null {
  const day = dayOf(now);
  const slot = at(day, mail.at);
  return isWorkingDay(calendar, day) && now >= slot && now <= at(day, mail.to) ? slot : null;
}

/** The digest that takes a notice planned for `from`, when the digests up to `now` are past. */
export function nextSlot(
  calendar: Calendar,
  mail: MailHours,
  from: Instant,
  now: Instant,
): Instant {
  return mailTime(calendar, mail, Math.max(from, now + 1));
}

export interface Wait {
  /** Since when the courier waits, to be kept in the record; a crash does not begin it anew. */
  since: Instant;
  /** When to look again; null: it has waited long enough. */
  until: Instant | null;
}

/** How long to wait for items with a past wake, seen first on this day at `since`. */
export function waitFor(since: Instant | null, now: Instant): Wait {
  const begun = since !== null && dayOf(since) === dayOf(now) ? since : now;
  return { since: begun, until: now < begun + PATIENCE ? now + LOOK_AGAIN : null };
}
