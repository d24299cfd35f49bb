import { addWorkingDays, type Calendar } from './calendar';
import type { Outside } from '../plan/outside-date';
import { asksOfUs, type ItemState } from '../duty/state';
import type { CountedBy, Dues } from '../duty/dates';
import { dayNumber, dayOf, sayDay, type Day, type Instant } from '../time';

/**
 * A change of the calendar, of the plan's template or of the program's own rules by which deadlines
 * are still to be held against what they were.
 */
interface Change {
  at: Instant;
  was: Dues;
  /** The first day to which a deadline may move. */
  from: Day;
  /** What changed. */
  what: string;
  /** Whether a deadline may fall away with it. */
  drops: boolean;
}

/**
 * The latest change that an item's deadlines keep to; null: nothing ever changed for it, or a letter
 * or a direction has set its deadlines anew since.
 */
export function changeOf(state: ItemState, calendar: Calendar): Change | null {
  const used = latest(state.calendar, state.template, state.recounted);
  if (!used?.was || isOvertaken(state, used)) return null;
  const { at, was } = used;
  const from = addWorkingDays(calendar, dayOf(at), 1);
  return { at, was, from, what: whatIs(used, state), drops: used === state.template };
}

type Used = Pick<CountedBy, 'at' | 'was'>;

function whatIs(used: Used, { template, recounted }: ItemState): string {
  if (used === recounted) return 'cách tính của chương trình';
  return used === template ? 'mẫu kế hoạch' : 'lịch làm việc';
}

const latest = (...used: (Used | undefined)[]): Used | undefined =>
  used.filter((one) => one !== undefined).sort((a, b) => b.at - a.at)[0];

const isOvertaken = ({ letters, moved }: ItemState, { at }: Used): boolean =>
  (moved !== null && moved.at > at) ||
  letters.some((letter) => letter.at > at && asksOfUs(letter.kind));

/** A deadline as it stands after a change, and why, where that is not what the rules alone say. */
export interface Kept {
  due: Instant | null;
  proof: string[];
}

/**
 * A deadline after a change: what was past then stays; what was still to come moves, but
 * not to a day that is gone, so whoever owes it has a working day left or what he had.
 */
export function keep<T extends Kept>(change: Change | null, was: Instant | null, now: T): T {
  if (change === null || was === null) return now;
  if (now.due === null) return change.drops ? now : stays(change, was, now);
  const due = keptDue(change, was, now.due);
  if (due === now.due) return now;
  const why =
    was < change.at
      ? `giữ ngày ${sayDay(dayOf(due))}: đã qua khi ${change.what} thay đổi ngày ${sayDay(dayOf(change.at))}`
      : `lấy ngày ${sayDay(dayOf(due))}: ${change.what} thay đổi ngày ${sayDay(dayOf(change.at))}, không rút về ngày đã qua`;
  return { ...now, due, proof: [...now.proof, why] };
}

/** Only a version of the template takes a deadline away; what else finds none leaves it as it was. */
function stays<T extends Kept>({ what, at }: Change, due: Instant, now: T): T {
  const why = `giữ ngày ${sayDay(dayOf(due))}: sau khi ${what} thay đổi ngày ${sayDay(dayOf(at))} không còn tính ra ngày`;
  return { ...now, due, proof: [...now.proof, why] };
}

/** The same for what the department owes outside. */
export function keepOutside(change: Change | null, now: Outside): Outside {
  if (change === null) return now;
  const { due, ...rest } = keep(change, change.was.outside, now);
  return { ...rest, due, day: due === null ? null : dayOf(due) };
}

/** The same for the day until which something returned is to be mended. */
export function keepDay(change: Change | null, was: Day | undefined, now: Day): Day {
  if (change === null || was === undefined) return now;
  if (was < dayOf(change.at)) return was;
  const floor = was < change.from ? was : change.from;
  return now < floor ? floor : now;
}

function keptDue({ at, from }: Change, was: Instant, due: Instant): Instant {
  if (was < at) return was;
  const floor = Math.min(dayNumber(dayOf(was)), dayNumber(from));
  const short = floor - dayNumber(dayOf(due));
  return short > 0 ? due + short * DAY_MS : due;
}

const DAY_MS = 86_400_000;
