import { isProvisional, type Calendar } from '../../../workflows/rules/calendar/calendar';
import {
  addDays,
  dayNumber,
  dayOf,
  weekday,
  type Day,
  type Instant,
} from '../../../workflows/rules/time';

/** The page, A4 across at 96 dots an inch; a plan with many lines is drawn smaller on it. */
export const PAGE = { width: 1123, height: 794, margin: 26, label: 262 };

/** Where the first line stands, below the title and the months. */
export const TOP = 116;

/** Where the days of a year stand on the page. */
export interface Scale {
  first: Day;
  /** The last day, a Sunday. */
  last: Day;
  left: number;
  right: number;
  perDay: number;
  /** Left edge of a day. */
  x(day: Day): number;
  /** Mondays of the weeks shown. */
  weeks: Day[];
  /** Whether the days off around a day are still to be announced. */
  isTentative(day: Day): boolean;
}

interface Shown {
  startedAt: Instant;
  until: Instant;
  calendar: Calendar;
}

/** Whole weeks from the one of a start to the one of an end, on a page so wide. */
export function scaleOf({ startedAt: from, until, calendar }: Shown, width: number): Scale {
  const monday = (day: Day): Day => addDays(day, 1 - weekday(day));
  const first = monday(dayOf(from));
  const last = addDays(monday(dayOf(until)), 6);
  const left = PAGE.margin + PAGE.label;
  const right = width - PAGE.margin;
  const days = dayNumber(last) - dayNumber(first) + 1;
  const perDay = (right - left) / days;
  return {
    ...{ first, last, left, right, perDay },
    x: (day) => left + (dayNumber(day) - dayNumber(first)) * perDay,
    isTentative: (day) => isProvisional(calendar, day),
    weeks: Array.from({ length: days / 7 }, (_, week) => addDays(first, week * 7)),
  };
}
